"""Uncontrollable touchpoints that nobody watches."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Finding,
    Message,
    Ref,
    Severity,
    Share,
    State,
    Touchpoint,
    count,
    refs,
    same_owner,
    say,
)
from touchreport_controllability.findings.common import (
    Weighed,
    code,
    evidence,
    heaviest,
    of_outside,
    told,
    with_estimates,
)
from touchreport_controllability.sentences import is_something, ref
from touchreport_controllability.situation import Situation


def unmonitored(situation: Situation) -> tuple[Finding, ...]:
    """Return findings on uncontrollable touchpoints, influenced or not, that nobody watches."""
    if not situation.records("monitored_by"):
        return ()
    return told(
        [Weighed(t, _severity(situation, t)) for t in situation.unmonitored],
        lambda weighed: _one(situation, weighed),
        lambda weighed, more: _several(situation, weighed, more),
    )


def _severity(situation: Situation, touchpoint: Touchpoint) -> Severity:
    """Return what depends on the touchpoint; one lighter where something of ours acts on it at least."""
    stake = situation.stake(touchpoint)
    return stake.lighter if touchpoint.id in situation.steps else stake


def _one(situation: Situation, weighed: Weighed) -> Finding:
    touchpoint = weighed.touchpoint
    owner = touchpoint.answering
    finding = Finding(
        code=code("unmonitored"),
        severity=weighed.severity,
        work="watch",
        subjects=(ref(touchpoint),),
        seen=say("Nobody watches {touchpoint}", touchpoint=ref(touchpoint)),
        why=_why(),
        todo=_todo(touchpoint, owner),
        evidence=(_recorded(situation, touchpoint), *evidence(situation, touchpoint)),
        owner=owner,
        shown_by=say("A person and an interval for watching {touchpoint}", touchpoint=ref(touchpoint)),
    )
    return with_estimates(situation, finding, touchpoint)


def _several(situation: Situation, weighed: Sequence[Weighed], more: bool) -> Finding:
    n, total = len(weighed), len(situation.outside)
    seen = (
        count(
            "Nobody watches {n} more touchpoint outside our control",
            "Nobody watches {n} more touchpoints outside our control",
            n,
        )
        if more
        else count(
            "Nobody watches {n} touchpoint outside our control",
            "Nobody watches {n} touchpoints outside our control",
            n,
        )
    )
    watched = 1 - len(situation.unmonitored) / total
    return Finding(
        code=code("unmonitored"),
        severity=heaviest(weighed),
        work="watch",
        subjects=refs("touchpoint", (w.touchpoint.id for w in weighed)),
        seen=seen,
        why=_why(),
        todo=say(
            "Name one person to watch each of {n} touchpoints outside our control, {touchpoint} first, and agree how often",
            n=n,
            touchpoint=ref(weighed[0].touchpoint),
        ),
        evidence=(of_outside(n, total),),
        owner=same_owner(w.touchpoint for w in weighed),
        shown_by=_watched_today(watched),
    )


def _watched_today(share: float) -> Message:
    """Return the number that will rise; where it is nothing yet, what it will have risen to."""
    if not is_something(share):
        return say("Every touchpoint outside our control has somebody who watches it")
    return say(
        "Share of the touchpoints outside our control that somebody watches: {share} today",
        share=Share(share),
    )


def _why() -> Message:
    return say(
        "We do not decide what happens there. If nobody watches, we learn of a change too late to answer it."
    )


def _todo(touchpoint: Touchpoint, owner: str | None) -> Message:
    if owner is None:
        return say("Name one person to watch {touchpoint}, and agree how often", touchpoint=ref(touchpoint))
    return say(
        "Ask {person} to watch {touchpoint}, and agree how often",
        person=Ref("person", owner),
        touchpoint=ref(touchpoint),
    )


def _recorded(situation: Situation, touchpoint: Touchpoint) -> Message:
    if situation.project.state(ref(touchpoint), "monitored_by") is State.NONE:
        return say("0 people watch it: the inventory says “none”")
    return say("0 people recorded who watch it")
