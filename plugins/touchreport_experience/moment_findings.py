"""Moments of truth that feel bad, and those that nobody declared."""

from __future__ import annotations

from touchreport.plugin import Context, Finding, Message, Severity, Share, count, listed, refs, say
from touchreport_experience.kinds import MOMENT_LOW, NONE_DECLARED, UNDECLARED, code_of
from touchreport_experience.lows import evidence, todo
from touchreport_experience.moments import Failing, Moment
from touchreport_experience.options import Options
from touchreport_experience.scale import Scale
from touchreport_experience.survey import Survey
from touchreport_experience.words import touchpoint


def moment_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return one finding for each moment of truth at which somebody feels bad."""
    low = (moment for moment in found.moments.of if feels_bad(moment, found.scale))
    return tuple(_low(moment, found.scale, context.options.valley_depth) for moment in low)


def feels_bad(moment: Moment, scale: Scale) -> bool:
    """Return whether somebody feels worse than neutral there."""
    return bool(moment.feelings) and scale.bad(moment.feelings[0].emotion)


def _low(moment: Moment, scale: Scale, depth: float) -> Finding:
    ref = touchpoint(moment.touchpoint.id)
    lows = tuple(feeling for feeling in moment.feelings if scale.bad(feeling.emotion))
    who = refs("persona", (low.step.persona for low in lows))
    severity = Severity.HIGH if scale.deep(lows[0].emotion, depth) else Severity.MEDIUM
    return Finding(
        code=code_of(MOMENT_LOW),
        work="experience",
        severity=severity.lighter if all(low.assumed for low in lows) else severity,
        subjects=(ref, *who),
        seen=say(
            "{touchpoint} is a moment of truth and feels bad to {personas}",
            touchpoint=ref,
            personas=listed(who),
        ),
        why=say("The relation is decided here, and this is what stays in mind."),
        todo=todo(low.step for low in lows),
        evidence=evidence(lows, scale),
        owner=moment.touchpoint.answering,
        shown_by=say("Nobody feels worse than neutral at {touchpoint}", touchpoint=ref),
    )


def undeclared_findings(found: Survey) -> tuple[Finding, ...]:
    """Return one finding for each moment that only the data show; one for all where nothing is declared."""
    alone = [moment for moment in found.moments.of if not moment.is_declared]
    if alone and len(alone) == len(found.moments.of):
        return (_none_declared(alone),)
    return tuple(_undeclared(moment) for moment in alone)


def _undeclared(moment: Moment) -> Finding:
    ref = touchpoint(moment.touchpoint.id)
    return Finding(
        code=code_of(UNDECLARED),
        work="record",
        effort=1,
        severity=Severity.MEDIUM,
        subjects=(ref, *refs("persona", moment.strongest_for)),
        seen=say("{touchpoint} behaves like a moment of truth, and nobody declared it", touchpoint=ref),
        why=say("A moment of truth that nobody knows of gets no more care than any other touchpoint."),
        todo=say(
            "Declare {touchpoint} a moment of truth, or check its importance against the source",
            touchpoint=ref,
        ),
        evidence=rules(moment),
        owner=moment.touchpoint.answering,
    )


def _none_declared(alone: list[Moment]) -> Finding:
    touchpoints = refs("touchpoint", (moment.touchpoint.id for moment in alone))
    return Finding(
        code=code_of(NONE_DECLARED),
        work="record",
        effort=1,
        severity=Severity.MEDIUM,
        subjects=touchpoints,
        seen=count(
            "No moment of truth is declared, and {n} touchpoint behaves like one",
            "No moment of truth is declared, and {n} touchpoints behave like one",
            len(touchpoints),
        ),
        why=say("A moment of truth that nobody knows of gets no more care than any other touchpoint."),
        todo=say(
            "Decide which of these are moments of truth, and mark them: {touchpoints}",
            touchpoints=listed(touchpoints),
        ),
    )


def rules(moment: Moment) -> tuple[Message, ...]:
    """Return which rules fired."""
    lines: list[Message] = []
    if moment.important and moment.strongest_for:
        lines.append(
            say("strongest feeling of {personas}", personas=listed(refs("persona", moment.strongest_for)))
        )
    if moment.important and moment.failing is not None:
        lines.append(_fails(moment.failing))
    return tuple(lines)


def _fails(failing: Failing) -> Message:
    alike = failing.share - failing.mean < 0.01  # in whole per cent they could look the same
    return say(
        "fails in {share} of the attempts, and its stage in {mean} on average",
        share=Share(failing.share, int(alike)),
        mean=Share(failing.mean, int(alike)),
    )
