"""The theme ``boardroom``: a report of twelve pages at most, each of which holds what it says."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.built import SAMPLES
from tests.pdf import readback
from tests.theme.printed import plain
from tests.theme.rendered import Reader
from tests.theme.reported import job, pages, report, sample_report, studio

pytestmark = pytest.mark.pdf

MOST_PAGES = 12
LANGUAGES = [("tern", "en"), ("gaman", "fa")]
PAPERS = {"a4": (297.0, 210.0), "letter": (279.4, 215.9)}
FULL = {"coffee", "shoes"}
"""Samples whose reports are read in every run: one from left to right, one from right to left."""

EACH = [pytest.param(name, marks=[] if name in FULL else [pytest.mark.proof]) for name in SAMPLES]
Box = tuple[float, float, float, float]


def boxes(path: Path) -> list[tuple[tuple[float, float], list[Box]]]:
    """Return size and boxes of words (left, bottom, right, top; in points) of each page."""
    with pypdfium2.PdfDocument(path) as document:
        found = []
        for page in document:
            words = page.get_textpage()
            found.append((page.get_size(), [words.get_rect(place) for place in range(words.count_rects())]))
        return found


def crossing(a: Box, b: Box, slack: float = 1.2) -> bool:
    """Return whether two boxes lie on each other by more than their slack, in points."""
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    return wide > slack and high > slack


def holds(path: Path) -> None:
    """Check that a report is short, that its words lie inside the sheets, and none on another."""
    found = boxes(path)
    assert sum(len(all_boxes) for _, all_boxes in found) > 20
    assert len(found) <= MOST_PAGES
    for number, ((width, height), all_boxes) in enumerate(found, start=1):
        outside = [
            box for box in all_boxes if not (0 <= box[0] < box[2] <= width and 0 <= box[1] < box[3] <= height)
        ]
        assert outside == [], number
        assert [pair for pair in combinations(all_boxes, 2) if crossing(*pair)] == [], number


def marks_of(path: Path) -> list[tuple[str, int]]:
    """Return the bookmarks of the first level with their pages, from 1."""
    with pypdfium2.PdfDocument(path) as document:
        return [
            (plain(mark.get_title()), mark.get_dest().get_index() + 1)
            for mark in document.get_toc()
            if mark.level == 0
        ]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_a_report_is_short_and_every_page_holds_its_words(world: str, language: str, paper: str) -> None:
    """Twelve pages at most, all on their side, nothing clipped, nothing on top of something else."""
    path = report(world, paper)
    holds(path)
    width, height = (side * 72 / 25.4 for side in PAPERS[paper])
    assert all(size == pytest.approx((width, height), abs=0.1) for size, _ in boxes(path))
    assert readback.wrong_glyphs(path) == []


@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_the_summary_is_one_page_and_each_chart_has_one(world: str, language: str) -> None:
    """Cover, summary, a page a chart, actions, what it rests on: in this order, each with its headline as bookmark."""
    site, path = studio(world).site, report(world)
    charts = min(5, len(site.highlights))
    found = marks_of(path)
    assert charts > 0
    assert len(found) == 1 + charts + 2
    assert [page for _, page in found[: charts + 2]] == list(range(2, charts + 4))
    assert found[0][0] == plain(studio(world).speaker().plain(site.pages[0].title))


def test_with_the_most_of_everything_it_is_still_short() -> None:
    """The options cannot make it longer than twelve pages, nor so short that a part is missing."""
    with pypdfium2.PdfDocument(report("tern", charts=6, actions=12)) as document:
        assert len(document) <= MOST_PAGES
    with pypdfium2.PdfDocument(report("tern", charts=1, actions=1)) as document:
        assert len(document) == 5


def test_other_chapters_come_along_where_they_are_asked_for() -> None:
    """With `chapters: all` the outline's other chapters follow the report; by itself it leaves them out."""
    assert 'class="card"' not in job("tern").html
    with_pages = job("tern", chapters="all").html
    for page in studio("tern").site.pages:
        assert f'id="{page.id}"' in with_pages


