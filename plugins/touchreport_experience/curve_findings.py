"""Deep valleys, and journeys that end badly or are remembered as worse than they were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Project,
    Ref,
    Severity,
    above,
    listed,
    reaches,
    refs,
    say,
)
from touchreport_experience.curves import Feeling, Shape, Walk
from touchreport_experience.kinds import ENDS_LOW, PEAK_END, VALLEY, code_of
from touchreport_experience.lows import evidence, todo
from touchreport_experience.options import Options
from touchreport_experience.scale import Scale
from touchreport_experience.survey import Survey
from touchreport_experience.words import touchpoint


def valley_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return one finding for each touchpoint with a deep valley that is no moment of truth."""
    by_touchpoint: dict[str, list[Feeling]] = {}
    for valley in deep_valleys(found, context.options.valley_depth):
        if valley.step.touchpoint not in found.moments.ids:
            by_touchpoint.setdefault(valley.step.touchpoint, []).append(valley)
    return tuple(_valley(context.project, lows, found.scale) for lows in by_touchpoint.values())


def deep_valleys(found: Survey, depth: float) -> tuple[Feeling, ...]:
    """Return the valleys of all journeys that are deep."""
    return tuple(v for walk in found.walks for v in walk.valleys if found.scale.deep(v.emotion, depth))


def _valley(project: Project, felt: Iterable[Feeling], scale: Scale) -> Finding:
    lows = sorted(felt, key=lambda low: low.emotion)
    ref, who = touchpoint(lows[0].step.touchpoint), refs("persona", (low.step.persona for low in lows))
    return Finding(
        code=code_of(VALLEY),
        work="experience",
        severity=Severity.LOW if all(low.assumed for low in lows) else Severity.MEDIUM,
        subjects=(ref, *who),
        seen=say(
            "The mood falls to {number} at {touchpoint}: {personas}",
            number=scale.show(lows[0].emotion),
            touchpoint=ref,
            personas=listed(who),
        ),
        why=say("It feels better around it: what goes wrong, goes wrong here."),
        todo=todo(low.step for low in lows),
        evidence=_beside_headline(lows, scale),
        owner=project.touchpoint_by_id[ref.id].answering,
        shown_by=say("Nobody feels worse than neutral at {touchpoint}", touchpoint=ref),
    )


def _beside_headline(lows: Sequence[Feeling], scale: Scale) -> tuple[Message, ...]:
    """Return the evidence; what a single persona feels stands in the headline, unless it is assumed."""
    lines = evidence(lows, scale)
    return lines[1:] if len(lows) == 1 and not lows[0].assumed else lines


def end_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what is to be said of the ends: remembered as worse, or simply bad where no other finding says so."""
    told = {(v.step.persona, v.step.touchpoint) for v in deep_valleys(found, context.options.valley_depth)}
    findings: list[Finding] = []
    for walk, shape in found.judged:
        end = shape.end.step.touchpoint
        if falls_short(shape, found.scale, context.options.peak_end_drop):
            findings.append(_peak_end(context.project, walk, shape, found.scale))
        elif (
            found.scale.bad(shape.end.emotion)
            and end not in found.moments.ids
            and (walk.persona, end) not in told
        ):
            findings.append(_ends_low(context.project, walk, shape.end, found.scale))
    return tuple(findings)


def falls_short(shape: Shape, scale: Scale, drop: float) -> bool:
    """Return whether the peak-end value lies below the mean by at least the share `drop` of the scale."""
    fall = shape.mean - shape.remembered
    return above(fall, 0.0) and reaches(fall, drop * scale.length)


def _peak_end(project: Project, walk: Walk, shape: Shape, scale: Scale) -> Finding:
    persona = Ref("persona", walk.persona)
    places = dict.fromkeys((shape.end.step.touchpoint, shape.peak.step.touchpoint))
    both = scale.bad(shape.peak.emotion) and scale.bad(shape.end.emotion)
    severity = Severity.HIGH if both else Severity.MEDIUM
    return Finding(
        code=code_of(PEAK_END),
        work="experience",
        severity=severity.lighter if shape.peak.assumed or shape.end.assumed else severity,
        subjects=(persona, *(touchpoint(place) for place in places)),
        seen=say(
            "{persona} remembers the journey as worse than it was: {remembered}, and {mean} on average",
            persona=persona,
            remembered=scale.show(shape.remembered, 2),
            mean=scale.show(shape.mean, 2),
        ),
        why=say("People judge a journey by its strongest moment and its end, not by its average."),
        todo=_better_end(shape, persona, scale),
        evidence=(
            say("Peak: {touchpoint}", touchpoint=touchpoint(shape.peak.step.touchpoint)),
            say("End: {touchpoint}", touchpoint=touchpoint(shape.end.step.touchpoint)),
        ),
        owner=project.touchpoint_by_id[shape.end.step.touchpoint].answering,
        shown_by=say("The peak-end value of {persona} is not below the mean", persona=persona),
    )


def _better_end(shape: Shape, persona: Ref, scale: Scale) -> Message:
    end, peak = touchpoint(shape.end.step.touchpoint), touchpoint(shape.peak.step.touchpoint)
    if peak == end or not scale.bad(shape.peak.emotion):
        return say(
            "Give the journey of {persona} a better end at {touchpoint}", persona=persona, touchpoint=end
        )
    return say(
        "Give the journey of {persona} a better end at {touchpoint}, and take the edge off {peak}",
        persona=persona,
        touchpoint=end,
        peak=peak,
    )


def _ends_low(project: Project, walk: Walk, end: Feeling, scale: Scale) -> Finding:
    persona, ref = Ref("persona", walk.persona), touchpoint(end.step.touchpoint)
    return Finding(
        code=code_of(ENDS_LOW),
        work="experience",
        severity=Severity.LOW if end.assumed else Severity.MEDIUM,
        subjects=(persona, ref),
        seen=say("The journey of {persona} ends badly, at {touchpoint}", persona=persona, touchpoint=ref),
        why=say("The end colours the memory of everything before it."),
        todo=say(
            "Give the journey of {persona} a better end at {touchpoint}", persona=persona, touchpoint=ref
        ),
        evidence=evidence((end,), scale),
        owner=project.touchpoint_by_id[ref.id].answering,
        shown_by=say("Nobody feels worse than neutral at {touchpoint}", touchpoint=ref),
    )
