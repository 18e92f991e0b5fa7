"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from touchreport.plugin import Context, Message, Metric, Ref, Share, count, say, sentences
from touchreport_responsibility.options import Options
from touchreport_responsibility.survey import Survey


def summary(found: Survey) -> Message:
    """Return up to three sentences: the rule, the largest load, the changes of hands."""
    return sentences(_of_owners(found), _of_rule(found), _of_handovers(found))


def _of_owners(found: Survey) -> Message:
    if not found.loads.owners:
        return say("No touchpoint has somebody who answers for it.")
    return count(
        "{n} touchpoint has an owner; owners in all: {owners}.",
        "{n} touchpoints have an owner; owners in all: {owners}.",
        found.loads.answered,
        owners=len(found.loads.owners),
    )


def _of_rule(found: Survey) -> Message | None:
    if not found.judged:
        return None
    return say(
        "{share} of the touchpoints keep the rule: exactly one has the last word (A), and at least one does the work "
        "(R).",
        share=Share(found.sound / found.judged),
    )


def _of_handovers(found: Survey) -> Message | None:
    if not found.owners_recorded or not found.handovers.every:
        return None
    return say(
        "Along the recorded journeys customers change hands at {changed} of the hand-overs, and at {open} nobody "
        "answers on one side or both.",
        changed=Share(found.handovers.share("changed")),
        open=Share(found.handovers.share("open")),
    )


def metrics(found: Survey) -> tuple[Metric, ...]:
    """Return the figures: the rule, the largest share, the changes of hands."""
    lines: list[Metric] = []
    if found.judged:
        of = count(
            "{n} of {total} touchpoint",
            "{n} of {total} touchpoints",
            found.judged,
            n=found.sound,
            total=found.judged,
        )
        lines.append(
            Metric(
                Share(found.sound / found.judged),
                say("keep the rule: one has the last word (A), somebody does the work (R)"),
                of,
            )
        )
    if found.loads.owners:
        largest = found.loads.owners[0]
        label = say(
            "of the touchpoints with an owner are with {person}", person=Ref("person", largest.person.id)
        )
        of = count(
            "{n} of {total} touchpoint",
            "{n} of {total} touchpoints",
            found.loads.answered,
            n=len(largest.touchpoints),
            total=found.loads.answered,
        )
        lines.append(Metric(Share(largest.share), label, of))
    if found.owners_recorded and found.handovers.every:
        changed = len(found.handovers.of_sort("changed"))
        total = len(found.handovers.every)
        of = count("{n} of {total} hand-over", "{n} of {total} hand-overs", total, n=changed, total=total)
        lines.append(
            Metric(Share(found.handovers.share("changed")), say("of the hand-overs change hands"), of)
        )
    return tuple(lines)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    if not found.owners_recorded:
        return (
            say(
                "Responsibility: the inventory has neither a column for the owner nor one for who is accountable."
            ),
        )
    return (*_of_letters(found), *_of_loads(context, found), *_of_journeys(context, found))


def _of_letters(found: Survey) -> tuple[Message, ...]:
    unjudged = len(found.roles) - found.judged
    if not unjudged:
        return ()
    return (
        count(
            "RACI: {n} touchpoint comes from a source without a column for who does the work (R), and is not judged.",
            "RACI: {n} touchpoints come from a source without a column for who does the work (R), and are not judged.",
            unjudged,
        ),
    )


def _of_loads(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    lines: list[Message] = []
    answered, least = found.loads.answered, context.options.least_answered
    if answered < least:
        lines.append(
            count(
                "Shares of owners: {n} touchpoint has an owner; judged from {least} on.",
                "Shares of owners: {n} touchpoints have an owner; judged from {least} on.",
                answered,
                least=least,
            )
        )
    silent = sum(load.person.capacity is None for load in found.loads.owners)
    if silent:
        lines.append(
            count(
                "Capacity: {n} owner has none declared; write it in the file of people.",
                "Capacity: {n} owners have none declared; write it in the file of people.",
                silent,
            )
        )
    return tuple(lines)


def _of_journeys(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    lines: list[Message] = []
    moves, least = found.handovers, context.options.least_pairs
    if not moves.journeys:
        lines.append(
            say("Hand-overs between owners: no journey is recorded, and derived ones tell no order.")
        )
    elif len(moves.every) < least:
        lines.append(
            count(
                "Hand-overs between owners: the recorded journeys hold {n}; judged from {least} on.",
                "Hand-overs between owners: the recorded journeys hold {n}; judged from {least} on.",
                len(moves.every),
                least=least,
            )
        )
    derived = [Ref("persona", journey.persona) for journey in context.project.journeys if journey.derived]
    if moves.journeys and derived:
        lines.append(
            say(
                "Hand-overs between owners: {personas} left out, no journey recorded.",
                personas=tuple(derived),
            )
        )
    return tuple(lines)
