"""The quadrant: things by two values, a number at each point, one corner to act on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from touchreport.draw.quadrant_labels import place_numbers
from touchreport.draw.shapes import Drawing, Line, Point, Rect, Shape, Stroke

Corner = Literal["top-start", "top-end", "bottom-start", "bottom-end"]
"""A corner of the field; start and end follow the direction of reading."""

_SIDE = 100.0


@dataclass(frozen=True, slots=True)
class QuadrantPoint:
    """A thing with its two values.

    Attributes:
        number: its stop number.
        x: value on the axis that runs along the line of reading.
        y: value on the axis that runs up.
        measured: whether the values were measured rather than estimated.
    """

    number: int
    x: float
    y: float
    measured: bool = True


@dataclass(frozen=True, slots=True)
class QuadrantPlot:
    """Scales, cuts and size of a quadrant.

    Attributes:
        x_range: lowest and highest value of the axis along.
        y_range: lowest and highest value of the axis up.
        x_cut: value that parts start from end; a point on it counts to the end.
        y_cut: value that parts bottom from top; a point on it counts to the top.
        act_on: the corner that is tinted, ``None`` for none.
        width: width of the field in the unit of ``text``, the narrowest at which it is shown.
        height: height of the field in that unit.
        text: size of the numbers' type.
    """

    x_range: tuple[float, float]
    y_range: tuple[float, float]
    x_cut: float
    y_cut: float
    act_on: Corner | None = "bottom-end"
    width: float = 512.0
    height: float = 336.0
    text: float = 12.0

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where two values stand, in percent from the start and from the top.

        Raises:
            ValueError: a value lies outside its range.
        """
        return _share(x, self.x_range) * _SIDE, (1 - _share(y, self.y_range)) * _SIDE

    def corner(self, x: float, y: float) -> Corner:
        """Return the corner in which two values lie."""
        if y >= self.y_cut:
            return "top-end" if x >= self.x_cut else "top-start"
        return "bottom-end" if x >= self.x_cut else "bottom-start"


def quadrant(points: Sequence[QuadrantPoint], plot: QuadrantPlot) -> Drawing:
    """Draw a quadrant in a field of 100 by 100 that is stretched to its size.

    Things of the same two values share one point, which then has several numbers. Points and numbers in the
    corner to act on have the signal's colour. Numbers that would cover another number are in ``unplaced``.

    Raises:
        ValueError: a value or a cut lies outside its range.
    """
    cut_x, cut_y = plot.place(plot.x_cut, plot.y_cut)
    shapes: list[Shape] = [] if plot.act_on is None else [_tint(plot.act_on, cut_x, cut_y)]
    stroke = Stroke("rule-strong", "axis")
    shapes += [Line(cut_x, 0, cut_x, _SIDE, stroke, "cut"), Line(0, cut_y, _SIDE, cut_y, stroke, "cut")]
    placed = tuple(_points(points, plot))
    labels, unplaced = place_numbers(placed, plot.width, plot.height, plot.text)
    return Drawing(_SIDE, _SIDE, tuple(shapes), labels, placed, unplaced)


def in_corner(points: Sequence[QuadrantPoint], plot: QuadrantPlot, corner: Corner) -> tuple[int, ...]:
    """Return the numbers of the things that lie in a corner, in their order."""
    return tuple(point.number for point in points if plot.corner(point.x, point.y) == corner)


def _points(points: Sequence[QuadrantPoint], plot: QuadrantPlot) -> list[Point]:
    same: dict[tuple[float, float, bool], list[int]] = {}
    for point in sorted(points, key=lambda item: item.number):
        same.setdefault((point.x, point.y, point.measured), []).append(point.number)
    out: list[Point] = []
    for (x, y, measured), numbers in same.items():
        left, top = plot.place(x, y)
        acts = plot.act_on is not None and plot.corner(x, y) == plot.act_on
        out.append(Point(left, top, tuple(numbers), "signal" if acts else "ink", measured))
    return out


def _tint(corner: Corner, x: float, y: float) -> Rect:
    left, width = (x, _SIDE - x) if corner.endswith("end") else (0.0, x)
    top, height = (0.0, y) if corner.startswith("top") else (y, _SIDE - y)
    return Rect(left, top, width, height, "signal-tint", None, "corner")


def _share(value: float, limits: tuple[float, float]) -> float:
    low, high = limits
    if not low <= value <= high:
        raise ValueError(f"{value} lies outside the range from {low} to {high}")
    return (value - low) / (high - low) if high > low else 0.5
