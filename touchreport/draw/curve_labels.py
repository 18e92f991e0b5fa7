"""The words along an emotion curve: which stops speak, and where their words stand.

Only local extremes speak, since words on a slope would cover the line: the highest, the lowest, the last, then
the deepest of the rest. A label stands above a good feeling and below a bad one, centred on its point, and
gives way to the edges, to the line and to labels of more weight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from touchreport.draw.curve_plot import NEUTRAL, CurvePlot, Spot
from touchreport.draw.letters import measure
from touchreport.draw.lines import break_evenly, fits
from touchreport.draw.monotone import Segment
from touchreport.draw.shapes import Anchor, Box, Label, Place, total_overlap

EDGE = 9.0
"""Within so many percent of an edge a label is aligned to it rather than centred."""

_WIDTHS = (11.5, 17.0)
_SAMPLES = 12
_AIR = 0.35
"""Room around the words, as a multiple of their size: to other words and to the line."""

_RING = 0.6
"""Room between the words and the points of the line, which are as large as rings of moments of truth."""

_LIFTS = (0.0, 0.9)
"""How much further from their point words may stand where the line or another point is in their way."""


def place_labels(
    spots: Sequence[Spot], runs: Sequence[Sequence[Segment]], plot: CurvePlot
) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
    """Choose the stops that speak and find room for their words.

    Returns:
        The labels that stand in the drawing, and those for which there was no room; both in reading order.
    """
    line = _airs(spots, runs, plot)
    placed: list[Label] = []
    unplaced: list[Label] = []
    for spot in speakers(spots, plot.most_labels):
        tries = list(_tries(spot, plot))
        taken = [label.box for label in placed]
        free = next((label for label in tries if _is_free(label, taken, line, plot)), None)
        (unplaced if free is None else placed).append(free or tries[0])
    return tuple(sorted(placed, key=_order)), tuple(sorted(unplaced, key=_order))


def speakers(spots: Sequence[Spot], most: int) -> tuple[Spot, ...]:
    """Choose at most ``most`` stops with words, the weightiest first."""
    able = [spot for index, spot in enumerate(spots) if spot.stop.label and _is_extreme(spots, index)]
    deepest = sorted(able, key=lambda spot: (-spot.y, spot.index))
    last = [spot for spot in able if spot is spots[-1]]
    ranked = [*deepest[-1:], *deepest[:1], *last, *deepest]
    unique = {spot.index: spot for spot in ranked}
    return tuple(unique.values())[:most]


def _is_extreme(spots: Sequence[Spot], index: int) -> bool:
    """Say whether the line turns at a stop, or begins or ends there; a plateau counts as one place."""
    here = spots[index]
    before = _next_level(spots, index, -1)
    after = _next_level(spots, index, 1)
    return before is None or after is None or (before - here.y) * (after - here.y) > 0


def _next_level(spots: Sequence[Spot], index: int, step: int) -> float | None:
    here = spots[index]
    distance = 0
    while 0 <= index + step < len(spots):
        index += step
        distance += step
        if spots[index].index != here.index + distance:
            return None
        if spots[index].y != here.y:
            return spots[index].y
    return None


def _tries(spot: Spot, plot: CurvePlot) -> Iterator[Label]:
    """Yield a stop's label in every position, the best first."""
    good = spot.stop.emotion is None or spot.stop.emotion >= NEUTRAL
    x = plot.percent_x(spot.x)
    natural: Anchor = "start" if x < EDGE else "end" if x > 100 - EDGE else "centre"
    anchors: dict[Anchor, None] = dict.fromkeys((natural, "centre", "start", "end"))
    places: tuple[Place, Place] = ("above", "below") if good else ("below", "above")
    for ems in _WIDTHS:
        lines = break_evenly(spot.stop.label, width=ems * plot.text, size=plot.text)
        for place, lift, anchor in product(places, _LIFTS, anchors):
            yield _label(spot, lines, place, lift, anchor, plot)


def _label(
    spot: Spot, lines: tuple[str, ...], place: Place, lift: float, anchor: Anchor, plot: CurvePlot
) -> Label:
    width = plot.percent_x(max(measure(line, plot.text) for line in lines))
    height = plot.percent_y(len(lines) * plot.leading * plot.text)
    gap = plot.percent_y(plot.gap * plot.text)
    away = -lift if place == "above" else lift
    x, y = plot.percent_x(spot.x), plot.percent_y(spot.y + away * plot.text)
    left = {"start": x, "centre": x - width / 2, "end": x - width}[anchor]
    top = y - gap - height if place == "above" else y + gap
    box = Box(left, top, left + width, top + height)
    return Label(x, y, place, anchor, box, lines, (spot.stop.number,))


def _is_free(label: Label, taken: Sequence[Box], line: Sequence[Box], plot: CurvePlot) -> bool:
    box = label.box
    if box.outside() > 0.02 or not fits(label.lines, _WIDTHS[-1] * plot.text, plot.text):
        return False
    air = plot.percent_x(plot.text * _AIR)
    wider = Box(box.left - air, box.top, box.right + air, box.bottom)
    if total_overlap(wider, taken) > 0 or box.top < plot.percent_y(plot.neutral) < box.bottom:
        return False
    return total_overlap(box, line) == 0


def _airs(spots: Sequence[Spot], runs: Sequence[Sequence[Segment]], plot: CurvePlot) -> tuple[Box, ...]:
    """Return the room that the line and its stops take, with air around it, in percent."""
    boxes = [_air(spot.x, spot.y, _RING, plot) for spot in spots]
    for part in (part for run in runs for part in run):
        step = (part.x3 - part.x0) / _SAMPLES
        places = (part.x0 + step * i for i in range(1, _SAMPLES))
        boxes += [_air(x, part.height(x), _AIR, plot) for x in places]
    return tuple(boxes)


def _air(x: float, y: float, room: float, plot: CurvePlot) -> Box:
    air = room * plot.text
    return Box(
        plot.percent_x(x - air), plot.percent_y(y - air), plot.percent_x(x + air), plot.percent_y(y + air)
    )


def _order(label: Label) -> tuple[float, tuple[int, ...]]:
    return label.x, label.numbers
