"""The quadrant: a numbered disc for each thing at its two values, one corner to act on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from touchreport.draw.letters import measure
from touchreport.draw.packing import Field, Offset, packed
from touchreport.draw.shapes import Drawing, Line, Rect, Shape, Stroke, rounded

Corner = Literal["top-start", "top-end", "bottom-start", "bottom-end"]
"""A corner of the field; start and end follow the direction of reading."""

_SIDE = 100.0
_ROUND = 1.75
"""Diameter of a disc with a number of two digits, in sizes of its type."""

_RIM = 0.7
"""Room on either side of a longer number, in sizes of its type."""


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
        height: height of the field in that unit, the lowest at which it is shown.
        text: size of the numbers' type.
        widest: how many times wider the field may become; discs do not grow with it.
        highest: how many times higher it may become; where it is ``roomy`` it is just so many times as high.
        roomy: from how many times the least width on the discs stand anew, nearer to their places; None where they stand
            in one way at every width.
    """

    x_range: tuple[float, float]
    y_range: tuple[float, float]
    x_cut: float
    y_cut: float
    act_on: Corner | None = "bottom-end"
    width: float = 512.0
    height: float = 336.0
    text: float = 12.0
    widest: float = 1.0
    highest: float = 1.0
    roomy: float | None = None

    def place(self, x: float, y: float, rim: float = 0.0) -> tuple[float, float]:
        """Return where two values stand, in percent from the start and from the top.

        Args:
            x: value along.
            y: value up.
            rim: room at each end of the scales in the plot's unit, so that a disc at an end stands within the field.

        Raises:
            ValueError: a value lies outside its range.
        """
        along, up = rim / self.width, rim / self.height
        return (
            (along + _share(x, self.x_range) * (1 - 2 * along)) * _SIDE,
            (up + (1 - _share(y, self.y_range)) * (1 - 2 * up)) * _SIDE,
        )

    def corner(self, x: float, y: float) -> Corner:
        """Return the corner in which two values lie."""
        if y >= self.y_cut:
            return "top-end" if x >= self.x_cut else "top-start"
        return "bottom-end" if x >= self.x_cut else "bottom-start"


@dataclass(frozen=True, slots=True)
class Disc:
    """A numbered disc over the field.

    Attributes:
        x, y: its place, in percent from the start and from the top.
        narrow: how far from there its centre stands, along and down, in the plot's unit: 0 unless another disc is in its
            way; None where no spot is free near it.
        wide: the same where the field is roomy; as above where it is arranged in one way.
        number: the number in it.
        measured: whether the values were measured; an estimated one is hollow.
        acts: whether it lies in the corner to act on.
    """

    x: float
    y: float
    narrow: Offset | None
    wide: Offset | None
    number: int
    measured: bool
    acts: bool


@dataclass(frozen=True, slots=True)
class QuadrantField:
    """A quadrant.

    Attributes:
        drawing: the field of 100 by 100 with its cuts and its tint, to be stretched to its size.
        discs: one for each thing that has room, in the order of their numbers.
        diameter: of each disc, in the plot's unit.
        without_room: numbers for which no spot was free near their place.
        without_wide_room: the same where the field is roomy.
        moved: whether any disc stands beside its place.
    """

    drawing: Drawing
    discs: tuple[Disc, ...]
    diameter: float
    without_room: tuple[int, ...]
    without_wide_room: tuple[int, ...]
    moved: bool


def quadrant(points: Sequence[QuadrantPoint], plot: QuadrantPlot) -> QuadrantField:
    """Draw a quadrant.

    Discs that would cover each other move apart, none out of its corner: things of the same two values stand side
    by side around their place. Where it is crowded their rims lap over each other. Those in the corner to act on come first and stand nearest to theirs.

    Raises:
        ValueError: a value or a cut lies outside its range.
    """
    size = diameter(points, plot)
    ordered = sorted(points, key=lambda each: (plot.corner(each.x, each.y) != plot.act_on, each.number))
    places = tuple(plot.place(point.x, point.y, size / 2) for point in ordered)
    cuts = plot.place(plot.x_cut, plot.y_cut, size / 2)
    arranged = [packed(places, field) for field in _fields(plot, size, cuts)]
    discs = [
        Disc(
            rounded(x),
            rounded(y),
            _rounded(narrow),
            _rounded(wide),
            point.number,
            point.measured,
            plot.act_on is not None and plot.corner(point.x, point.y) == plot.act_on,
        )
        for point, (x, y), narrow, wide in zip(ordered, places, arranged[0], arranged[-1], strict=True)
    ]
    return QuadrantField(
        _field(plot, *cuts),
        tuple(sorted((disc for disc in discs if disc.narrow or disc.wide), key=lambda disc: disc.number)),
        rounded(size),
        tuple(sorted(disc.number for disc in discs if disc.narrow is None)),
        tuple(sorted(disc.number for disc in discs if disc.wide is None)),
        any(offset and any(offset) for disc in discs for offset in (disc.narrow, disc.wide)),
    )


def _fields(plot: QuadrantPlot, size: float, cuts: tuple[float, float]) -> tuple[Field, ...]:
    """Return the fields for which the discs are arranged: where it is narrow, and where it has room."""
    if plot.roomy is None:
        return (Field(plot.width, plot.height, size, plot.widest, plot.highest, cuts),)
    wide, high = plot.width * plot.roomy, plot.height * plot.highest
    return (
        Field(plot.width, plot.height, size, plot.roomy, 1.0, cuts),
        Field(wide, high, size, plot.widest / plot.roomy, 1.0, cuts),
    )


def _rounded(offset: Offset | None) -> Offset | None:
    return None if offset is None else (rounded(offset[0]), rounded(offset[1]))


def diameter(points: Sequence[QuadrantPoint], plot: QuadrantPlot) -> float:
    """Return the diameter of a disc that holds the longest of the numbers, in the plot's unit."""
    longest = max((measure(str(point.number), plot.text) for point in points), default=0.0)
    return max(_ROUND * plot.text, longest + _RIM * plot.text)


def in_corner(points: Sequence[QuadrantPoint], plot: QuadrantPlot, corner: Corner) -> tuple[int, ...]:
    """Return the numbers of the things that lie in a corner, in their order."""
    return tuple(point.number for point in points if plot.corner(point.x, point.y) == corner)


def _field(plot: QuadrantPlot, x: float, y: float) -> Drawing:
    stroke = Stroke("rule-strong", "axis")
    tint: tuple[Shape, ...] = () if plot.act_on is None else (_tint(plot.act_on, x, y),)
    cuts = Line(x, 0, x, _SIDE, stroke, "cut"), Line(0, y, _SIDE, y, stroke, "cut")
    return Drawing(_SIDE, _SIDE, (*tint, *cuts))


def _tint(corner: Corner, x: float, y: float) -> Rect:
    left, width = (x, _SIDE - x) if corner.endswith("end") else (0.0, x)
    top, height = (0.0, y) if corner.startswith("top") else (y, _SIDE - y)
    return Rect(left, top, width, height, "signal-tint", None, "corner")


def _share(value: float, limits: tuple[float, float]) -> float:
    low, high = limits
    if not low <= value <= high:
        raise ValueError(f"{value} lies outside the range from {low} to {high}")
    return (value - low) / (high - low) if high > low else 0.5
