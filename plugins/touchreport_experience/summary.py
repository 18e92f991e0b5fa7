"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Metric,
    Number,
    Ref,
    Term,
    Value,
    count,
    listed,
    refs,
    say,
    sentences,
)
from touchreport_experience.curves import Walk
from touchreport_experience.options import Options
from touchreport_experience.survey import Survey


def summary(found: Survey, findings: Sequence[Finding]) -> Message:
    """Return up to three sentences: what was read, the moments of truth, and whether all is well."""
    return sentences(
        count("{n} journey was read.", "{n} journeys were read.", len(found.walks)),
        _moments(found),
        None if findings else say("Nothing calls for a change."),
    )


def _moments(found: Survey) -> Message | None:
    every = found.moments.of
    if not every:
        return None
    return say(
        "Moments of truth: {declared} declared, {shown} shown by the data, {both} both.",
        declared=sum(moment.is_declared for moment in every),
        shown=sum(moment.is_shown for moment in every),
        both=sum(moment.is_declared and moment.is_shown for moment in every),
    )


def metrics(found: Survey) -> tuple[Metric, ...]:
    """Return the figures: mean feeling, moments of truth, the lowest reliability."""
    figures: list[Metric] = []
    scale = found.scale
    if found.mean is not None:
        on = say(
            "on a scale from {low} to {high}", low=scale.show(scale.low, 0), high=scale.show(scale.high, 0)
        )
        figures.append(Metric(scale.show(found.mean, 2), say("mean feeling"), on))
    every = found.moments.of
    low = sum(bool(m.feelings) and scale.bad(m.feelings[0].emotion) for m in every)
    figures.append(
        Metric(
            len(every),
            count("moment of truth", "moments of truth", len(every)),
            count("{n} of them feels bad to somebody", "{n} of them feel bad to somebody", low),
        )
    )
    if found.chains:
        worst = max(found.chains, key=lambda chain: chain.failures)
        figures.append(
            Metric(
                Number(worst.failures, 1),
                say(
                    "steps that fail on the way of {persona}, on average",
                    persona=Ref("persona", worst.persona),
                ),
                say("of {n} with a success rate", n=len(worst.rates)),
            )
        )
    return tuple(figures)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    if not found.walks:
        return (say("Journeys: there are no personas."),)
    return (
        *_curves(context, found),
        *_moments_missing(context, found),
        *(() if context.project.narrowed else (*_rates(context, found), *_paths(context, found))),
    )


def _curves(context: Context[Options], found: Survey) -> list[Message]:
    least = context.options.least_emotions
    derived = [walk for walk in found.walks if walk.derived]
    recorded = [walk for walk in found.walks if not walk.derived]
    few = [walk for walk in recorded if len(walk.feelings) < least]
    endless = [walk for walk in recorded if walk not in few and walk.shape is None]
    long = [walk for walk in found.walks if len(walk.steps) > context.options.most_steps and walk.feelings]
    messages: list[Message] = []
    if derived:
        messages.append(
            say(
                "Peak, end and valleys: nobody recorded the order of the journeys of {personas}.",
                personas=_names(derived),
            )
        )
    if few:
        messages.append(
            say(
                "Emotion curve: fewer than {least} feelings are recorded for {personas}.",
                least=least,
                personas=_names(few),
            )
        )
    if endless:
        messages.append(
            say(
                "Peak-end value: the last step has no feeling in the journeys of {personas}.",
                personas=_names(endless),
            )
        )
    if long:
        messages.append(say("Emotion curve: too long to be drawn for {personas}.", personas=_names(long)))
    return messages


def _moments_missing(context: Context[Options], found: Survey) -> list[Message]:
    if found.moments.line is not None:
        return []
    if found.moments.rated < context.options.least_rated:
        return [
            count(
                "Moments of truth shown by the data: {n} touchpoint has an importance; told from {least} on.",
                "Moments of truth shown by the data: {n} touchpoints have an importance; told from {least} on.",
                found.moments.rated,
                least=context.options.least_rated,
            )
        ]
    return [say("Moments of truth shown by the data: no touchpoint is rated more important than the others.")]


def _rates(context: Context[Options], found: Survey) -> list[Message]:
    enough = {chain.persona for chain in found.chains}
    thin = [walk for walk in found.walks if walk.persona not in enough]
    if not thin:
        return []
    return [
        say(
            "Reliability: fewer than {least} steps have a value in “{field}” in the journeys of {personas}.",
            least=context.options.least_rates,
            field=Term("field", "step.success_rate"),
            personas=_names(thin),
        )
    ]


def _paths(context: Context[Options], found: Survey) -> list[Message]:
    compared = {path.persona for path in found.paths}
    missing = [walk for walk in found.walks if walk.persona not in compared]
    if not missing:
        return []
    return [
        say(
            "Plan and reality: {least} planned and {least} observed steps are needed in “{field}”; missing for {personas}.",
            least=context.options.least_planned,
            field=Term("field", "step.actual"),
            personas=_names(missing),
        )
    ]


def _names(walked: Iterable[Walk]) -> Value:
    return listed(refs("persona", (walk.persona for walk in walked)))
