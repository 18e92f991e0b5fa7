"""Measures against their targets, as a table."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Measure,
    Message,
    Number,
    Project,
    Ref,
    Table,
    count,
    say,
)
from touchreport_gaps.options import Options
from touchreport_gaps.rows import shown, source_line
from touchreport_gaps.target_findings import called, cases_of, value_of
from touchreport_gaps.targets import Targets, largest_first, off
from touchreport_gaps.weights import Weights

Row = tuple[Cell, ...]


def target_blocks(
    project: Project, targets: Targets, weights: Weights, options: Options
) -> tuple[Block, ...]:
    """Return the measures that miss their target, then the thin ones; nothing where no measure can be judged."""
    if not targets.judged and not targets.thin:
        return ()
    order = sorted(targets.misses, key=lambda miss: _name(project, miss.measure))
    rows = [_missed(miss.measure, miss.relative) for miss in largest_first(order)]
    thin = sorted(targets.thin, key=lambda m: (weights.place(m.touchpoint), _name(project, m)))
    rows += [_thin(measure, options) for measure in thin]
    source = say(
        "Source: table of measures; held against a target: {judged}, left out because they reach it: {meets};"
        " without value, target or direction: {undecided}.",
        judged=targets.judged,
        meets=len(targets.meets),
        undecided=len(targets.undecided),
    )
    table = Table(
        caption=Caption(
            id="targets",
            title=_title(targets),
            subtitle=say("Value and target in the unit of the measure, largest miss first"),
            source=source_line(source, len(rows)),
            reading=say("“Off target” is the distance from the target as a share of the target."),
        ),
        columns=_COLUMNS,
        rows=tuple(shown(rows)),
        empty=say("Every measure that has a target reaches it."),
    )
    return (table,)


_COLUMNS = (
    Column(say("Touchpoint")),
    Column(say("Measure")),
    Column(say("Actual"), numeric=True),
    Column(say("Target"), numeric=True),
    Column(say("Off target"), numeric=True),
    Column(say("Cases"), narrow=True),
)


def _title(targets: Targets) -> Message:
    n = len(targets.misses)
    if not n:
        return say("No measure misses its target")
    return count("{n} measure misses its target", "{n} measures miss their targets", n)


def _name(project: Project, measure: Measure) -> tuple[str, str]:
    touchpoint = project.touchpoint_by_id[measure.touchpoint].name
    return touchpoint.in_language(project.language), measure.name.in_language(project.language)


def _missed(measure: Measure, relative: float | None) -> Row:
    return (
        Cell(Ref("touchpoint", measure.touchpoint)),
        Cell(called(measure)),
        Cell(value_of(measure, measure.actual), alarm=True),
        Cell(value_of(measure, measure.target)),
        Cell(off(relative) if relative is not None else None),
        Cell(cases_of(measure)),
    )


def _thin(measure: Measure, options: Options) -> Row:
    """A measure with too few cases is not held against its target; its value stands on the card alone."""
    cases = say("n = {n}; judged from {least}", n=Number(measure.n or 0.0, 0), least=options.fewest_cases)
    return (
        Cell(Ref("touchpoint", measure.touchpoint)),
        Cell(called(measure)),
        Cell(),
        Cell(value_of(measure, measure.target) if measure.target is not None else None),
        Cell(),
        Cell(cases),
    )
