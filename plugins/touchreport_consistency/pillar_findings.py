"""Messages that are not told, as findings."""

from __future__ import annotations

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Ref,
    Severity,
    Share,
    Touchpoint,
    above,
    count,
    reaches,
    refs,
    say,
)
from touchreport_consistency.kinds import NARROW, SILENT, UNTOLD, WITHOUT, code_of
from touchreport_consistency.options import Options
from touchreport_consistency.pillars import Telling
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import first, pillar, points, stages


def pillar_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return pillars that nothing tells, then those that fall silent, then stages and touchpoints without a message."""
    if not found.messages.recorded:
        return ()
    return (
        *(_untold(each) for each in found.messages.tellings if not each.touchpoints),
        *(_narrow(context, found, each) for each in narrow(context, found)),
        *(_silent(context, found, each) for each in silent(context, found)),
        *_without(context, found),
    )


def narrow(context: Context[Options], found: Survey) -> tuple[Telling, ...]:
    """Return the pillars that are told at stages of too little weight."""
    least, enough = context.options.least_reach, context.options.least_stages
    return tuple(
        each
        for each in found.messages.tellings
        if each.stages
        and len(each.stages) + len(each.silent) >= enough
        and each.reach is not None
        and not reaches(each.reach, least)
    )


def silent(context: Context[Options], found: Survey) -> tuple[str, ...]:
    """Return the stages with enough touchpoints at which none carries a message."""
    messages = found.messages
    if not messages.recorded:
        return ()
    told = {stage for _, stage in messages.cells}
    at: dict[str, int] = {}
    for touchpoint in messages.without:
        for stage in dict.fromkeys(touchpoint.stages):
            at[stage] = at.get(stage, 0) + 1
    least = context.options.least_at_stage
    return tuple(s.id for s in context.project.stages if s.id not in told and at.get(s.id, 0) >= least)


def _untold(telling: Telling) -> Finding:
    it = pillar(telling.pillar)
    if telling.planned:
        todo = say(
            "Finish {touchpoints}, planned to tell “{pillar}”", touchpoints=first(telling.planned), pillar=it
        )
    else:
        todo = say("Choose a touchpoint that tells “{pillar}”, or take it off the list of pillars", pillar=it)
    return Finding(
        code=code_of(UNTOLD),
        severity=Severity.MEDIUM,
        subjects=(it,),
        seen=say("No touchpoint tells “{pillar}”", pillar=it),
        why=say("A message that the brand declares and nobody hears exists on paper alone."),
        todo=todo,
        shown_by=say("One touchpoint of today tells “{pillar}”", pillar=it),
    )


def _narrow(context: Context[Options], found: Survey, telling: Telling) -> Finding:
    it = pillar(telling.pillar)
    silent_at = refs("stage", telling.silent)
    return Finding(
        code=code_of(NARROW),
        severity=Severity.MEDIUM if len(telling.stages) == 1 else Severity.LOW,
        subjects=(it, *silent_at),
        seen=say("“{pillar}” is told at {stages} and nowhere else", pillar=it, stages=stages(telling.stages)),
        why=say(
            "At {silent} customers meet the brand without it; what is not repeated is forgotten.",
            silent=stages(telling.silent),
        ),
        todo=_carry_on(context, found, telling),
        evidence=(
            say("Told at stages with {share} of the weight", share=Share(telling.reach or 0.0)),
            count("{n} touchpoint tells it", "{n} touchpoints tell it", len(telling.touchpoints)),
        ),
        shown_by=say(
            "Weight of the stages at which “{pillar}” is told: {share} today, at least {least} wanted",
            pillar=it,
            share=Share(telling.reach or 0.0),
            least=Share(context.options.least_reach),
        ),
    )


def _carry_on(context: Context[Options], found: Survey, telling: Telling) -> Message:
    """Return where to tell it too: the heaviest silent stage, and there a touchpoint without a message."""
    it, weight = pillar(telling.pillar), context.project.stage_weights
    stage = min(telling.silent, key=lambda each: (-weight[each], telling.silent.index(each)))
    there = [t for t in found.messages.without if stage in t.stages]
    if there:
        return say(
            "Let {touchpoint} at {stage} tell “{pillar}”: it carries no message yet",
            touchpoint=points(there[:1])[0],
            stage=Ref("stage", stage),
            pillar=it,
        )
    return say("Choose who tells “{pillar}” at {stage}", pillar=it, stage=Ref("stage", stage))


def _silent(context: Context[Options], found: Survey, stage: str) -> Finding:
    there: list[Touchpoint] = [t for t in found.messages.without if stage in t.stages]
    project, at = context.project, Ref("stage", stage)
    heavy = reaches(project.stage_weights[stage], 1 / len(project.stages))
    return Finding(
        code=code_of(SILENT),
        severity=Severity.MEDIUM if heavy else Severity.LOW,
        subjects=(at, *points(there)),
        seen=say("At {stage} no touchpoint tells any of the brand’s messages", stage=at),
        why=say("Customers go through the stage without hearing what the brand stands for."),
        todo=say("Choose a message for {touchpoint} first", touchpoint=points(there[:1])[0]),
        evidence=(
            count("{n} touchpoint without a message", "{n} touchpoints without a message", len(there)),
            say("{share} of the weight of all stages", share=Share(project.stage_weights[stage])),
        ),
        work="content",
        effort=2,
    )


def _without(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    messages, without = found.messages, found.messages.without
    if not without:
        return ()
    share = messages.told or 0.0
    few = (
        above(context.options.least_told, share) and len(messages.known) >= context.options.least_touchpoints
    )
    decisive = [t for t in without if t.id in found.weights.moments]
    evidence = [say("{share} of those known carry one", share=Share(share))]
    if decisive:
        evidence.append(
            count("{n} moment of truth among them", "{n} moments of truth among them", len(decisive))
        )
    return (
        Finding(
            code=code_of(WITHOUT),
            severity=Severity.MEDIUM if few else Severity.LOW,
            subjects=points(without),
            seen=count(
                "{n} of {total} touchpoints carries none of the brand’s messages",
                "{n} of {total} touchpoints carry none of the brand’s messages",
                len(without),
                total=len(messages.known),
            ),
            why=say("The company shapes what happens there, and what it says there is left to chance."),
            todo=say(
                "Choose the message that fits, or decide that none does, first for {touchpoints}",
                touchpoints=first(without),
            ),
            evidence=tuple(evidence),
            effort=2,
            work="content",
            shown_by=say("Touchpoints without a message: {n} today", n=len(without)),
        ),
    )
