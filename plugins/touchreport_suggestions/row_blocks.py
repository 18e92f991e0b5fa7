"""What rows were taken for: those that are perhaps a type, and the classes that names suggest."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Ref,
    Table,
    count,
    listed,
    say,
)
from touchreport_suggestions.options import Options
from touchreport_suggestions.proposals import Proposal
from touchreport_suggestions.standing import Standing
from touchreport_suggestions.survey import Survey
from touchreport_suggestions.words import axes, name_of, quoted, touchpoints


def row_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the table of types that are perhaps there, and that of classes; each where it has rows."""
    return (*_perhaps(context, found), *_proposals(context, found))


def _perhaps(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    kinds = found.standing_so(Standing.PERHAPS)
    if not kinds:
        return ()
    # The fewer touchpoints may be it, the more can be learnt from looking at them.
    order = sorted(kinds, key=lambda kind: len(found.standing.rows.get(kind, ())))
    shown = order[: context.options.most_rows]
    return (
        Table(
            Caption(
                "perhaps",
                count(
                    "{n} type is perhaps there already, under another name",
                    "{n} types are perhaps there already, under other names",
                    len(kinds),
                ),
                say(
                    "Types that are not suggested, since a touchpoint with the same channel and classes may be it"
                ),
                _shown(len(shown), len(kinds)),
                say("Those that few touchpoints may be come first."),
            ),
            (Column(say("Type")), Column(say("May be"))),
            tuple(
                (
                    Cell(name_of(kind)),
                    Cell(listed(touchpoints(context.project, found.standing.rows.get(kind, ())), 3)),
                )
                for kind in shown
            ),
        ),
    )


def _proposals(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    if not found.proposals:
        return ()
    shown = found.proposals[: context.options.most_rows]
    return (
        Table(
            Caption(
                "classes",
                count(
                    "{n} row has no class where its name suggests one",
                    "{n} rows have no class where their names suggest one",
                    len(found.proposals),
                ),
                say(
                    "What the type has on each axis on which the row has nothing; nothing is filled in by itself"
                ),
                _shown(len(shown), len(found.proposals)),
            ),
            (Column(say("Touchpoint")), Column(say("Taken for")), Column(say("Proposal"))),
            tuple(map(_row, shown)),
        ),
    )


def _row(each: Proposal) -> tuple[Cell, ...]:
    return (
        Cell(Ref("touchpoint", each.row.touchpoint.id)),
        Cell(quoted(each.row.found.types)),
        Cell(axes(each.classes)),
    )


def _shown(shown: int, total: int) -> Message | None:
    return say("{shown} of {total} shown.", shown=shown, total=total) if shown < total else None
