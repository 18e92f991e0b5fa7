"""How the gaps are found, so that a reader can repeat it."""

from __future__ import annotations

from touchreport.plugin import Citation, Context, Message, Method, Share, Threshold, count, say
from touchreport_gaps.options import Options
from touchreport_gaps.study import Study

MARTILLA = Citation(
    "Martilla & James",
    1977,
    "Importance-Performance Analysis",
    "Journal of Marketing 41(1), 77–79",
)
"""Where the comparison of importance with performance comes from."""

_FORMULAS = (
    say("gap = a needed cell with fewer touchpoints than the threshold; only touchpoints as they are count"),
    say("cost of a gap = weight of the stage × share of the personas who meet the gap"),
    say(
        "needed on a recorded journey = every stage from the first to the last through which it passes, the "
        "stages in between included"
    ),
    say(
        "needed without a recorded journey = every stage with a declared weight above 0 on which no touchpoint "
        "for everybody acts"
    ),
    say(
        "needed presence = on a needed stage, the one presence of all channels that the persona uses, of a "
        "recorded step there, or of the recorded steps before and after a stage without a step"
    ),
    say("distance = importance − performance, each as a share of its scale from 0 to 1"),
    say("due = next review; where none is set, or it has taken place, last review + time between reviews"),
    say("off target = |value − target| / |target|, where the value is worse than the target"),
)

_NOTES = (
    say(
        "A touchpoint serves a persona if it names the persona or its segment, or nobody at all, or if a recorded "
        "step meets it. Planned touchpoints fill no gap and are shown beside it; retired ones are left out."
    ),
    say(
        "A gap is told once, at the widest level that shows it: for the stage if too few touchpoints act on it at "
        "all, for a segment if at least two of its personas meet the gap or if it has none, else for the persona."
    ),
    say(
        "The share of a segment is its own; where it has none, the share of its personas who meet the gap; where "
        "it has no persona, an equal part of the segments."
    ),
    say(
        "A column that the inventory does not have gives one finding, an empty cell one for its touchpoint, a"
        " written “none” none. Who is accountable counts as an owner. Monitoring is asked for where others "
        "have it; that of touchpoints outside our control is looked at in the analysis of controllability."
    ),
    say(
        "Severity of an empty cell: owner high, measure and desired outcome medium, the others low, at a moment "
        "of truth or an important touchpoint; one step lower elsewhere. Effort to fill it in: 1 of 5; to begin "
        "measuring or watching: 2."
    ),
    say(
        "A hand-over leads nowhere if its target is planned or retired, or if nobody who meets the source, "
        "one recorded journey at least, has the target on their journey. A break is a step before the last "
        "stage of a recorded journey, at a touchpoint that is not outside our control, whose hand-over is "
        "empty though others have theirs, while the next step has another owner and another channel."
    ),
    say(
        "A measure off target weighs high if the touchpoint weighs heavily and the miss is large, medium if one "
        "of the two holds, and one step less if its 95% interval reaches the target."
    ),
    say(
        "Findings of one kind beyond the number that stands alone share one finding, which is ranked by the "
        "heaviest of them."
    ),
    say(
        "Of a date known by month, quarter or year the last day counts. What is reviewed continuously or on "
        "occasion is never overdue."
    ),
)

_INTERVAL = say(
    "A 95% confidence interval says how far chance alone usually moves a value: of a hundred intervals found in this way, "
    "about 95 hold the true value. The fewer the cases, the wider it is."
)
"""What an interval is, for those who meet one."""


def method_of(study: Study, context: Context[Options]) -> Method:
    """Return formulas, inputs, cases, thresholds with their origin, citations and notes."""
    return Method(
        formulas=_FORMULAS,
        inputs=_inputs(study),
        cases=count("{n} touchpoint as it is", "{n} touchpoints as they are", len(study.project.present)),
        thresholds=_thresholds(context),
        citations=(MARTILLA,),
        notes=(*_NOTES, *([_INTERVAL] if _has_interval(study) else [])),
    )


def _inputs(study: Study) -> tuple[Message, ...]:
    project, needs = study.project, study.survey.needs
    declared = sum(stage.weight is not None for stage in project.stages)
    shares = sum(persona.share is not None for persona in project.personas)
    return (
        say("Stages: {n}, with declared weight: {declared}", n=len(project.stages), declared=declared),
        say(
            "Personas: {n}, with declared share: {shares}, with recorded journey: {recorded}",
            n=len(project.personas),
            shares=shares,
            recorded=len(needs.recorded),
        ),
        say("Touchpoints with importance and performance: {n}", n=len(study.ratings)),
        say(
            "Measures of these touchpoints held against a target: {judged}; with too few cases: {thin}",
            judged=study.targets.judged,
            thin=len(study.targets.thin),
        ),
    )


def _has_interval(study: Study) -> bool:
    """Return whether a reader meets an interval: of a measure of a touchpoint that is there."""
    return any(
        each.low is not None and each.high is not None
        for each in study.project.measures
        if each.touchpoint in {touchpoint.id for touchpoint in study.project.present}
    )


def _thresholds(context: Context[Options]) -> tuple[Threshold, ...]:
    return (
        context.threshold("fewest", say("Fewest touchpoints of a needed cell")),
        context.threshold("cost_high", say("Cost of a gap of high severity"), _fine),
        context.threshold("cost_medium", say("Cost of a gap of medium severity"), _fine),
        context.threshold("important", say("Importance from which a touchpoint weighs heavily"), Share),
        context.threshold("distance", say("Distance of performance below importance"), Share),
        context.threshold("distance_high", say("Distance of high severity"), Share),
        context.threshold("miss_high", say("Miss of a target that weighs heavily"), Share),
        context.threshold("fewest_cases", say("Fewest cases behind a value")),
        context.threshold("singly", say("Findings of one kind that stand alone")),
    )


def _fine(share: float) -> Share:
    return Share(share, 1)
