"""Opportunities in the customers' answers, as findings."""

from __future__ import annotations

from touchreport.plugin import Finding, Number, Ref, Severity, Share, count, say
from touchreport_priority.kinds import OPPORTUNITY, code_of
from touchreport_priority.opportunity import SOME, Opportunity
from touchreport_priority.study import Study


def opportunity_findings(study: Study) -> tuple[Finding, ...]:
    """Return a finding for each touchpoint whose score says that it is an opportunity."""
    return tuple(
        _finding(each, each.severity) for each in study.opportunities.scored if each.severity is not None
    )


def _finding(found: Opportunity, severity: Severity) -> Finding:
    ref = Ref("touchpoint", found.touchpoint.id)
    return Finding(
        code=code_of(OPPORTUNITY),
        severity=severity,
        work="experience",
        subjects=(ref,),
        seen=say(
            "{touchpoint} is important to {importance} of those asked, and {satisfaction} are satisfied",
            touchpoint=ref,
            importance=Share(found.importance),
            satisfaction=Share(found.satisfaction),
        ),
        why=say("What many want and few get is where an improvement is noticed most."),
        todo=say("Find out what those who are not satisfied miss at {touchpoint}", touchpoint=ref),
        evidence=(
            say("Opportunity score {score} of 20", score=Number(found.score, 1)),
            count("{n} answer behind the weaker share", "{n} answers behind the weaker share", found.cases),
        ),
        owner=found.touchpoint.answering,
        shown_by=say(
            "Opportunity score: {n} today, below {wanted} wanted",
            n=Number(found.score, 1),
            wanted=Number(SOME, 0),
        ),
    )
