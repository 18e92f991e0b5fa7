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

LEAST_FILLED = 0.35
"""How far down the words of a page must reach, as a share of its field; the last of a chapter may be shorter."""

MARGINS = ((22.0, 18.0), (15.0, 12.0))
"""Margins at the head and at the foot in millimetres, of upright pages and of those on their side."""

HEADINGS = (62.0, 34.0)
"""How high a heading of two lines is, in points: of a chapter, of a section or a card."""

LONGEST_JOURNEY = 2
"""Sheets that a journey may take: one with much to say at few stages does not fit one."""

LEFT_BEHIND = {"coffee": 1}
"""Headings that end a page, which is too many: a method whose first row is higher than what was left of the page."""

SAMPLES = [("coffee", 3, 112), ("shoes", 3, 102)]
"""Sample projects, their journeys, and the most pages that their playbooks with six of the analyses may have."""


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


def filled(path: Path) -> tuple[float, ...]:
    """Return how far down the words of each page reach, as a share of the field between its margins."""
    with pypdfium2.PdfDocument(path) as document:
        return tuple(_filled(page) for page in document)


def _filled(page: pypdfium2.PdfPage) -> float:
    head, foot = _margins(page)
    return float((page.get_height() - head - _lowest(page)) / (page.get_height() - head - foot))


def _lowest(page: pypdfium2.PdfPage) -> float:
    """Return where the lowest words of a page end, above its foot, in points from below."""
    head, foot = _margins(page)
    words, top = page.get_textpage(), float(page.get_height() - head)
    ends = [float(words.get_rect(place)[1]) for place in range(words.count_rects())]
    return min((end for end in ends if foot - 2 <= end <= top), default=top)


def _margins(page: pypdfium2.PdfPage) -> tuple[float, float]:
    head, foot = MARGINS[page.get_width() > page.get_height()]
    return head * 72 / 25.4, foot * 72 / 25.4


def half_empty(path: Path) -> list[int]:
    """Return the pages, from 1, that are nearly empty though their chapter goes on after them."""
    lasts = {start + pages - 1 for start, pages in length_of(path).chapters}
    shares = enumerate(filled(path), start=1)
    return [page for page, share in shares if page > 1 and page not in lasts and share < LEAST_FILLED]


def nearly_empty(found: Length) -> list[int]:
    """Return the pages among the cards that have next to nothing on them; the last of them may be short."""
    first, last = found.cards
    return [page for page in range(first, last) if found.lines[page - 1] < LEAST_LINES]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "journeys", "most"), SAMPLES)
def test_samples(built: Built, name: str, journeys: int, most: int) -> None:
    """On real data a journey takes two sheets at most, the overview one page, no card spills over, the whole is short."""
    found = length_of(built.pdf(name))
    maps = [pages for start, pages in found.chapters if start in found.landscape]
    assert all(pages <= LONGEST_JOURNEY for pages in maps[:journeys])
    assert len(maps) == journeys + 1  # the touchpoint map, which may go over several
    assert found.chapters[1][1] == 1
    assert nearly_empty(found) == []
    assert half_empty(built.pdf(name)) == []
    assert sum(share < LEAST_FILLED for share in filled(built.pdf(name))) <= 3
    assert found.pages <= most


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name, _, _ in SAMPLES])
def test_no_heading_is_left_behind(built: Built, name: str) -> None:
    """No page ends with a heading: what a heading announces begins on the same page."""
    with pypdfium2.PdfDocument(built.pdf(name)) as document:
        lowest = [_lowest(page) for page in document]
        marks = [(mark.level, mark.get_title(), mark.get_dest()) for mark in document.get_toc()]
        places = [(level, title, dest.get_index(), dest.get_view()[1][1]) for level, title, dest in marks]
    assert len(places) > 50
    left = [title for level, title, page, top in places if lowest[page] > top - HEADINGS[min(level, 1)]]
    assert len(left) <= LEFT_BEHIND.get(name, 0), left


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
