"""The RACI matrix: touchpoints by people, with the letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Ref,
    Table,
    Value,
    clauses,
    count,
    say,
)
from touchreport_responsibility.options import Options
from touchreport_responsibility.roles import Roles
from touchreport_responsibility.survey import Survey
from touchreport_responsibility.words import NOBODY, person_name


def raci_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the matrix; nothing where nobody has a letter."""
    columns = _columns(context, found)
    if not columns:
        return ()
    rows = _rows(context, found)
    others = any(set(each.letters) - set(columns) for each in rows)
    heads = [Column(say("{person}", person=Ref("person", ident))) for ident in columns]
    if others:
        heads.append(Column(say("Others")))
    table = Table(
        Caption(
            id="raci",
            title=_title(found),
            subtitle=say(
                "Who has which letter; moments of truth and important touchpoints first, and who has most letters first"
            ),
            source=_source(found, len(rows)),
            reading=say(
                "A: has the last word; R: does the work; C: is asked; I: is told. Exactly one A, who is the owner "
                "where one is recorded, and at least one R keep the rule; what the company does not control needs no R. "
                "Where no A is recorded, the owner has it."
            ),
        ),
        (Column(say("Touchpoint")), *heads, Column(say("Against the rule"))),
        tuple(_row(each, columns, others) for each in rows),
    )
    return (table,)


def _title(found: Survey) -> Message:
    if not found.judged:
        return say("Who has which letter")
    return count(
        "{sound} of {n} touchpoint keeps the rule of A and R",
        "{sound} of {n} touchpoints keep the rule of A and R",
        found.judged,
        sound=found.sound,
    )


def _columns(context: Context[Options], found: Survey) -> tuple[str, ...]:
    """Return who stands side by side: those with most letters."""
    letters = Counter(ident for each in found.roles for ident in each.letters)
    order = sorted(letters, key=lambda ident: (-letters[ident], person_name(context.project, ident)))
    return tuple(order[: context.options.most_columns])


def _rows(context: Context[Options], found: Survey) -> tuple[Roles, ...]:
    """Return the touchpoints to show, the heaviest first."""
    order = found.weights.order
    heaviest = sorted(found.roles, key=lambda each: order[each.touchpoint.id])
    return tuple(heaviest[: context.options.most_rows])


def _source(found: Survey, shown: int) -> Message:
    cases = count("{n} touchpoint", "{n} touchpoints", len(found.roles))
    letters = say(
        "{cases}; {a} × A, {r} × R, {c} × C, {i} × I",
        cases=cases,
        a=found.letters["A"],
        r=found.letters["R"],
        c=found.letters["C"],
        i=found.letters["I"],
    )
    hidden = len(found.roles) - shown
    if not hidden:
        return letters
    rest = count(
        "{n} touchpoint of less weight is not shown", "{n} touchpoints of less weight are not shown", hidden
    )
    return clauses(letters, rest)


def _row(each: Roles, columns: Sequence[str], others: bool) -> tuple[Cell, ...]:
    letters = each.letters
    too_many = "several-a" in each.faults
    cells = [Cell(letters.get(ident), alarm=too_many and ident in each.accountable) for ident in columns]
    if others:
        rest = tuple(
            say("{person}: {letters}", person=Ref("person", ident), letters=letters[ident])
            for ident in letters
            if ident not in columns
        )
        cells.append(Cell(rest or None))
    faults = _faults(each)
    # A row with an alarm is drawn first; without it the many rows that merely lack a letter would hide the letters.
    alarm = too_many or "owner-not-a" in each.faults
    return (Cell(Ref("touchpoint", each.touchpoint.id)), *cells, Cell(faults or None, alarm=alarm))


def _faults(each: Roles) -> tuple[Value, ...]:
    words: list[Value] = []
    for fault in each.faults:
        if fault == "no-a":
            words.append(say("no A"))
        elif fault == "several-a":
            words.append(say("{n} × A", n=len(each.accountable)))
        elif fault == "owner-not-a":
            words.append(say("the owner is {owner}", owner=_owner(each)))
        else:
            words.append(say("no R"))
    return tuple(words)


def _owner(each: Roles) -> Value:
    return Ref("person", each.touchpoint.owner) if each.touchpoint.owner else NOBODY
