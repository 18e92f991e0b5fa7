"""The website is laid out as it was, in all six languages, on a desk and on a telephone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.golden import rectangles
from tests.golden.world import LANGUAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

KEPT: rectangles.Measured = {"a.html 390": [("h1 1", 16, 90, 358, 68), ("table 1", 16, 100, 358, 1500)]}


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_lie_where_they_did(browser: Browser, language: str, tmp_path: Path) -> None:
    """No main part of a page has moved or grown by more than browsers round."""
    found = rectangles.measure(browser, language, tmp_path)
    lines = rectangles.differences(rectangles.read(language), found)
    assert lines == [], "\n".join(lines)
    assert all(len(parts) > 5 for parts in found.values())


def changed(place: int, part: rectangles.Part) -> rectangles.Measured:
    """Return what is kept with one part changed."""
    parts = list(KEPT["a.html 390"])
    parts[place] = part
    return {"a.html 390": parts}


@pytest.mark.parametrize(
    ("place", "part"),
    [(0, ("h1 1", 16, 92, 358, 68)), (0, ("h1 1", 18, 90, 355, 70)), (1, ("table 1", 16, 100, 358, 1514))],
)
def test_rounding_is_overlooked(place: int, part: rectangles.Part) -> None:
    """Three pixels, or a hundredth of what is large, make no difference."""
    assert rectangles.differences(KEPT, changed(place, part)) == []


@pytest.mark.parametrize(
    ("place", "part"),
    [(0, ("h1 1", 16, 90, 358, 102)), (0, ("h1 1", 20, 90, 358, 68)), (1, ("table 1", 16, 100, 358, 1521))],
)
def test_a_line_more_is_found(place: int, part: rectangles.Part) -> None:
    """A heading with a line more, a part further in, a table with a line more: each is told with its place."""
    (line,) = rectangles.differences(KEPT, changed(place, part))
    assert part[0] in line
    assert "make golden" in line


def test_parts_that_came_or_went_are_told() -> None:
    """A part more or less, a page that is new and one that is gone are told."""
    less = {"a.html 390": KEPT["a.html 390"][:1]}
    assert "table 1" in rectangles.differences(KEPT, less)[0]
    assert "not measured yet" in rectangles.differences({}, KEPT)[0]
    assert "not measured any more" in rectangles.differences(KEPT, {})[0]
