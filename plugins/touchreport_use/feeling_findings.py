"""Touchpoints that are met often and feel bad, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Number,
    Project,
    Ref,
    Severity,
    Share,
    count,
    gathered,
    refs,
    say,
)
from touchreport_use.feelings import Felt
from touchreport_use.kinds import OFTEN_BAD, code_of
from touchreport_use.options import Options
from touchreport_use.survey import Survey
from touchreport_use.words import first_of, whole

_WHY = say("A small annoyance that many meet weighs more on the whole than a great one that few do.")


def feeling_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what is often met and feels bad; an assumed feeling weighs one step less."""
    project = context.project

    def alone(felt: Felt) -> Finding:
        at = Ref("touchpoint", felt.touchpoint.id)
        return Finding(
            code=code_of(OFTEN_BAD),
            severity=_severity(felt),
            subjects=(at,),
            seen=say("{touchpoint} is met often and feels bad", touchpoint=at),
            why=_WHY,
            todo=_todo(felt),
            evidence=_evidence(project, felt),
            owner=felt.touchpoint.answering,
            work="experience",
        )

    def together(rest: Sequence[Felt]) -> Finding:
        return Finding(
            code=code_of(OFTEN_BAD),
            severity=_severity(rest[0]),
            subjects=refs("touchpoint", (each.touchpoint.id for each in rest)),
            seen=count(
                "{n} more touchpoint is met often and feels bad",
                "{n} more touchpoints are met often and feel bad",
                len(rest),
            ),
            why=_WHY,
            todo=count(
                "Remove what annoys customers at {n} more touchpoint",
                "Remove what annoys customers at {n} more touchpoints",
                len(rest),
            ),
            evidence=(first_of(rest[0].touchpoint),),
            work="experience",
        )

    ordered = sorted(found.feelings.untold, key=lambda e: not e.observed)
    return gathered(ordered, context.options.singly, alone, together)


def _severity(felt: Felt) -> Severity:
    return Severity.MEDIUM if felt.observed else Severity.LOW


def _todo(felt: Felt) -> Message:
    at, pains = Ref("touchpoint", felt.touchpoint.id), felt.touchpoint.pains
    if pains:
        return say("Remove what annoys customers at {touchpoint}: {pain}", touchpoint=at, pain=pains[0])
    return say("Find out what annoys customers at {touchpoint}, and remove it", touchpoint=at)


def _evidence(project: Project, felt: Felt) -> tuple[Message, ...]:
    low = project.scales["emotion"][0]
    mean = Number(felt.feeling, 1, signed=low < 0)
    return (
        say("Feeling {mean} on average", mean=mean)
        if felt.observed
        else say("Feeling {mean} on average, assumed", mean=mean),
        say(
            "{contacts} contacts in a year; met more often than {share} of the others",
            contacts=whole(felt.contacts),
            share=Share(felt.place / 100),
        ),
    )
