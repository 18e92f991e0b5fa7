"""What to say of classes that contradict each other or seldom go together."""

from __future__ import annotations

from touchreport.plugin import (
    Finding,
    Project,
    Ref,
    Severity,
    Term,
    Value,
    by_importance,
    count,
    listed,
    one_or_many,
    refs,
    same_owner,
    say,
)
from touchreport_media.kinds import TENSION, code_of
from touchreport_media.tensions import Tension

_AXES = frozenset({"presence", "nature", "position", "goal", "control", "media-class", "owner-class"})


def tension_findings(project: Project, found: tuple[Tension, ...]) -> tuple[Finding, ...]:
    """Return one finding for each rule that touchpoints break."""
    return tuple(_finding(project, each) for each in found)


def _finding(project: Project, tension: Tension) -> Finding:
    touchpoints = by_importance(project, tension.touchpoints)
    subjects = refs("touchpoint", (t.id for t in touchpoints))
    there = listed(subjects)
    first, second = (_side(each) for each in tension.rule.between)
    wrong = tension.rule.severity == "error"
    return Finding(
        code=code_of(TENSION),
        severity=Severity.MEDIUM if wrong else Severity.LOW,
        work="record",
        subjects=subjects,
        seen=one_or_many(
            say(
                "{touchpoints} is “{first}” and “{second}” at once",
                touchpoints=there,
                first=first,
                second=second,
            ),
            count(
                "{n} touchpoint is “{first}” and “{second}” at once: {touchpoints}",
                "{n} touchpoints are “{first}” and “{second}” at once: {touchpoints}",
                len(touchpoints),
                touchpoints=there,
                first=first,
                second=second,
            ),
        ),
        why=say("{reason} One of the two classes is wrong.", reason=tension.rule.reason)
        if wrong
        else say("{reason} Both can hold, but seldom do.", reason=tension.rule.reason),
        todo=say("Correct one of the two at {touchpoints}, or split the row", touchpoints=there),
        owner=same_owner(touchpoints),
        effort=1,
    )


def _side(written: str) -> Value:
    """Return what stands for a side of a rule: a class of an axis, or a stage."""
    axis, _, name = written.partition("/")
    return Term(axis, name) if axis in _AXES else Ref("stage", name)
