"""The score: the journey map as one table, a column for each stop, staves of lanes under it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from touchreport.draw.partition import even_parts
from touchreport.draw.stages import StageSpan, stage_spans

MOST_COLUMNS = 40
"""Stops that one printed page holds with all its lanes."""

LEAST_COLUMNS = 4
"""Stops for which each stage of a printed page has room, so that its name is not broken into letters."""

_WIDEST = 8
_ROUNDS = 4
_SLACK = 0.05

MOST_CHANNELS = 8
MOST_OWNERS = 7


@dataclass(frozen=True, slots=True)
class ScorePage:
    """A stretch of the journey that stands on one page.

    Attributes:
        first: index of its first stop, from 0.
        end: index after its last stop.
        spans: its stages; ``first`` of each counts within the page, from 0.
        continued: whether its first stage began on the page before.
        continues: whether its last stage goes on to the next page.
    """

    first: int
    end: int
    spans: tuple[StageSpan, ...]
    continued: bool = False
    continues: bool = False

    @property
    def columns(self) -> int:
        """How many stops the page has."""
        return self.end - self.first


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of a staff.

    Attributes:
        id: what the row is about, such as a channel; empty for the rows that gather.
        columns: indexes of the stops that have a mark in it, from 0.
    """

    id: str
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Staff:
    """The rows of one kind.

    Attributes:
        lanes: the rows shown, in the order of the input.
        other: one row for those that found no place, ``None`` where all did.
        others: the ids gathered in ``other``; its length is the count to print.
        nobody: the stops without any, ``None`` where each has one.
    """

    lanes: tuple[Lane, ...]
    other: Lane | None
    others: tuple[str, ...]
    nobody: Lane | None


def score_pages(stages: Sequence[str], most: int = MOST_COLUMNS, least: int = 1) -> tuple[ScorePage, ...]:
    """Split a journey into pages of whole stages, as few as will do and about equally full.

    A stage with more stops than a page holds is itself cut into even pieces.

    Args:
        stages: the stage of each stop, in order.
        most: how many stops a page holds, from 1.
        least: for how many stops each stage has room, at least.
    """
    if not stages:
        return ()
    pieces = [piece for span in stage_spans(stages) for piece in _cut(span, most)]
    ends = _page_ends([min(max(piece.count, least), most) for piece in pieces], most)
    return tuple(_page(stages, pieces[a].first, pieces[b - 1].end) for a, b in pairwise((0, *ends)))


def column_spans(counts: Sequence[int], width: float, least: float) -> tuple[int, ...]:
    """Return how many units wide a column of each stage is, so that its name can be read over one stop, too.

    Args:
        counts: number of stops of each stage, from 1.
        width: of all columns together.
        least: how wide a stage should be; in the same unit.
    """
    spans = [1] * len(counts)
    for _ in range(_ROUNDS):
        unit = width / max(sum(count * span for count, span in zip(counts, spans, strict=True)), 1)
        wanted = [min(math.ceil(least / unit / count - _SLACK), _WIDEST) for count in counts]
        wider = [max(span, want) for span, want in zip(spans, wanted, strict=True)]
        if wider == spans:
            break
        spans = wider
    return tuple(spans)


def staff(belongs: Sequence[Sequence[str]], order: Sequence[str], most: int) -> Staff:
    """Turn what each stop belongs to into rows.

    Args:
        belongs: for each stop the ids that it belongs to (its channels, its owners).
        order: all ids in the order in which rows are shown; ids without a stop get no row.
        most: how many rows there may be; the rest is gathered. Those with the most stops are kept, the
            earlier where they are equal.
    """
    counts = Counter(name for names in belongs for name in dict.fromkeys(names))
    used = [name for name in dict.fromkeys((*order, *counts)) if counts[name]]
    kept = set(sorted(used, key=lambda name: -counts[name])[:most])
    others = tuple(name for name in used if name not in kept)
    lanes = tuple(Lane(name, _columns(belongs, frozenset({name}))) for name in used if name in kept)
    other = Lane("", _columns(belongs, frozenset(others))) if others else None
    nobody = tuple(index for index, names in enumerate(belongs) if not names)
    return Staff(lanes, other, others, Lane("", nobody) if nobody else None)


def _columns(belongs: Sequence[Sequence[str]], wanted: frozenset[str]) -> tuple[int, ...]:
    return tuple(index for index, names in enumerate(belongs) if not wanted.isdisjoint(names))


def _cut(span: StageSpan, most: int) -> list[StageSpan]:
    parts = math.ceil(span.count / most)
    edges = [span.first + round(span.count * part / parts) for part in range(parts + 1)]
    return [StageSpan(span.stage, a, b - a) for a, b in pairwise(edges)]


def _page_ends(sizes: Sequence[int], most: int) -> tuple[int, ...]:
    """Return the index after the last piece of each page."""
    sums = list(accumulate(sizes, initial=0))

    def cost(begin: int, end: int) -> float:
        stops = sums[end] - sums[begin]
        return float(stops) if stops <= most else math.inf

    fewest = math.ceil(sums[-1] / most)
    found = (even_parts(len(sizes), parts, cost) for parts in range(fewest, len(sizes) + 1))
    return next(ends for ends in found if ends is not None)


def _page(stages: Sequence[str], first: int, end: int) -> ScorePage:
    return ScorePage(
        first,
        end,
        stage_spans(stages[first:end]),
        first > 0 and stages[first - 1] == stages[first],
        end < len(stages) and stages[end] == stages[end - 1],
    )
