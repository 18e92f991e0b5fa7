"""What is said of plan and reality: a table, planned moments of truth that are missed, journeys that leave the plan."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Finding,
    Ref,
    Severity,
    Share,
    Table,
    count,
    listed,
    reaches,
    refs,
    say,
)
from touchreport_experience.kinds import MISSED_MOMENT, OFF_PLAN, code_of
from touchreport_experience.options import Options
from touchreport_experience.paths import Path
from touchreport_experience.survey import Survey
from touchreport_experience.words import touchpoint


def path_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return the missed moments of truth, then the journeys that leave their plan."""
    missed: dict[str, list[str]] = {}
    for path in found.paths:
        for ident in dict.fromkeys(path.missing):
            if ident in found.moments.ids:
                missed.setdefault(ident, []).append(path.persona)
    off = (path for path in found.paths if off_plan(path, context.options))
    return (
        *(_missed(context, ident, who) for ident, who in missed.items()),
        *(_off_plan(path) for path in off),
    )


def off_plan(path: Path, options: Options) -> bool:
    """Return whether a journey conforms to its plan less than the option asks for."""
    return not reaches(path.conformance, options.least_conformance)


def _missed(context: Context[Options], ident: str, who: list[str]) -> Finding:
    ref, personas = touchpoint(ident), refs("persona", who)
    return Finding(
        code=code_of(MISSED_MOMENT),
        work="hand-over",
        severity=Severity.HIGH,
        subjects=(ref, *personas),
        seen=say(
            "The plan leads to the moment of truth {touchpoint}, and no observed step does: {personas}",
            touchpoint=ref,
            personas=listed(personas),
        ),
        why=say("The relation was to be decided here, and the customer never came."),
        todo=say(
            "Lead {personas} to {touchpoint}, or take it off the plan",
            personas=listed(personas),
            touchpoint=ref,
        ),
        owner=context.project.touchpoint_by_id[ident].answering,
    )


def _off_plan(path: Path) -> Finding:
    persona = Ref("persona", path.persona)
    places = dict.fromkeys((*path.missing, *path.failed, *path.out_of_order, *path.ad_hoc))
    return Finding(
        code=code_of(OFF_PLAN),
        work="hand-over",
        severity=Severity.MEDIUM,
        subjects=(persona, *refs("touchpoint", places)),
        seen=count(
            "The journey of {persona} leaves its plan in {n} place",
            "The journey of {persona} leaves its plan in {n} places",
            path.deviations,
            persona=persona,
        ),
        why=say("What happens outside the plan happens without anybody having prepared it."),
        todo=say(
            "Find out why {persona} goes another way, and change the way or the plan: {touchpoints}",
            persona=persona,
            touchpoints=listed(refs("touchpoint", places)),
        ),
        evidence=(say("Conformance {share}", share=Share(path.conformance)),),
    )


def path_block(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the table; none where plan and reality are not both recorded."""
    if not found.paths:
        return ()
    columns = (
        Column(say("Persona")),
        Column(say("In the plan"), numeric=True, narrow=True),
        Column(say("Missing")),
        Column(say("Ad hoc")),
        Column(say("Out of order"), narrow=True),
        Column(say("Failed"), narrow=True),
        Column(say("Conformance"), numeric=True),
    )
    caption = Caption(
        id="plan-and-reality",
        title=say("Planned journeys and what became of them"),
        subtitle=say(
            "Touchpoints that the plan has and nobody met, that were met without a plan, in another order, and without "
            "success"
        ),
        source=say(
            "Conformance is 100 % where reality has the same steps in the same order and all of them work. Failed: as "
            "recorded, or a success rate below {failed}. Reported below {least}.",
            failed=Share(context.options.failed_below),
            least=Share(context.options.least_conformance),
        ),
    )
    return (
        Table(caption, columns, tuple(_row(path, off_plan(path, context.options)) for path in found.paths)),
    )


def _row(path: Path, alarm: bool) -> tuple[Cell, ...]:
    return (
        Cell(Ref("persona", path.persona)),
        Cell(path.planned),
        _cell(path.missing),
        _cell(path.ad_hoc),
        _cell(path.out_of_order),
        _cell(path.failed),
        Cell(Share(path.conformance), alarm=alarm),
    )


def _cell(idents: tuple[str, ...]) -> Cell:
    return Cell(listed(refs("touchpoint", idents)) if idents else None)
