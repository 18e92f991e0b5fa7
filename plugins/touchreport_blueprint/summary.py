"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from touchreport.plugin import Context, Message, Metric, Ref, Share, count, say, sentences
from touchreport_blueprint.blueprint_block import drawn_journeys
from touchreport_blueprint.layers import Layer
from touchreport_blueprint.options import Options
from touchreport_blueprint.survey import Survey


def summary(found: Survey) -> Message:
    """Return up to four sentences: how full the layers are, who is in front, and how often customers cross the line of visibility.

    The last says how many count as the company's that no share of control counts, since theirs is not recorded.
    """
    full = count(
        "Of {n} touchpoint in the company’s hands, {behind} records what works behind it, and {evidence} what customers "
        "see, hear or hold.",
        "Of {n} touchpoints in the company’s hands, {behind} record what works behind them, and {evidence} what "
        "customers see, hear or hold.",
        len(found.ours),
        behind=_filled(found, "behind"),
        evidence=_filled(found, "evidence"),
    )
    return sentences(full, _of_people(found), _of_moves(found), _of_unknown(found))


def _filled(found: Survey, layer: Layer) -> int:
    return len(found.with_layer(layer, "given"))


def _of_people(found: Survey) -> Message | None:
    meetings = len(found.asked("people"))
    if not meetings:
        return None
    return count(
        "At {n} of them people meet; {named} of these name whom customers meet.",
        "At {n} of them people meet; {named} of these name whom customers meet.",
        meetings,
        named=_filled(found, "people"),
    )


def _of_moves(found: Survey) -> Message | None:
    if not found.moves:
        return None
    return count(
        "Along the recorded journeys customers cross the line of visibility at {crossings} of {n} hand-over.",
        "Along the recorded journeys customers cross the line of visibility at {crossings} of {n} hand-overs.",
        len(found.moves),
        crossings=len(found.crossings),
    )


def _of_unknown(found: Survey) -> Message | None:
    unknown = sum(each.touchpoint.control is None for each in found.ours)
    if not unknown or unknown == len(found.layers):
        return None
    return count(
        "Of the touchpoints counted as in the company’s hands, {n} has no recorded control.",
        "Of the touchpoints counted as in the company’s hands, {n} have no recorded control.",
        unknown,
    )


def metrics(found: Survey) -> tuple[Metric, ...]:
    """Return the figures: how full the layers behind and of evidence are, and the crossings."""
    lines: list[Metric] = []
    if found.enough:
        lines += [
            _metric(found, "behind", say("of the touchpoints have something recorded behind them")),
            _metric(found, "evidence", say("of the touchpoints record what customers see, hear or hold")),
        ]
    if found.moves:
        crossings = len(found.crossings)
        total = len(found.moves)
        of = count("{n} of {total} hand-over", "{n} of {total} hand-overs", total, n=crossings, total=total)
        label = say("of the hand-overs cross the line of visibility")
        lines.append(Metric(Share(crossings / total), label, of))
    return tuple(lines)


def _metric(found: Survey, layer: Layer, label: Message) -> Metric:
    total = len(found.ours)
    of = count(
        "{n} of {total} touchpoint", "{n} of {total} touchpoints", total, n=_filled(found, layer), total=total
    )
    return Metric(Share(found.share(layer)), label, of)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    lines: list[Message] = []
    least = context.options.least_touchpoints
    if not found.enough:
        lines.append(
            count(
                "Shares of layers: {n} touchpoint is in the company’s hands; judged from {least} on.",
                "Shares of layers: {n} touchpoints are in the company’s hands; judged from {least} on.",
                len(found.ours),
                least=least,
            )
        )
    if found.ours and not found.with_layer("people", "given", "none", "empty"):
        lines.append(say("People in front: the inventory has no column for those whom customers meet."))
    return (*lines, *_of_circles(context, found), *_of_journeys(context, found))


def _of_circles(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    if not found.ours:
        return ()
    if not any(each.touchpoint.hands_over_to for each in found.ours):
        return (say("Circles: no hand-over between touchpoints is recorded."),)
    if not found.on_further:
        return ()
    return (
        count(
            "Circles: {n} touchpoint lies on further ones; the first {most} were looked for.",
            "Circles: {n} touchpoints lie on further ones; the first {most} were looked for.",
            found.on_further,
            most=context.options.most_circles,
        ),
    )


def _of_journeys(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    lines: list[Message] = []
    derived = tuple(Ref("persona", j.persona) for j in context.project.journeys if j.derived)
    drawn = {journey.persona for journey in drawn_journeys(context, found)}
    left = tuple(Ref("persona", j.persona) for j in found.journeys if j.persona not in drawn)
    if not found.journeys:
        lines.append(
            say(
                "Blueprint of a journey: none is recorded, and derived ones tell neither order nor what customers do."
            )
        )
    elif derived:
        lines.append(say("Blueprint of a journey: none is recorded for {personas}.", personas=derived))
    if left:
        lines.append(
            say(
                "Blueprint of a journey: that of {personas} is not drawn; the project’s settings say how many are.",
                personas=left,
            )
        )
    return tuple(lines)
