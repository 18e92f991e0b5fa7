"""Opportunities in the customers' answers, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Finding,
    Number,
    Ref,
    Severity,
    Share,
    count,
    gathered,
    refs,
    same_owner,
    say,
)
from touchreport_priority.kinds import OPPORTUNITY, code_of
from touchreport_priority.opportunity import Opportunity
from touchreport_priority.study import Study

_WHY = say("What many want and few get is where an improvement is noticed most.")


def opportunity_findings(study: Study) -> tuple[Finding, ...]:
    """Return a finding for each touchpoint whose score says that it is an opportunity; the lighter ones share one."""
    wanted = Number(study.options.opportunity_from)
    found = [each for each in study.opportunities.scored if each.severity is not None]

    def alone(each: Opportunity) -> Finding:
        return _alone(each, wanted)

    def together(rest: Sequence[Opportunity]) -> Finding:
        return _together(rest, wanted)

    return gathered(found, study.options.singly, alone, together)


def _alone(found: Opportunity, wanted: Number) -> Finding:
    ref = Ref("touchpoint", found.touchpoint.id)
    return Finding(
        code=code_of(OPPORTUNITY),
        severity=found.severity or Severity.LOW,
        work="experience",
        subjects=(ref,),
        seen=say(
            "{touchpoint} is important to {importance} of those asked, and {satisfaction} are satisfied",
            touchpoint=ref,
            importance=Share(found.importance),
            satisfaction=Share(found.satisfaction),
        ),
        why=_WHY,
        todo=say("Find out what those who are not satisfied miss at {touchpoint}", touchpoint=ref),
        evidence=(
            say("Opportunity score {score} of 20", score=Number(found.score, 1)),
            count("{n} answer behind the weaker share", "{n} answers behind the weaker share", found.cases),
        ),
        owner=found.touchpoint.answering,
        shown_by=say(
            "Opportunity score: {n} today, below {wanted} wanted", n=Number(found.score, 1), wanted=wanted
        ),
    )


def _together(rest: Sequence[Opportunity], wanted: Number) -> Finding:
    first = rest[0]
    return Finding(
        code=code_of(OPPORTUNITY),
        severity=first.severity or Severity.LOW,
        work="experience",
        subjects=refs("touchpoint", (each.touchpoint.id for each in rest)),
        seen=count(
            "{n} more touchpoint has an opportunity score of {line} or more",
            "{n} more touchpoints have an opportunity score of {line} or more",
            len(rest),
            line=wanted,
        ),
        why=_WHY,
        todo=say(
            "Find out what those who are not satisfied miss at the {n} other touchpoints with such an opportunity",
            n=len(rest),
        ),
        evidence=(
            say("First of them: {touchpoint}", touchpoint=Ref("touchpoint", first.touchpoint.id)),
            say(
                "Opportunity scores from {least} to {most} of 20",
                least=Number(rest[-1].score, 1),
                most=Number(first.score, 1),
            ),
        ),
        owner=same_owner(each.touchpoint for each in rest),
        shown_by=say(
            "Of these, touchpoints with an opportunity score of {wanted} or more: {n} today, none wanted",
            wanted=wanted,
            n=len(rest),
        ),
    )
