"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from touchreport.plugin import Context, Message, Metric, Number, Project, count, listed, refs, say, sentences
from touchreport_use.options import Options
from touchreport_use.survey import Survey
from touchreport_use.words import touchpoint


def summary(found: Survey) -> Message:
    """Return a few sentences: effect against use and against cost, the best value, who sees the data."""
    every = (_of_use(found), _of_cost(found), _of_value(found), _of_data(found))
    parts = [part for part in every if part is not None]
    return sentences(*parts) if parts else say("Contacts, outcomes and data are not recorded.")


def _of_use(found: Survey) -> Message | None:
    effects = found.effects
    if not effects.use.judged:
        return None
    return count(
        "{n} touchpoint was compared by its use: much less effect than use at {low}, much effect and little use at {under}.",
        "{n} touchpoints were compared by their use: much less effect than use at {low}, much effect and little use at {under}.",
        len(effects.use.judged),
        low=len(effects.low),
        under=len(effects.under),
    )


def _of_cost(found: Survey) -> Message | None:
    effects = found.effects
    if not effects.scant:
        return None
    compared = count(
        "By its cost {n} touchpoint was compared: far less effect than cost at {low}.",
        "By their cost {n} touchpoints were compared: far less effect than cost at {low}.",
        len(effects.money.judged),
        low=len(effects.scant),
    )
    if not effects.spared:
        return compared
    return sentences(
        compared,
        count(
            "The table of costs says which {n} of these is no finding, and why.",
            "The table of costs says which {n} of these are no findings, and why.",
            len(effects.spared),
        ),
    )


def _of_value(found: Survey) -> Message | None:
    if not found.best_value:
        return None
    best = found.best_value[0]
    return say(
        "Of those that more customers can be led to, {touchpoint} brings most for its money: {ratio} times the average.",
        touchpoint=touchpoint(best),
        ratio=Number(best.ratio, 1),
    )


def _of_data(found: Survey) -> Message | None:
    sight = found.sight
    shared, kept, unseen = (sight.count(sort) for sort in ("shared", "kept", "unseen"))
    if not shared + kept + unseen:
        return None
    return count(
        "Of {n} touchpoint with data, others than the owner see that of {shared}, and nobody looks at that of {unseen}.",
        "Of {n} touchpoints with data, others than the owner see that of {shared}, and nobody looks at that of {unseen}.",
        shared + kept + unseen,
        shared=shared,
        unseen=unseen,
    )


def metrics(context: Context[Options], found: Survey) -> tuple[Metric, ...]:
    """Return the figures: best value, less effect than cost and than use, the feeling of contacts, data that others see."""
    lines: list[Metric] = []
    if found.best_value:
        best = found.best_value[0]
        label = say("times the average for its money: {touchpoint}", touchpoint=touchpoint(best))
        lines.append(Metric(Number(best.ratio, 1), label))
    spent = len(found.effects.money.judged)
    if spent:
        of = say("of {total}", total=spent)
        lines.append(Metric(len(found.effects.scant), say("far less effect than cost"), of))
    judged = found.effects.use.judged
    if judged:
        of = say("of {total}", total=len(judged))
        lines.append(Metric(len(found.effects.low), say("less effect than use"), of))
    if found.feelings.enough:
        lines.append(_feeling(context.project, found))
    with_data = sum(found.sight.count(sort) for sort in ("shared", "kept", "unseen"))
    if with_data:
        of = say("of {total}", total=with_data)
        lines.append(Metric(found.sight.count("shared"), say("with data that others see too"), of))
    return tuple(lines)


def _feeling(project: Project, found: Survey) -> Metric:
    signed = project.scales["emotion"][0] < 0
    return Metric(
        Number(found.feelings.weighted, 1, signed=signed),
        say("mean feeling of a contact"),
        say("mean of the touchpoints: {mean}", mean=Number(found.feelings.mean, 1, signed=signed)),
    )


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    return (*_of_numbers(context, found), *_of_feelings(context, found), *_of_sight(found))


def _of_numbers(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    lines: list[Message] = []
    effects, least = found.effects, context.options.least_compared
    order = found.stakes.weights.order
    left = sorted(
        (e.touchpoint.id for e in found.numbers if e.contacts is not None and e.outcomes is None),
        key=lambda ident: order[ident],
    )
    if not effects.use.judged:
        lines.append(
            say(
                "Effect against use: {n} touchpoints that can be compared are needed, each with at least {least} in its "
                "group, itself included, of which contacts and outcomes are recorded.",
                n=context.options.least_judged,
                least=least,
            )
        )
    if left:
        lines.append(
            count(
                "Outcomes: {n} touchpoint with contacts has none recorded: {touchpoints}.",
                "Outcomes: {n} touchpoints with contacts have none recorded: {touchpoints}.",
                len(left),
                touchpoints=listed(refs("touchpoint", left[:5]), 5, len(left)),
            )
        )
    elsewhere = effects.use.rows - len(effects.use.judged)
    if effects.use.judged and elsewhere:
        lines.append(
            count(
                "{n} touchpoint is not judged, as fewer than {least} to compare it with have both numbers.",
                "{n} touchpoints are not judged, as fewer than {least} to compare them with have both numbers.",
                elsewhere,
                least=least,
            )
        )
    return (*lines, *_of_odd_numbers(context, found), *_of_money(found))


def _of_odd_numbers(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    lines: list[Message] = []
    effects = found.effects
    if effects.impossible:
        odd = sorted(effects.impossible, key=lambda t: found.stakes.weights.order[t.id])
        at = refs("touchpoint", (each.id for each in odd))
        lines.append(
            say(
                "Left out, since their outcomes exceed their contacts: {touchpoints}.", touchpoints=listed(at)
            )
        )
    if effects.rare:
        lines.append(
            count(
                "{n} touchpoint has fewer than {least} contacts in a year, too few for a share.",
                "{n} touchpoints have fewer than {least} contacts in a year, too few for a share.",
                effects.rare,
                least=context.options.fewest_contacts,
            )
        )
    return tuple(lines)


def _of_money(found: Survey) -> tuple[Message, ...]:
    if found.effects.money.judged:
        return ()
    return (say("Effect against money: too few touchpoints of one group have both a cost and outcomes."),)


def _of_feelings(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    if found.feelings.enough:
        return ()
    return (
        count(
            "Frequency against feeling: {n} touchpoint has contacts and a feeling; judged from {least} on.",
            "Frequency against feeling: {n} touchpoints have contacts and a feeling; judged from {least} on.",
            len(found.feelings.felt),
            least=context.options.least_felt,
        ),
    )


def _of_sight(found: Survey) -> tuple[Message, ...]:
    if found.sight.watched or not found.sight.count("kept") + found.sight.count("shared"):
        return ()
    return (
        say("Who looks at data: the inventory records neither who watches a touchpoint nor who is told."),
    )
