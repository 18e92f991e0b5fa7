"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from touchreport.plugin import Context, Message, Metric, Value, count, listed, refs, say, sentences
from touchreport_suggestions.options import Options
from touchreport_suggestions.standing import Standing
from touchreport_suggestions.survey import Survey


def summary(context: Context[Options], found: Survey) -> Message:
    """Return what is there of what is usual, and how far to trust it."""
    if not found.usual:
        return say("Nothing is suggested, since the catalogue does not know the stages of this journey.")
    return sentences(
        say(
            "Of {total} types that the catalogue calls usual at these stages, {there} are there, {perhaps} perhaps, "
            "and {planned} planned.",
            total=len(found.types),
            there=len(found.standing_so(Standing.THERE)),
            perhaps=len(found.standing_so(Standing.PERHAPS)),
            planned=len(found.standing_so(Standing.PLANNED)),
        ),
        say("A suggestion is a question and not a fault: a good journey may well do without."),
    )


def metrics(context: Context[Options], found: Survey) -> tuple[Metric, ...]:
    """Return how much was recognised, suggested and proposed."""
    figures = []
    today = len(context.project.present)
    if found.usual:
        figures.append(
            Metric(
                len(found.suggested),
                count("suggestion", "suggestions", len(found.suggested)),
                say("of {total} types not in sight", total=len(found.missing)),
            )
        )
    if today:
        recognised = len(found.recognised)
        figures.append(
            Metric(
                recognised,
                count("row recognised by its name", "rows recognised by their names", recognised),
                say("of {total}", total=today),
            )
        )
    if found.proposals:
        figures.append(
            Metric(
                len(found.proposals),
                count("row with classes proposed", "rows with classes proposed", len(found.proposals)),
                say("of {total}", total=today),
            )
        )
    return tuple(figures)


def to_record(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what would have to be entered so that more could be said."""
    unknown = _unknown(context, found)
    if not unknown:
        return ()
    return (
        say(
            "To learn what is usual at {stages}, say which moments of the customer’s path belong to them, or which stages of "
            "the purchase process they answer to.",
            stages=unknown,
        ),
    )


def _unknown(context: Context[Options], found: Survey) -> Value | None:
    """Return the stages of which the catalogue does not tell what is usual."""
    stages = tuple(stage.id for stage in context.project.stages if stage.id not in found.usual)
    return listed(refs("stage", stages)) if stages else None


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    project, lines, unknown = context.project, list[Message](), _unknown(context, found)
    if unknown:
        lines.append(
            say(
                "What is usual at {stages} is not known: they share no moment of the customer’s path with a stage of the "
                "purchase process, by which the catalogue goes.",
                stages=unknown,
            )
        )
    if not any(p.channels_work or p.channels_private or p.channel_use for p in project.personas):
        lines.append(say("What personas use is not a reason for anything: no persona has channels."))
    return tuple(lines)
