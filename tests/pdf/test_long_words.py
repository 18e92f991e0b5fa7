"""Long words in print: none makes a table wider than its page, and each is found and copied as it was written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest

from tests.pdf import readback
from tests.pdf.conftest import Make
from tests.pdf.passages import HYPHEN, plain
from touchreport.render.parting import parted

pytestmark = pytest.mark.pdf

WORDS = (
    "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas",
    "#BrandExperienceCustomerJourneyMappingWorkshop",
    "anna.lindholm-carlsson@tern-coffee-international.example",
    "/srv/clients/Tern/Playbook2026/customer_satisfaction/final.csv",
    "customer_satisfaction_survey_2026_final_version",
    "3f2a9c77b1e04d5d9b1f3f2a9c77b1e04d5d9b1f",
)
ADDRESS = f"https://tern-coffee.example/markt/kaffee?{'&amp;'.join(f'utm_parameter_{n}=herbst-aktion-2026' for n in range(8))}"
CSS = 'body { font-family: "TR Latin", "TR Fa" } table { width: 100%; overflow-wrap: break-word; font-size: 9pt }'


def _right_edge(path: Path) -> float:
    """Return how far the words on the first page are from its right edge, in points."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        text = page.get_textpage()
        return float(page.get_width() - max(text.get_rect(place)[2] for place in range(text.count_rects())))


def _table(language: str = "", words: Sequence[str] = WORDS) -> str:
    table = f"<table><tr>{''.join(f'<td>{word}</td>' for word in words)}</tr></table>"
    return parted(f"<body>{table}", language) if language else f"<body>{table}"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_table_of_long_words_fits_its_page(make: Make, language: str) -> None:
    """Six columns of words of fifty letters stay on the sheet, also where there are no patterns to hyphenate by."""
    assert _right_edge(make(_table(language), language=language, stylesheets=(CSS,)).path) > 20


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", [ADDRESS] * 3),
        ("en", [ADDRESS, f"{ADDRESS} {WORDS[2]}", WORDS[2]]),
        ("en", ["Водогрязеторфопарафинолечениесистемами"] * 4),
        ("ru", ["Donaudampfschifffahrtsgesellschaftskapitänsmütze"] * 4),
        ("ja", ["Водогрязеторфопарафинолечениесистемами"] * 4),
        ("en", ["x" * 150] * 4),
    ],
    ids=[
        "addresses",
        "a mail behind an address",
        "Russian in English",
        "German in Russian",
        "Russian in Japanese",
        "no word",
    ],
)
def test_a_word_of_any_length_and_language_breaks(make: Make, language: str, words: Sequence[str]) -> None:
    """An address of three hundred characters breaks as one of fifty does, and a word in another language than its document."""
    assert _right_edge(make(_table(language, words), language=language, stylesheets=(CSS,)).path) > 20


def test_without_places_to_break_it_would_not_fit(make: Make) -> None:
    """The same table as it was written runs off its page: the test above would see it."""
    assert _right_edge(make(_table(), stylesheets=(CSS,)).path) < 20


@pytest.mark.parametrize("language", ["en", "fa", "ja"])
def test_a_long_word_is_found_and_copied_whole(make: Make, language: str) -> None:
    """Where it fits on a line, viewers have it as it was written; where it is broken, without a hyphen or a gap that was not in it.

    In a document from right to left a hyphen of the word that ends a line is lost, as that of any word with a hyphen is.
    """
    way = "rtl" if language == "fa" else "ltr"
    given = [word.replace("-", "") if way == "rtl" else word for word in WORDS]
    words = "".join(f'<p dir="ltr">{word}</p>' for word in given)
    narrow = f'<div style="width: 30mm">{words}</div>'
    html = parted(f'<html dir="{way}"><body>{words}{narrow}</body></html>', language)
    path = make(html, language=language, stylesheets=(CSS,)).path
    for lines in (readback.poppler_lines(path), readback.pdfium_lines(path)):
        lines = [plain(line) for line in lines]
        assert [word for word in given if word not in lines] == []
        joined = "".join(lines).replace(HYPHEN, "")
        assert [word for word in given if joined.count(word) != 2] == []
        assert len(lines) > 4 * len(WORDS)
