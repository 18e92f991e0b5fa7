"""What is not said about each touchpoint, as a table."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Cell, Column, Message, Project, Ref, Table, count, say
from touchreport_gaps.fields import FIELDS, Field
from touchreport_gaps.missing import Missing
from touchreport_gaps.rows import shown, source_line
from touchreport_gaps.weights import Weights


def missing_blocks(project: Project, missing: Missing, weights: Weights) -> tuple[Block, ...]:
    """Return touchpoint by field, with a mark where a cell is empty; only fields that are recorded at all."""
    fields = [field for field in FIELDS if field.kind in missing.empty]
    empty = {field.kind: frozenset(missing.empty[field.kind]) for field in fields}
    lacking = sorted({id for ids in empty.values() for id in ids}, key=weights.place)
    if not fields:
        return ()
    source = say(
        "Source: inventory, {n} touchpoints as they are; a written “none” is a statement and is not marked.",
        n=len(project.present),
    )
    table = Table(
        caption=Caption(
            id="missing",
            title=_title(len(lacking)),
            subtitle=say("Empty cells by touchpoint, moments of truth and important touchpoints first"),
            source=source_line(source, len(lacking)),
        ),
        columns=(Column(say("Touchpoint")), *(Column(_heading(field)) for field in fields)),
        rows=tuple(
            (Cell(Ref("touchpoint", id)), *(_cell(id in empty[field.kind]) for field in fields))
            for id in shown(lacking)
        ),
        empty=say("Nothing is missing in what the inventory records."),
    )
    return (table,)


def _title(lacking: int) -> Message:
    if not lacking:
        return say("Every touchpoint says what it should")
    return count("{n} touchpoint has an empty cell", "{n} touchpoints have empty cells", lacking)


def _heading(field: Field) -> Message:
    return say("{field}", field=field.term)


def _cell(is_missing: bool) -> Cell:
    return Cell(mark="missing", alarm=True) if is_missing else Cell()
