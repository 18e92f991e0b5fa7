"""One channel that carries more than its share, and what happens if it fails."""

from __future__ import annotations

from collections.abc import Container

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Number,
    Project,
    Ref,
    Severity,
    Share,
    above,
    count,
    listed,
    refs,
    say,
)
from touchreport_channels.kinds import CONCENTRATION, code_of
from touchreport_channels.loads import Load, Loads
from touchreport_channels.options import Options

_OTHERS = frozenset({"partner-owned", "social-external"})


def enough(context: Context[Options], carried: Loads) -> bool:
    """Return whether there are enough touchpoints with a channel to speak of shares."""
    return carried.cases >= context.options.least_touchpoints


def heavy(context: Context[Options], carried: Loads) -> tuple[Load, ...]:
    """Return the channels that carry more than the option allows, the largest first."""
    if not enough(context, carried):
        return ()
    return tuple(load for load in carried.of if above(load.share, context.options.most_share))


def concentration_findings(
    context: Context[Options], carried: Loads, moments: Container[str]
) -> tuple[Finding, ...]:
    """Return one finding for each channel that carries too much.

    Args:
        context: the project and the options.
        carried: what the channels carry.
        moments: ids of moments of truth.
    """
    return tuple(_finding(context, carried, load, moments) for load in heavy(context, carried))


def lost_stages(project: Project, load: Load) -> tuple[str, ...]:
    """Return the stages in which every touchpoint has this channel alone, so that nothing is left without it."""
    alone = {touchpoint.id for touchpoint in load.alone}
    kept = {stage for t in project.present if t.id not in alone for stage in t.stages}
    lost = {stage for touchpoint in load.alone for stage in touchpoint.stages} - kept
    return tuple(stage.id for stage in project.stages if stage.id in lost)


def _finding(context: Context[Options], carried: Loads, load: Load, moments: Container[str]) -> Finding:
    project, ref = context.project, Ref("channel", load.channel)
    stages = lost_stages(project, load)
    owner_class = project.channel_by_id[load.channel].owner_class
    of_others = owner_class in _OTHERS
    return Finding(
        code=code_of(CONCENTRATION),
        severity=Severity.HIGH if of_others or stages else Severity.MEDIUM,
        subjects=(ref, *refs("touchpoint", (t.id for t in load.touchpoints))),
        seen=say("{channel} carries {share} of the touchpoints", channel=ref, share=Share(load.share)),
        why=_if_it_fails(load, stages, of_others),
        todo=_todo(load),
        evidence=_evidence(carried, load, moments),
        shown_by=say(
            "{channel} carries at most {most} of the touchpoints",
            channel=ref,
            most=Share(context.options.most_share),
        ),
    )


def _if_it_fails(load: Load, stages: tuple[str, ...], of_others: bool) -> Message:
    ref, alone = Ref("channel", load.channel), len(load.alone)
    if stages:
        return count(
            "If {channel} fails, {n} touchpoint has no other way to the customer, and nothing is left in {stages}.",
            "If {channel} fails, {n} touchpoints have no other way to the customer, and nothing is left in {stages}.",
            alone,
            channel=ref,
            stages=tuple(Ref("stage", stage) for stage in stages),
        )
    if of_others:
        return count(
            "Others own {channel} and can change its rules or close it; {n} touchpoint then has no other way to the "
            "customer.",
            "Others own {channel} and can change its rules or close it; {n} touchpoints then have no other way to "
            "the customer.",
            alone,
            channel=ref,
        )
    return count(
        "If {channel} fails, {n} touchpoint has no other way to the customer.",
        "If {channel} fails, {n} touchpoints have no other way to the customer.",
        alone,
        channel=ref,
    )


def _todo(load: Load) -> Message:
    ref = Ref("channel", load.channel)
    if not load.alone:
        return say(
            "Try out once whether the other channels of its touchpoints hold without {channel}", channel=ref
        )
    return say(
        "Offer a second channel at {touchpoints}, and write down what happens when {channel} fails",
        touchpoints=listed(refs("touchpoint", (t.id for t in load.alone))),
        channel=ref,
    )


def _evidence(carried: Loads, load: Load, moments: Container[str]) -> tuple[Message, ...]:
    lines = [
        count(
            "{n} of {total} touchpoints with a channel, {alone} of them on it alone",
            "{n} of {total} touchpoints with a channel, {alone} of them on it alone",
            len(load.touchpoints),
            total=carried.cases,
            alone=len(load.alone),
        )
    ]
    if load.importance is not None:
        lines.append(say("{share} of the importance", share=Share(load.importance)))
    decisive = sum(touchpoint.id in moments for touchpoint in load.alone)
    if decisive:
        lines.append(count("{n} moment of truth on it alone", "{n} moments of truth on it alone", decisive))
    lines.append(
        say(
            "{h}: concentration of all channels, as if there were {k} equal ones",
            h=Number(carried.herfindahl, 2),
            k=Number(carried.equal_channels, 1),
        )
    )
    return tuple(lines)
