"""Touchpoints whose letters break the rule, as findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from touchreport.plugin import (
    Context,
    Finding,
    FindingKind,
    Message,
    Ref,
    Severity,
    TouchpointWeights,
    Value,
    count,
    gathered,
    listed,
    refs,
    say,
)
from touchreport_responsibility.kinds import NO_WORK, SEVERAL, SPLIT, code_of
from touchreport_responsibility.options import Options
from touchreport_responsibility.roles import Roles
from touchreport_responsibility.survey import Survey


def role_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return a finding for each touchpoint that breaks the rule, the heaviest alone, the others together.

    Where nobody has the A, nothing is returned: the analysis of gaps reports it. Where several have it, that is
    settled before anybody is named for the work.
    """
    singly, weights = context.options.singly, found.weights
    without = [each for each in found.with_fault("no-r") if len(each.accountable) == 1]
    return (
        *_gathered(
            found.with_fault("several-a"), weights.heavy, singly, _several(weights), _several_more(weights)
        ),
        *_gathered(
            found.with_fault("owner-not-a"), weights.heavy, singly, _split(weights), _split_more(weights)
        ),
        *_gathered(without, weights.heavy, singly, _no_work(weights), _no_work_more(weights)),
    )


def _gathered(
    items: Sequence[Roles],
    heavy: frozenset[str],
    singly: int,
    alone: Callable[[Roles], Finding],
    together: Callable[[Sequence[Roles], bool], Finding],
) -> tuple[Finding, ...]:
    """Return a finding for each of the heaviest, and one for the rest; one that would be left over stands alone."""
    ordered = sorted(
        items, key=lambda item: item.touchpoint.id not in heavy
    )  # stable: the order among each stays
    first = min(sum(item.touchpoint.id in heavy for item in items), singly)
    return gathered(ordered, first, alone, lambda rest: together(rest, first > 0))


def _severity(base: Severity, weights: TouchpointWeights, *every: Roles) -> Severity:
    """Return `base` where a touchpoint weighs heavily, one step less elsewhere."""
    return base if any(each.touchpoint.id in weights.heavy for each in every) else base.lighter


def _evidence(weights: TouchpointWeights, each: Roles) -> tuple[Message, ...]:
    return (say("A moment of truth"),) if each.touchpoint.id in weights.moments else ()


def _several(weights: TouchpointWeights) -> Callable[[Roles], Finding]:
    def alone(each: Roles) -> Finding:
        ref, names = Ref("touchpoint", each.touchpoint.id), refs("person", each.accountable)
        return Finding(
            code=code_of(SEVERAL),
            severity=_severity(Severity.HIGH, weights, each),
            subjects=(ref, *names),
            seen=_seen_several(names, ref),
            why=_WHY_SEVERAL,
            todo=say("Give the A for {touchpoint} to one of {people}", people=listed(names), touchpoint=ref),
            evidence=_evidence(weights, each),
            owner=each.touchpoint.owner,
            effort=1,
            work="responsibility",
        )

    return alone


def _seen_several(names: Sequence[Ref], touchpoint: Ref) -> Message:
    """Return who decides: of two one says “both”, in every language."""
    people = listed(names)
    if len(names) == 2:
        return say("{people} both have the last word on {touchpoint}", people=people, touchpoint=touchpoint)
    return say("{people} all have the last word on {touchpoint}", people=people, touchpoint=touchpoint)


def _several_more(weights: TouchpointWeights) -> Callable[[Sequence[Roles], bool], Finding]:
    return lambda rest, more: _together(
        SEVERAL,
        _severity(Severity.HIGH, weights, *rest),
        rest,
        count(
            "{n} more touchpoint has several people with the last word",
            "{n} more touchpoints have several people with the last word",
            len(rest),
        )
        if more
        else count(
            "{n} touchpoint has several people with the last word",
            "{n} touchpoints have several people with the last word",
            len(rest),
        ),
        _WHY_SEVERAL,
        say("Leave one A each for {touchpoints}", touchpoints=_names(rest)),
    )


