"""Heat tables: from a value to one of five tones, by breaks that the page can state."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

TONES = 5


@dataclass(frozen=True, slots=True)
class HeatScale:
    """Five classes of equal width.

    Attributes:
        low: the smallest value of the first class.
        tops: the greatest value of each class, growing; a value on a top belongs to the class below it.
        whole: whether the values are whole numbers.
    """

    low: float
    tops: tuple[float, ...]
    whole: bool

    def tone(self, value: float | None) -> int | None:
        """Return the tone of a value, 1 (palest) to 5; ``None`` for no value.

        Raises:
            ValueError: the value is greater than the last top or less than ``low``.
        """
        if value is None:
            return None
        if not self.low <= value <= self.tops[-1]:
            raise ValueError(f"{value} lies outside the scale from {self.low} to {self.tops[-1]}")
        return bisect_left(self.tops, value) + 1

    @property
    def classes(self) -> tuple[tuple[float, float], ...]:
        """The first and the last value of each class; whole numbers where the values are whole."""
        step = 1.0 if self.whole else 0.0
        firsts = (self.low, *(top + step for top in self.tops[:-1]))
        return tuple(zip(firsts, self.tops, strict=True))


def heat_scale(values: Iterable[float | None]) -> HeatScale:
    """Make five classes of equal width that hold all values, from 0 where nothing is negative.

    Whole numbers get classes of whole numbers: with 9 as the greatest value the classes are 0 to 2, 3 to 4,
    5 to 6, 7 to 8 and 9 to 10.
    """
    known = [value for value in values if value is not None]
    whole = all(float(value).is_integer() for value in known)
    low, high = float(min([0.0, *known])), float(max([0.0, *known]))
    width = (high - low) / TONES
    if whole:
        width = max(1.0, math.ceil(width))
        high = low + width * TONES
    return HeatScale(low, (*(low + width * step for step in range(1, TONES)), high), whole)
