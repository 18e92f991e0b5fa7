"""The quadrant: cuts, and numbered discs that keep apart."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from touchreport.draw.quadrant import Corner, QuadrantField, QuadrantPlot, QuadrantPoint, in_corner, quadrant
from touchreport.draw.shapes import Line, Rect

PLOT = QuadrantPlot(
    (0, 10), (0, 10), 5, 4, width=300, height=384, text=11, widest=2.4, highest=1.125, roomy=1.8
)

clouds = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.booleans()), max_size=45).map(
    lambda rows: [QuadrantPoint(n, x / 2, y / 2, known) for n, (x, y, known) in enumerate(rows, start=1)]
)


def centres(
    field: QuadrantField, plot: QuadrantPlot, wider: float, higher: float
) -> list[tuple[float, float]]:
    """Return where the discs stand in a field that is so many times wider and higher."""
    return [
        (
            disc.x / 100 * plot.width * wider + offset[0],
            disc.y / 100 * plot.height * higher + offset[1],
        )
        for disc in field.discs
        if (offset := disc.wide if plot.roomy and wider >= plot.roomy else disc.narrow) is not None
    ]


@given(clouds, st.sampled_from([(1.0, 1.0), (1.1, 1.0), (1.79, 1.0), (1.8, 1.125), (2.4, 1.125)]))
@settings(max_examples=60, deadline=None)
def test_discs_stand_inside_and_apart_at_every_size(
    points: list[QuadrantPoint], stretched: tuple[float, float]
) -> None:
    """No disc covers another’s number or leaves the field, however wide it is shown, and each thing is there once."""
    wider, higher = stretched
    field = quadrant(points, PLOT)
    at = centres(field, PLOT, wider, higher)
    size = field.diameter - 0.05
    for x, y in at:
        assert size / 2 <= x <= PLOT.width * wider - size / 2
        assert size / 2 <= y <= PLOT.height * higher - size / 2
    for (x, y), (u, v) in itertools.combinations(at, 2):
        assert abs(x - u) >= size * 0.85 or abs(y - v) >= size * 0.85
    without = field.without_wide_room if wider >= 1.8 else field.without_room
    assert len(at) + len(without) == len(points)


@given(clouds)
@settings(max_examples=40, deadline=None)
def test_no_disc_leaves_its_corner(points: list[QuadrantPoint]) -> None:
    """A disc that gives way to another stays on its side of both cuts."""
    field = quadrant(points, PLOT)
    upright, level = field.drawing.shapes[-2:]
    assert isinstance(upright, Line)
    assert isinstance(level, Line)
    cut = upright.x1 / 100 * PLOT.width, level.y1 / 100 * PLOT.height
    corners = {point.number: PLOT.corner(point.x, point.y) for point in points}
    for disc, (x, y) in zip(field.discs, centres(field, PLOT, 1, 1), strict=True):
        assert ("end" in corners[disc.number]) == (x >= cut[0] - 0.05)
        assert ("top" in corners[disc.number]) == (y <= cut[1] + 0.05)


@given(clouds)
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_input_does_not_matter(points: list[QuadrantPoint]) -> None:
    """The same things give the same drawing in whatever order they come."""
    assert quadrant(points, PLOT) == quadrant(points[::-1], PLOT)


def test_places_by_hand() -> None:
    """A disc of 21 (12 × 1.75) has half of that free at each end: 10.5 of 210 is 5 %, so 0.25 stands at 5 + 22.5 %."""
    plot = QuadrantPlot((0, 10), (0, 10), 5, 4, width=210, height=210)
    (disc,) = quadrant([QuadrantPoint(7, 2.5, 9)], plot).discs
    assert (disc.x, disc.y, disc.narrow, disc.number) == (27.5, 14, (0, 0), 7)


def test_cuts_and_the_tinted_corner() -> None:
    """The cuts cross at (5, 4), 90 % of the field between the rims: 5 + 45 along, 5 + 54 down; the end below is tinted."""
    plot = QuadrantPlot((0, 10), (0, 10), 5, 4, width=210, height=210)
    tint, upright, level = quadrant([], plot).drawing.shapes
    assert isinstance(tint, Rect)
    assert isinstance(upright, Line)
    assert isinstance(level, Line)
    assert (tint.x, tint.y, tint.width, tint.height) == (50, 59, 50, 41)
    assert (upright.x1, level.y1) == (50, 59)


@pytest.mark.parametrize(
    ("corner", "rect"),
    [
        ("top-start", (0, 0, 50, 59)),
        ("top-end", (50, 0, 50, 59)),
        ("bottom-start", (0, 59, 50, 41)),
    ],
)
def test_any_corner_can_be_the_one_to_act_on(corner: Corner, rect: tuple[float, float, float, float]) -> None:
    """The tint covers the corner that is named, from the edge to the cuts."""
    plot = QuadrantPlot((0, 10), (0, 10), 5, 4, act_on=corner, width=210, height=210)
    tint = quadrant([], plot).drawing.shapes[0]
    assert isinstance(tint, Rect)
    assert (tint.x, tint.y, tint.width, tint.height) == rect


def test_a_point_on_a_cut_counts_to_the_end_and_the_top() -> None:
    """Importance at its cut is important; performance at its cut is good enough."""
    points = [QuadrantPoint(1, 5, 3.9), QuadrantPoint(2, 5, 4), QuadrantPoint(3, 4.9, 3.9)]
    assert in_corner(points, PLOT, "bottom-end") == (1,)
    assert in_corner(points, PLOT, "top-end") == (2,)
    assert in_corner(points, PLOT, "bottom-start") == (3,)


def test_a_disc_knows_its_corner_and_its_evidence() -> None:
    """The one in the corner to act on is marked, and so is the one whose values were measured."""
    field = quadrant([QuadrantPoint(1, 9, 1), QuadrantPoint(2, 1, 9, measured=False)], PLOT)
    assert [(disc.acts, disc.measured) for disc in field.discs] == [(True, True), (False, False)]


def test_a_disc_alone_stands_at_its_place() -> None:
    """Nothing moves that has room."""
    field = quadrant([QuadrantPoint(1, 5, 5), QuadrantPoint(2, 10, 8)], PLOT)
    assert [disc.narrow for disc in field.discs] == [(0, 0), (0, 0)]
    assert not field.moved


def test_things_of_the_same_values_stand_side_by_side() -> None:
    """Three things of one pair of values: one at its place, the others beside it on the same line."""
    field = quadrant([QuadrantPoint(n, 3, 6) for n in (9, 2, 4)], PLOT)
    beside = round(field.diameter, 2)
    assert [(disc.number, disc.narrow) for disc in field.discs] == [
        (2, (0, 0)),
        (4, (-beside, 0)),
        (9, (beside, 0)),
    ]
    assert field.moved


def test_sixty_things_stand_near_their_values_where_there_is_room() -> None:
    """On a wide page all sixty of a crowded inventory have room, none further from its place than an eighth of the scale."""
    chance = random.Random(7)
    crowd = [
        QuadrantPoint(n, min(10.0, max(0.0, chance.gauss(6, 1.8))), min(10.0, max(0.0, chance.gauss(6, 1.6))))
        for n in range(1, 63)
    ]
    field = quadrant(crowd, PLOT)
    assert not field.without_wide_room
    assert len(field.without_room) < 10
    width, height = PLOT.width * 2.2, PLOT.height * 1.125
    furthest = max(
        max(abs(disc.wide[0]) / width, abs(disc.wide[1]) / height) for disc in field.discs if disc.wide
    )
    assert furthest < 1 / 8


def test_what_calls_for_action_has_the_first_choice() -> None:
    """On the line between two corners the one to act on stays at its place, though its number is higher."""
    field = quadrant([QuadrantPoint(1, 4.9, 1), QuadrantPoint(2, 5.1, 1)], PLOT)
    assert {disc.number: disc.narrow == (0, 0) for disc in field.discs} == {1: False, 2: True}


def test_more_than_the_field_can_hold_is_handed_back() -> None:
    """A field of 100 by 100 holds no forty discs of 21: those without room are named, the others drawn."""
    plot = QuadrantPlot((0, 10), (0, 10), 5, 5, width=100, height=100)
    field = quadrant([QuadrantPoint(n, n % 10, n % 7) for n in range(1, 41)], plot)
    assert 0 < len(field.discs) < 20
    assert len(field.discs) + len(field.without_room) == 40


def test_a_value_beyond_the_axis_is_refused() -> None:
    """An axis is a promise: 11 on an axis to 10 raises."""
    with pytest.raises(ValueError, match="outside the range"):
        quadrant([QuadrantPoint(1, 11, 5)], PLOT)
