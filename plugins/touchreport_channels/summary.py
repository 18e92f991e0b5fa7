"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Metric,
    Number,
    Ref,
    Share,
    count,
    listed,
    say,
    sentences,
)
from touchreport_channels.habits import channels_used
from touchreport_channels.options import Options
from touchreport_channels.survey import Survey


def summary(found: Survey, findings: Sequence[Finding]) -> Message:
    """Return one to three sentences: what happens where, what carries most, and whether all is well."""
    cases = count(
        "{n} touchpoint happens through {channels}.",
        "{n} touchpoints happen through {channels}.",
        found.loads.cases,
        channels=count("{n} channel", "{n} channels", len(found.loads.of)),
    )
    if not found.loads.cases:
        cases = say("No touchpoint has a channel.")
    last = None if findings else say("Nothing that is recorded contradicts itself.")
    if not found.enough:
        return sentences(cases, last)
    largest = found.loads.of[0]
    middle = say(
        "{channel} carries the largest share, {share}.",
        channel=Ref("channel", largest.channel),
        share=Share(largest.share),
    )
    return sentences(cases, middle, last)


def metrics(context: Context[Options], found: Survey) -> tuple[Metric, ...]:
    """Return the figures: channels in use, the largest share, rows to set right."""
    wrong = len(found.named_ids | found.lacking_ids)
    last = Metric(
        wrong,
        count("row that names a channel or has none", "rows that name a channel or have none", wrong),
        count("of {n} touchpoint", "of {n} touchpoints", len(context.project.present)),
    )
    in_use = len(found.loads.of)
    label = count("channel in use", "channels in use", in_use)
    if not found.enough:
        return (Metric(in_use, label), last)
    largest = found.loads.of[0]
    equal = say("as many as {k} that share alike", k=Number(round(found.loads.equal_channels), 0))
    of_importance = None
    if largest.importance is not None:
        of_importance = say("{share} of the importance", share=Share(largest.importance))
    top = say("of the touchpoints on {channel}", channel=Ref("channel", largest.channel))
    return (Metric(in_use, label, equal), Metric(Share(largest.share), top, of_importance), last)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    messages: list[Message] = []
    if not found.enough:
        messages.append(
            count(
                "Shares of channels: {n} touchpoint has a channel; shown from {least} on.",
                "Shares of channels: {n} touchpoints have a channel; shown from {least} on.",
                found.loads.cases,
                least=context.options.least_touchpoints,
            )
        )
    messages += _habits_missing(context, found)
    messages += _content_missing(context, found)
    return tuple(messages)


def _habits_missing(context: Context[Options], found: Survey) -> list[Message]:
    personas = context.project.personas
    if not personas:
        return [say("Habits of media: there are no personas.")]
    silent = [Ref("persona", persona.id) for persona in personas if not channels_used(persona)]
    judged = {each.persona.id for each in found.habits}
    unmet = [Ref("persona", p.id) for p in personas if channels_used(p) and p.id not in judged]
    messages: list[Message] = []
    if silent:
        messages.append(
            say("Habits of media: no channels are recorded for {personas}.", personas=listed(silent))
        )
    if unmet:
        messages.append(
            say(
                "Habits of media: no step in the journey of {personas} has a channel.", personas=listed(unmet)
            )
        )
    return messages


def _content_missing(context: Context[Options], found: Survey) -> list[Message]:
    messages: list[Message] = []
    if not found.character.checked:
        messages.append(
            say("Content: no touchpoint has both a kind of content and channels whose kinds are recorded.")
        )
    if context.project.brand.pillars and not found.character.pillars:
        messages.append(say("Message pillars: none says which kinds of content it asks for."))
    return messages
