"""Much effort at touchpoints of low priority, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Finding, Severity, count, gathered, refs, say
from touchreport_priority.grid import LOW_PRIORITY, Rated
from touchreport_priority.kinds import LOW_EFFORT, code_of
from touchreport_priority.overkill_findings import costly
from touchreport_priority.study import Study
from touchreport_priority.words import effort_line, ratings_line, ref_of

_WHY = say("Work that customers neither miss nor praise is work that nobody sees.")


def effort_findings(study: Study) -> tuple[Finding, ...]:
    """Return a finding for each touchpoint of low priority that is much work; moments of truth are left out."""
    found = [
        each
        for each in study.within(LOW_PRIORITY)
        if costly(study, each) and each.touchpoint.id not in study.moments
    ]
    language = study.project.language
    found.sort(key=lambda e: (-(e.effort or 0), e.importance, e.touchpoint.name.in_language(language)))

    def alone(rated: Rated) -> Finding:
        ref = ref_of(rated)
        return Finding(
            code=code_of(LOW_EFFORT),
            severity=Severity.MEDIUM,
            subjects=(ref,),
            seen=say("{touchpoint} takes much effort and is neither important nor good", touchpoint=ref),
            why=_WHY,
            todo=say("Simplify {touchpoint}, or let it go", touchpoint=ref),
            evidence=(*effort_line(study, rated), ratings_line(study, rated)),
            owner=rated.touchpoint.answering,
        )

    def together(rest: Sequence[Rated]) -> Finding:
        return Finding(
            code=code_of(LOW_EFFORT),
            severity=Severity.MEDIUM,
            subjects=refs("touchpoint", (each.touchpoint.id for each in rest)),
            seen=count(
                "{n} more touchpoint takes much effort and is neither important nor good",
                "{n} more touchpoints take much effort and are neither important nor good",
                len(rest),
            ),
            why=_WHY,
            todo=say("Simplify the {n} others, or let them go", n=len(rest)),
            evidence=(say("First of them: {touchpoint}", touchpoint=ref_of(rest[0])),),
        )

    return gathered(found, study.options.singly, alone, together)
