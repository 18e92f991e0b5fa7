"""Touchpoints that do much better than they matter, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Finding,
    Message,
    Ref,
    Severity,
    can_be_less,
    count,
    gathered,
    reaches,
    refs,
    say,
)
from touchreport_priority.grid import CONCENTRATE, OVERKILL, Rated
from touchreport_priority.kinds import OVERKILL as KIND
from touchreport_priority.kinds import code_of
from touchreport_priority.study import Study
from touchreport_priority.words import effort_line, points, ratings_line, ref_of

_WHY = say("What is better than anybody asked for ties up people and money that are missing elsewhere.")


def overkill(study: Study) -> tuple[Rated, ...]:
    """Return what does too well for what it matters: much effort first, then the largest distance.

    What the company does not control does well by itself, and where there is little effort nothing is to be saved.
    """
    found = [
        each
        for each in study.within(OVERKILL)
        if reaches(each.gap, study.options.overkill)
        and each.touchpoint.id not in study.moments
        and can_be_less(study.project, each.touchpoint)
    ]
    language = study.project.language
    found.sort(key=lambda e: (not costly(study, e), -e.gap, e.touchpoint.name.in_language(language)))
    return tuple(found)


def costly(study: Study, rated: Rated) -> bool:
    """Return whether much effort goes there."""
    return rated.effort is not None and reaches(rated.effort, study.options.much_effort)


def overkill_findings(study: Study) -> tuple[Finding, ...]:
    """Return a finding for each touchpoint that does too well for what it matters."""

    def alone(rated: Rated) -> Finding:
        ref = ref_of(rated)
        return Finding(
            code=code_of(KIND),
            severity=_severity(study, rated),
            subjects=(ref,),
            seen=say("{touchpoint} does much better than it matters to customers", touchpoint=ref),
            why=_WHY,
            todo=_todo(study, ref),
            evidence=(
                ratings_line(study, rated),
                say("{gap} points of 100 between the two", gap=points(rated.gap)),
                *effort_line(study, rated),
            ),
            owner=rated.touchpoint.answering,
        )

    def together(rest: Sequence[Rated]) -> Finding:
        return Finding(
            code=code_of(KIND),
            severity=_severity(study, rest[0]),
            subjects=refs("touchpoint", (each.touchpoint.id for each in rest)),
            seen=count(
                "{n} more touchpoint does much better than it matters to customers",
                "{n} more touchpoints do much better than they matter to customers",
                len(rest),
            ),
            why=_WHY,
            todo=say(
                "See which of the {n} other touchpoints that do better than they matter could be had with less",
                n=len(rest),
            ),
            evidence=(say("First of them: {touchpoint}", touchpoint=ref_of(rest[0])),),
        )

    return gathered(overkill(study), study.options.singly, alone, together)


def _severity(study: Study, rated: Rated) -> Severity:
    return Severity.MEDIUM if costly(study, rated) else Severity.LOW


def _todo(study: Study, ref: Ref) -> Message:
    ours = [r for r in study.within(CONCENTRATE) if r.touchpoint.control != "uncontrollable"]
    if not ours:
        return say("See whether {touchpoint} could be had with less", touchpoint=ref)
    return say(
        "See whether {touchpoint} could be had with less, and use what is saved to make {target} better",
        touchpoint=ref,
        target=ref_of(ours[0]),
    )
