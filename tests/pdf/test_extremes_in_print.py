"""Every kind of drawing and table in print, with names of one letter and of sixty, and with nothing, one thing, many."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest

from tests.crowds import SCRIPTS, Names
from tests.extremes import PAGE, extremes
from tests.theme.printed import plain
from tests.worlds import open_world
from touchreport.render.document import pdf_job
from touchreport.render.pdf import write_pdf

pytestmark = pytest.mark.pdf

Box = tuple[float, float, float, float]

_EDGE = 8 * 72 / 25.4
"""What stays white at each edge of a page at least, in points."""

_AIR = 1.2
"""How far pieces may share a line, in points, for the air that letters have around them."""


def printed(folder: Path, language: str, names: Names) -> list[tuple[float, float, list[tuple[Box, str]]]]:
    """Print the analysis that shows every kind of block; return each page's width, height and pieces of text."""
    studio = open_world(extremes(language, names), folder)
    pages = tuple(page for page in studio.site.pages if page.path == PAGE)
    studio = replace(studio, site=replace(studio.site, pages=pages))
    with pypdfium2.PdfDocument(write_pdf(pdf_job(studio, folder / "blocks.pdf")).path) as document:
        return [(*page.get_size(), _pieces(page)) for page in document]


def _pieces(page: pypdfium2.PdfPage) -> list[tuple[Box, str]]:
    """Return the boxes of the words on a page and what they say."""
    text = page.get_textpage()
    boxes = [text.get_rect(place) for place in range(text.count_rects())]
    return [(box, words) for box in boxes if (words := plain(text.get_text_bounded(*box)))]


def _over(one: Box, other: Box) -> bool:
    """Return whether two pieces cover each other by more than the air around their letters."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    lower = min(one[3] - one[1], other[3] - other[1])
    return across > _AIR and min(one[3], other[3]) - max(one[1], other[1]) > 0.45 * lower


def wrong(folder: Path, language: str, names: Names) -> dict[str, list[object]]:
    """Return words that cover each other and words at the edge of their page, with the number of the page."""
    pages = list(enumerate(printed(folder, language, names), start=1))[1:]
    covered = [
        (number, a[1], b[1])
        for number, (_, _, pieces) in pages
        for a, b in combinations(pieces, 2)
        if _over(a[0], b[0])
    ]
    edge = [
        (number, words)
        for number, (width, height, pieces) in pages
        for (left, bottom, right, top), words in pieces
        if min(left, bottom, width - right, height - top) < _EDGE
    ]
    return {rule: list(found) for rule, found in (("covered", covered), ("at the edge", edge)) if found}


@pytest.mark.slow
@pytest.mark.parametrize(("language", "names"), [("ja", "short"), ("fa", "short")])
def test_every_block_holds(tmp_path: Path, language: str, names: Names) -> None:
    """No words stand on words, and none run out of the page. Long names, on many more pages, are one of the full sweep."""
    assert wrong(tmp_path, language, names) == {}


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.parametrize("names", ["usual", "short", "long"])
@pytest.mark.parametrize("language", SCRIPTS)
def test_every_script_holds(tmp_path: Path, language: str, names: Names) -> None:
    """The same in six scripts, with usual, short and long names."""
    assert wrong(tmp_path, language, names) == {}
