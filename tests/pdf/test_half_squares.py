"""Punctuation of Chinese and Japanese that meets other punctuation leaves no hole in print, as in a browser."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from tests.pdf import readback
from tests.pdf.conftest import Make
from touchreport.locales import load_locale
from touchreport.render.fonts import bundled_fonts, fonts_for
from touchreport.render.pdf.half_squares import halves_of
from touchreport.text.unseen import WORD_JOINER

SIZE = 20.0
CSS = """
@page { size: 600mm 60mm; margin: 10mm }
body { margin: 0; font: 20pt/15mm 'TR JP' }
p { margin: 0; white-space: nowrap }
.titles { font-feature-settings: 'palt' }
"""
MEETS = "重要度は「高い」（5点満点）、「トーン」。評価：「『低い』」"


@pytest.mark.parametrize(
    ("text", "language", "halved"),
    [
        ("（5点満点）、「トーン", "ja", "）、"),
        ("「高い」（満点）。", "ja", "」）"),
        ("『「二重」』", "ja", "「」"),
        ("終わり。」次", "ja", "。"),
        ("「一」・「二」：「三」", "ja", "」「」「"),
        ("評価は、高い。次は「低い」です", "ja", ""),
        ("這樣。」下", "zh-Hant", ""),
        ("（滿分），「語氣」，", "zh-Hant", "）「」"),
        ("他说：“好。”（全部）", "zh-Hans", "“。”"),
        ("“a” ‘b’", "ja", ""),
        ("", "ja", ""),
    ],
)
def test_one_of_two_marks_that_meet_stands_in_half_a_square(text: str, language: str, halved: str) -> None:
    """A closing mark before any other, an opening one behind another and behind a middle one; beside letters none does."""
    assert "".join(text[place] for place in sorted(halves_of(text, language))) == halved


def test_what_is_tied_together_meets_as_well() -> None:
    """A word joiner, which is not seen, makes no difference."""
    tied = WORD_JOINER.join("（満点）、「")
    assert [tied[place] for place in sorted(halves_of(tied))] == ["）", "、"]


def boxes(path: Path) -> tuple[str, list[tuple[float, float]]]:
    """Return the only line of a PDF and where its characters begin and end."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[0].get_textpage()
        line = page.get_text_range().strip()
        found = [page.get_charbox(place, loose=True) for place in range(len(line))]
    return line, [(box[0], box[2]) for box in found]


def printed(make: Make, paragraph: str) -> Path:
    """Print a paragraph in Japanese."""
    families = fonts_for(MEETS, (load_locale("ja").fonts,), bundled_fonts())
    html = f'<html lang="ja"><body lang="ja">{paragraph}'
    return make(html, stylesheets=(CSS,), language="ja", families=families).path


@pytest.mark.pdf
def test_no_hole_within_punctuation(make: Make) -> None:
    """From mark to mark it is half a letter less in print, everywhere else as much as ever, and what is copied is the same."""
    path = printed(make, f"<p>{MEETS}</p>")
    assert readback.poppler_text(path) == readback.pdfium_text(path) == MEETS
    line, places = boxes(path)
    wide = {line[i] + line[i + 1]: (b[0] - a[0]) / SIZE for i, (a, b) in enumerate(pairwise(places))}
    assert {both for both, width in wide.items() if width < 0.8} == {
        *("」（", "）、", "、「", "」。", "：「", "「『", "』」"),
        "5点",
    }


@pytest.mark.pdf
def test_titles_that_are_closed_up_already_are_let_be(make: Make) -> None:
    """A mark whose square the style makes narrow is not made narrower."""
    _, closed = boxes(printed(make, f'<p class="titles">{MEETS}</p>'))
    gaps = [after[0] - before[0] for before, after in pairwise(closed)]
    assert min(gaps) > 0
