"""The headline: what is suggested, or what is."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Context, Finding, Message, count, say
from touchreport_suggestions.kinds import MISSING, code_of
from touchreport_suggestions.options import Options
from touchreport_suggestions.reasons import Suggestion
from touchreport_suggestions.standing import Standing
from touchreport_suggestions.survey import Survey
from touchreport_suggestions.words import name_of


def headline(context: Context[Options], found: Survey, told: Sequence[Finding]) -> Message:
    """Return the suggestion for which most speaks, at a stage that is told of; else how much of what is usual is there."""
    if not found.usual:
        return say("Which touchpoints are usual on this journey is not known")
    if not context.project.present:
        return say("The inventory holds no touchpoint yet")
    suggested = _told(found, told)
    if found.suggested and not suggested:
        return context.title
    if suggested:
        first, n = suggested[0], len(suggested)
        if n == 1:
            return say("“{type}” is usual and not in sight, and much speaks for it", type=name_of(first.kind))
        return count(
            "{n} usual kind of touchpoint is not in sight and worth considering, most of all “{type}”",
            "{n} usual kinds of touchpoint are not in sight and worth considering, most of all “{type}”",
            n,
            type=name_of(first.kind),
        )
    seen = len(found.standing_so(Standing.THERE)) + len(found.standing_so(Standing.PERHAPS))
    return say(
        "{seen} of {total} usual kinds of touchpoint are there, surely or perhaps, and little speaks for the others",
        seen=seen,
        total=len(found.types),
    )


def _told(found: Survey, told: Sequence[Finding]) -> list[Suggestion]:
    """Return the suggestions at stages of which a finding is told, the first first."""
    stages = {
        ref.id
        for each in told
        if each.code == code_of(MISSING)
        for ref in each.subjects
        if ref.kind == "stage"
    }
    return [each for each in found.suggested if each.stage in stages]
