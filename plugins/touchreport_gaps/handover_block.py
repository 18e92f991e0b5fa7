"""Hand-overs that lead nowhere, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Message,
    Project,
    Ref,
    Table,
    Term,
    Value,
    count,
    say,
)
from touchreport_gaps.handover_findings import in_order
from touchreport_gaps.handovers import BadHandover, recorded_handovers
from touchreport_gaps.rows import shown, source_line
from touchreport_gaps.weights import Weights


def handover_blocks(project: Project, bad: Sequence[BadHandover], weights: Weights) -> tuple[Block, ...]:
    """Return from where to where, and what is wrong; nothing where no hand-over is recorded."""
    recorded = recorded_handovers(project)
    if not recorded and not bad:
        return ()
    source = count(
        "Source: inventory, {n} hand-over recorded.", "Source: inventory, {n} hand-overs recorded.", recorded
    )
    table = Table(
        caption=Caption(
            id="handovers",
            title=_title(len(bad)),
            subtitle=say("Where the customer goes next, and why nobody gets there"),
            source=source_line(source, len(bad)),
        ),
        columns=(
            Column(say("From")),
            Column(say("To")),
            Column(say("What is wrong")),
            Column(say("Who meets it"), narrow=True),
        ),
        rows=tuple(_row(project, each) for each in shown(in_order(project, bad, weights))),
        empty=say("Every recorded hand-over leads somewhere."),
    )
    return (table,)


def _title(n: int) -> Message:
    if not n:
        return say("Every recorded hand-over leads somewhere")
    return count("{n} hand-over leads nowhere or is missing", "{n} hand-overs lead nowhere or are missing", n)


def _row(project: Project, bad: BadHandover) -> tuple[Cell, ...]:
    who: Value | None = tuple(Ref("persona", persona) for persona in bad.who) or None
    return (
        Cell(Ref("touchpoint", bad.source)),
        Cell(Ref("touchpoint", bad.target)),
        Cell(_fault(project, bad), alarm=True),
        Cell(who),
    )


def _fault(project: Project, bad: BadHandover) -> Value:
    if bad.fault == "dead":
        return Term("status", project.touchpoint_by_id[bad.target].status)
    return say("Off the journey") if bad.fault == "apart" else say("No hand-over recorded")
