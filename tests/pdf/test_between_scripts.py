"""Chinese and Japanese stand a little apart from Latin words and digits, and are copied as they were written."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from tests.pdf import readback
from tests.pdf.conftest import Make
from touchreport.locales import load_locale
from touchreport.render.fonts import bundled_fonts, fonts_for
from touchreport.render.parting import parted
from touchreport.render.pdf.between_scripts import SPACE, spacing_of
from touchreport.text.unseen import WORD_JOINER

pytestmark = pytest.mark.pdf

SIZE = 20.0
CSS = """
@page { size: 600mm 60mm; margin: 10mm }
body { margin: 0; font: 20pt/15mm 'TR JP' }
p { margin: 0; white-space: nowrap }
.tight { letter-spacing: -.02em }
.spaced-out { letter-spacing: .05em }
"""
MIXED = "お客様はLINEで3通のメールを受け取り、第7項とA社もB社のことも10月にはiOSで読む。"
SQUARE = re.compile("[ぁ-んァ-ヶー一-龠]")
OTHER = re.compile("[A-Za-z0-9]")


def printed(make: Make, paragraph: str) -> Path:
    """Print a paragraph and return the PDF."""
    html = f'<html lang="ja"><body lang="ja">{paragraph}'
    families = fonts_for(MIXED, (load_locale("ja").fonts,), bundled_fonts())
    return make(html, stylesheets=(CSS,), language="ja", families=families).path


def gaps(path: Path, line: str) -> dict[int, float]:
    """Return how far apart the boxes of a line's characters are, by the place of the first, in parts of their size."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[0].get_textpage()
        assert page.get_text_range().strip() == line
        boxes = [page.get_charbox(place, loose=True) for place in range(len(line))]
    return {place: (after[0] - before[2]) / SIZE for place, (before, after) in enumerate(pairwise(boxes))}


def meets(line: str, place: int) -> bool:
    """Return whether the scripts change behind a character."""
    one, other = line[place], line[place + 1]
    return any(
        SQUARE.match(a) is not None and OTHER.match(b) is not None for a, b in ((one, other), (other, one))
    )


def test_space_beside_latin_words_and_digits(make: Make) -> None:
    """A twelfth of a letter is added where the scripts meet; no other gap changes by a fifteenth and more."""
    found = gaps(printed(make, f"<p>{MIXED}</p>"), MIXED)
    shared = {
        MIXED.index(both) for both in ("7項", "とA", "A社", "もB")
    }  # two letters alone between other words
    beside = {place: gap for place, gap in found.items() if meets(MIXED, place)}
    assert len(beside) == 14
    assert {
        MIXED[p : p + 2]: g for p, g in beside.items() if abs(g - SPACE) > 0.005 and p not in shared
    } == {}
    assert {MIXED[p : p + 2]: g for p, g in found.items() if p not in beside and abs(g) > 0.065} == {}


def test_tighter_words_are_spaced_as_well(make: Make) -> None:
    """Letter-spacing of the style is kept: where words are set tighter, what is added is added to that."""
    found = gaps(printed(make, f'<p class="tight">{MIXED}</p>'), MIXED)
    assert found[MIXED.index("はL")] == pytest.approx(SPACE - 0.02, abs=0.006)
    assert found[MIXED.index("メー")] == pytest.approx(-0.02, abs=0.036)


@pytest.mark.parametrize("kind", ["", "tight", "spaced-out"])
@pytest.mark.parametrize("viewer", [readback.poppler_text, readback.pdfium_text])
def test_no_space_is_copied(make: Make, viewer: Callable[[Path], str], kind: str) -> None:
    """Neither kind of viewer takes the gap for a space, also in words that are spaced out, which get none added."""
    assert viewer(printed(make, f'<p class="{kind}">{MIXED}</p>')) == MIXED


def test_first_and_last_letter_stay_at_their_edges(make: Make) -> None:
    """A line that begins where the scripts meet is not indented."""
    with pypdfium2.PdfDocument(printed(make, "<p>第7項</p><p>あ</p>")) as document:
        page = document[0].get_textpage()
        lefts = [page.get_charbox(place, loose=True)[0] for place in (0, page.count_chars() - 1)]
    assert lefts[0] == pytest.approx(lefts[1], abs=0.02)


@pytest.mark.parametrize(
    "text",
    [
        "、Aか、",
        "、かA、",
        "AかB",
        "AかきB",
        "AかきくB",
        "AかきくけB",
        "AかきくけこB",
        "、か1、",
        "（か1）",
        "か",
        "AB",
        "",
    ],
)
@pytest.mark.parametrize("over", [2, 6])
def test_no_gap_is_as_wide_as_a_space(text: str, over: int) -> None:
    """However short the words between two places are, no gap is a tenth of a letter, which viewers take for a space."""
    found = spacing_of(text, over)
    assert set(found) <= set(range(len(text)))
    for place in range(len(text) - 1):
        gap = (found.get(place, 0) + found.get(place + 1, 0)) / 2
        assert -SPACE / 2 - 0.001 <= gap < 0.09
        assert (gap > 0.025) or not meets(text, place)


@pytest.mark.parametrize(
    "text",
    ["の分析の指摘事項186", "186件がすべて解消する", "接点45件のうち7名のお客様の声を聞く", "総数10個"],
)
def test_in_titles_the_gap_is_not_seen_within_words(text: str) -> None:
    """Where letters are large, no gap within a word changes by more than a thirtieth of a letter, and hardly any in a long one."""
    found = spacing_of(text, 6)
    inside = [
        (found.get(place, 0) + found.get(place + 1, 0)) / 2
        for place in range(len(text) - 1)
        if all(SQUARE.match(letter) for letter in text[place : place + 2])
    ]
    assert max(map(abs, inside)) <= (0.035 if "のうち" in text else 0.0175)
    tied = spacing_of(WORD_JOINER.join(text), 6)
    assert {place // 2: spacing for place, spacing in tied.items()} == found


def test_what_is_tied_together_is_spaced_as_well() -> None:
    """A word joiner between a number and its counter makes no difference to the space between them."""
    free = spacing_of("。第7項のこと")
    tied = spacing_of("。第\u20607\u2060項のこと")
    assert list(tied.values()) == list(free.values())


def titles(path: Path) -> list[str]:
    """Return the bookmarks of a document."""
    with pypdfium2.PdfDocument(path) as document:
        return [mark.get_title() for mark in document.get_toc()]


def test_nothing_but_words_is_in_the_bookmarks(make: Make) -> None:
    """What says where a line may break is in neither bookmarks nor what is copied."""
    path = printed(make, "<h1>第\u20607\u2060項</h1>")
    assert titles(path) == ["第7項"]
    assert readback.poppler_text(path) == readback.pdfium_text(path) == "第7項"
    long = (
        "Kundenzufriedenheitsbefragungsteilnehmerinnen anna.lindholm-carlsson@tern-coffee.example 10\u00a0min"
    )
    assert titles(printed(make, parted(f"<body><h1>{long}</h1>", "en"))) == [long.replace("\u00a0", " ")]


@pytest.mark.parametrize("words", ["最終2026年10月", "最終2026年10月 ", "日10まで", "A社", "12個"])
def test_a_box_as_wide_as_its_words_has_them_in_one_line(make: Make, words: str) -> None:
    """A fact of a card, a date say, is not broken before its last letter."""
    path = printed(make, f'<div style="display: inline-block">{words}</div>')
    with pypdfium2.PdfDocument(path) as document:
        assert document[0].get_textpage().get_text_range().strip() == words.strip()
