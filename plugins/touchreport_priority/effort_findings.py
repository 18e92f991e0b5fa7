"""Much effort at touchpoints of low priority, as findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from touchreport.plugin import Finding, Message, Ref, Severity, count, gathered, refs, say
from touchreport_priority.grid import LOW_PRIORITY, Rated
from touchreport_priority.kinds import LOW_EFFORT, code_of
from touchreport_priority.overkill_findings import costly
from touchreport_priority.study import Study
from touchreport_priority.words import effort_line, ratings_line, ref_of

_WHY = say("Work that customers neither miss nor praise is work that nobody sees.")


@dataclass(frozen=True, slots=True)
class _Todo:
    one: Callable[[Ref], Message]
    many: Callable[[int], Message]


_SIMPLIFY = _Todo(
    lambda ref: say("Simplify {touchpoint}, or let it go", touchpoint=ref),
    lambda n: say("Simplify the {n} other touchpoints that take much effort, or let them go", n=n),
)
_QUESTION = _Todo(
    lambda ref: say(
        "Find out what the effort for {touchpoint} achieves: what happens there is outside our control",
        touchpoint=ref,
    ),
    lambda n: say(
        "Find out what the effort for the {n} others achieves: what happens there is outside our control",
        n=n,
    ),
)


def effort_findings(study: Study) -> tuple[Finding, ...]:
    """Return a finding for each touchpoint of low priority that is much work; moments of truth are left out.

    What the company does not control it can neither simplify nor let go: there it is asked what the effort achieves.
    """
    found = [
        each
        for each in study.within(LOW_PRIORITY)
        if costly(study, each) and each.touchpoint.id not in study.moments
    ]
    language = study.project.language
    found.sort(key=lambda e: (-(e.effort or 0), e.importance, e.touchpoint.name.in_language(language)))
    ours = [each for each in found if each.touchpoint.control != "uncontrollable"]
    others = [each for each in found if each.touchpoint.control == "uncontrollable"]
    return (*_told(study, ours, _SIMPLIFY), *_told(study, others, _QUESTION))


def _told(study: Study, found: Sequence[Rated], todo: _Todo) -> tuple[Finding, ...]:
    def alone(rated: Rated) -> Finding:
        ref = ref_of(rated)
        return Finding(
            code=code_of(LOW_EFFORT),
            severity=Severity.MEDIUM,
            subjects=(ref,),
            seen=say(
                "{touchpoint} takes much effort, yet importance and performance are both on the low side",
                touchpoint=ref,
            ),
            why=_WHY,
            todo=todo.one(ref),
            evidence=(*effort_line(study, rated), ratings_line(study, rated)),
            owner=rated.touchpoint.answering,
        )

    def together(rest: Sequence[Rated]) -> Finding:
        return Finding(
            code=code_of(LOW_EFFORT),
            severity=Severity.MEDIUM,
            subjects=refs("touchpoint", (each.touchpoint.id for each in rest)),
            seen=count(
                "{n} more touchpoint takes much effort, yet importance and performance are both on the low side",
                "{n} more touchpoints take much effort, yet importance and performance are both on the low side",
                len(rest),
            ),
            why=_WHY,
            todo=todo.many(len(rest)),
            evidence=(say("First of them: {touchpoint}", touchpoint=ref_of(rest[0])),),
        )

    return gathered(found, study.options.singly, alone, together)
