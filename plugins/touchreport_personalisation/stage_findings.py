"""Groups with something of their own at some of their stages only."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Ref,
    Severity,
    count,
    gathered,
    listed,
    reaches,
    refs,
    say,
)
from touchreport_personalisation.holdings import Holding
from touchreport_personalisation.kinds import SOME_STAGES, code_of
from touchreport_personalisation.options import Options
from touchreport_personalisation.own_findings import poor
from touchreport_personalisation.survey import Survey
from touchreport_personalisation.words import points

_WHY = say("There it gets what others get, although elsewhere it is treated as a group of its own.")


def stage_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return the groups that have nothing of their own at many of their stages."""
    return gathered(
        with_bare_stages(context, found),
        context.options.singly,
        lambda each: _finding(context, found, each),
        _more,
    )


def with_bare_stages(context: Context[Options], found: Survey) -> tuple[Holding, ...]:
    """Return the groups with many bare stages, the largest first, those aside that have too little of their own."""
    told = {each.ref for each in poor(context, found)}
    judged = found.judged(context.options.least_met)
    bare = [each for each in judged if each.ref not in told and _has_bare_stages(context.options, each)]
    return tuple(sorted(bare, key=lambda each: -each.customers))


def _has_bare_stages(options: Options, holding: Holding) -> bool:
    """Return whether a group with enough of its own goes through many stages without any of it."""
    enough = len(holding.own) >= options.least_of_group
    return enough and bool(holding.bare) and reaches(len(holding.bare) / len(holding.stages), options.bare)


def _finding(context: Context[Options], found: Survey, holding: Holding) -> Finding:
    weights = context.project.stage_weights
    bare = sorted(holding.bare, key=lambda stage: -weights[stage])
    return Finding(
        code=code_of(SOME_STAGES),
        severity=Severity.LOW,
        subjects=(holding.ref, *refs("stage", holding.bare)),
        seen=count(
            "{n} touchpoint is made for {group} alone, and not at {stages}",
            "{n} touchpoints are made for {group} alone, and none of them at {stages}",
            len(holding.own),
            group=holding.ref,
            stages=listed(refs("stage", holding.bare)),
        ),
        why=_WHY,
        todo=say(
            "Decide what {group} should get at “{stage}” that others do not",
            group=holding.ref,
            stage=Ref("stage", bare[0]),
        ),
        evidence=(*_planned(holding), *_others(found, holding)),
        shown_by=say(
            "Stages of {group} without anything of its own: {n} of {total} today",
            group=holding.ref,
            n=len(holding.bare),
            total=len(holding.stages),
        ),
    )


def _more(rest: Sequence[Holding]) -> Finding:
    groups = tuple(each.ref for each in rest)
    return Finding(
        code=code_of(SOME_STAGES),
        severity=Severity.LOW,
        subjects=groups,
        seen=count(
            "{n} more group has nothing of its own at many of its stages",
            "{n} more groups have nothing of their own at many of their stages",
            len(rest),
        ),
        why=_WHY,
        todo=say("Decide for each of {groups} what it should get there", groups=listed(groups)),
    )


def _planned(holding: Holding) -> tuple[Message, ...]:
    planned = [each for each in holding.planned if set(each.stages) & set(holding.bare)]
    if not planned:
        return ()
    return (say("Planned for it alone: {touchpoints}", touchpoints=listed(points(planned), 3)),)


def _others(found: Survey, holding: Holding) -> tuple[Message, ...]:
    """Return where others have something of their own on its bare stages."""
    stages = [stage for stage in holding.bare if any(stage in each.own_at for each in found.known)]
    if not stages:
        return ()
    return (say("Others have something of their own at {stages}", stages=listed(refs("stage", stages))),)
