"""What one segment misses and the others do not, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Finding,
    Number,
    Ref,
    Severity,
    Share,
    above,
    count,
    gathered,
    reaches,
    refs,
    same_owner,
    say,
)
from touchreport_priority.kinds import BEHIND, IN_SEGMENT, code_of
from touchreport_priority.segments import Apart, Ratings
from touchreport_priority.study import Study
from touchreport_priority.words import points

_WHY = say("What one group misses disappears in the answers of all.")


def segment_findings(study: Study) -> tuple[Finding, ...]:
    """Return the opportunities of single segments, the lighter ones together; then segments that are served worse."""
    return (
        *gathered(ahead(study), study.options.singly, lambda each: _alone(study, each), _together),
        *(_behind(each) for each in behind(study)),
    )


def ahead(study: Study) -> list[Apart]:
    """Return the scores that are an opportunity in one segment and lie far above those of the others."""
    far = study.options.segment_ahead
    found = [each for each in study.segments.apart if each.severity is not None and reaches(each.ahead, far)]
    return sorted(found, key=lambda each: (each.severity or Severity.LOW).rank)


def behind(study: Study) -> list[Ratings]:
    """Return the segments whose touchpoints fall short farther than the others."""
    return [each for each in study.segments.ratings if above(each.behind, study.options.segment_behind)]


def _alone(study: Study, found: Apart) -> Finding:
    ref, segment = Ref("touchpoint", found.touchpoint.id), Ref("segment", found.segment)
    return Finding(
        code=code_of(IN_SEGMENT),
        severity=found.severity or Severity.LOW,
        work="experience",
        subjects=(ref, segment),
        seen=say(
            "{touchpoint} is an opportunity in the segment {segment}: {score} of 20, and {others} in the others",
            touchpoint=ref,
            segment=segment,
            score=Number(found.score, 1),
            others=Number(found.others, 1),
        ),
        why=_WHY,
        todo=say("Find out what {segment} misses at {touchpoint}", segment=segment, touchpoint=ref),
        evidence=(
            say(
                "Important to {importance} of the segment, and {satisfaction} are satisfied",
                importance=Share(found.importance),
                satisfaction=Share(found.satisfaction),
            ),
            count("{n} answer behind the weaker share", "{n} answers behind the weaker share", found.cases),
        ),
        owner=found.touchpoint.answering,
        shown_by=say(
            "Opportunity score: {n} today, below {wanted} wanted",
            n=Number(found.score, 1),
            wanted=Number(study.options.opportunity_from),
        ),
    )


def _together(rest: Sequence[Apart]) -> Finding:
    touchpoints = refs("touchpoint", (each.touchpoint.id for each in rest))
    return Finding(
        code=code_of(IN_SEGMENT),
        severity=rest[0].severity or Severity.LOW,
        work="experience",
        subjects=(*touchpoints, *refs("segment", (each.segment for each in rest))),
        seen=count(
            "{n} more opportunity is one segment’s alone",
            "{n} more opportunities are one segment’s alone",
            len(rest),
        ),
        why=_WHY,
        todo=say(
            "Find out what those who are not satisfied miss at the {n} other touchpoints with such an opportunity",
            n=len(rest),
        ),
        evidence=(say("First of them: {touchpoint}", touchpoint=touchpoints[0]),),
        owner=same_owner(each.touchpoint for each in rest),
    )


def _behind(found: Ratings) -> Finding:
    segment = Ref("segment", found.segment)
    return Finding(
        code=code_of(BEHIND),
        severity=Severity.MEDIUM,
        subjects=(segment,),
        seen=say(
            "What {segment} meets falls short farther than the rest: a gap of {gap} points of 100, elsewhere {elsewhere}",
            segment=segment,
            gap=points(found.gap),
            elsewhere=points(found.gap_elsewhere),
        ),
        why=say("A segment that is served worse than the others is the first to leave."),
        todo=say("Begin with what {segment} meets, in the order of the list of priorities", segment=segment),
        evidence=(
            say(
                "Its rated touchpoints: {n}; those of others alone: {rest}", n=found.own, rest=found.elsewhere
            ),
        ),
        shown_by=say(
            "Gap of the segment: {n} points today, elsewhere {rest}",
            n=points(found.gap),
            rest=points(found.gap_elsewhere),
        ),
    )
