"""Headlines of pages that have no analysis behind them: a sentence that could be wrong, from the data."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.contexts import (
    ActionsPage,
    ChannelsPage,
    JourneyPage,
    PersonasPage,
    RankedFinding,
    Words,
)
from touchreport.model.message import Share, count, say
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.result import Severity
from touchreport.model.text import Text
from touchreport.outline.journeys import best_and_worst

Head = tuple[Words, Words | None]
"""Headline and lede."""


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
    name = body.persona.name
    if worst is None or best is None or worst.emotion == best.emotion:
        return (
            count(
                "{name} meets us at {n} touchpoint",
                "{name} meets us at {n} touchpoints",
                len({c.stop.id for c in body.columns}),
                name=name,
            ),
            body.persona.title,
        )
    middle = (body.curve.low + body.curve.high) / 2
    worst_ref, best_ref = Ref("touchpoint", worst.stop.id), Ref("touchpoint", best.stop.id)
    if worst.emotion is not None and worst.emotion < middle:
        return (
            say(
                "{name} is won at “{best}” and lost at “{worst}”",
                name=name,
                best=best.stop.name,
                worst=worst.stop.name,
            ),
            say(
                "The highest point of the journey is {best}, the lowest {worst}.",
                best=best_ref,
                worst=worst_ref,
            ),
        )
    return (
        say("{name} is never disappointed, and happiest at “{best}”", name=name, best=best.stop.name),
        say("The lowest point of the journey, {worst}, is still above the middle.", worst=worst_ref),
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
    nobody = sum(t.answering is None for t in project.present)
    lede = say("Each has a card that says what a good moment looks like, what to do and whom to call.")
    if nobody and project.answering_recorded:
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
