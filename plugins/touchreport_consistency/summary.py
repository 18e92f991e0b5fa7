"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from collections.abc import Iterator

from touchreport.plugin import Context, Message, Metric, Number, Share, count, say, sentences
from touchreport_consistency.options import Options
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import pillar, rating, value


def summary(found: Survey) -> Message:
    """Return up to three sentences: the messages, visuals and tone, the purposes."""
    return sentences(_of_messages(found), _of_ratings(found), _of_purposes(found))


def _of_messages(found: Survey) -> Message:
    messages = found.messages
    if messages.told is None:
        return say("The inventory does not say which of the brand’s messages touchpoints tell.")
    return count(
        "{n} touchpoint carries at least one of the brand’s messages, {share} of those known.",
        "{n} touchpoints carry at least one of the brand’s messages, {share} of those known.",
        len(messages.carriers),
        share=Share(messages.told),
    )


def _of_ratings(found: Survey) -> Message | None:
    if not found.judged:
        return None
    return say(
        "On average they are rated {ratings}.",
        ratings=tuple(
            say(
                "{value} of {best} for “{rating}”",
                value=value(each, each.mean),
                best=Number(each.scale[1]),
                rating=rating(each),
            )
            for each in found.judged
        ),
    )


def _of_purposes(found: Survey) -> Message | None:
    repeats = found.repeats
    if repeats.cases < 2:
        return None
    same, nearly = len(repeats.of(exact=True)), len(repeats.of(exact=False))
    if not same and not nearly:
        return say("No purpose is written down twice for the same stage and customers.")
    if not nearly:
        return count(
            "{n} purpose stands at several touchpoints of one stage, word for word.",
            "{n} purposes stand at several touchpoints of one stage, word for word.",
            same,
        )
    if not same:
        return count(
            "{n} purpose stands at several touchpoints of one stage, almost word for word.",
            "{n} purposes stand at several touchpoints of one stage, almost word for word.",
            nearly,
        )
    return say(
        "Purposes that stand at several touchpoints of one stage: {same} word for word, {nearly} almost so.",
        same=same,
        nearly=nearly,
    )


def metrics(found: Survey) -> tuple[Metric, ...]:
    """Return the figures: who carries a message, K of each rating, purposes that repeat each other."""
    return tuple(_metrics(found))


def _metrics(found: Survey) -> Iterator[Metric]:
    messages = found.messages
    if messages.told is not None:
        total = len(messages.known)
        of = count(
            "{n} of {total} touchpoint",
            "{n} of {total} touchpoints",
            total,
            n=len(messages.carriers),
            total=total,
        )
        yield Metric(Share(messages.told), say("of the touchpoints carry a message"), of)
    for each in found.judged:
        label = say("K of “{rating}”", rating=rating(each))
        of = say("mean {mean} of {best}", mean=value(each, each.mean), best=Number(each.scale[1]))
        yield Metric(Number(each.even, 2), label, of)
    if found.repeats.cases > 1:
        n = len(found.repeats.groups)
        of = count("of {n} purpose", "of {n} purposes", found.repeats.cases)
        yield Metric(n, count("purpose told more than once", "purposes told more than once", n), of)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    return (*_messages_missing(context, found), *_ratings_missing(context, found), *_rest_missing(found))


def _messages_missing(context: Context[Options], found: Survey) -> Iterator[Message]:
    pillars = context.project.brand.pillars
    if not pillars:
        yield say("Messages: the brand has no message pillars yet; write down what it wants to be known for.")
    elif not found.messages.carriers:
        yield say(
            "Messages: no touchpoint says which pillar it tells; add the column for the message pillar."
        )
    silent = [each for each in pillars if not each.content_kinds]
    if silent and found.messages.recorded:
        yield say(
            "Content of pillars: {pillars} do not say which kinds of content they ask for.",
            pillars=tuple(pillar(each) for each in silent),
        )
    unknown = sum(len(fit.unknown) for fit in found.fits)
    if unknown:
        yield count(
            "Content of pillars: not compared in {n} case, because nobody recorded what the touchpoint shows.",
            "Content of pillars: not compared in {n} cases, because nobody recorded what the touchpoint shows.",
            unknown,
        )


def _ratings_missing(context: Context[Options], found: Survey) -> Iterator[Message]:
    for each in found.ratings:
        if each not in found.judged:
            yield count(
                "“{rating}”: {n} touchpoint is rated; judged from {least} on.",
                "“{rating}”: {n} touchpoints are rated; judged from {least} on.",
                each.cases,
                rating=rating(each),
                least=context.options.least_touchpoints,
            )


def _rest_missing(found: Survey) -> Iterator[Message]:
    if found.repeats.cases < 2:
        yield say("Purposes: fewer than two touchpoints have one, so that none can repeat another.")
    if not found.rooms.every:
        yield say("Capacity: no owner has one declared; write it in the file of people.")
