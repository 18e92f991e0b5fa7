"""Circles of hand-overs, as a table."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Cell, Column, Ref, Table, count, listed, refs, say
from touchreport_blueprint.circle_findings import round_trip
from touchreport_blueprint.circles import Circle
from touchreport_blueprint.survey import Survey


def circle_table(found: Survey) -> tuple[Block, ...]:
    """Return the circles with their stage and those who answer for them; nothing where there is none."""
    if not found.circles:
        return ()
    caption = Caption(
        id="circles",
        title=count(
            "{n} circle of hand-overs leads customers back to where they were",
            "{n} circles of hand-overs lead customers back to where they were",
            len(found.circles),
        ),
        subtitle=say("Touchpoints that hand over to each other; without a stage, the way leads over several"),
    )
    columns = (Column(say("Circle")), Column(say("Stage")), Column(say("Who answers")))
    return (Table(caption, columns, tuple(_row(each) for each in found.circles)),)


def _row(circle: Circle) -> tuple[Cell, ...]:
    return (
        Cell(round_trip(circle)),
        Cell(None if circle.stage is None else Ref("stage", circle.stage)),
        Cell(listed(refs("person", circle.owners)) if circle.owners else None),
    )
