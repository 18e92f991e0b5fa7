"""Bars in percent of their track, so that a drawing may have any width.

Four kinds: a split bar (parts of a whole), a ranked bar (from what is to what is wanted), a bullet (what is,
with a mark at the target) and a five-step bar (impact, effort).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from touchreport.draw.shapes import Fill, Pattern, rounded

Filling = Literal["full", "toned", "hatched", "dotted", "empty"]
"""How a part of a split bar is filled; one colour does for all of them, and grey print too."""

FILLS: Mapping[Filling, Fill] = MappingProxyType(
    {
        "full": "accent",
        "toned": "heat-3",
        "hatched": Pattern("hatch", "accent"),
        "dotted": Pattern("dots", "accent"),
        "empty": None,
    }
)
"""What each filling is made of; every part has an outline in the accent besides."""

STEPS = 5

_FILLINGS: tuple[tuple[Filling, ...], ...] = (
    ("full",),
    ("full", "empty"),
    ("full", "hatched", "empty"),
    ("full", "toned", "hatched", "empty"),
    ("full", "toned", "hatched", "dotted", "empty"),
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a split bar.

    Attributes:
        index: which of the given values it shows, from 0.
        start: percent of the track at which it starts.
        width: percent of the track.
        filling: how it is filled.
    """

    index: int
    start: float
    width: float
    filling: Filling


@dataclass(frozen=True, slots=True)
class Span:
    """A bar between two values.

    Attributes:
        start: percent of the track at which it starts.
        width: percent of the track, from 0.
        forward: whether the second value is the greater one.
    """

    start: float
    width: float
    forward: bool


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bar with a mark.

    Attributes:
        actual: length of the bar in percent of the track; ``None`` where nothing was measured.
        target: percent at which the mark stands; ``None`` where there is no target.
    """

    actual: float | None
    target: float | None


@dataclass(frozen=True, slots=True)
class Scale:
    """The track of a bar: the values at its start and at its end, ``high`` above ``low``."""

    low: float
    high: float

    def percent(self, value: float) -> float:
        """Return where a value stands on the track, 0 to 100.

        Raises:
            ValueError: the value lies outside the scale.
        """
        if not self.low <= value <= self.high:
            raise ValueError(f"{value} lies outside the scale from {self.low} to {self.high}")
        return rounded((value - self.low) / (self.high - self.low) * 100) if self.high > self.low else 0.0


def usual_fillings(parts: int) -> tuple[Filling, ...]:
    """Return how the parts of a split bar are filled, from full to empty.

    Raises:
        ValueError: there are more than five parts.
    """
    if parts > len(_FILLINGS):
        raise ValueError(f"a split bar shows at most {len(_FILLINGS)} parts")
    return _FILLINGS[max(parts, 1) - 1]


def split_bar(values: Sequence[float], fillings: Sequence[Filling] | None = None) -> tuple[Segment, ...]:
    """Divide a bar in proportion to values; parts of nothing are left out, and the last ends at 100 exactly.

    Args:
        values: from 0; up to five of them unless ``fillings`` is given.
        fillings: how each is filled; by default from full to empty.

    Returns:
        The parts in order; none where all values are 0.

    Raises:
        ValueError: a value is negative, or there are more values than fillings.
    """
    if any(value < 0 for value in values):
        raise ValueError("a part of a whole cannot be negative")
    styles = fillings if fillings is not None else usual_fillings(len(values))
    total = math.fsum(values)
    if total == 0:
        return ()
    edges = [rounded(math.fsum(values[:count]) / total * 100) for count in range(len(values) + 1)]
    return tuple(
        Segment(index, edges[index], rounded(edges[index + 1] - edges[index]), filling)
        for index, (value, filling) in enumerate(zip(values, styles, strict=True))
        if value > 0
    )


def ranked_bar(actual: float, wanted: float, scale: Scale) -> Span:
    """Draw a bar from what is to what is wanted, so that its length is the distance.

    Raises:
        ValueError: a value lies outside the scale.
    """
    one, other = scale.percent(actual), scale.percent(wanted)
    return Span(min(one, other), rounded(abs(other - one)), wanted >= actual)


def bullet(actual: float | None, target: float | None, scale: Scale) -> Bullet:
    """Draw what is as a bar from the start of the scale and the target as a mark.

    Raises:
        ValueError: a value lies outside the scale.
    """
    return Bullet(
        None if actual is None else scale.percent(actual), None if target is None else scale.percent(target)
    )


def five_steps(value: float | None, low: float = 1.0, high: float = 5.0) -> tuple[bool, ...]:
    """Return which of five steps are filled: one at ``low``, all at ``high``, none where nothing is known.

    Raises:
        ValueError: the value lies outside ``low`` to ``high``.
    """
    if value is None:
        return (False,) * STEPS
    if not low <= value <= high:
        raise ValueError(f"{value} lies outside the scale from {low} to {high}")
    share = (value - low) / (high - low) if high > low else 1.0
    filled = 1 + math.floor(share * (STEPS - 1) + 0.5)
    return tuple(step < filled for step in range(STEPS))
