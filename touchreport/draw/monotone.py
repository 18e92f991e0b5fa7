"""A smooth curve through points that never overshoots them: monotone cubic interpolation.

The tangents are those of Fritsch and Carlson, SIAM Journal on Numerical Analysis 17 (1980). Each segment is a
cubic Bezier curve whose inner x stand at the thirds, so that x runs evenly along it and y is a cubic in x.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Knot = tuple[float, float]
"""A point of the curve: x and y."""

_HALVINGS = 48


@dataclass(frozen=True, slots=True)
class Segment:
    """A cubic Bezier curve from (x0, y0) to (x3, y3); y1 and y2 are the heights of its two handles."""

    x0: float
    y0: float
    y1: float
    y2: float
    x3: float
    y3: float

    @property
    def handles(self) -> tuple[float, float]:
        """The x of the two handles, at the thirds."""
        third = (self.x3 - self.x0) / 3
        return self.x0 + third, self.x3 - third

    def height(self, x: float) -> float:
        """Return y at an x between the ends."""
        t = (x - self.x0) / (self.x3 - self.x0)
        s = 1 - t
        return s**3 * self.y0 + 3 * s * s * t * self.y1 + 3 * s * t * t * self.y2 + t**3 * self.y3

    def split(self, x: float) -> tuple[Segment, Segment]:
        """Cut the segment in two at an x strictly between its ends; the two draw the same line."""
        t = (x - self.x0) / (self.x3 - self.x0)
        a, b, c = (p + (q - p) * t for p, q in pairwise((self.y0, self.y1, self.y2, self.y3)))
        d, e = a + (b - a) * t, b + (c - b) * t
        middle = d + (e - d) * t
        return Segment(self.x0, self.y0, a, d, x, middle), Segment(x, middle, e, c, self.x3, self.y3)

    def crossing(self, level: float) -> float | None:
        """Return the x strictly between the ends at which the segment goes through ``level``, if it does."""
        if (self.y0 - level) * (self.y3 - level) >= 0:
            return None
        low, high = self.x0, self.x3
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            same = (self.height(middle) - level) * (self.y0 - level) > 0
            low, high = (middle, high) if same else (low, middle)
        return low if self.x0 < low < self.x3 else None


def segments(knots: Sequence[Knot]) -> tuple[Segment, ...]:
    """Join the knots by a curve that rises where they rise, falls where they fall and never leaves their range.

    Args:
        knots: at least two points with x strictly growing.

    Raises:
        ValueError: an x does not grow.
    """
    slopes = [_slope(one, other) for one, other in pairwise(knots)]
    tangents = _tangents(slopes)
    return tuple(
        _segment(one, other, before, after)
        for (one, other), (before, after) in zip(pairwise(knots), pairwise(tangents), strict=True)
    )


def below(parts: Sequence[Segment], level: float) -> tuple[tuple[Segment, ...], ...]:
    """Return the runs of the curve where y is greater than ``level`` (further down), cut at the crossings."""
    pieces: list[Segment] = []
    for part in parts:
        cut = part.crossing(level)
        pieces.extend((part,) if cut is None else part.split(cut))
    runs: list[list[Segment]] = []
    for before, piece in zip((None, *pieces), pieces, strict=False):
        if piece.height((piece.x0 + piece.x3) / 2) <= level:
            continue
        if runs and runs[-1][-1] is before:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return tuple(tuple(run) for run in runs)


def _slope(one: Knot, other: Knot) -> float:
    if other[0] <= one[0]:
        raise ValueError("the x of a curve's points must grow")
    return (other[1] - one[1]) / (other[0] - one[0])


def _tangents(slopes: Sequence[float]) -> list[float]:
    if not slopes:
        return []
    inner = [0.0 if a * b <= 0 else (a + b) / 2 for a, b in pairwise(slopes)]
    tangents = [slopes[0], *inner, slopes[-1]]
    for index, slope in enumerate(slopes):
        if slope == 0:
            tangents[index] = tangents[index + 1] = 0.0
            continue
        a, b = tangents[index] / slope, tangents[index + 1] / slope
        length = math.hypot(a, b)
        if length > 3:
            tangents[index] = 3 * a / length * slope
            tangents[index + 1] = 3 * b / length * slope
    return tangents


def _segment(one: Knot, other: Knot, before: float, after: float) -> Segment:
    third = (other[0] - one[0]) / 3
    return Segment(one[0], one[1], one[1] + before * third, other[1] - after * third, other[0], other[1])
