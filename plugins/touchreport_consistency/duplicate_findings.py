"""Purposes that repeat each other, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    FindingKind,
    Message,
    Severity,
    Text,
    count,
    gathered,
    refs,
    same_owner,
    say,
)
from touchreport_consistency.duplicates import Repeat
from touchreport_consistency.kinds import SAME, SIMILAR, code_of
from touchreport_consistency.options import Options
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import first, points, quoted, stages


def duplicate_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return the same purposes, then nearly the same ones."""
    singly = context.options.singly
    return (
        *gathered(found.repeats.of(exact=True), singly, _same, _more_same),
        *gathered(found.repeats.of(exact=False), singly, _similar, _more_similar),
    )


def purposes(group: Repeat) -> tuple[Text, ...]:
    """Return what the touchpoints of a group are for, each wording once."""
    written = (t.purpose for t in group.touchpoints if t.purpose is not None)
    return tuple(dict.fromkeys(written))


def _same(group: Repeat) -> Finding:
    return _finding(
        SAME,
        Severity.MEDIUM,
        group,
        say(
            "{touchpoints} have the same purpose at {stages}",
            touchpoints=first(group.touchpoints, 4),
            stages=stages(group.stages),
        ),
        say(
            "Each of them is for this: {purpose}. Doing it again costs again and tells customers nothing new.",
            purpose=quoted(purposes(group)[:1]),
        ),
        say(
            "Write down what each of {touchpoints} alone is for, or merge them",
            touchpoints=first(group.touchpoints, 4),
        ),
    )


def _similar(group: Repeat) -> Finding:
    return _finding(
        SIMILAR,
        Severity.LOW,
        group,
        say(
            "The purposes of {touchpoints} at {stages} differ in one word at most",
            touchpoints=first(group.touchpoints, 4),
            stages=stages(group.stages),
        ),
        say(
            "They read {purposes}. The words alone cannot tell whether they mean the same.",
            purposes=quoted(purposes(group)[:3]),
        ),
        say(
            "Check whether {touchpoints} are for the same thing; if not, write the difference down",
            touchpoints=first(group.touchpoints, 4),
        ),
    )


def _finding(
    kind: FindingKind, severity: Severity, group: Repeat, seen: Message, why: Message, todo: Message
) -> Finding:
    return Finding(
        code=code_of(kind),
        severity=severity,
        subjects=points(group.touchpoints),
        seen=seen,
        why=why,
        todo=todo,
        evidence=(_channels(group),),
        owner=same_owner(group.touchpoints),
        effort=2,
        work="content",
    )


def _channels(group: Repeat) -> Message:
    """Say whether they at least run over different channels."""
    shared = frozenset(group.touchpoints[0].channels)
    for touchpoint in group.touchpoints[1:]:
        shared &= frozenset(touchpoint.channels)
    if shared:
        return say("All of them over {channels}", channels=refs("channel", sorted(shared)))
    return say("They share no channel")


def _more_same(rest: Sequence[Repeat]) -> Finding:
    return _gathered(
        SAME,
        Severity.MEDIUM,
        rest,
        count(
            "{n} more group of touchpoints has one purpose",
            "{n} more groups of touchpoints have one purpose each",
            len(rest),
        ),
    )


def _more_similar(rest: Sequence[Repeat]) -> Finding:
    return _gathered(
        SIMILAR,
        Severity.LOW,
        rest,
        count(
            "In {n} more group of touchpoints the purposes differ in one word at most",
            "In {n} more groups of touchpoints the purposes differ in one word at most",
            len(rest),
        ),
    )


def _gathered(kind: FindingKind, severity: Severity, rest: Sequence[Repeat], seen: Message) -> Finding:
    return Finding(
        code=code_of(kind),
        severity=severity,
        subjects=points(t for group in rest for t in group.touchpoints),
        seen=seen,
        why=say("Each touchpoint needs a purpose of its own, or it is one too many."),
        todo=say("Go through the rest of the table of purposes and write down what each alone is for"),
        effort=3,
    )
