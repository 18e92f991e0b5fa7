"""Uncontrollable touchpoints whose listed influences reach nothing of the company's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from touchreport.plugin import Finding, Message, Touchpoint, Value, count, listed, refs, same_owner, say
from touchreport_controllability.findings.common import (
    Weighed,
    code,
    evidence,
    heaviest,
    of_outside,
    told,
    with_estimates,
)
from touchreport_controllability.sentences import ref
from touchreport_controllability.situation import Situation

Causes = Mapping[str, tuple[Touchpoint, ...]]
"""Listed influences by the reason for which they do not act: planned, retired, unclassed, uncontrollable."""


def on_paper(situation: Situation) -> tuple[Finding, ...]:
    """Return findings on touchpoints with listed influences none of which is the company's own today."""
    weighed = [Weighed(t, situation.stake(t)) for t in situation.uninfluenced if t.influenced_by]
    return told(
        weighed,
        lambda weighed: _one(situation, weighed),
        lambda weighed, more: _several(weighed, len(situation.outside), more),
    )


def causes(situation: Situation, touchpoint: Touchpoint) -> Causes:
    """Return the listed influences by the reason for which they do not act; each list weightiest first."""
    found: dict[str, list[Touchpoint]] = {}
    for source in situation.ranked(situation.project.touchpoint_by_id[i] for i in touchpoint.influenced_by):
        found.setdefault(_cause(source), []).append(source)
    return {cause: tuple(sources) for cause, sources in found.items()}


def _cause(source: Touchpoint) -> str:
    if source.status != "as-is":
        return "planned" if source.status == "planned" else "retired"
    return "uncontrollable" if source.control == "uncontrollable" else "unclassed"


def _one(situation: Situation, weighed: Weighed) -> Finding:
    touchpoint = weighed.touchpoint
    found = causes(situation, touchpoint)
    finding = Finding(
        code=code("on-paper"),
        severity=weighed.severity,
        subjects=(ref(touchpoint),),
        seen=say("{touchpoint} is influenced on paper only", touchpoint=ref(touchpoint)),
        why=_why(set(found)),
        todo=_todo(touchpoint, found),
        evidence=(*_numbers(found), *evidence(situation, touchpoint)),
        owner=touchpoint.answering,
        shown_by=say("A touchpoint of our own that acts on {touchpoint}", touchpoint=ref(touchpoint)),
    )
    return with_estimates(situation, finding, touchpoint)


def _several(weighed: Sequence[Weighed], total: int, more: bool) -> Finding:
    n = len(weighed)
    seen = (
        count(
            "{n} more touchpoint is influenced on paper only",
            "{n} more touchpoints are influenced on paper only",
            n,
        )
        if more
        else count(
            "{n} touchpoint is influenced on paper only", "{n} touchpoints are influenced on paper only", n
        )
    )
    return Finding(
        code=code("on-paper"),
        severity=heaviest(weighed),
        subjects=refs("touchpoint", (w.touchpoint.id for w in weighed)),
        seen=seen,
        why=_why(set()),
        todo=say(
            "Name for each of {n} touchpoints outside our control one of our own that acts on it today, {touchpoint} first",
            n=n,
            touchpoint=ref(weighed[0].touchpoint),
        ),
        evidence=(of_outside(n, total),),
        owner=same_owner(w.touchpoint for w in weighed),
        shown_by=say("A touchpoint of our own that acts on each of them"),
    )


def _why(found: set[str]) -> Message:
    if found == {"planned"}:
        return say("Everything that is said to act on it is only planned. Today we do not reach it.")
    if found == {"uncontrollable"}:
        return say(
            "Everything that is said to act on it is outside our control too, and nothing of ours stands behind it."
        )
    return say("What is said to act on it is planned, retired, outside our control or not classified.")


def _todo(touchpoint: Touchpoint, found: Causes) -> Message:
    if "planned" in found:
        return say(
            "Carry out what is planned, {sources}, or name a touchpoint of today that acts on {touchpoint}",
            sources=_names(found["planned"]),
            touchpoint=ref(touchpoint),
        )
    if "unclassed" in found:
        return say(
            "Enter whether we control {sources}, said to act on {touchpoint}",
            sources=_names(found["unclassed"]),
            touchpoint=ref(touchpoint),
        )
    if "uncontrollable" in found:
        return say(
            "Name a touchpoint of our own that acts on {touchpoint} or on {sources}",
            sources=_names(found["uncontrollable"]),
            touchpoint=ref(touchpoint),
        )
    return say("Name a touchpoint of today that acts on {touchpoint}", touchpoint=ref(touchpoint))


def _names(touchpoints: Sequence[Touchpoint]) -> Value:
    return listed(refs("touchpoint", (t.id for t in touchpoints)))


def _numbers(found: Causes) -> tuple[Message, ...]:
    """Return how many of the listed influences do not act for which reason, number first."""
    sizes = {cause: len(sources) for cause, sources in found.items()}
    lines = {
        "planned": count(
            "{n} influence only planned", "{n} influences only planned", sizes.get("planned", 0)
        ),
        "retired": count("{n} influence retired", "{n} influences retired", sizes.get("retired", 0)),
        "uncontrollable": count(
            "{n} influence outside our control too",
            "{n} influences outside our control too",
            sizes.get("uncontrollable", 0),
        ),
        "unclassed": count(
            "{n} influence without a class of control",
            "{n} influences without a class of control",
            sizes.get("unclassed", 0),
        ),
    }
    return tuple(line for cause, line in lines.items() if cause in sizes)
