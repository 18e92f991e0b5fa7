"""Bars: parts of a whole, distances, targets and steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchreport.draw.bars import (
    Scale,
    Segment,
    Span,
    bullet,
    five_steps,
    ranked_bar,
    split_bar,
)


def test_a_split_bar_by_hand() -> None:
    """22, 2 and 4 of 28 are 78.57, 7.14 and 14.29 percent: full, hatched, empty."""
    assert split_bar([22, 2, 4]) == (
        Segment(0, 0, 78.57, "full"),
        Segment(1, 78.57, 7.14, "hatched"),
        Segment(2, 85.71, 14.29, "empty"),
    )


def test_a_part_of_nothing_is_left_out_but_keeps_its_filling() -> None:
    """Four controllable, none influenceable, one not: full and empty, no hatch in between."""
    assert [(part.index, part.filling) for part in split_bar([4, 0, 1])] == [(0, "full"), (2, "empty")]


@given(st.lists(st.floats(0, 1e6, allow_nan=False), min_size=1, max_size=5))
def test_the_parts_fill_the_bar_without_a_gap(values: list[float]) -> None:
    """Each part begins where the one before ended, and the last ends at 100."""
    parts = split_bar(values)
    end = 0.0
    for part in parts:
        assert part.start == pytest.approx(end, abs=0.006)
        end = part.start + part.width
    assert (end == pytest.approx(100, abs=0.006)) if any(values) else parts == ()


def test_fillings_run_from_full_to_empty() -> None:
    """Any number of parts up to five starts full, and from two on ends empty, no filling twice."""
    for count in range(2, 6):
        fillings = [part.filling for part in split_bar([1] * count)]
        assert (fillings[0], fillings[-1], len(set(fillings))) == ("full", "empty", count)


@pytest.mark.parametrize("values", [[1, -1], [1] * 6])
def test_what_is_no_whole_is_refused(values: list[float]) -> None:
    """Negative parts and more than five parts raise."""
    with pytest.raises(ValueError, match=r"negative|at most"):
        split_bar(values)


def test_the_length_of_a_ranked_bar_is_the_distance() -> None:
    """From 2.4 to 8.8 on a scale to 10: starts at 24, is 64 long; the other way round it runs backward."""
    scale = Scale(0, 10)
    assert ranked_bar(2.4, 8.8, scale) == Span(24, 64, True)
    assert ranked_bar(8.8, 2.4, scale) == Span(24, 64, False)


def test_a_bullet_by_hand() -> None:
    """4:40 against a target of 3:00 on a scale of six minutes: 77.78 percent, mark at 50."""
    result = bullet(280, 180, Scale(0, 360))
    assert (result.actual, result.target) == (77.78, 50)


def test_a_bullet_without_a_measurement_has_no_bar() -> None:
    """Nothing measured draws no bar, no target no mark; zero is a value."""
    assert bullet(None, 3, Scale(0, 4)).actual is None
    assert bullet(0, None, Scale(0, 4)).actual == 0
    assert bullet(0, None, Scale(0, 4)).target is None


@pytest.mark.parametrize(("value", "filled"), [(1, 1), (2, 2), (3, 3), (5, 5), (2.5, 3), (None, 0)])
def test_five_steps(value: float | None, filled: int) -> None:
    """One is one step, five are all, a half counts up, and what is not known has none."""
    assert five_steps(value) == (True,) * filled + (False,) * (5 - filled)


def test_five_steps_of_another_scale() -> None:
    """On a scale to ten, ten fills all and one fills one."""
    assert sum(five_steps(10, 1, 10)) == 5
    assert sum(five_steps(1, 1, 10)) == 1


def test_values_beyond_their_scale_are_refused() -> None:
    """A bar never leaves its track: it raises instead."""
    with pytest.raises(ValueError, match="outside"):
        ranked_bar(1, 11, Scale(0, 10))
    with pytest.raises(ValueError, match="outside"):
        five_steps(6)
