"""Where the numbers of a quadrant stand: after, before, above or below their points, by least overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.draw.letters import measure
from touchreport.draw.roles import Role
from touchreport.draw.shapes import Anchor, Box, Label, Place, Point, total_overlap

_SIDES: tuple[tuple[Place, Anchor], ...] = (
    ("after", "start"),
    ("before", "end"),
    ("above", "centre"),
    ("below", "centre"),
)
_DOT = 0.32
"""Radius of a point, as a share of the type's size."""

_GAP = 0.12
_LEADING = 1.2
_ROUNDS = 4
_OUTSIDE_COST = 1000.0
_COMMA = 0.6


@dataclass(frozen=True, slots=True)
class _Field:
    width: float
    height: float
    text: float

    def x(self, length: float) -> float:
        return length / self.width * 100

    def y(self, length: float) -> float:
        return length / self.height * 100


@dataclass(frozen=True, slots=True)
class _Spot:
    choices: tuple[Label, ...]
    dot: Box

    @property
    def reach(self) -> Box:
        boxes = [label.box for label in self.choices]
        return Box(
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )


def place_numbers(
    points: Sequence[Point], width: float, height: float, text: float
) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
    """Find a side for the numbers of each point.

    Args:
        points: the points, in percent of the field.
        width: width of the field, in the unit of ``text``.
        height: height of the field.
        text: size of the type.

    Returns:
        The labels that stand free, in the order of their points, and those that would cover another label or
        leave the field.
    """
    field = _Field(width, height, text)
    spots = [_Spot(_choices(point, field), _dot(point, field)) for point in points]
    near = [
        [i for i, other in enumerate(spots) if other is not spot and _meet(spot, other)] for spot in spots
    ]
    chosen = [spot.choices[0] for spot in spots]
    for _ in range(_ROUNDS):
        before = list(chosen)
        for index, spot in enumerate(spots):
            obstacles = [chosen[i].box for i in near[index]] + [spots[i].dot for i in near[index]]
            costs = [_cost(label, obstacles) for label in spot.choices]
            chosen[index] = spot.choices[costs.index(min(costs))]
        if chosen == before:
            break
    return _without_clashes(chosen)


def _meet(one: _Spot, other: _Spot) -> bool:
    return one.reach.overlap(other.reach) > 0


def _cost(label: Label, obstacles: Sequence[Box]) -> float:
    return label.box.outside() * _OUTSIDE_COST + total_overlap(label.box, obstacles)


def _without_clashes(chosen: Sequence[Label]) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
    """Keep the labels that touch no other, those of the corner to act on first."""
    kept: list[Label] = []
    for label in sorted(chosen, key=lambda item: (item.role != "signal-text", item.numbers)):
        if label.box.outside() == 0 and total_overlap(label.box, [other.box for other in kept]) == 0:
            kept.append(label)
    return (
        tuple(label for label in chosen if label in kept),
        tuple(label for label in chosen if label not in kept),
    )


def _choices(point: Point, field: _Field) -> tuple[Label, ...]:
    words = ", ".join(str(number) for number in point.numbers)
    width = field.x(max(measure(words, field.text), field.text * _COMMA))
    height = field.y(field.text * _LEADING)
    acts = point.role == "signal"
    role: Role = "signal-text" if acts else "ink-2"
    return tuple(
        Label(point.x, point.y, place, anchor, box, (), point.numbers, role, acts)
        for place, anchor in _SIDES
        for box in (_box(point, place, width, height, field),)
    )


def _box(point: Point, place: Place, width: float, height: float, field: _Field) -> Box:
    away = field.text * (_DOT + _GAP)
    left, top = point.x - width / 2, point.y - height / 2
    if place == "after":
        left = point.x + field.x(away)
    elif place == "before":
        left = point.x - field.x(away) - width
    elif place == "above":
        top = point.y - field.y(away) - height
    else:
        top = point.y + field.y(away)
    return Box(left, top, left + width, top + height)


def _dot(point: Point, field: _Field) -> Box:
    x, y = field.x(field.text * _DOT), field.y(field.text * _DOT)
    return Box(point.x - x, point.y - y, point.x + x, point.y + y)
