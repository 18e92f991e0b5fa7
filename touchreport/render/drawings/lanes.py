"""Lanes with steps across: on screen one table, in print several, each with the names of the lanes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from touchreport.draw.stages import stage_spans
from touchreport.model import blocks
from touchreport.model.message import Value

MOST_COLUMNS = 6
"""Steps that stand beside each other across a printed page and can be read."""


@dataclass(frozen=True, slots=True)
class LaneGroup:
    """What steps that follow each other stand under.

    Attributes:
        name: what they stand under; None for nothing.
        count: how many steps of the part it has.
        continued: whether it began in the part before.
    """

    name: Value | None
    count: int
    continued: bool


@dataclass(frozen=True, slots=True)
class LanesPart:
    """A stretch of the steps.

    Attributes:
        places: indices of its steps in the block.
        groups: what they stand under, in order.
        starts: indices of the steps that begin a group, without the first of the part.
        grouped: whether any step of the block stands under something.
    """

    places: range
    groups: tuple[LaneGroup, ...]
    starts: frozenset[int]
    grouped: bool


def lanes_parts(block: blocks.Lanes, medium: str) -> tuple[LanesPart, ...]:
    """Return the parts of a block: one on screen, in print as few as will do, about equally wide."""
    total = len(block.columns)
    count = math.ceil(total / MOST_COLUMNS) if medium == "print" else min(total, 1)
    edges = [round(total * part / count) for part in range(count + 1)] if count else []
    return tuple(_part(block, first, end) for first, end in pairwise(edges))


def _part(block: blocks.Lanes, first: int, end: int) -> LanesPart:
    names = {repr(column.group): column.group for column in block.columns}
    keys = [repr(column.group) for column in block.columns]
    spans = stage_spans(keys[first:end])
    cut = first > 0 and keys[first - 1] == keys[first]
    return LanesPart(
        range(first, end),
        tuple(LaneGroup(names[span.stage], span.count, cut and span.first == 0) for span in spans),
        frozenset(first + span.first for span in spans if span.first),
        any(column.group is not None for column in block.columns),
    )
