"""Visuals and tone that differ from touchpoint to touchpoint, as findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import nsmallest

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Number,
    Ref,
    Severity,
    Touchpoint,
    count,
    gathered,
    reaches,
    say,
)
from touchreport_consistency.kinds import OFF_BRAND, UNEVEN, code_of
from touchreport_consistency.options import Options
from touchreport_consistency.ratings import Rating, fit_of, low_in
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import first, of_scale, points, rating, value


def rating_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return ratings that lie far apart, then touchpoints at the bottom of a scale."""
    models = _models(context, found)
    return (
        *(_uneven(context, found, each) for each in uneven(context, found)),
        *gathered(
            sorted(
                found.off_brand, key=lambda t: (t.id not in found.weights.heavy, found.weights.order[t.id])
            ),
            context.options.singly,
            lambda each: _off_brand(context, found, each, models),
            lambda rest: _more(found, rest),
        ),
    )


def uneven(context: Context[Options], found: Survey) -> tuple[Rating, ...]:
    """Return the ratings whose K is below the line."""
    return tuple(each for each in found.judged if not reaches(each.even, context.options.least_even))


def extremes(context: Context[Options], it: Rating) -> tuple[str, str] | None:
    """Return the stages with the lowest and the highest mean; None where fewer than two can be judged."""
    least = context.options.least_at_stage
    order = [stage.id for stage in context.project.stages if it.cases_at.get(stage.id, 0) >= least]
    if len(order) < 2:
        return None
    low = min(order, key=lambda each: (it.stages[each], order.index(each)))
    high = max(order, key=lambda each: (it.stages[each], -order.index(each)))
    return None if low == high else (low, high)


def _uneven(context: Context[Options], found: Survey, it: Rating) -> Finding:
    ends = extremes(context, it)
    below = () if ends is not None else _lowest(context, found, it)
    k, line = Number(it.even, 2), Number(context.options.least_even, 2)
    return Finding(
        code=code_of(UNEVEN),
        severity=Severity.LOW if reaches(it.even, context.options.uneven) else Severity.MEDIUM,
        subjects=points(below) if ends is None else (Ref("stage", ends[0]),),
        seen=say(
            "“{rating}” is rated very differently from touchpoint to touchpoint: K is {k}",
            rating=rating(it),
            k=k,
        ),
        why=say("Customers meet one brand here and another there, and trust neither."),
        todo=_even_out(it, ends, below),
        evidence=(
            say(
                "{n} rated; mean {mean}, standard deviation {deviation}",
                n=it.cases,
                mean=value(it, it.mean),
                deviation=Number(it.deviation * (it.scale[1] - it.scale[0]), 2),
            ),
        ),
        work="content",
        effort=4,
        shown_by=say("K of “{rating}”: {k} today, at least {line} wanted", rating=rating(it), k=k, line=line),
    )


def _lowest(context: Context[Options], found: Survey, it: Rating) -> tuple[Touchpoint, ...]:
    """Return the touchpoints that are rated lowest."""
    lowest = nsmallest(3, it.places, key=lambda each: (it.places[each], found.weights.order[each]))
    return tuple(context.project.touchpoint_by_id[each] for each in lowest)


def _even_out(it: Rating, ends: tuple[str, str] | None, below: Sequence[Touchpoint]) -> Message:
    if ends is None:
        return say("Bring {touchpoints} closer to the rest", touchpoints=first(below))
    low, high = ends
    return say(
        "Start at {low}, where the mean is {least}; at {high} it is {most}",
        low=Ref("stage", low),
        least=value(it, it.stages[low]),
        high=Ref("stage", high),
        most=value(it, it.stages[high]),
    )


def _models(context: Context[Options], found: Survey) -> Mapping[str, Touchpoint]:
    """Return the touchpoint of each channel that keeps best to the brand."""
    best: dict[str, tuple[float, Touchpoint]] = {}
    low = {each.id for each in found.off_brand}
    for touchpoint in found.present:
        fit = fit_of(found.ratings, touchpoint.id)
        if fit is None or touchpoint.id in low:
            continue
        for channel in touchpoint.channels:
            if channel not in best or fit > best[channel][0]:
                best[channel] = (fit, touchpoint)
    return {channel: touchpoint for channel, (_, touchpoint) in best.items()}


def _off_brand(
    context: Context[Options], found: Survey, touchpoint: Touchpoint, models: Mapping[str, Touchpoint]
) -> Finding:
    low = [each for each in found.ratings if low_in(each, touchpoint, context.options.low_fit)]
    ref, heavy = points([touchpoint])[0], touchpoint.id in found.weights.heavy
    rated = tuple(of_scale(each, touchpoint.id) for each in low)
    return Finding(
        code=code_of(OFF_BRAND),
        severity=Severity.MEDIUM if heavy else Severity.LOW,
        subjects=(ref,),
        seen=say("{touchpoint} is rated {ratings}", touchpoint=ref, ratings=rated),
        why=say("What looks or sounds like somebody else’s does nothing for the brand."),
        todo=_rework(context, touchpoint, models),
        evidence=(
            say("Mean of all rated touchpoints: {mean}", mean=tuple(value(each, each.mean) for each in low)),
        ),
        owner=touchpoint.answering,
        effort=2,
        work="content",
    )


def _rework(context: Context[Options], touchpoint: Touchpoint, models: Mapping[str, Touchpoint]) -> Message:
    ref = points([touchpoint])[0]
    channel = next((each for each in dict.fromkeys(touchpoint.channels) if each in models), None)
    if channel is None:
        return say("Bring {touchpoint} closer to the brand’s visuals and tone", touchpoint=ref)
    return say(
        "Rework {touchpoint} on the model of {model}, which keeps to the brand best over “{channel}”",
        touchpoint=ref,
        model=points([models[channel]])[0],
        channel=Ref("channel", channel),
    )


def _more(found: Survey, rest: Sequence[Touchpoint]) -> Finding:
    heavy = any(each.id in found.weights.heavy for each in rest)
    return Finding(
        code=code_of(OFF_BRAND),
        severity=Severity.MEDIUM if heavy else Severity.LOW,
        subjects=points(rest),
        seen=count(
            "{n} more touchpoint keeps poorly to the brand’s visuals or tone",
            "{n} more touchpoints keep poorly to the brand’s visuals or tone",
            len(rest),
        ),
        why=say("What looks or sounds like somebody else’s does nothing for the brand."),
        todo=say(
            "Bring these too closer to the brand’s visuals and tone: {touchpoints}",
            touchpoints=first(rest, 5),
        ),
        effort=3,
        work="content",
    )
