"""Classes that contradict each other: control, media class and owner class of the same touchpoint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import (
    Contradiction,
    Finding,
    Message,
    Ref,
    Severity,
    Share,
    Term,
    Touchpoint,
    contradictions,
    count,
    refs,
    same_owner,
    say,
)
from touchreport_controllability.findings.common import code, with_estimates
from touchreport_controllability.sentences import ref
from touchreport_controllability.situation import Situation

FIELDS: Mapping[str, str] = MappingProxyType(
    {"control": "control", "media-class": "media_class", "owner-class": "owner_class"}
)
"""The axes that are compared, and the field of a touchpoint that holds each."""


def clashes(situation: Situation) -> tuple[Finding, ...]:
    """Return one finding for each rule of the vocabulary that touchpoints break."""
    by_classes: dict[frozenset[str], list[Touchpoint]] = {}
    for touchpoint in situation.present:
        by_classes.setdefault(_classes(touchpoint), []).append(touchpoint)
    found: list[Finding] = []
    for rule in contradictions():
        breaking = [
            t for classes, group in by_classes.items() if classes.issuperset(rule.between) for t in group
        ]
        if breaking:
            found.append(_finding(situation, rule, situation.ranked(breaking)))
    return tuple(found)


def _classes(touchpoint: Touchpoint) -> frozenset[str]:
    """Return the touchpoint's classes on the axes that are compared, as the rules write them."""
    return frozenset(f"{axis}/{getattr(touchpoint, field)}" for axis, field in FIELDS.items())


def _finding(situation: Situation, rule: Contradiction, found: Sequence[Touchpoint]) -> Finding:
    wrong = rule.severity == "error"
    first, second = (_term(each) for each in rule.between)
    finding = Finding(
        code=code("contradiction" if wrong else "tension"),
        severity=_severity(situation, found) if wrong else Severity.LOW,
        work="record",
        subjects=refs("touchpoint", (t.id for t in found)),
        seen=_seen(found, first, second),
        why=_why(rule, wrong),
        todo=_todo(found, wrong),
        evidence=(_portion(situation, len(found)),),
        owner=same_owner(found),
        shown_by=say("No touchpoint with these two classes"),
    )
    return with_estimates(situation, finding, found[0]) if len(found) == 1 else finding


def _term(axis_and_class: str) -> Term:
    axis, _, name = axis_and_class.partition("/")
    return Term(axis, name)


def _severity(situation: Situation, found: Sequence[Touchpoint]) -> Severity:
    """Return high where much depends on one of them; an error is never less than medium."""
    heavy = any(situation.stake(t) is Severity.HIGH for t in found)
    return Severity.HIGH if heavy else Severity.MEDIUM


def _seen(found: Sequence[Touchpoint], first: Term, second: Term) -> Message:
    if len(found) == 1:
        return say(
            "{touchpoint} is classed as “{first}” and “{second}” at once",
            touchpoint=ref(found[0]),
            first=first,
            second=second,
        )
    return count(
        "{n} touchpoint is classed as “{first}” and “{second}” at once",
        "{n} touchpoints are classed as “{first}” and “{second}” at once",
        len(found),
        first=first,
        second=second,
    )


def _why(rule: Contradiction, wrong: bool) -> Message:
    if wrong:
        return say("{reason} One of the two classes is wrong.", reason=rule.reason)
    return say("{reason} Both can hold, but seldom do.", reason=rule.reason)


def _todo(found: Sequence[Touchpoint], wrong: bool) -> Message:
    if len(found) == 1:
        return _todo_one(ref(found[0]), wrong)
    if wrong:
        return count(
            "Decide for each of the {n} touchpoints which class holds, {touchpoint} first, and correct the other",
            "Decide for each of the {n} touchpoints which class holds, {touchpoint} first, and correct the other",
            len(found),
            touchpoint=ref(found[0]),
        )
    return count(
        "Write down for each of the {n} touchpoints what we decide and what others do, {touchpoint} first",
        "Write down for each of the {n} touchpoints what we decide and what others do, {touchpoint} first",
        len(found),
        touchpoint=ref(found[0]),
    )


def _todo_one(touchpoint: Ref, wrong: bool) -> Message:
    if wrong:
        return say(
            "Decide which of the two classes holds for {touchpoint}, and correct the other",
            touchpoint=touchpoint,
        )
    return say(
        "Write down what we decide at {touchpoint} and what others do, or correct one of the two classes",
        touchpoint=touchpoint,
    )


def _portion(situation: Situation, n: int) -> Message:
    total = len(situation.present)
    return count(
        "{n} of {total} touchpoints, {share}",
        "{n} of {total} touchpoints, {share}",
        n,
        total=total,
        share=Share(n / total),
    )
