"""What a drawing is made of: shapes with the names of colours, label boxes and points.

Shapes are measured in units of the drawing's own width and height; labels and points in percent of them, from
the start of the line (x) and from the top (y), since words stand over a drawing as HTML and never inside it.
All numbers are rounded to two decimals, so that the same input gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Literal

from touchreport.draw.roles import Role

Weight = Literal["axis", "thin", "stem", "line"]
"""A line's weight by name; it stays the same however a drawing is stretched."""

Anchor = Literal["start", "centre", "end"]
"""Which part of a label stands at its x."""

Place = Literal["above", "below", "before", "after"]
"""On which side of its point a label stands; before is towards the start of the line."""

WEIGHTS: Mapping[Weight, tuple[float, float]] = MappingProxyType(
    {"axis": (0.75, 0.15), "thin": (0.75, 0.2), "stem": (0.9, 0.2), "line": (1.8, 0.42)}
)
"""Each weight in pixels for the screen and in millimetres for print."""


def rounded(value: float) -> float:
    """Return ``value`` with two decimals and without a negative zero."""
    return round(value, 2) + 0.0


def _round_numbers(shape: object) -> None:
    for item in fields(shape):  # type: ignore[arg-type]
        value = getattr(shape, item.name)
        if isinstance(value, float):
            object.__setattr__(shape, item.name, rounded(value))


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn.

    Attributes:
        role: its colour.
        weight: a named weight, or a width in units of the drawing.
        dash: lengths of strokes and gaps in units of the drawing; empty for a full line.
        round: whether ends and corners are round.
    """

    role: Role
    weight: Weight | float = "line"
    dash: tuple[float, ...] = ()
    round: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A hatch or a field of dots that fills a shape; each drawing gives it an id of its own.

    Attributes:
        kind: ``hatch`` (slanted lines) or ``dots``.
        role: its colour.
        size: side of one tile in pixels; a pattern is never stretched.
    """

    kind: Literal["hatch", "dots"]
    role: Role
    size: float = 4.0


Fill = Role | Pattern | None
"""What a shape is filled with: a colour, a pattern, or nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line between two points."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: Stroke
    name: str = ""

    def __post_init__(self) -> None:
        _round_numbers(self)


@dataclass(frozen=True, slots=True)
class Path:
    """A path in the language of SVG's ``d``; ``name`` says what it is, such as ``curve``."""

    d: str
    fill: Fill = None
    stroke: Stroke | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; a band behind other shapes is a rectangle named ``band``."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill = None
    stroke: Stroke | None = None
    name: str = ""

    def __post_init__(self) -> None:
        _round_numbers(self)


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle by its centre and radius."""

    x: float
    y: float
    radius: float
    fill: Fill = None
    stroke: Stroke | None = None
    name: str = ""

    def __post_init__(self) -> None:
        _round_numbers(self)


Shape = Line | Path | Rect | Circle


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in percent of a drawing, for finding out what would overlap."""

    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        _round_numbers(self)

    def overlap(self, other: Box) -> float:
        """Return the common area in square percent; 0 where the two only touch."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0

    def outside(self) -> float:
        """Return by how many percent the box sticks out of its drawing, all sides added; 0 if inside."""
        return sum(
            max(0.0, beyond) for beyond in (-self.left, -self.top, self.right - 100, self.bottom - 100)
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Words or numbers at a point of a drawing.

    Attributes:
        x: percent of the width, from the start, of the point that it belongs to.
        y: percent of the height, from the top, of that point.
        place: on which side of the point it stands.
        anchor: which part of it stands at ``x`` (for above and below).
        lines: the words, broken; empty where only numbers stand.
        numbers: stop numbers, written by the renderer in the reader's digits.
        box: the room it was given, estimated from the widths of letters.
        role: its colour.
        strong: whether it is set in the heavier weight.
    """

    x: float
    y: float
    place: Place
    anchor: Anchor
    box: Box
    lines: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    role: Role = "ink"
    strong: bool = False

    def __post_init__(self) -> None:
        _round_numbers(self)


@dataclass(frozen=True, slots=True)
class Point:
    """A point that keeps its shape when the drawing is stretched.

    Attributes:
        x: percent of the width, from the start.
        y: percent of the height, from the top.
        numbers: the stops that stand here; several where they share one place.
        role: its colour.
        filled: full for what is measured, open for what is estimated.
        moment: whether it is a moment of truth (a ring).
    """

    x: float
    y: float
    numbers: tuple[int, ...] = ()
    role: Role = "ink"
    filled: bool = True
    moment: bool = False

    def __post_init__(self) -> None:
        _round_numbers(self)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing in reading direction; right to left is the renderer's ``matrix(-1 0 0 1 width 0)``.

    Attributes:
        width: width of the view box, in units of the drawing (millimetres in print).
        height: height of the view box.
        shapes: from back to front.
        labels: words over the drawing; no two overlap.
        points: points over the drawing.
        unplaced: labels for which there was no room; they belong in the key beside the drawing.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...] = ()
    points: tuple[Point, ...] = ()
    unplaced: tuple[Label, ...] = ()

    def __post_init__(self) -> None:
        _round_numbers(self)


def path_data(*parts: str | float) -> str:
    """Join commands and coordinates to the ``d`` of a path, numbers rounded to two decimals.

    A letter starts a command, numbers follow it: ``path_data("M", 0, 1.5, "L", 4, 2)`` is ``M0 1.5L4 2``.
    """
    out: list[str] = []
    for part in parts:
        if isinstance(part, str):
            out.append(part)
        else:
            gap = " " if out and not out[-1].isalpha() else ""
            out.append(f"{gap}{plain(part)}")
    return "".join(out)


def plain(value: float) -> str:
    """Write a number with at most two decimals, without trailing zeros or an exponent."""
    return f"{rounded(value):.2f}".rstrip("0").rstrip(".")


def total_overlap(box: Box, others: Iterable[Box]) -> float:
    """Return the area that ``box`` shares with ``others``, in square percent."""
    return sum(box.overlap(other) for other in others)
