"""The influence map: two columns of stops joined by straight lines, in an order that crosses few of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations

from touchreport.draw.shapes import Drawing, Line, Stroke

MOST_LINES = 25
"""With more lines the drawing says nothing: the table stands alone."""

_ROUNDS = 12
_WIDTH, _ROW = 100.0, 10.0


@dataclass(frozen=True, slots=True)
class Link:
    """An influence.

    Attributes:
        source: stop number of what acts, in the column at the start.
        target: stop number of what is acted upon, in the column at the end.
        steps: over how many steps it acts, from 1 (directly).
    """

    source: int
    target: int
    steps: int = 1


@dataclass(frozen=True, slots=True)
class FlowMap:
    """An influence map.

    Attributes:
        sources: the column at the start, from top to bottom.
        targets: the column at the end, from top to bottom.
        source_heights, target_heights: how high each stop of the columns stands, in the same order and in units of
            the drawing; both columns are as high as the drawing.
        untouched: targets that nothing acts upon.
        drawing: the lines in a box 100 wide and as high as the column that needs more room.
        table_only: whether there are too many lines to draw.
    """

    sources: tuple[int, ...]
    targets: tuple[int, ...]
    source_heights: tuple[float, ...]
    target_heights: tuple[float, ...]
    untouched: tuple[int, ...]
    drawing: Drawing
    table_only: bool


def flow(
    sources: Mapping[int, float] | Sequence[int],
    targets: Mapping[int, float] | Sequence[int],
    links: Sequence[Link],
) -> FlowMap:
    """Order two columns and join them.

    Args:
        sources: stop numbers at the start; the order counts where the lines leave a choice. A mapping gives the
            least height of each, in units of the drawing; otherwise each is 10 high.
        targets: stop numbers at the end, likewise.
        links: the influences; of several between the same two the shortest is drawn.

    Raises:
        ValueError: a link names a stop that stands in neither column.
    """
    lines = _shortest(links)
    missing = sorted({s for s, _ in lines} - set(sources) | {t for _, t in lines} - set(targets))
    if missing:
        raise ValueError(f"links to stops that are not in the map: {missing}")
    starts, ends = order(tuple(sources), tuple(targets), list(lines))
    start_rows, end_rows = _rows(starts, sources), _rows(ends, targets)
    height = max(sum(start_rows), sum(end_rows), _ROW)
    start_rows, end_rows = _stretched(start_rows, height), _stretched(end_rows, height)
    table_only = len(lines) > MOST_LINES
    shapes = () if table_only else _lines(_middles(starts, start_rows), _middles(ends, end_rows), lines)
    touched = {target for _, target in lines}
    untouched = tuple(target for target in ends if target not in touched)
    drawing = Drawing(_WIDTH, height, shapes)
    return FlowMap(starts, ends, start_rows, end_rows, untouched, drawing, table_only)


def _rows(column: Sequence[int], given: Mapping[int, float] | Sequence[int]) -> tuple[float, ...]:
    return tuple(given[stop] if isinstance(given, Mapping) else _ROW for stop in column)


def _stretched(rows: Sequence[float], height: float) -> tuple[float, ...]:
    """Return the heights of a column's rows made larger in proportion, until they fill a height."""
    return tuple(row * height / sum(rows) for row in rows)


def _middles(column: Sequence[int], rows: Sequence[float]) -> dict[int, float]:
    """Return how far down the middle of each stop's row is."""
    return {stop: end - row / 2 for stop, row, end in zip(column, rows, accumulate(rows), strict=True)}


def order(
    sources: Sequence[int], targets: Sequence[int], pairs: Sequence[tuple[int, int]]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Order both columns by the barycentre of their partners, back and forth, and keep the best order met.

    Stops without a line go to the foot of their column. Never returns more crossings than the given order
    has with those at the foot.
    """
    starts = _idle_last(sources, {source for source, _ in pairs})
    ends = _idle_last(targets, {target for _, target in pairs})
    best = (crossings(starts, ends, pairs), starts, ends)
    for _ in range(_ROUNDS):
        ends = _by_barycentre(ends, starts, [(target, source) for source, target in pairs])
        best = min(best, (crossings(starts, ends, pairs), starts, ends), key=lambda found: found[0])
        starts = _by_barycentre(starts, ends, pairs)
        best = min(best, (crossings(starts, ends, pairs), starts, ends), key=lambda found: found[0])
        if best[0] == 0:
            break
    return best[1], best[2]


def crossings(starts: Sequence[int], ends: Sequence[int], pairs: Sequence[tuple[int, int]]) -> int:
    """Count the pairs of lines that cross; lines that share an end do not."""
    left, right = _ranks(starts), _ranks(ends)
    places = [(left[source], right[target]) for source, target in pairs]
    return sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(places, 2))


def _shortest(links: Sequence[Link]) -> dict[tuple[int, int], int]:
    found: dict[tuple[int, int], int] = {}
    for link in sorted(links, key=lambda item: (item.source, item.target, item.steps)):
        found.setdefault((link.source, link.target), link.steps)
    return found


def _idle_last(stops: Sequence[int], busy: set[int]) -> tuple[int, ...]:
    return tuple(sorted(dict.fromkeys(stops), key=lambda stop: stop not in busy))


def _by_barycentre(
    column: Sequence[int], other: Sequence[int], pairs: Sequence[tuple[int, int]]
) -> tuple[int, ...]:
    """Sort a column by the mean rank of each stop's partners; what has none keeps its place at the foot."""
    ranks = _ranks(other)
    partners: dict[int, list[int]] = {stop: [] for stop in column}
    for stop, partner in pairs:
        partners[stop].append(ranks[partner])
    means = {
        stop: sum(found) / len(found) if found else float(len(other)) for stop, found in partners.items()
    }
    return tuple(sorted(column, key=lambda stop: means[stop]))


def _ranks(column: Sequence[int]) -> Mapping[int, int]:
    return {stop: rank for rank, stop in enumerate(column)}


def _lines(
    starts: Mapping[int, float], ends: Mapping[int, float], lines: Mapping[tuple[int, int], int]
) -> tuple[Line, ...]:
    """Draw the lines between places of two columns, from the first down."""
    placed = sorted((starts[source], ends[target], steps) for (source, target), steps in lines.items())
    return tuple(
        Line(
            0,
            start,
            _WIDTH,
            end,
            Stroke("ink", "line" if steps == 1 else "thin"),
            "direct" if steps == 1 else "indirect",
        )
        for start, end, steps in placed
    )
