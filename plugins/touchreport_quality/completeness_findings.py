"""Stages and important touchpoints of which little is recorded, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Ref,
    Severity,
    Share,
    count,
    gathered,
    listed,
    reaches,
    say,
)
from touchreport_quality.completeness import weight_of
from touchreport_quality.items import ITEMS
from touchreport_quality.kinds import THIN, THIN_STAGE, code_of
from touchreport_quality.options import Options
from touchreport_quality.questions import whom_to_ask
from touchreport_quality.standings import Sheet
from touchreport_quality.survey import Survey
from touchreport_quality.words import fields, heaviest, touchpoints


def completeness_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return the stages that fall behind, then the important touchpoints of which little is recorded."""
    options = context.options
    of = found.completeness.touchpoints
    thin = [
        s for s in heaviest(found.sheets) if s.heavy and not reaches(of[s.id].share, options.least_complete)
    ]

    def alone(sheet: Sheet) -> Finding:
        return _alone(options, found, sheet)

    def together(rest: Sequence[Sheet]) -> Finding:
        return _together(options, rest)

    return (
        *(_stage(context, found, stage) for stage in thin_stages(context, found)),
        *gathered(thin, options.singly, alone, together),
    )


def thin_stages(context: Context[Options], found: Survey) -> tuple[str, ...]:
    """Return the stages with enough touchpoints that lie below the whole by the option or more."""
    options, complete = context.options, found.completeness
    return tuple(
        stage
        for stage, portion in complete.stages.items()
        if len(complete.sheets[stage]) >= options.least_in_group
        and reaches(complete.whole.share - portion.share, max(options.behind, 0.001))
    )


def _stage(context: Context[Options], found: Survey, stage: str) -> Finding:
    project, ref, complete = context.project, Ref("stage", stage), found.completeness
    heavy = reaches(project.stage_weights[stage], 1 / len(project.stages))
    share, whole = Share(complete.stages[stage].share), Share(complete.whole.share)
    there = complete.sheets[stage]
    return Finding(
        code=code_of(THIN_STAGE),
        severity=Severity.MEDIUM if heavy else Severity.LOW,
        subjects=(ref,),
        seen=say(
            "At {stage}, {share} of what should be recorded is there; in the whole inventory it is {whole}",
            stage=ref,
            share=share,
            whole=whole,
        ),
        why=say("Where little is recorded, every other analysis sees less, and says less."),
        todo=say(
            "Find out what is missing most at {stage}: {fields}",
            stage=ref,
            fields=fields(_lacking(context.options, found, stage)),
        ),
        work="record",
        evidence=(count("{n} touchpoint there", "{n} touchpoints there", len(there)),),
        effort=3,
        shown_by=say("Recorded there: {share} today, at least {whole} wanted", share=share, whole=whole),
    )


def _lacking(options: Options, found: Survey, stage: str) -> list[str]:
    """Return what is missing most at a stage, weighed."""
    cells = found.completeness.cells
    at = [(item.id, cells[item.id, stage]) for item in ITEMS if (item.id, stage) in cells]
    open_ = {item: (cell.needed - cell.recorded) * weight_of(item, options) for item, cell in at}
    return sorted((item for item in open_ if open_[item]), key=lambda item: -open_[item])[:3]


_WHY = say("It matters a lot, and whoever looks it up finds more gaps than answers.")


def _severity(sheet: Sheet) -> Severity:
    return Severity.MEDIUM if sheet.moment else Severity.LOW


def _alone(options: Options, found: Survey, sheet: Sheet) -> Finding:
    ref, who = Ref("touchpoint", sheet.id), whom_to_ask(sheet.touchpoint)
    lacking = fields(sorted(sheet.missing, key=lambda item: -weight_of(item, options)))
    todo: Message = say("Find out about {touchpoint}: {fields}", touchpoint=ref, fields=lacking)
    if who is not None:
        person = Ref("person", who)
        todo = say("Ask {person} about {touchpoint}: {fields}", person=person, touchpoint=ref, fields=lacking)
    return Finding(
        code=code_of(THIN),
        severity=_severity(sheet),
        subjects=(ref,),
        seen=say(
            "Of {touchpoint} the inventory records {share} of what it should",
            touchpoint=ref,
            share=Share(found.completeness.touchpoints[sheet.id].share),
        ),
        why=_WHY,
        todo=todo,
        evidence=(
            count(
                "{n} of {total} fields not recorded",
                "{n} of {total} fields not recorded",
                len(sheet.missing),
                total=sheet.needed,
            ),
        ),
        owner=who,
        effort=2,
        work="record",
    )


def _together(options: Options, rest: Sequence[Sheet]) -> Finding:
    return Finding(
        code=code_of(THIN),
        severity=_severity(rest[0]),
        subjects=touchpoints(rest),
        seen=count(
            "Of {n} more important touchpoint the inventory records less than {least} of what it should",
            "Of {n} more important touchpoints the inventory records less than {least} of what it should",
            len(rest),
            least=Share(options.least_complete),
        ),
        why=_WHY,
        todo=say("Ask about {touchpoints}, and record what you hear", touchpoints=listed(touchpoints(rest))),
        effort=3,
        work="record",
    )
