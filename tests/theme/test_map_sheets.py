"""A journey map in print: sheets that hold what stands on them, however many stops there are and however long their names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest

from tests.crowds import SCRIPTS, Names, crowd
from tests.theme.printed import plain
from tests.worlds import open_world
from touchreport.contexts import JourneyPage
from touchreport.render.document import pdf_job
from touchreport.render.drawings.drawings import Drawings
from touchreport.render.pdf import write_pdf

pytestmark = pytest.mark.pdf

Box = tuple[float, float, float, float]

_SIDE, _FOOT = 12 * 72 / 25.4, 12 * 72 / 25.4
"""Margins of a sheet on its side, in points."""

_SLACK = 1.2


@dataclass(frozen=True)
class Map:
    """A journey map as it was printed.

    Attributes:
        sheets: how many sheets it was laid out for.
        printed: how many it took.
        texts: the words of each sheet.
        boxes: the words of each sheet, piece by piece, with what they say.
        widths: width of each sheet in points.
    """

    sheets: int
    printed: int
    texts: tuple[str, ...]
    boxes: tuple[tuple[tuple[Box, str], ...], ...]
    widths: tuple[float, ...]


def printed_map(folder: Path, language: str, count: int, names: Names = "usual", paper: str = "a4") -> Map:
    """Print the journey map of a crowd and measure it."""
    studio = open_world(crowd(language, count, names), folder)
    page = next(page for page in studio.site.pages if isinstance(page.body, JourneyPage))
    studio = replace(studio, paper=paper, site=replace(studio.site, pages=(page,)))
    draw = studio.environment("print").globals["draw"]
    assert isinstance(draw, Drawings)
    assert isinstance(page.body, JourneyPage)
    heading = studio.speaker().plain(page.title)
    sheets = draw.scores(page.body, heading=heading)
    with pypdfium2.PdfDocument(write_pdf(pdf_job(studio, folder / "map.pdf")).path) as document:
        wide = [each for each in document if each.get_width() > each.get_height()]
        words = [each.get_textpage() for each in wide]
        rects = [[each.get_rect(place) for place in range(each.count_rects())] for each in words]
        boxes = tuple(
            tuple((box, plain(each.get_text_bounded(*box))) for box in found)
            for each, found in zip(words, rects, strict=True)
        )
        texts = tuple(plain(each.get_text_range()) for each in words)
        return Map(len(sheets), len(wide), texts, boxes, tuple(each.get_width() for each in wide))


def covered(boxes: tuple[tuple[Box, str], ...]) -> list[tuple[str, str]]:
    """Return words that stand on other words."""
    letters = [(box, words) for box, words in boxes if words]
    return [
        (one, other)
        for (a, one), (b, other) in combinations(letters, 2)
        if _over(a, b, min(_high(a), _high(b)))
    ]


def _high(box: Box) -> float:
    return box[3] - box[1]


def _over(a: Box, b: Box, height: float) -> bool:
    """Return whether two pieces share more than the air that letters have around them."""
    across = min(a[2], b[2]) - max(a[0], b[0])
    return across > _SLACK and min(a[3], b[3]) - max(a[1], b[1]) > 0.45 * height


def outside(one: Map) -> list[str]:
    """Return words that stand in the margins at the sides."""
    return [
        words
        for width, boxes in zip(one.widths, one.boxes, strict=True)
        for box, words in boxes
        if words and not _SIDE - _SLACK <= box[0] <= box[2] <= width - _SIDE + _SLACK
    ]


def faults(one: Map, stages: tuple[str, ...]) -> dict[str, object]:
    """Return what is wrong with a map: sheets that run over, lack their heads, or have words that cannot be read."""
    headless = [place for place, text in enumerate(one.texts) if not any(name in text for name in stages)]
    found: dict[str, object] = {
        "sheets that run over": one.printed - one.sheets,
        "without stages": headless,
        "outside": outside(one),
        "covered": [over for boxes in one.boxes if (over := covered(boxes))],
    }
    return {rule: wrong for rule, wrong in found.items() if wrong}


def heads(language: str, names: Names) -> tuple[str, ...]:
    """Return what each sheet has of the names of the stages."""
    script = SCRIPTS[language]
    return {
        "usual": tuple(name[:6] for name in script.stages),
        "short": (script.short,),
        "long": (script.long[:6],),
    }[names]


@pytest.mark.parametrize(("language", "names"), [("en", "usual"), ("fa", "long"), ("fa", "short")])
def test_sixty_stops_hold(tmp_path: Path, language: str, names: Names) -> None:
    """Sixty stops: no sheet runs over, each repeats the stages, no words on words, none in the margin."""
    assert faults(printed_map(tmp_path, language, 60, names), heads(language, names)) == {}


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    ("count", "names"), [(1, "usual"), (60, "usual"), (60, "short"), (60, "long"), (300, "usual")]
)
@pytest.mark.parametrize("language", SCRIPTS)
def test_every_script_holds(tmp_path: Path, language: str, count: int, names: Names, paper: str) -> None:
    """One stop, sixty and three hundred, with names of one letter and of sixty without a space, in six scripts."""
    assert faults(printed_map(tmp_path, language, count, names, paper), heads(language, names)) == {}
