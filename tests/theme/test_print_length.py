"""The PDF of the playbook theme holds together: a map a sheet, no nearly empty pages, nothing told twice."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from tests import worlds
from tests.built import PRINTED, SAMPLES, WITH_CARDS, Built, printed_project
from tests.theme.printed import long_journey, plain, printed
from tests.theme.rendered import Reader
from touchreport.build import examine, studio_of
from touchreport.contexts import AnalysisPage, FindingsPage, JourneyPage
from touchreport.draw.score import MOST_COLUMNS
from touchreport.render.document import pdf_job
from touchreport.render.pdf import write_pdf

pytestmark = pytest.mark.pdf

LEAST_LINES = 6
"""Lines of text, beside the running heads, under which a page among the cards counts as nearly empty."""

LEAST_FILLED = 0.35
"""How far down the words of a page must reach, as a share of its field; the last of a chapter may be shorter."""

_HIGHEST = 80.0
"""How high a heading may be, in points; what ends further below is no part of it."""

MARGINS = ((22.0, 18.0), (15.0, 12.0))
"""Margins at the head and at the foot in millimetres, of upright pages and of those on their side."""

MOST_PAGES = 112
"""Pages that the playbook of a sample may have with four of the analyses."""


@dataclass(frozen=True)
class Length:
    """How the pages of a PDF are shared out.

    Attributes:
        pages: number of pages.
        chapters: first page and number of pages of each bookmark of the first level, from 1.
        landscape: pages that are wider than high, from 1.
        lines: lines of text on each page, without those of the running heads.
        cards: pages of the cards, from 1: those of the chapter with the most numbered headings.
    """

    pages: int
    chapters: tuple[tuple[int, int], ...]
    landscape: frozenset[int]
    lines: tuple[int, ...]
    cards: range


def length_of(path: Path) -> Length:
    """Measure a PDF."""
    with pypdfium2.PdfDocument(path) as document:
        marks = [(m.level, plain(m.get_title()), m.get_dest().get_index() + 1) for m in document.get_toc()]
        texts = [page.get_textpage().get_text_range() for page in document]
        sizes = [page.get_size() for page in document]
    starts = [page for level, _, page in marks if level == 0] + [len(texts) + 1]
    numbered = [page for level, title, page in marks if level == 1 and re.match(r"\d+ ", title)]
    _, first, after = max((sum(a <= page < b for page in numbered), a, b) for a, b in pairwise(starts))
    return Length(
        len(texts),
        tuple((start, end - start) for start, end in pairwise(starts)),
        frozenset(n for n, (width, height) in enumerate(sizes, start=1) if width > height),
        tuple(len([line for line in text.splitlines() if line.strip()]) - 3 for text in texts),
        range(min((page for page in numbered if first <= page < after), default=after), after),
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


def _last_line(page: pypdfium2.PdfPage) -> str:
    """Return the lowest words of a page, above its foot."""
    lowest, words = _lowest(page), page.get_textpage()
    rects = [words.get_rect(place) for place in range(words.count_rects())]
    line = [rect for rect in rects if abs(rect[1] - lowest) < 2]
    return plain(" ".join(words.get_text_bounded(*rect) for rect in line))


def half_empty(path: Path) -> list[int]:
    """Return the pages, from 1, that are nearly empty though their chapter goes on after them."""
    lasts = {start + pages - 1 for start, pages in length_of(path).chapters}
    shares = enumerate(filled(path), start=1)
    return [page for page, share in shares if page > 1 and page not in lasts and share < LEAST_FILLED]


def nearly_empty(found: Length) -> list[int]:
    """Return the pages among the cards that have next to nothing on them; the last of them may be short."""
    return [page for page in found.cards[:-1] if found.lines[page - 1] < LEAST_LINES]


@pytest.mark.slow
@pytest.mark.parametrize("name", PRINTED)
def test_samples(built: Built, name: str) -> None:
    """On real data a journey of up to forty stops is one sheet, the overview one page, no card spills over."""
    found = length_of(built.pdf(name))
    sheets = [math.ceil(stops / MOST_COLUMNS) for stops in _stops(printed_project(built.pdf(name)))]
    maps = [pages for start, pages in found.chapters if start in found.landscape]
    assert maps[: len(sheets)] == sheets
    assert len(maps) == len(sheets) + 1  # the touchpoint map, which may go over several
    assert found.chapters[1][1] == 1
    assert nearly_empty(found) == []
    low = half_empty(built.pdf(name))
    assert [page for page in low if page not in found.cards] == []
    assert len(low) <= 1  # before a card that is too high for the rest of the page, since cards stay whole
    assert sum(share < LEAST_FILLED for share in filled(built.pdf(name))) <= 3
    assert found.pages <= MOST_PAGES


@pytest.mark.slow
@pytest.mark.proof
@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in WITH_CARDS])
def test_no_card_of_a_sample_spills(built: Built, name: str) -> None:
    """The same of the cards of the samples that are printed without them above."""
    found = length_of(built.pdf(name, whole=True))
    assert len(found.cards) > 15
    assert nearly_empty(found) == []


def _stops(project: Path) -> list[int]:
    """Return how many stops each journey map of a project has."""
    pages = studio_of(examine(project), project).site.pages
    return [len(page.body.columns) for page in pages if isinstance(page.body, JourneyPage)]


@pytest.mark.slow
@pytest.mark.parametrize("name", PRINTED)
def test_no_heading_is_left_behind(built: Built, name: str) -> None:
    """No page ends with a heading: what a heading announces begins on the same page."""
    with pypdfium2.PdfDocument(built.pdf(name)) as document:
        ends = [(_last_line(page), _lowest(page)) for page in document]
        marks = [(plain(mark.get_title()), mark.get_dest()) for mark in document.get_toc()]
        titles = [(title, dest.get_view()[1][1], *ends[dest.get_index()]) for title, dest in marks]
    assert len(titles) > 50
    assert [
        title for title, top, end, lowest in titles if end and title.endswith(end) and top - lowest < _HIGHEST
    ] == []


@pytest.mark.parametrize("world", ["tern", "gaman"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_overview_is_one_page(built: Built, world: str, paper: str) -> None:
    """What a hurried reader reads is one page on either paper in either direction."""
    assert length_of(printed(world, built, paper).path).chapters[1][1] == 1


@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_no_card_spills_a_few_lines(built: Built, world: str) -> None:
    """No page among the cards has only a few lines on it."""
    assert nearly_empty(length_of(printed(world, built).path)) == []


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
