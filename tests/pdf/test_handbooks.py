"""The pocket-size handbooks of sample projects, read back: leaves, sides, words and tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from tests.built import SAMPLES, Built
from tests.pdf import readback
from tests.pdf.test_samples import FAMILIES, REGIONAL
from touchreport.build import PDF, Examined, examine
from touchreport.contexts import Card

pytestmark = [pytest.mark.pdf, pytest.mark.slow]

POINT = 72 / 25.4
WIDTH, HEIGHT = 105 * POINT, 148 * POINT
HEAD, FOOT, SIDE = 13 * POINT, 12.2 * POINT, 9 * POINT
FIRST = ("coffee", "shoes")
"""One from left to right, one from right to left; the full sweep reads the others."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the corner below."""


@dataclass(frozen=True)
class Handbook:
    """A handbook read back.

    Attributes:
        path: the file.
        examined: the project with its results.
        texts: the words of each page.
        marks: level, words and number of the page, from 1, of each bookmark.
        boxes: where words stand on each page.
    """

    path: Path
    examined: Examined
    texts: tuple[str, ...]
    marks: tuple[tuple[int, str, int], ...]
    boxes: tuple[tuple[Box, ...], ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of the project."""
        assert self.examined.site is not None
        return tuple(page.body for page in self.examined.site.pages if isinstance(page.body, Card))

    @property
    def leaves(self) -> tuple[tuple[str, int, int], ...]:
        """Each card that is a bookmark: its words, its first page, and the page after its last."""
        return tuple(
            (words, page, after)
            for (level, words, page), (_, _, after) in pairwise(self.marks)
            if level == 1 and words[:1].isdigit()
        )


@cache
def _read(path: Path) -> Handbook:
    with pypdfium2.PdfDocument(path) as document:
        texts, boxes = [], []
        for page in document:
            words = page.get_textpage()
            texts.append(_plain(words.get_text_range()))
            boxes.append(tuple(words.get_rect(place) for place in range(words.count_rects())))
        marks = [(mark.level, _plain(mark.get_title()), _page_of(mark) + 1) for mark in document.get_toc()]
    return Handbook(path, examine(path.parents[1] / "project"), tuple(texts), tuple(marks), tuple(boxes))


def _page_of(mark: pypdfium2.PdfBookmark) -> int:
    goal = mark.get_dest()
    assert goal is not None
    number = goal.get_index()
    assert number is not None
    return int(number)


def _plain(text: str) -> str:
    return " ".join(re.sub("[\u200c\u00ad\ufffe]", "", text).split())


@pytest.fixture(
    params=[name if name in FIRST else pytest.param(name, marks=pytest.mark.proof) for name in SAMPLES]
)
def handbook(built: Built, request: pytest.FixtureRequest) -> Handbook:
    """The handbook of a sample; it is made once a run."""
    return _read(built.handbook(request.param) / PDF)


def test_every_page_fits_a_pocket(handbook: Handbook) -> None:
    """All pages are A6 upright."""
    with pypdfium2.PdfDocument(handbook.path) as document:
        for page in document:
            assert page.get_size() == pytest.approx((WIDTH, HEIGHT), abs=0.1)


def test_a_card_is_whole_leaves(handbook: Handbook) -> None:
    """A card begins on the front of a leaf and takes whole leaves, so that it can be cut out; one is enough for most."""
    leaves = handbook.leaves
    assert len(leaves) > 15
    assert [words for words, first, _ in leaves if first % 2 == 0] == []
    lengths = [after - first for (_, first, after), _ in pairwise([*leaves, leaves[-1]])]
    assert [length for length in lengths if length % 2] == []
    assert lengths.count(2) >= len(lengths) * 0.9


def test_both_sides_say_whose_they_are(handbook: Handbook) -> None:
    """Front and back bear number and name; where a card goes on, the head of the page says so."""
    for words, first, after in handbook.leaves[:-1]:
        for number in range(first, after):
            text = handbook.texts[number - 1]
            assert not text or [word for word in words.split() if word not in text] == [], number


def test_nothing_is_cut_and_nothing_overlaps(handbook: Handbook) -> None:
    """Behind the cover, words stand inside the margins; none stands over another, and none in head or foot."""
    for number, boxes in enumerate(handbook.boxes[1:], start=2):
        for left, bottom, right, top in boxes:
            assert SIDE - 1 <= left < right <= WIDTH - SIDE + 1, number
            inside = bottom >= FOOT - 3 and top <= HEIGHT - HEAD + 3
            assert inside or top < FOOT or bottom > HEIGHT - HEAD, number
        assert _overlaps(boxes) == [], number


def _overlaps(boxes: Sequence[Box]) -> list[tuple[Box, Box]]:
    """Return pairs of boxes that share more than a third of the lower one's height, and some of its width."""
    found = []
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            if across > 1 and down > 0.35 * min(one[3] - one[1], other[3] - other[1]):
                found.append((one, other))
    return found


def test_bookmarks_are_stages_and_cards(handbook: Handbook) -> None:
    """Each stage that has a card opens at its first one; the cards stand below their stages, in order."""
    project = handbook.examined.project
    stages = [str(stage.name) for stage in project.stages]
    found = [words for level, words, _ in handbook.marks if level == 0]
    assert [_plain(stage) for stage in stages if _plain(stage) in found] == [
        words for words in found if words in map(_plain, stages)
    ]
    names = {_plain(str(card.stop.name)) for card in handbook.cards}
    assert [words for words, _, _ in handbook.leaves if words.partition(" ")[2] not in names] == []


def test_every_touchpoint_and_every_number_is_there(handbook: Handbook) -> None:
    """Whether something is written about it or not, each touchpoint is named; each case says whom to call."""
    text = re.sub(r"\W", "", "".join(handbook.texts))
    for card in handbook.cards:
        name = re.findall(r"\w+", _plain(str(card.stop.name)))
        assert [word for word in name if word not in text] == []
    digits = re.sub(r"\D", "", text)
    for person in handbook.examined.project.people:
        if person.phone is not None:
            assert re.sub(r"\D", "", str(person.phone)) in digits


def test_it_says_what_it_is(handbook: Handbook) -> None:
    """Title and language are the project's; it is tagged, its drawings speak, and only our fonts are in it."""
    facts, project = readback.facts(handbook.path), handbook.examined.project
    assert facts["language"] == project.language
    assert facts["marked"]
    assert 'pdfuaid:part="1"' in facts["metadata"]
    figures = readback.elements(handbook.path, "Figure")
    assert [figure for figure in figures if not figure.get("/Alt", "").strip()] == []
    families = {re.sub(r"-(Semi-)?Bold$", "", name) for name in readback.fonts(handbook.path)}
    assert families <= FAMILIES | ({REGIONAL[project.language]} if project.language in REGIONAL else set())
    assert readback.wrong_glyphs(handbook.path) == []
