"""Shapes: rounded numbers, boxes that overlap or do not, weights for both media."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchreport.draw.bars import FILLS, split_bar
from touchreport.draw.shapes import WEIGHTS, Box, Circle, Line, Pattern, Stroke, path_data, plain, rounded


@given(st.floats(-1e6, 1e6, allow_nan=False))
def test_numbers_are_written_with_two_decimals_at_most(value: float) -> None:
    """No exponent, no negative zero, no third decimal, and the value is near."""
    text = plain(value)
    assert re.fullmatch(r"-?\d+(\.\d{1,2})?", text)
    assert text != "-0"
    assert float(text) == pytest.approx(value, abs=0.0051)


def test_a_negative_zero_is_zero() -> None:
    """Minus a thousandth rounds to zero without a sign."""
    assert str(rounded(-0.001)) == "0.0"
    assert plain(-0.001) == "0"


def test_shapes_round_what_they_are_given() -> None:
    """A shape's own numbers have two decimals, so that equal drawings are equal bytes."""
    line = Line(1 / 3, 0, 2 / 3, 1e-9, Stroke("ink"))
    assert (line.x1, line.x2, line.y2) == (0.33, 0.67, 0)
    assert Circle(0.005, 1.239, 2, "ink").y == 1.24


def test_a_path_is_written_as_short_as_it_can_be() -> None:
    """Numbers follow their letter at once and are parted by a blank."""
    assert path_data("M", 0, 1.5, "L", 4, -2, "Z") == "M0 1.5L4 -2Z"


def test_boxes_overlap_by_their_common_area() -> None:
    """Two boxes that share a corner of 5 by 5 overlap by 25; boxes that touch do not."""
    box = Box(0, 0, 10, 10)
    assert box.overlap(Box(5, 5, 20, 20)) == 25
    assert box.overlap(Box(10, 0, 20, 10)) == 0
    assert box.overlap(box) == 100


def test_what_sticks_out_is_added_up() -> None:
    """Two percent beyond the start and three beyond the foot are five."""
    assert Box(-2, 50, 20, 103).outside() == 5
    assert Box(0, 0, 100, 100).outside() == 0


def test_no_weight_is_thinner_than_print_can_hold() -> None:
    """In print every line has .35 pt at least, a hundred and twenty-three thousandths of a millimetre."""
    assert all(millimetres >= 0.35 * 25.4 / 72 for _, millimetres in WEIGHTS.values())


def test_every_filling_looks_different() -> None:
    """The five fillings of a split bar are five different fills, two of them patterns."""
    fills = [FILLS[part.filling] for part in split_bar([1, 1, 1, 1, 1])]
    assert len(set(fills)) == 5
    assert sum(isinstance(fill, Pattern) for fill in fills) == 2
