"""Headlines of pages that have no analysis behind them: a sentence that could be wrong, from the data."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.contexts import (
    ActionsPage,
    ChannelsPage,
    Curve,
    CurvePoint,
    JourneyPage,
    PersonasPage,
    RankedFinding,
    Words,
)
from touchreport.model.message import Message, Share, Value, count, say
from touchreport.model.project import Project
from touchreport.model.provenance import State
from touchreport.model.ref import Ref
from touchreport.model.result import Severity
from touchreport.model.telling import sentences
from touchreport.model.text import Text
from touchreport.outline.journeys import best_and_worst

Head = tuple[Words, Words | None]
"""Headline and lede."""

MOST_NAMED = 4
"""Touchpoints that feel alike and are called by their names."""


def brand_head(project: Project) -> Head:
    """The brand's promise is what everything else is measured by."""
    brand = project.brand
    if brand.promise is None:
        return say("What {brand} stands for", brand=brand.name), brand.uniqueness
    return brand.promise, brand.uniqueness


def personas_head(body: PersonasPage) -> Head:
    """How many they are, and whom they stand for if the project says so."""
    n, shares = len(body.personas), [entry.persona.share for entry in body.personas]
    known = [share for share in shares if share is not None]
    if n > 1 and len(known) == n and sum(known) < 0.995:
        share = Share(sum(known))
        return count(
            "{n} persona stands for {share} of the customers",
            "{n} personas stand for {share} of the customers",
            n,
            share=share,
        ), None
    names: tuple[Text, ...] = tuple(entry.persona.name for entry in body.personas)
    return say("We serve {names}", names=names), None


def journey_head(body: JourneyPage) -> Head:
    """Where it goes best and where it goes worst, if anybody recorded how it feels."""
    best, worst = best_and_worst(body.curve)
    if worst is None or best is None or worst.emotion == best.emotion:
        return (
            count(
                "{name} meets us at {n} touchpoint",
                "{name} meets us at {n} touchpoints",
                len({c.stop.id for c in body.columns}),
                name=body.persona.name,
            ),
            body.persona.title,
        )
    if worst.emotion is not None and worst.emotion < (body.curve.low + body.curve.high) / 2:
        return _won_and_lost(body, best, worst)
    return _not_disappointed(body, best, worst)


def _won_and_lost(body: JourneyPage, best: CurvePoint, worst: CurvePoint) -> Head:
    highest, lowest = _felt_alike(body.curve, best), _felt_alike(body.curve, worst)
    if len(highest) == len(lowest) == 1:
        ends = say(
            "The highest point of the journey is {best}, the lowest {worst}.",
            best=highest[0],
            worst=lowest[0],
        )
    else:
        ends = say(
            "The highest points of the journey: {best}; the lowest: {worst}.",
            best=_named(highest),
            worst=_named(lowest),
        )
    return (
        say(
            "{name}: won at “{best}”, lost at “{worst}”",
            name=body.persona.name,
            best=best.stop.name,
            worst=worst.stop.name,
        ),
        sentences(ends, _how_much_is_known(body.curve)),
    )


def _not_disappointed(body: JourneyPage, best: CurvePoint, worst: CurvePoint) -> Head:
    """No claim about where nobody recorded a feeling, and none of a single best where several are as good."""
    name, known = body.persona.name, _how_much_is_known(body.curve)
    highest = _felt_alike(body.curve, best)
    lowest = say(
        "No recorded point of the journey lies below the middle; lowest: {worst}.",
        worst=_named(_felt_alike(body.curve, worst)),
    )
    if len(highest) > 1:
        lede = sentences(say("The best moments: {best}.", best=_named(highest)), lowest, known)
        if known is None:
            return say("{name} is never disappointed", name=name), lede
        return say("{name}: no disappointment recorded", name=name), lede
    if known is None:
        head = say("{name} is never disappointed, and happiest at “{best}”", name=name, best=best.stop.name)
    else:
        head = say("{name}: no disappointment recorded, best at “{best}”", name=name, best=best.stop.name)
    return head, sentences(lowest, known)


