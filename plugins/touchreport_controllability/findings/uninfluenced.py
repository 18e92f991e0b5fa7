"""Uncontrollable touchpoints on which nothing of the company's acts."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Finding, Message, Ref, Share, State, Touchpoint, count, refs, same_owner, say
from touchreport_controllability.findings.common import (
    Weighed,
    code,
    evidence,
    heaviest,
    of_outside,
    told,
    with_estimates,
)
from touchreport_controllability.findings.neighbours import candidates
from touchreport_controllability.sentences import is_something, ref
from touchreport_controllability.situation import Situation


def uninfluenced(situation: Situation) -> tuple[Finding, ...]:
    """Return findings on uncontrollable touchpoints for which no influence is listed at all."""
    if not situation.records("influenced_by"):
        return ()
    alone = [t for t in situation.uninfluenced if not t.influenced_by]
    near = candidates(situation, alone)
    return told(
        [Weighed(t, situation.stake(t)) for t in alone],
        lambda weighed: _one(situation, weighed, near.get(weighed.touchpoint.id)),
        lambda weighed, more: _several(situation, weighed, more),
    )


def _one(situation: Situation, weighed: Weighed, candidate: Touchpoint | None) -> Finding:
    touchpoint = weighed.touchpoint
    finding = Finding(
        code=code("uninfluenced"),
        severity=weighed.severity,
        subjects=(ref(touchpoint),),
        seen=say("Nothing under our control acts on {touchpoint}", touchpoint=ref(touchpoint)),
        why=_why(touchpoint.id in situation.moments),
        todo=_todo(touchpoint, candidate),
        evidence=(_recorded(situation, touchpoint), *evidence(situation, touchpoint)),
        owner=touchpoint.answering or (candidate.answering if candidate is not None else None),
        shown_by=_shown_by(situation, touchpoint),
    )
    return with_estimates(situation, finding, touchpoint)


def _several(situation: Situation, weighed: Sequence[Weighed], more: bool) -> Finding:
    n = len(weighed)
    seen = (
        count(
            "Nothing of ours acts on {n} more touchpoint outside our control",
            "Nothing of ours acts on {n} more touchpoints outside our control",
            n,
        )
        if more
        else count(
            "Nothing of ours acts on {n} touchpoint outside our control",
            "Nothing of ours acts on {n} touchpoints outside our control",
            n,
        )
    )
    return Finding(
        code=code("uninfluenced"),
        severity=heaviest(weighed),
        subjects=refs("touchpoint", (w.touchpoint.id for w in weighed)),
        seen=seen,
        why=_why(any(w.touchpoint.id in situation.moments for w in weighed)),
        todo=say(
            "Name for each of {n} touchpoints outside our control one of our own that can act on it, {touchpoint} first",
            n=n,
            touchpoint=ref(weighed[0].touchpoint),
        ),
        evidence=(of_outside(n, len(situation.outside)),),
        owner=same_owner(w.touchpoint for w in weighed),
        shown_by=_influenced_today(situation),
    )


def _why(moment_of_truth: bool) -> Message:
    if moment_of_truth:
        return say(
            "The relation with the customer is decided there, and others decide it. "
            "Without an influence of our own we can only watch."
        )
    return say("Others decide what happens there. Without an influence of our own we can only watch.")


def _todo(touchpoint: Touchpoint, candidate: Touchpoint | None) -> Message:
    if candidate is None:
        return say(
            "Name a touchpoint of our own that can act on {touchpoint}",
            touchpoint=ref(touchpoint),
        )
    return say(
        "Decide what {source} shall do for {touchpoint}",
        source=ref(candidate),
        touchpoint=ref(touchpoint),
    )


def _recorded(situation: Situation, touchpoint: Touchpoint) -> Message:
    if situation.project.state(ref(touchpoint), "influenced_by") is State.NONE:
        return say("0 influences: the inventory says “none”")
    return say("0 influences recorded")


def _shown_by(situation: Situation, touchpoint: Touchpoint) -> Message:
    """Return the touchpoint's own measure with a target, else what the inventory should then say."""
    measures = situation.project.measures_by_touchpoint.get(touchpoint.id, ())
    aimed = sorted((m for m in measures if m.target is not None), key=lambda m: (m.name.words, m.id))
    if not aimed:
        return say("A touchpoint of our own that acts on {touchpoint}", touchpoint=ref(touchpoint))
    return say("{measure}, against its target", measure=Ref("measure", aimed[0].id))


def _influenced_today(situation: Situation) -> Message:
    share = len(situation.steps) / len(situation.outside)
    if not is_something(share):
        return say("A touchpoint of our own that acts on each of them")
    return say(
        "Share of the touchpoints outside our control that we influence: {share} today", share=Share(share)
    )
