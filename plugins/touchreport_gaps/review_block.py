"""Overdue reviews, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Block, Caption, Cell, Column, Project, Ref, Table, When, count, say
from touchreport_gaps.reviews import Overdue
from touchreport_gaps.rows import shown, source_line
from touchreport_gaps.weights import Weights


def review_blocks(project: Project, overdue: Sequence[Overdue], weights: Weights) -> tuple[Block, ...]:
    """Return overdue reviews, the longest overdue first; nothing where there are none."""
    if not overdue:
        return ()
    order = sorted(overdue, key=lambda late: (-late.days, weights.order[late.touchpoint]))
    source = say("Source: inventory, as of {date}.", date=When(project.date))
    table = Table(
        caption=Caption(
            id="reviews",
            title=count("{n} review is overdue", "{n} reviews are overdue", len(order)),
            subtitle=say("Last review, day on which the next was due, and days since"),
            source=source_line(source, len(order)),
        ),
        columns=(
            Column(say("Touchpoint")),
            Column(say("Who answers"), narrow=True),
            Column(say("Last reviewed")),
            Column(say("Review was due")),
            Column(say("Days overdue"), numeric=True),
        ),
        rows=tuple(_row(project, late) for late in shown(order)),
    )
    return (table,)


def _row(project: Project, late: Overdue) -> tuple[Cell, ...]:
    touchpoint = project.touchpoint_by_id[late.touchpoint]
    owner = Ref("person", touchpoint.answering) if touchpoint.answering is not None else None
    return (
        Cell(Ref("touchpoint", late.touchpoint)),
        Cell(owner),
        Cell(touchpoint.reviewed),
        Cell(When(late.due)),
        Cell(late.days, alarm=True),
    )
