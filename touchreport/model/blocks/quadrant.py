"""Things on two axes."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.model.blocks.caption import Caption
from touchreport.model.message import Message
from touchreport.model.ref import Ref


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a quadrant.

    Attributes:
        ref: what it stands for; a touchpoint is written as its stop number.
        x, y: position on the scales.
        measured: whether both of its values were measured (filled), or one of them was estimated (open).
    """

    ref: Ref
    x: float
    y: float
    measured: bool = True


@dataclass(frozen=True, slots=True)
class Quadrant:
    """Points in a field cut into four.

    Attributes:
        caption: what stands round it.
        x_axis, y_axis: names of the axes.
        x_range, y_range: ends of the scales.
        x_cut, y_cut: where the field is cut.
        corners: names of the corners: low x high y, high x high y, low x low y, high x low y.
        act_on: index of the corner to act on.
        points: the points.
    """

    caption: Caption
    x_axis: Message
    y_axis: Message
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    x_cut: float
    y_cut: float
    corners: tuple[Message, Message, Message, Message]
    act_on: int
    points: tuple[Point, ...]
