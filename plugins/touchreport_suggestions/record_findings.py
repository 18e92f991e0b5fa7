"""What to say of rows: those that stand for a family, and classes that their names suggest."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Ref,
    Severity,
    Touchpoint,
    count,
    gathered,
    listed,
    one_or_many,
    refs,
    say,
    touchpoint_families,
)
from touchreport_suggestions.kinds import CLASSES, FAMILY, code_of
from touchreport_suggestions.options import Options
from touchreport_suggestions.proposals import Proposal
from touchreport_suggestions.survey import Survey
from touchreport_suggestions.words import AXIS, classes, quoted

_NAMED = 3

Missing = tuple[str, tuple[Proposal, ...]]


def record_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return rows that stand for a family, then classes, the axis with the most rows first."""
    by_axis = [(axis, tuple(each for each in found.proposals if axis in each.classes)) for axis in AXIS]
    axes = sorted((each for each in by_axis if each[1]), key=lambda each: -len(each[1]))
    singly = context.options.singly
    return (
        *gathered(found.families, singly, _family, _families),
        *gathered(axes, singly, _axis, _axes),
    )


def _family(row: tuple[Touchpoint, str]) -> Finding:
    touchpoint, group = row
    family = touchpoint_families()[group]
    ref = Ref("touchpoint", touchpoint.id)
    return Finding(
        code=code_of(FAMILY),
        severity=Severity.LOW,
        subjects=(ref,),
        seen=say("{touchpoint} stands for many touchpoints", touchpoint=ref),
        why=say("What customers meet one by one has one owner, one purpose and one number each."),
        todo=say(
            "Split it into what customers really meet, such as {types}",
            types=listed(quoted(family.types), _NAMED),
        ),
        evidence=(
            count(
                "{n} kind in the catalogue’s family “{family}”",
                "{n} kinds in the catalogue’s family “{family}”",
                len(family.types),
                family=family.name,
            ),
        ),
        effort=1,
        work="record",
    )


def _families(rest: Sequence[tuple[Touchpoint, str]]) -> Finding:
    these = refs("touchpoint", (touchpoint.id for touchpoint, _ in rest))
    return Finding(
        code=code_of(FAMILY),
        severity=Severity.LOW,
        subjects=these,
        seen=count(
            "{n} more row stands for many touchpoints", "{n} more rows stand for many touchpoints", len(rest)
        ),
        why=say("What customers meet one by one has one owner, one purpose and one number each."),
        todo=say("Split {touchpoints} into what customers really meet", touchpoints=listed(these, _NAMED)),
        effort=1,
        work="record",
    )


def _axis(missing: Missing) -> Finding:
    axis, rows = missing
    these = refs("touchpoint", (each.row.touchpoint.id for each in rows))
    first = rows[0]
    cells = tuple(
        say(
            "{touchpoint} – {classes}",
            touchpoint=Ref("touchpoint", each.row.touchpoint.id),
            classes=classes(axis, each.classes[axis]),
        )
        for each in rows
    )
    return Finding(
        code=code_of(CLASSES),
        severity=Severity.LOW,
        subjects=these,
        seen=one_or_many(
            say(
                "{touchpoint} has no class here, and its name suggests one. {axis}: {classes}",
                axis=AXIS[axis],
                touchpoint=these[0],
                classes=classes(axis, first.classes[axis]),
            ),
            count(
                "{axis}: {n} row has no class, and its name suggests one",
                "{axis}: {n} rows have no class, and their names suggest one",
                len(rows),
                axis=AXIS[axis],
            ),
        ),
        why=say("Every chapter that splits touchpoints by class leaves these out."),
        todo=say("Check and enter: {proposals}", proposals=listed(cells, _NAMED)),
        effort=1,
        work="record",
    )


def _axes(rest: Sequence[Missing]) -> Finding:
    these = refs("touchpoint", (each.row.touchpoint.id for _, rows in rest for each in rows))
    return Finding(
        code=code_of(CLASSES),
        severity=Severity.LOW,
        subjects=these,
        seen=say("Names suggest classes here, too: {axes}", axes=tuple(AXIS[axis] for axis, _ in rest)),
        why=say("Every chapter that splits touchpoints by class leaves these out."),
        todo=say(
            "Check and enter what the table proposes for {touchpoints}", touchpoints=listed(these, _NAMED)
        ),
        evidence=tuple(
            count("{axis}: {n} row", "{axis}: {n} rows", len(rows), axis=AXIS[axis]) for axis, rows in rest
        ),
        effort=1,
        work="record",
    )
