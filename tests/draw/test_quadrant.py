"""The quadrant: points, cuts, and numbers that keep apart."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from touchreport.draw.quadrant import Corner, QuadrantPlot, QuadrantPoint, in_corner, quadrant
from touchreport.draw.shapes import Line, Rect

PLOT = QuadrantPlot((0, 10), (0, 10), 5, 4)

clouds = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.booleans()), max_size=45).map(
    lambda rows: [QuadrantPoint(n, x / 2, y / 2, known) for n, (x, y, known) in enumerate(rows, start=1)]
)


@given(clouds)
@settings(max_examples=50, deadline=None)
def test_numbers_stand_inside_and_apart(points: list[QuadrantPoint]) -> None:
    """No number covers another or leaves the field, and each is either placed or handed back, once."""
    drawing = quadrant(points, PLOT)
    assert all(label.box.outside() == 0 for label in drawing.labels)
    for one, other in itertools.combinations(drawing.labels, 2):
        assert one.box.overlap(other.box) == 0
    numbers = [n for label in (*drawing.labels, *drawing.unplaced) for n in label.numbers]
    assert sorted(numbers) == [point.number for point in points]


@given(clouds)
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_input_does_not_matter(points: list[QuadrantPoint]) -> None:
    """The same things give the same drawing in whatever order they come."""
    assert quadrant(points, PLOT) == quadrant(points[::-1], PLOT)


def test_places_by_hand() -> None:
    """Two values become percent from the start and from the top."""
    (point,) = quadrant([QuadrantPoint(7, 2.5, 9)], PLOT).points
    assert (point.x, point.y, point.numbers) == (25, 10, (7,))


def test_cuts_and_the_tinted_corner() -> None:
    """The cuts cross at (5, 4), so the corner to act on is the lower half at the end."""
    drawing = quadrant([], PLOT)
    tint, upright, level = drawing.shapes
    assert isinstance(tint, Rect)
    assert isinstance(upright, Line)
    assert isinstance(level, Line)
    assert (tint.x, tint.y, tint.width, tint.height) == (50, 60, 50, 40)
    assert (upright.x1, level.y1) == (50, 60)


@pytest.mark.parametrize(
    ("corner", "rect"),
    [
        ("top-start", (0, 0, 50, 60)),
        ("top-end", (50, 0, 50, 60)),
        ("bottom-start", (0, 60, 50, 40)),
    ],
)
def test_any_corner_can_be_the_one_to_act_on(corner: Corner, rect: tuple[float, float, float, float]) -> None:
    """The tint covers the corner that is named, from the edge to the cuts."""
    tint = quadrant([], QuadrantPlot((0, 10), (0, 10), 5, 4, act_on=corner)).shapes[0]
    assert isinstance(tint, Rect)
    assert (tint.x, tint.y, tint.width, tint.height) == rect


def test_a_point_on_a_cut_counts_to_the_end_and_the_top() -> None:
    """Importance at its cut is important; performance at its cut is good enough."""
    points = [QuadrantPoint(1, 5, 3.9), QuadrantPoint(2, 5, 4), QuadrantPoint(3, 4.9, 3.9)]
    assert in_corner(points, PLOT, "bottom-end") == (1,)
    assert in_corner(points, PLOT, "top-end") == (2,)
    assert in_corner(points, PLOT, "bottom-start") == (3,)


def test_the_corner_to_act_on_has_the_signal() -> None:
    """Points and numbers there have the signal's colour, the others are ink."""
    drawing = quadrant([QuadrantPoint(1, 9, 1), QuadrantPoint(2, 1, 9, measured=False)], PLOT)
    assert [(point.role, point.filled) for point in drawing.points] == [("signal", True), ("ink", False)]
    assert [label.role for label in drawing.labels] == ["signal-text", "ink-2"]


def test_a_free_number_stands_after_its_point() -> None:
    """Without neighbours the first side, after the point, is taken; at the end of the field the one before."""
    drawing = quadrant([QuadrantPoint(1, 5, 5), QuadrantPoint(2, 10, 8)], PLOT)
    assert [label.place for label in drawing.labels] == ["after", "before"]


def test_neighbours_give_way() -> None:
    """A point just after another makes the first number move to another side."""
    drawing = quadrant([QuadrantPoint(1, 5, 5), QuadrantPoint(2, 5.25, 5)], PLOT)
    assert {label.numbers: label.place for label in drawing.labels} == {(1,): "before", (2,): "after"}


def test_the_same_values_share_a_point() -> None:
    """Three things of one pair of values are one point with three numbers."""
    drawing = quadrant([QuadrantPoint(n, 3, 3) for n in (9, 2, 4)], PLOT)
    assert [point.numbers for point in drawing.points] == [(2, 4, 9)]


def test_a_value_beyond_the_axis_is_refused() -> None:
    """An axis is a promise: 11 on an axis to 10 raises."""
    with pytest.raises(ValueError, match="outside the range"):
        quadrant([QuadrantPoint(1, 11, 5)], PLOT)
