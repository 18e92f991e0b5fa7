"""The touchpoints in the order of their priority."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Cell, Column, Message, Number, Table, count, say
from touchreport_priority.grid import CONCENTRATE, Rated
from touchreport_priority.study import Study
from touchreport_priority.words import CORNERS, points, ref_of

MOST_ROWS = 60
"""Rows of the list that are shown."""


def ranked_blocks(study: Study) -> tuple[Block, ...]:
    """Return the list; none where too few touchpoints are rated."""
    if not study.enough:
        return ()
    table = Table(
        caption=Caption(
            id="order-of-priority",
            title=say("All rated touchpoints, the most urgent first"),
            subtitle=say("P − I is performance minus importance, in points of a scale from 0 to 100"),
            source=_source(study),
            reading=say(
                "First the quadrants, in the order in which they ask for attention; within each, what falls "
                "furthest short stands first."
            ),
        ),
        columns=(
            Column(say("Touchpoint")),
            Column(say("Quadrant")),
            Column(say("Importance"), numeric=True),
            Column(say("Performance"), numeric=True),
            Column(say("P − I"), numeric=True),
            Column(say("Effort"), numeric=True, narrow=True),
        ),
        rows=tuple(_row(each) for each in study.grid.rated[:MOST_ROWS]),
        in_order=True,
    )
    return (table,)


def _row(rated: Rated) -> tuple[Cell, ...]:
    effort = rated.touchpoint.effort
    return (
        Cell(ref_of(rated)),
        Cell(CORNERS[rated.quadrant], alarm=rated.quadrant == CONCENTRATE),
        Cell(Number(rated.importance)),
        Cell(Number(rated.performance)),
        Cell(points(rated.gap)),
        Cell(Number(effort) if effort is not None else None),
    )


def _source(study: Study) -> Message:
    total = len(study.grid.rated)
    if total <= MOST_ROWS:
        return count("{n} touchpoint with both ratings.", "{n} touchpoints with both ratings.", total)
    return say("The first {shown} of {total} touchpoints with both ratings.", shown=MOST_ROWS, total=total)