def _split(weights: TouchpointWeights) -> Callable[[Roles], Finding]:
    def alone(each: Roles) -> Finding:
        ref, owner = Ref("touchpoint", each.touchpoint.id), Ref("person", each.touchpoint.owner or "")
        other = Ref("person", each.accountable[0])
        return Finding(
            code=code_of(SPLIT),
            severity=_severity(Severity.MEDIUM, weights, each),
            subjects=(ref, owner, other),
            seen=say(
                "{owner} owns {touchpoint}, and {accountable} has the last word on it",
                owner=owner,
                touchpoint=ref,
                accountable=other,
            ),
            why=_WHY_SPLIT,
            todo=say(
                "Decide whether {owner} or {accountable} answers for {touchpoint}",
                owner=owner,
                accountable=other,
                touchpoint=ref,
            ),
            evidence=_evidence(weights, each),
            owner=each.touchpoint.owner,
            effort=1,
            work="responsibility",
        )

    return alone


def _split_more(weights: TouchpointWeights) -> Callable[[Sequence[Roles], bool], Finding]:
    return lambda rest, more: _together(
        SPLIT,
        _severity(Severity.MEDIUM, weights, *rest),
        rest,
        count(
            "{n} more touchpoint has an owner who does not have the last word",
            "{n} more touchpoints have an owner who does not have the last word",
            len(rest),
        )
        if more
        else count(
            "{n} touchpoint has an owner who does not have the last word",
            "{n} touchpoints have an owner who does not have the last word",
            len(rest),
        ),
        _WHY_SPLIT,
        say("Decide who answers for {touchpoints}", touchpoints=_names(rest)),
    )


def _no_work(weights: TouchpointWeights) -> Callable[[Roles], Finding]:
    def alone(each: Roles) -> Finding:
        ref, who = Ref("touchpoint", each.touchpoint.id), Ref("person", each.accountable[0])
        return Finding(
            code=code_of(NO_WORK),
            severity=_severity(Severity.MEDIUM, weights, each),
            subjects=(ref, who),
            seen=say(
                "{who} answers for {touchpoint}, and nobody is named who does the work",
                who=who,
                touchpoint=ref,
            ),
            why=_WHY_NO_WORK,
            todo=say("Name who does the work (R) at {touchpoint}", touchpoint=ref),
            evidence=_evidence(weights, each),
            owner=each.accountable[0],
            effort=1,
            work="responsibility",
        )

    return alone


def _no_work_more(weights: TouchpointWeights) -> Callable[[Sequence[Roles], bool], Finding]:
    return lambda rest, more: _together(
        NO_WORK,
        _severity(Severity.MEDIUM, weights, *rest),
        rest,
        count(
            "{n} more touchpoint has somebody who answers and nobody who does the work",
            "{n} more touchpoints have somebody who answers and nobody who does the work",
            len(rest),
        )
        if more
        else count(
            "{n} touchpoint has somebody who answers and nobody who does the work",
            "{n} touchpoints have somebody who answers and nobody who does the work",
            len(rest),
        ),
        _WHY_NO_WORK,
        say("Name who does the work (R) at {touchpoints}", touchpoints=_names(rest)),
    )


def _names(rest: Sequence[Roles]) -> Value:
    return listed(refs("touchpoint", (each.touchpoint.id for each in rest)))


def _together(
    kind: FindingKind, severity: Severity, rest: Sequence[Roles], seen: Message, why: Message, todo: Message
) -> Finding:
    return Finding(
        code=code_of(kind),
        severity=severity,
        subjects=refs("touchpoint", (each.touchpoint.id for each in rest)),
        seen=seen,
        why=why,
        todo=todo,
        effort=1,
        work="responsibility",
    )


_WHY_SEVERAL = say("Where several decide, each waits for the others, or they decide against each other.")
_WHY_SPLIT = say("Whoever has a question about it gets two names, and perhaps two answers.")
_WHY_NO_WORK = say("What nobody is named to do is done by whoever has time, or not at all.")
