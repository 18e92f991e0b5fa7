"""The influence map: order, lines, and when a table says it better."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from touchreport.draw.flow import Link, crossings, flow, order
from touchreport.draw.shapes import Line

pairs = st.lists(st.tuples(st.integers(1, 8), st.integers(11, 17)), max_size=20, unique=True)


def test_lines_by_hand() -> None:
    """Two stops acting on one: from a quarter and three quarters to the middle, thick when direct."""
    result = flow([1, 2], [9], [Link(1, 9), Link(2, 9, steps=2)])
    one, other = result.drawing.shapes
    assert isinstance(one, Line)
    assert isinstance(other, Line)
    assert (one.x1, one.y1, one.x2, one.y2, one.stroke.weight) == (0, 5, 100, 10, "line")
    assert (other.y1, other.y2, other.stroke.weight) == (15, 10, "thin")


def test_rows_of_different_heights() -> None:
    """Rows of 6 and 12 beside two of 6: the shorter column is stretched to 18, and lines end at the middle of rows."""
    result = flow({1: 6, 2: 12}, {8: 6, 9: 6}, [Link(1, 8), Link(2, 9)])
    one, other = result.drawing.shapes
    assert isinstance(one, Line)
    assert isinstance(other, Line)
    assert (one.y1, one.y2, other.y1, other.y2) == (3, 4.5, 12, 13.5)
    assert (result.source_heights, result.target_heights, result.drawing.height) == ((6, 12), (9, 9), 18)


def test_crossing_lines_are_untangled() -> None:
    """1 acts on 12 and 2 on 11: one of the columns is turned round, and nothing crosses."""
    result = flow([1, 2], [11, 12], [Link(1, 12), Link(2, 11)])
    assert crossings(result.sources, result.targets, [(1, 12), (2, 11)]) == 0


@given(pairs)
@settings(max_examples=60, deadline=None)
def test_the_order_never_crosses_more_than_the_given_one(lines: list[tuple[int, int]]) -> None:
    """Ordering keeps all stops and crosses at most as often as the input; it depends on nothing else."""
    sources, targets = tuple(range(1, 9)), tuple(range(11, 18))
    starts, ends = order(sources, targets, lines)
    assert (sorted(starts), sorted(ends)) == (list(sources), list(targets))
    assert crossings(starts, ends, lines) <= crossings(sources, targets, lines)
    assert order(sources, targets, lines) == (starts, ends)


def test_what_nothing_acts_upon_is_named_and_stands_last() -> None:
    """A target without a line is listed as untouched and goes to the foot of its column."""
    result = flow([1], [11, 12], [Link(1, 12)])
    assert result.untouched == (11,)
    assert result.targets == (12, 11)


def test_more_than_25_lines_are_left_to_the_table() -> None:
    """25 lines are drawn; with 26 the map says so and draws none."""
    targets = list(range(100, 126))
    drawn = flow([1], targets, [Link(1, target) for target in targets[:25]])
    assert (len(drawn.drawing.shapes), drawn.table_only) == (25, False)
    left = flow([1], targets, [Link(1, target) for target in targets])
    assert (left.drawing.shapes, left.table_only) == ((), True)


def test_of_two_influences_the_shorter_is_drawn() -> None:
    """A stop that acts both directly and over a step has one thick line."""
    (line,) = flow([1], [2], [Link(1, 2, 2), Link(1, 2, 1)]).drawing.shapes
    assert isinstance(line, Line)
    assert line.name == "direct"


def test_a_link_to_a_stranger_is_refused() -> None:
    """A link must join stops of the two columns."""
    with pytest.raises(ValueError, match="not in the map"):
        flow([1], [2], [Link(1, 3)])
