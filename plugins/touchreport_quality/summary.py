"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from touchreport.plugin import Context, Message, Metric, Share, Term, count, say, sentences
from touchreport_quality.options import Options
from touchreport_quality.survey import Survey
from touchreport_quality.words import NAMED_FIRST, fields


def summary(found: Survey) -> Message:
    """Return up to three sentences: how complete, how well founded, what to find out first."""
    if not found.sheets:
        return say("Only touchpoints as they are today are looked at; there is none.")
    return sentences(
        say(
            "The inventory records {share} of what a playbook should know, each field by its weight.",
            share=Share(found.completeness.whole.share),
        ),
        _founded(found),
        _first(found),
    )


def _founded(found: Survey) -> Message | None:
    if not found.confidence.told:
        return None
    return say(
        "{observed} of what it says was observed; {supposed} is assumed or proposed.",
        observed=Share(found.confidence.shares[0]),
        supposed=Share(found.confidence.shares[1] + found.confidence.shares[2]),
    )


def _first(found: Survey) -> Message | None:
    if not found.enough or not found.questions.total:
        return None
    worthiest = [each.item.id for each in found.questions.fields if each.worth]
    return say("Worth finding out first: {fields}.", fields=fields(worthiest[:NAMED_FIRST]))


def metrics(found: Survey) -> tuple[Metric, ...]:
    """Return the figures: completeness, freshness, confidence; nothing where there is too little."""
    if not found.enough:
        return ()
    total = len(found.sheets)
    lines = [
        Metric(
            Share(found.completeness.whole.share),
            say("of what should be recorded is there"),
            count("{n} touchpoint", "{n} touchpoints", total),
        )
    ]
    in_time, _, _, _, never = found.freshness.counted(found.sheets)
    if never < total:
        of = count("{n} of {total} touchpoint", "{n} of {total} touchpoints", total, n=in_time, total=total)
        lines.append(Metric(Share(in_time / total), say("reviewed in time"), of))
    if found.confidence.told:
        lines.append(Metric(Share(found.confidence.shares[0]), say("observed"), say("weighed by importance")))
    return tuple(lines)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    if not found.enough:
        return (
            count(
                "Quality: {n} touchpoint is there today; judged from {least} on.",
                "Quality: {n} touchpoints are there today; judged from {least} on.",
                len(found.sheets),
                least=context.options.least_touchpoints,
            ),
        )
    return (*_of_confidence(found), *_of_freshness(found), *_of_stages(context, found), *_of_readers(found))


def to_record(found: Survey) -> tuple[Message, ...]:
    """Return what would have to be entered so that more could be said."""
    if not found.enough:
        return ()
    lines: list[Message] = []
    if not found.confidence.told:
        lines.append(
            say(
                "To judge confidence, add the column “{field}”.",
                field=Term("field", "touchpoint.evidence_status"),
            )
        )
    if not found.freshness.ages:
        lines.append(
            say(
                "To judge freshness, add the columns “{reviewed}” and “{cadence}”.",
                reviewed=Term("field", "touchpoint.reviewed"),
                cadence=Term("field", "touchpoint.review_cadence"),
            )
        )
    return tuple(lines)


def _of_confidence(found: Survey) -> tuple[Message, ...]:
    if not found.confidence.told:
        return (say("Confidence: no value tells whether it was observed, assumed or proposed."),)
    if not found.founded:
        return (
            say("Confidence: too few values tell where they come from to judge how well founded they are."),
        )
    return ()


def _of_freshness(found: Survey) -> tuple[Message, ...]:
    if not found.freshness.ages:
        return (say("Freshness: no review is recorded."),)
    if not found.freshness.cadences:
        return (say("Freshness: no time between reviews is agreed, so no rhythm can be judged."),)
    return ()


def _of_stages(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    least = context.options.least_in_group
    few = sum(len(group) < least for group in found.completeness.sheets.values())
    if not few:
        return ()
    return (
        count(
            "{n} stage has fewer than {least} touchpoints and is not judged by itself.",
            "{n} stages have fewer than {least} touchpoints and are not judged by themselves.",
            few,
            least=least,
        ),
    )


def _of_readers(found: Survey) -> tuple[Message, ...]:
    if found.questions.readers:
        return ()
    return (
        say("What is worth finding out: it is not known which analyses read a field, so each counts as one."),
    )
