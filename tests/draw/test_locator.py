"""The line at the head of a card."""

from __future__ import annotations

import pytest

from touchreport.draw.locator import locator


def test_one_tick_a_stop() -> None:
    """The stop is here, its stage is near, the others are far; each tick is its share of the width."""
    result = locator("aabb", 2)
    assert [tick.nearness for tick in result.ticks] == ["far", "far", "here", "near"]
    assert [(tick.start, tick.width) for tick in result.ticks] == [(0, 25), (25, 25), (50, 25), (75, 25)]
    assert (result.here, result.position, result.count) == (62.5, 3, 4)


def test_a_long_journey_has_one_tick_a_stage() -> None:
    """Above sixty stops each stage is one tick, and the ring stands where the stop is."""
    result = locator("a" * 50 + "b" * 30 + "c" * 20, 60)
    assert [(tick.start, tick.width, tick.nearness) for tick in result.ticks] == [
        (0, 50, "far"),
        (50, 30, "near"),
        (80, 20, "far"),
    ]
    assert (result.here, result.position, result.count) == (60.5, 61, 100)


def test_ticks_fill_the_line() -> None:
    """Seven sevenths end at 100, in spite of the rounding."""
    ticks = locator("abcdefg", 0).ticks
    assert ticks[-1].start + ticks[-1].width == pytest.approx(100)


def test_a_stop_that_is_not_there_is_refused() -> None:
    """There is no third stop of two."""
    with pytest.raises(IndexError):
        locator("ab", 2)
