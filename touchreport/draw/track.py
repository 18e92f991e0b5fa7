"""The curve on a phone: each row of a table draws its own piece of a line that runs down.

A row may have any height, so its piece stands in a box of 100 by 100 that is stretched. The line comes in at
the top, goes through the row's point at half height and leaves at the bottom; good is towards the end of the
line of reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.draw.curve_plot import CurveStop
from touchreport.draw.shapes import Drawing, Line, Path, Point, Shape, Stroke, path_data, rounded

_SIDE = 100.0
_MIDDLE = 50.0
_REACH = 42.0
"""Percent between neutral and the best feeling; the rest keeps the point inside its box."""


@dataclass(frozen=True, slots=True)
class TrackScale:
    """The scale of feelings: the worst (below 0) and the best (above 0)."""

    low: float = -2.0
    high: float = 2.0

    def x(self, emotion: float) -> float:
        """Return the percent from the start at which a feeling stands; neutral is 50.

        Raises:
            ValueError: the feeling lies outside the scale.
        """
        if not self.low <= emotion <= self.high:
            raise ValueError(f"{emotion} lies outside the scale from {self.low} to {self.high}")
        limit = self.high if emotion >= 0 else -self.low
        return _MIDDLE + emotion / limit * _REACH


def track(stops: Sequence[CurveStop], scale: TrackScale | None = None) -> tuple[Drawing, ...]:
    """Draw a piece of the line for each stop; the pieces meet at the borders of their rows.

    Args:
        stops: the stops of one stretch of rows without a break, such as a stage.
        scale: the scale of feelings; from -2 to 2 where not given.

    Raises:
        ValueError: a feeling lies outside the scale.
    """
    ruler = scale or TrackScale()
    places = [None if stop.emotion is None else ruler.x(stop.emotion) for stop in stops]
    padded = [None, *places, None]
    return tuple(
        _row(stop, before, here, after)
        for stop, before, here, after in zip(stops, padded, places, padded[2:], strict=False)
    )


def _row(stop: CurveStop, before: float | None, here: float | None, after: float | None) -> Drawing:
    shapes: list[Shape] = [Line(_MIDDLE, 0, _MIDDLE, _SIDE, Stroke("rule-strong", "axis"), "axis")]
    if here is None:
        return Drawing(_SIDE, _SIDE, tuple(shapes))
    bends = [(_halfway(before, here), 0.0)] if before is not None else []
    bends.append((here, _MIDDLE))
    bends += [(_halfway(here, after), _SIDE)] if after is not None else []
    if len(bends) > 1:
        data = "".join(path_data("L" if i else "M", x, y) for i, (x, y) in enumerate(bends))
        shapes.append(Path(data, None, Stroke("ink", "line", round=True), "curve"))
    point = Point(here, _MIDDLE, (stop.number,), filled=stop.measured, moment=stop.moment)
    return Drawing(_SIDE, _SIDE, tuple(shapes), points=(point,))


def _halfway(one: float, other: float) -> float:
    return rounded((one + other) / 2)