def _felt_alike(curve: Curve, point: CurvePoint) -> tuple[Ref, ...]:
    """Return the touchpoints at which it feels as at `point`, each once, in the order of the journey."""
    alike = dict.fromkeys(one.stop.id for one in curve.points if one.emotion == point.emotion)
    return tuple(Ref("touchpoint", ident) for ident in alike)


def _named(touchpoints: tuple[Ref, ...]) -> Value:
    """Return their names, of many only how many they are."""
    n = len(touchpoints)
    return touchpoints if n <= MOST_NAMED else count("{n} touchpoint", "{n} touchpoints", n)


def _how_much_is_known(curve: Curve) -> Message | None:
    """Return at how many steps a feeling is recorded; None where it is at each."""
    if curve.recorded == len(curve.points):
        return None
    return count(
        "Feelings are recorded at {n} of {total} step.",
        "Feelings are recorded at {n} of {total} steps.",
        len(curve.points),
        n=curve.recorded,
        total=len(curve.points),
    )


def map_head(project: Project) -> Head:
    """Where the touchpoints stand most and least thickly."""
    counted = [(sum(stage.id in t.stages for t in project.present), stage) for stage in project.stages]
    most = max(counted, key=lambda c: c[0], default=None)
    fewest = min(counted, key=lambda c: c[0], default=None)
    if most is None or fewest is None or most[0] == fewest[0]:
        return say("The touchpoints are spread evenly over the stages"), None
    return (
        count(
            "“{most}” has {n} touchpoint, “{fewest}” only {few}",
            "“{most}” has {n} touchpoints, “{fewest}” only {few}",
            most[0], most=most[1].name, fewest=fewest[1].name, few=fewest[0],
        ),
        say("Each touchpoint stands under every stage on which it acts."),
    )  # fmt: skip


def channels_head(project: Project, body: ChannelsPage) -> Head:
    """Which channel carries most."""
    used = [entry for entry in body.channels if entry.stops]
    if not used:
        return say("No touchpoint names its channel"), None
    busiest = used[0]
    return (
        count(
            "{n} channel carries the touchpoints, “{channel}” most of them",
            "{n} channels carry the touchpoints, “{channel}” the most",
            len(used), channel=busiest.channel.name,
        ),
        count(
            "“{channel}” carries {n} of {total} touchpoints.",
            "“{channel}” carries {n} of {total} touchpoints.",
            len(busiest.stops), channel=busiest.channel.name, total=len(project.present),
        ),
    )  # fmt: skip


def touchpoints_head(project: Project) -> Head:
    """How many there are, and how many nobody answers for."""
    total = len(project.present)
    nobody = sum(project.answering_state(t) is State.EMPTY for t in project.present)
    lede = say("Each has a card that says what a good moment looks like, what to do and whom to call.")
    if nobody:
        return count(
            "Nobody answers for {n} of {total} touchpoints",
            "Nobody answers for {n} of {total} touchpoints",
            nobody,
            total=total,
        ), lede
    return count("{n} touchpoint on one line", "{n} touchpoints on one line", total), lede


def actions_head(body: ActionsPage) -> Head:
    """How many, and how many of them now."""
    total = len(body.now) + len(body.next) + len(body.later)
    if not total:
        return say("Nothing has to be done"), None
    lede = say("Ordered by effect and effort; beside each action stands what will show that it worked.")
    if not body.now:
        return count("{n} action, none of them urgent", "{n} actions, none of them urgent", total), lede
    return count(
        "{n} action, {now} of them now", "{n} actions, {now} of them now", total, now=len(body.now)
    ), lede


def findings_head(findings: Sequence[RankedFinding]) -> Head:
    """How many, and how many of them weigh much."""
    high = sum(ranked.finding.severity is Severity.HIGH for ranked in findings)
    if not findings:
        return say("No finding"), None
    return count(
        "{n} finding, {high} of high severity",
        "{n} findings, {high} of high severity",
        len(findings),
        high=high,
    ), None
