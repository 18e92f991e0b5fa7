"""Discs of one size that stand at their places, or as near to them as they can without covering each other's numbers.

A drawing on screen is stretched to its box, while a disc keeps its size. A disc therefore stands at a share of the
field, its anchor, and at a distance from there that is never stretched. Two discs that are apart at the narrowest
width stay apart at every wider one: this is part of what is asked of a free spot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

_REACH = 6
"""How far a disc may stand from its place, in diameters along each axis."""

_FULLEST = 0.6
"""Share of the field that discs may take; more of them could not be told apart."""

_NEAR = 1.5
"""Diameters from its place within which a disc looks for a spot where it touches no other."""

_LAPPED = 0.85
"""Share of a diameter by which two discs are apart where it is crowded: their rims lap over each other, no number is covered."""

_SLACK = 1e-6

Offset = tuple[float, float]
"""How far a disc stands from its place, along and down, in the unit of the field."""


@dataclass(frozen=True, slots=True)
class Field:
    """Where discs may stand.

    Attributes:
        width: width of the field where it is narrowest.
        height: height of the field where it is lowest.
        diameter: of a disc, in the same unit.
        widest: how many times wider the field may become.
        highest: how many times higher the field may become.
        cuts: lines, in percent along and down, that no centre of a disc may leave its side of.
    """

    width: float
    height: float
    diameter: float
    widest: float = 1.0
    highest: float = 1.0
    cuts: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class _Disc:
    x: float
    y: float
    along: float
    down: float


@lru_cache(maxsize=64)
def packed(places: tuple[tuple[float, float], ...], field: Field) -> tuple[Offset | None, ...]:
    """Return for each place, in percent of the field, how far from it its disc stands; None where no spot is free.

    Those that come first have the first choice: a disc alone stands just at its place. One that would have to go far laps
    over its neighbours instead.
    """
    most = int(_FULLEST * field.width * field.height / field.diameter**2)
    standing: list[_Disc] = []
    found: list[Offset | None] = []
    for x, y in places:
        offset = _free(x, y, field, standing) if len(standing) < most else None
        found.append(offset)
        if offset is not None:
            standing.append(_Disc(x / 100 * field.width, y / 100 * field.height, *offset))
    return tuple(found)


def _free(x: float, y: float, field: Field, standing: Sequence[_Disc]) -> Offset | None:
    left, top = x / 100 * field.width, y / 100 * field.height
    for apart, furthest in ((1.0, _NEAR), (_LAPPED, float("inf"))):
        for step_along, step_down in _spiral(apart):
            if step_along**2 + step_down**2 > furthest**2:
                break
            disc = _Disc(left, top, step_along * field.diameter, step_down * field.diameter)
            if _inside(disc, field) and _is_apart(disc, standing, field, apart):
                return disc.along, disc.down
    return None


@cache
def _spiral(apart: float) -> tuple[tuple[float, float], ...]:
    """Return steps from a place, nearest first; half steps let a row stand in the middle above its place."""
    halves = [step / 2 * apart for step in range(-2 * _REACH, 2 * _REACH + 1)]
    every = [(along, down) for along in halves for down in halves]
    return tuple(sorted(every, key=lambda step: (step[0] ** 2 + step[1] ** 2, abs(step[1]), step)))


def _inside(disc: _Disc, field: Field) -> bool:
    """Return whether a disc stands in the field and on its place's side of the cuts.

    Places lie in the field, so that more room never brings a disc out of it again.
    """
    radius = field.diameter / 2
    centre = disc.x + disc.along, disc.y + disc.down
    if not radius <= centre[0] <= field.width - radius or not radius <= centre[1] <= field.height - radius:
        return False
    return all(
        (place >= cut) == (at >= cut - _SLACK) for place, at, cut in _against(field, (disc.x, disc.y), centre)
    )


def _against(
    field: Field, place: tuple[float, float], centre: tuple[float, float]
) -> Iterator[tuple[float, float, float]]:
    if field.cuts is not None:
        yield place[0], centre[0], field.cuts[0] / 100 * field.width
        # Down the page is down the scale: a place on the cut counts to the half above it.
        yield -place[1], -centre[1], -field.cuts[1] / 100 * field.height


def _is_apart(disc: _Disc, standing: Sequence[_Disc], field: Field, apart: float) -> bool:
    """Return whether a disc stays apart from all that stand, however much the field is stretched.

    Two are apart along an axis if they are by that share of a diameter at its least and at its greatest length, on the
    same side.
    """
    least = field.diameter * apart - _SLACK
    for other in standing:
        between, shift = disc.x - other.x, disc.along - other.along
        near, far = between + shift, between * field.widest + shift
        if (near >= least and far >= least) or (near <= -least and far <= -least):
            continue
        between, shift = disc.y - other.y, disc.down - other.down
        near, far = between + shift, between * field.highest + shift
        if not ((near >= least and far >= least) or (near <= -least and far <= -least)):
            return False
    return True
