"""Visuals and tone that differ from touchpoint to touchpoint, as findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from types import MappingProxyType

from touchreport.plugin import (
    Context,
    Finding,
    Helpers,
    Message,
    Number,
    Ref,
    Severity,
    Touchpoint,
    above,
    count,
    gathered,
    helpers,
    reaches,
    say,
)
from touchreport_consistency.kinds import OFF_BRAND, UNEVEN, code_of
from touchreport_consistency.options import Options
from touchreport_consistency.ratings import Rating, fit_of, low_in
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import first, of_scale, points, rating, value

_MIDDLE = 0.5
"""Place on the scale from which a touchpoint keeps to the brand well enough to be a model."""


@dataclass(frozen=True, slots=True)
class _Models:
    """Touchpoints after which others can be reworked.

    Attributes:
        kept: those of each channel that keep to the brand, with their mean place, the closest first.
        helpers: which of them do well enough to be named.
    """

    kept: Mapping[str, tuple[tuple[float, Touchpoint], ...]]
    helpers: Helpers

    def of(self, touchpoint: Touchpoint, fit: float) -> tuple[str, Touchpoint] | None:
        """Return the channel and the touchpoint on whose model one of this fit can be reworked; None without any."""
        for channel in dict.fromkeys(touchpoint.channels):
            for place, each in self.kept.get(channel, ()):
                if above(place, fit) and self.helpers.fit(each, touchpoint):
                    return channel, each
        return None


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
        return say(
            "Bring “{rating}” of {touchpoints} closer to the rest",
            rating=rating(it),
            touchpoints=first(below),
        )
    low, high = ends
    return say(
        "Even out “{rating}”, beginning at {low}: the mean is {least} there and {most} at {high}",
        rating=rating(it),
        low=Ref("stage", low),
        least=value(it, it.stages[low]),
        high=Ref("stage", high),
        most=value(it, it.stages[high]),
    )


def _models(context: Context[Options], found: Survey) -> _Models:
    """Return the touchpoints of each channel that keep to the brand, the closest first."""
    low = {each.id for each in found.off_brand}
    kept: dict[str, list[tuple[float, Touchpoint]]] = {}
    for touchpoint in found.present:
        fit = fit_of(found.ratings, touchpoint.id)
        if fit is None or touchpoint.id in low or not reaches(fit, _MIDDLE):
            continue
        for channel in dict.fromkeys(touchpoint.channels):
            kept.setdefault(channel, []).append((fit, touchpoint))
    return _Models(
        MappingProxyType(
            {
                channel: tuple(sorted(every, key=lambda each: (-each[0], found.weights.order[each[1].id])))
                for channel, every in kept.items()
            }
        ),
        helpers(context.project),
    )


def _off_brand(context: Context[Options], found: Survey, touchpoint: Touchpoint, models: _Models) -> Finding:
    low = [each for each in found.ratings if low_in(each, touchpoint, context.options.low_fit)]
    ref, heavy = points([touchpoint])[0], touchpoint.id in found.weights.heavy
    rated = tuple(of_scale(each, touchpoint.id) for each in low)
    return Finding(
        code=code_of(OFF_BRAND),
        severity=Severity.MEDIUM if heavy else Severity.LOW,
        subjects=(ref,),
        seen=say("{touchpoint} is rated {ratings}", touchpoint=ref, ratings=rated),
        why=say("What looks or sounds like somebody else’s does nothing for the brand."),
        todo=_rework(found, touchpoint, models),
        evidence=(
            say("Mean of all rated touchpoints: {mean}", mean=tuple(value(each, each.mean) for each in low)),
        ),
        owner=touchpoint.answering,
        effort=2,
        work="content",
    )


def _rework(found: Survey, touchpoint: Touchpoint, models: _Models) -> Message:
    ref = points([touchpoint])[0]
    model = models.of(touchpoint, fit_of(found.ratings, touchpoint.id) or 0.0)
    if model is None:
        return say("Bring {touchpoint} closer to the brand’s visuals and tone", touchpoint=ref)
    return say(
        "Rework {touchpoint} on the model of {model}, which keeps closer to the brand over “{channel}”",
        touchpoint=ref,
        model=points([model[1]])[0],
        channel=Ref("channel", model[0]),
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
            "Bring these touchpoints closer to the brand’s visuals and tone: {touchpoints}",
            touchpoints=first(rest, 5),
        ),
        effort=3,
        work="content",
    )
