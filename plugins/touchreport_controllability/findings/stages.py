"""Stages much of whose importance is outside the company's control."""

from __future__ import annotations

from touchreport.plugin import Finding, Message, Ref, Severity, Share, Touchpoint, above, count, say
from touchreport_controllability.findings.common import code
from touchreport_controllability.sentences import is_something, outside, ref
from touchreport_controllability.situation import Situation
from touchreport_controllability.split import Group, Split, Splits


def stages(situation: Situation, splits: Splits) -> tuple[Finding, ...]:
    """Return a finding for each stage with more than the allowed share of its importance outside control."""
    options = situation.options
    return tuple(
        _finding(situation, group, group.subject)
        for group in splits.stages.groups
        if group.subject is not None
        and group.rated >= options.least
        and above(group.importance.share(group.importance.outside), options.share)
    )


def _finding(situation: Situation, group: Group, stage: Ref) -> Finding:
    split = group.importance
    unreached = split.share(split.uncontrollable)
    first = next(t for t in situation.outside if stage.id in t.stages and t.importance is not None)
    source = situation.project.touchpoint_by_id.get(situation.sole.get(first.id, ""))
    return Finding(
        code=code("stage"),
        severity=Severity.HIGH if above(unreached, situation.options.share) else Severity.MEDIUM,
        subjects=(stage,),
        seen=say(
            "{share} of the importance at {stage} is outside our control", share=outside(split), stage=stage
        ),
        why=_why(split),
        todo=_todo(situation, first, stage),
        evidence=_evidence(situation, group),
        owner=first.answering or (source.answering if source is not None else None),
        shown_by=_unreached_today(unreached, stage),
    )


def _unreached_today(share: float, stage: Ref) -> Message | None:
    """Return the number that will fall; None where it cannot fall any more."""
    if not is_something(share):
        return None
    return say(
        "Share of the importance at {stage} that nothing of ours reaches: {share} today",
        stage=stage,
        share=Share(share),
    )


def _why(split: Split) -> Message:
    """Return why it matters; only more than half is called “most”."""
    most = above(split.share(split.outside), 0.5)
    if split.influenceable > 0:
        if most:
            return say(
                "Others decide most of what customers weigh at this stage. A part of it we can influence; "
                "the rest is up to others alone."
            )
        return say(
            "Others decide much of what customers weigh at this stage. A part of it we can influence; "
            "the rest is up to others alone."
        )
    if most:
        return say(
            "Others decide most of what customers weigh at this stage, and nothing of ours acts on it."
        )
    return say("Others decide much of what customers weigh at this stage, and nothing of ours acts on it.")


def _todo(situation: Situation, first: Touchpoint, stage: Ref) -> Message:
    if first.id in situation.steps:
        return say(
            "Strengthen what acts on {touchpoint}, which weighs most outside our control at {stage}",
            touchpoint=ref(first),
            stage=stage,
        )
    return say(
        "Find a touchpoint of our own to act on {touchpoint}, which weighs most outside our control at {stage}",
        touchpoint=ref(first),
        stage=stage,
    )


def _evidence(situation: Situation, group: Group) -> tuple[Message, ...]:
    n = int(group.count.outside)
    return (
        say(
            "{share} against a limit of {limit}",
            share=outside(group.importance),
            limit=Share(situation.options.share),
        ),
        count("{n} rated touchpoint", "{n} rated touchpoints", group.rated),
        count(
            "{n} of {total} touchpoints outside our control, {reached} of them influenced",
            "{n} of {total} touchpoints outside our control, {reached} of them influenced",
            n,
            total=int(group.count.total),
            reached=int(group.count.influenceable),
        ),
    )
