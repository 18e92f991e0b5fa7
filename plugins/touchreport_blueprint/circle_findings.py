"""Hand-overs in a circle, and processes that come back to themselves, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Ref,
    Severity,
    Text,
    Touchpoint,
    Value,
    count,
    gathered,
    listed,
    refs,
    say,
)
from touchreport_blueprint.circles import Circle
from touchreport_blueprint.kinds import HANDED_ROUND, PROCESS_LOOP, code_of
from touchreport_blueprint.options import Options
from touchreport_blueprint.severity import at_heavy
from touchreport_blueprint.survey import Survey
from touchreport_blueprint.words import first

_MOST_STOPS = 12
_WHY = say("Whoever is sent round comes out where it began, and nobody on the way has to settle anything.")


def circle_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return the circles of hand-overs, the heaviest alone, the others together; then processes that come back."""
    return (
        *gathered(
            sorted(found.circles, key=lambda each: _weight(found, each).rank),
            context.options.singly,
            lambda each: _handed_round(context, found, each),
            lambda rest: _together(found, rest),
        ),
        *(_process(found, found.layers[ident].touchpoint, loops) for ident, loops in found.loops.items()),
    )


def _weight(found: Survey, circle: Circle) -> Severity:
    """Return medium where customers get no further and it matters, or several have to settle it; else low."""
    if circle.stage is None:
        return Severity.LOW
    return Severity.MEDIUM if len(circle.owners) > 1 else at_heavy(found.weights, circle.touchpoints)


def _handed_round(context: Context[Options], found: Survey, circle: Circle) -> Finding:
    owners = tuple(Ref("person", ident) for ident in circle.owners)
    evidence = [say("In the hands of {people}", people=listed(owners))] if owners else []
    if circle.stage is not None:
        evidence.append(say("All of it in the stage {stage}", stage=Ref("stage", circle.stage)))
    return Finding(
        code=code_of(HANDED_ROUND),
        severity=_weight(found, circle),
        subjects=refs("touchpoint", circle.touchpoints),
        seen=say("Customers are handed over in a circle: {circle}", circle=round_trip(circle)),
        why=_WHY,
        todo=say(
            "Decide where the way out of this circle is, and who settles what brings customers there: {touchpoints}",
            touchpoints=first(circle.touchpoints),
        ),
        evidence=tuple(evidence),
        owner=circle.owners[0] if len(circle.owners) == 1 else None,
        effort=2,
        work="hand-over",
    )


def _together(found: Survey, rest: Sequence[Circle]) -> Finding:
    points = refs("touchpoint", (ident for circle in rest for ident in circle.touchpoints))
    return Finding(
        code=code_of(HANDED_ROUND),
        severity=min((_weight(found, each) for each in rest), key=lambda each: each.rank),
        subjects=points,
        seen=count(
            "{n} more circle of hand-overs leads customers back to where they were",
            "{n} more circles of hand-overs lead customers back to where they were",
            len(rest),
        ),
        why=_WHY,
        todo=say(
            "Decide where the way out of these circles is: {touchpoints}",
            touchpoints=listed(points, 3),
        ),
        effort=3,
        work="hand-over",
    )


def _process(found: Survey, touchpoint: Touchpoint, loops: tuple[tuple[Text, ...], ...]) -> Finding:
    ref = Ref("touchpoint", touchpoint.id)
    return Finding(
        code=code_of(PROCESS_LOOP),
        severity=at_heavy(found.weights, (touchpoint.id,)),
        subjects=(ref,),
        seen=say(
            "The process behind {touchpoint} comes back to “{process}”", touchpoint=ref, process=loops[0][0]
        ),
        why=say("What has to be done again was not settled the first time, and customers wait for both."),
        todo=say(
            "Let “{process}” be done once at {touchpoint}, or write down what it comes back for",
            process=loops[0][0],
            touchpoint=ref,
        ),
        evidence=tuple(arrows(loop) for loop in loops),
        owner=touchpoint.process_owner or touchpoint.answering,
        effort=3,
    )


def round_trip(circle: Circle) -> Message:
    """Return the way of a circle with arrows, from its heaviest touchpoint back to it."""
    points = tuple(Ref("touchpoint", ident) for ident in circle.touchpoints)
    return arrows((*points, points[0]))


def arrows(stops: Sequence[Value]) -> Message:
    """Return two or more stops of a way, with an arrow from each to the next."""
    left = len(stops) - _MOST_STOPS
    if left > 1:
        stops = (*stops[: _MOST_STOPS - 1], say("{n} more", n=left), stops[-1])
    told = say("{stop} → {rest}", stop=stops[-2], rest=stops[-1])
    for stop in reversed(stops[:-2]):
        told = say("{stop} → {rest}", stop=stop, rest=told)
    return told
