"""Heat: tones by value, and gaps that are not the palest tone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchreport.draw.heat import heat_scale


def test_counts_get_classes_of_whole_numbers() -> None:
    """With 9 as the greatest count the classes are two wide."""
    scale = heat_scale([5, 5, 4, 8, 6, 9, None])
    assert scale.classes == ((0, 2), (3, 4), (5, 6), (7, 8), (9, 10))
    assert [scale.tone(value) for value in (1, 2, 3, 6, 7, 9)] == [1, 1, 2, 3, 4, 5]


def test_shares_get_five_equal_classes() -> None:
    """Values with decimals are divided between 0 and the greatest."""
    scale = heat_scale([0.5, 0.25])
    assert [last for _, last in scale.classes] == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5])
    assert [first for first, _ in scale.classes] == pytest.approx([0, 0.1, 0.2, 0.3, 0.4])
    assert [scale.tone(value) for value in (0, 0.1, 0.11, 0.5)] == [1, 1, 2, 5]


@given(st.lists(st.integers(-50, 500) | st.floats(-50, 500, allow_nan=False), min_size=1))
def test_every_value_has_a_tone_and_more_is_never_paler(values: list[float]) -> None:
    """Tones run from 1 to 5 and grow with the value."""
    scale = heat_scale(values)
    tones = [scale.tone(value) for value in sorted(values)]
    assert all(tone in range(1, 6) for tone in tones)
    assert tones == sorted(tone for tone in tones if tone is not None)


def test_a_value_beyond_the_table_is_refused() -> None:
    """The classes were stated: a value outside them raises."""
    with pytest.raises(ValueError, match="outside"):
        heat_scale([1, 2]).tone(99)
