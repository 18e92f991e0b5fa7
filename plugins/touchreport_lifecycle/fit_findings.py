"""Stages whose share of the touchpoints is far from their weight."""

from __future__ import annotations

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Number,
    Project,
    Ref,
    Severity,
    Share,
    count,
    moments_of_truth,
    reaches,
    say,
)
from touchreport_lifecycle.fit import StageFit
from touchreport_lifecycle.kinds import OVER, UNDER, code_of
from touchreport_lifecycle.options import Options
from touchreport_lifecycle.survey import Survey

_PROPOSED = 3
"""Touchpoints that are proposed to be merged or let go, at most."""


def fit_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return one finding for each stage that is off, those with too little first."""
    told = stages_told(context)
    return tuple(
        _under(context, found, each) if each.difference < 0 else _over(context, found, each)
        for each in found.off
        if each.acting or each.stage.id not in told
    )


def stages_told(context: Context[Options]) -> frozenset[str]:
    """Return the stages on which the analysis of gaps, where it ran, reports too few touchpoints."""
    gaps = context.results.get("gaps")
    findings = gaps.findings if gaps is not None else ()
    subjects = (ref for each in findings if each.code == "gaps/stage" for ref in each.subjects)
    return frozenset(ref.id for ref in subjects if ref.kind == "stage")


def _under(context: Context[Options], found: Survey, each: StageFit) -> Finding:
    stage = Ref("stage", each.stage.id)
    donors = [other for other in reversed(found.off) if other.difference > 0]
    if each.planned:
        todo = count(
            "Finish the {n} touchpoint that is planned for “{stage}”, or correct its weight",
            "Finish the {n} touchpoints that are planned for “{stage}”, or correct its weight",
            each.planned,
            stage=stage,
        )
    elif donors:
        todo = say(
            "Move work from “{other}” to “{stage}”, or correct the weights",
            other=Ref("stage", donors[0].stage.id),
            stage=stage,
        )
    else:
        todo = say("Extend “{stage}” before any other stage, or correct its weight", stage=stage)
    return Finding(
        code=code_of(UNDER),
        severity=_severity(context, each, Severity.MEDIUM),
        subjects=(stage,),
        seen=say(
            "“{stage}” has {weight} of the weight and only {share} of the touchpoints",
            stage=stage,
            weight=Share(each.weight or 0.0),
            share=Share(each.share),
        ),
        why=say("What the company says that the stage is worth does not show in what it does there."),
        todo=todo,
        evidence=_evidence(found, each),
        shown_by=_shown_by(context, each),
    )


def _over(context: Context[Options], found: Survey, each: StageFit) -> Finding:
    stage = Ref("stage", each.stage.id)
    proposed = dispensable(context.project, each.stage.id)
    if proposed:
        todo = say(
            "Look first at {touchpoints}: merge them, let them go, or raise the weight of “{stage}”",
            touchpoints=proposed,
            stage=stage,
        )
    else:
        todo = say(
            "Look which touchpoints of “{stage}” can be merged or let go, or raise its weight", stage=stage
        )
    return Finding(
        code=code_of(OVER),
        severity=_severity(context, each, Severity.LOW),
        subjects=(stage,),
        seen=say(
            "“{stage}” has {share} of the touchpoints and only {weight} of the weight",
            stage=stage,
            share=Share(each.share),
            weight=Share(each.weight or 0.0),
        ),
        why=say("Each touchpoint has to be kept up; the care for these is missing where the weight is."),
        todo=todo,
        evidence=_evidence(found, each),
        shown_by=_shown_by(context, each),
    )


def dispensable(project: Project, stage: str) -> tuple[Ref, ...]:
    """Return the least important touchpoints that act on this stage alone; three at most.

    Only those that are rated, below the middle of the scale, in the company's hands and no moment of truth.
    """
    decisive = moments_of_truth(project)
    light = [
        (project.importance(t), t.name.in_language(project.language), t.id)
        for t in project.present
        if set(t.stages) == {stage}
        and t.importance is not None
        and project.importance(t) < 0.5
        and t.control != "uncontrollable"
        and t.id not in decisive
    ]
    light.sort(key=lambda each: each[:2])
    return tuple(Ref("touchpoint", ident) for _, _, ident in light[:_PROPOSED])


def _severity(context: Context[Options], each: StageFit, usual: Severity) -> Severity:
    if not reaches(abs(each.difference), context.options.far_off_weight):
        return usual
    return Severity.HIGH if usual is Severity.MEDIUM else Severity.MEDIUM


def _evidence(found: Survey, each: StageFit) -> tuple[Message, ...]:
    lines = [
        say(
            "{points} percentage points from the weight",
            points=Number(100 * each.difference, 0, signed=True),
        ),
        count(
            "{has} of {n} touchpoint; by its weight {due}",
            "{has} of {n} touchpoints; by its weight {due}",
            found.fit.cases,
            has=Number(round(each.amount, 1)),
            due=Number(round((each.weight or 0.0) * found.fit.cases, 1)),
        ),
    ]
    if each.planned:
        lines.append(count("{n} planned; it does not count", "{n} planned; they do not count", each.planned))
    return tuple(lines)


def _shown_by(context: Context[Options], each: StageFit) -> Message:
    return say(
        "Share of “{stage}” less than {points} percentage points from its weight",
        stage=Ref("stage", each.stage.id),
        points=Number(100 * context.options.off_weight, 0),
    )
