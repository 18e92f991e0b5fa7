"""The PDF of the playbook theme holds together: a map a sheet, no nearly empty pages, nothing told twice."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from tests import worlds
from tests.built import Built
from tests.theme.printed import long_journey, plain, printed
from tests.theme.rendered import Reader
from touchreport.contexts import AnalysisPage, FindingsPage
from touchreport.render.document import pdf_job
from touchreport.render.pdf import write_pdf

pytestmark = pytest.mark.pdf

LEAST_LINES = 6
"""Lines of text, beside the running heads, under which a page among the cards counts as nearly empty."""

SAMPLES = [("coffee", 3, 105), ("shoes", 2, 99)]
"""Sample projects, their journeys, and the most pages that their playbooks may have."""


@dataclass(frozen=True)
class Length:
    """How the pages of a PDF are shared out.

    Attributes:
        pages: number of pages.
        chapters: first page and number of pages of each bookmark of the first level, from 1.
        landscape: pages that are wider than high, from 1.
        lines: lines of text on each page, without those of the running heads.
        cards: first and last page of the cards, from 1: those of the chapter with the most numbered headings.
    """

    pages: int
    chapters: tuple[tuple[int, int], ...]
    landscape: frozenset[int]
    lines: tuple[int, ...]
    cards: tuple[int, int]


def length_of(path: Path) -> Length:
    """Measure a PDF."""
    with pypdfium2.PdfDocument(path) as document:
        marks = [(m.level, plain(m.get_title()), m.get_dest().get_index() + 1) for m in document.get_toc()]
        texts = [page.get_textpage().get_text_range() for page in document]
        sizes = [page.get_size() for page in document]
    starts = [page for level, _, page in marks if level == 0] + [len(texts) + 1]
    numbered = [page for level, title, page in marks if level == 1 and re.match(r"\d+ ", title)]
    _, first, last = max((sum(a <= page < b for page in numbered), a, b - 1) for a, b in pairwise(starts))
    return Length(
        len(texts),
        tuple((start, end - start) for start, end in pairwise(starts)),
        frozenset(n for n, (width, height) in enumerate(sizes, start=1) if width > height),
        tuple(len([line for line in text.splitlines() if line.strip()]) - 3 for text in texts),
        (min(page for page in numbered if first <= page <= last), last),
    )


def nearly_empty(found: Length) -> list[int]:
    """Return the pages among the cards that have next to nothing on them."""
    first, last = found.cards
    return [page for page in range(first, last + 1) if found.lines[page - 1] < LEAST_LINES]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "journeys", "most"), SAMPLES)
def test_samples(built: Built, name: str, journeys: int, most: int) -> None:
    """On real data a journey takes one sheet, the overview one page, no card spills over, the whole is short."""
    found = length_of(built.pdf(name))
    maps = [pages for start, pages in found.chapters if start in found.landscape]
    assert maps[:journeys] == [1] * journeys
    assert len(maps) == journeys + 1  # the touchpoint map, which may go over several
    assert found.chapters[1][1] == 1
    assert nearly_empty(found) == []
    assert found.pages <= most


@pytest.mark.parametrize("world", ["tern", "gaman"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_overview_is_one_page(world: str, paper: str) -> None:
    """What a hurried reader reads is one page on either paper in either direction."""
    assert length_of(printed(world, paper).path).chapters[1][1] == 1


@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_no_card_spills_a_few_lines(world: str) -> None:
    """No page among the cards has only a few lines on it."""
    assert nearly_empty(length_of(printed(world).path)) == []


def test_forty_stops_are_one_sheet(tmp_path: Path) -> None:
    """A journey of forty stops is one sheet with all its lanes, and its key is on it."""
    studio = worlds.open_world(long_journey(40), tmp_path)
    found = length_of(write_pdf(pdf_job(studio, tmp_path / "out.pdf")).path)
    assert next(pages for start, pages in found.chapters if start in found.landscape) == 1
    assert nearly_empty(found) == []


def test_findings_stand_in_one_place(tmp_path: Path) -> None:
    """An analysis has its ten heaviest findings; the others have their anchor in the list of all, each once."""
    studio = worlds.open_world(worlds.tern(), tmp_path)
    body = next(p.body for p in studio.site.pages if isinstance(p.body, AnalysisPage) and p.body.findings)
    many = tuple(replace(body.findings[0], anchor=f"many-{place}") for place in range(15))
    pages = tuple(
        replace(page, body=replace(page.body, findings=many))
        if page.body is body or isinstance(page.body, FindingsPage)
        else page
        for page in studio.site.pages
    )
    html = pdf_job(replace(studio, site=replace(studio.site, pages=pages)), tmp_path / "out.pdf").html
    found = Reader(html).elements
    tags = [
        (one.attributes["id"], one.tag) for one in found if one.attributes.get("id", "").startswith("many-")
    ]
    assert tags == [(f"many-{place}", "li" if place < 10 else "tr") for place in range(15)]
