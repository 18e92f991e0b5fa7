"""The smooth curve: it goes through its points and nowhere beyond them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchreport.draw.monotone import Segment, below, segments

heights = st.lists(st.floats(-2, 2, allow_nan=False).map(lambda y: round(y, 3)), min_size=2, max_size=25)


def samples(part: Segment, count: int = 20) -> list[float]:
    """Return heights along one segment, both ends included."""
    width = part.x3 - part.x0
    return [part.height(part.x0 + width * step / count) for step in range(count + 1)]


@given(heights)
def test_the_curve_never_overshoots(values: list[float]) -> None:
    """Between two points the curve stays between their heights."""
    for part in segments([(float(x), y) for x, y in enumerate(values)]):
        low, high = sorted((part.y0, part.y3))
        assert all(low - 1e-9 <= y <= high + 1e-9 for y in samples(part))


@given(heights)
def test_the_curve_is_monotone_and_smooth(values: list[float]) -> None:
    """Between two points the curve goes one way only, and at a point its direction does not jump."""
    parts = segments([(float(x), y) for x, y in enumerate(values)])
    for part in parts:
        direction = 1 if part.y3 >= part.y0 else -1
        assert all((b - a) * direction >= -1e-9 for a, b in pairwise(samples(part)))
    for one, other in pairwise(parts):
        assert one.y3 - one.y2 == pytest.approx(other.y1 - other.y0, abs=1e-9)


def test_tangents_of_a_small_case() -> None:
    """0, 1, 1, 3: the slopes are 1, 0, 2, so the tangents are 1, 0, 0, 2, by hand."""
    first, second, third = segments([(0, 0), (3, 3), (6, 3), (9, 9)])
    assert (first.y1, first.y2) == pytest.approx((1, 3))
    assert (second.y1, second.y2) == (3, 3)
    assert (third.y1, third.y2) == pytest.approx((3, 7))


def test_a_cut_segment_draws_the_same_line() -> None:
    """The two halves of a segment have the heights that the whole had."""
    part = Segment(0, 0, 1, 5, 6, 4)
    left, right = part.split(2)
    assert left.height(1) == pytest.approx(part.height(1))
    assert right.height(5) == pytest.approx(part.height(5))
    assert left.y3 == right.y0 == pytest.approx(part.height(2))


def test_only_the_part_below_the_level_is_returned() -> None:
    """A line from -1 to +1 lies below (greater y) in its second half only, and starts on the level."""
    ((half,),) = below(segments([(0, -1), (10, 1)]), 0)
    assert half.x0 == pytest.approx(5)
    assert half.y0 == pytest.approx(0, abs=1e-9)
    assert half.x3 == 10


def test_neighbouring_segments_below_form_one_run() -> None:
    """Two dips are two runs; the points inside a dip do not cut it."""
    runs = below(segments([(0, -1), (1, 1), (2, 2), (3, -1), (4, -1), (5, 1)]), 0)
    assert [len(run) for run in runs] == [3, 1]


def test_points_must_grow_in_x() -> None:
    """Two points over each other cannot be joined by a curve over x."""
    with pytest.raises(ValueError, match="must grow"):
        segments([(0, 0), (0, 1)])
