"""Lanes with steps across: on screen one table, in print several, each with the names of the lanes."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.draw.score import score_pages
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
    """Return the parts of a block: one on screen, in print as few as will do, of whole groups where they fit."""
    names = {repr(column.group): column.group for column in block.columns}
    keys = [repr(column.group) for column in block.columns]
    most = MOST_COLUMNS if medium == "print" else max(len(keys), 1)
    grouped = any(column.group is not None for column in block.columns)
    return tuple(
        LanesPart(
            range(page.first, page.end),
            tuple(
                LaneGroup(names[span.stage], span.count, page.continued and span.first == 0)
                for span in page.spans
            ),
            frozenset(page.first + span.first for span in page.spans if span.first),
            grouped,
        )
        for page in score_pages(keys, most)
    )