@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_it_can_be_read_aloud(world: str, language: str) -> None:
    """Figures have words, cells have heads, headings skip no level; language and title are said; few fonts."""
    path = report(world)
    assert all("/Alt" in figure for figure in readback.elements(path, "Figure"))
    assert all("/Headers" in cell["/A"] for cell in readback.elements(path, "TD"))
    levels = [int(one.tag[1]) for one in Reader(job(world).html).all("h1", "h2", "h3", "h4")]
    assert [b for a, b in pairwise(levels) if b > a + 1] == []
    facts = readback.facts(path)
    assert (facts["language"], facts["marked"]) == (language, True)
    assert plain(str(studio(world).site.title)) in plain(facts["title"])
    families = {re.sub(r"-(Semi-)?Bold$", "", name) for name in readback.fonts(path)}
    assert families <= {"TR-Latin", "TR-Latin-Display", "TR-Fa"}


@pytest.mark.parametrize("world", ["bare-en", "bare-fa", "empty-en", "empty-fa"])
def test_next_to_nothing_still_makes_a_report(world: str) -> None:
    """Without charts, findings or actions there are cover, summary, actions and what it rests on."""
    holds(report(world))
    assert [page for _, page in marks_of(report(world))] == [2, 3, 4]


def test_the_sheet_keeps_to_what_is_drawn_right_in_both_directions() -> None:
    """No grid, no wrapping flex, no physical sides of text in the sheet that the theme adds."""
    sheet = job("gaman").stylesheets[-1]
    assert ".deck" in sheet
    physical = r"(?:margin|padding|border)-(?:left|right)\b|(?:float|clear|text-align):\s*(?:left|right)"
    assert re.findall(rf"display:\s*grid|flex-wrap|opsz|{physical}", sheet) == []


@pytest.mark.parametrize("world", ["tern", "gaman", "bare-en", "empty-fa"])
def test_the_website_is_a_few_pages_without_a_lost_link(world: str) -> None:
    """Overview, actions and method; every link leads to a page or place that is there; headings skip no level."""
    found = pages(world)
    assert set(found) == {"index.html", "actions.html", "method.html", "404.html"}
    ids = {
        path: {e.attributes["id"] for e in Reader(html).elements if "id" in e.attributes}
        for path, html in found.items()
    }
    for path, html in found.items():
        reader = Reader(html)
        assert reader.unbalanced == []
        levels = [int(e.tag[1]) for e in reader.all("h1", "h2", "h3", "h4")]
        assert levels.count(1) == 1
        assert [b for a, b in pairwise(levels) if b > a + 1] == []
        for link in (e.attributes["href"] for e in reader.all("a") if "href" in e.attributes):
            target, _, place = link.partition("#")
            assert not target or target in found, (path, link)
            assert not place or place in ids[target or path], (path, link)


def test_the_website_has_the_charts_on_its_first_page() -> None:
    """As many charts as the options say, in their order, below the findings."""
    site = studio("tern").site
    sections = [
        e
        for e in Reader(pages("tern")["index.html"]).all("section")
        if e.attributes.get("id", "").startswith("chart-")
    ]
    assert len(sections) == min(5, len(site.highlights))
    speaker = studio("tern").speaker()
    for section, one in zip(sections, site.highlights, strict=False):
        assert plain(speaker.plain(one.headline)) in plain(section.text)


@pytest.mark.slow
@pytest.mark.parametrize("name", EACH)
def test_the_samples_make_good_reports(name: str) -> None:
    """On real data, in six languages: summary one page, a page a chart, two pages of actions, nothing over the edge."""
    path = sample_report(name)
    holds(path)
    marks = marks_of(path)
    assert [page for _, page in marks] == [2, 3, 4, 5, 6, 7, 8, 10]
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 10


@pytest.mark.slow
@pytest.mark.proof
@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_make_good_reports_on_letter_paper(name: str) -> None:
    """Letter paper is narrower and higher; everything has its page there, too."""
    holds(sample_report(name, "letter"))
    assert len(marks_of(sample_report(name, "letter"))) == 8
