"""Bars of what each person and each team answers for."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Message,
    Number,
    RankedBar,
    RankedBars,
    Ref,
    Share,
    Value,
    count,
    say,
)
from touchreport_responsibility.load import Load
from touchreport_responsibility.load_findings import concentrated
from touchreport_responsibility.options import Options
from touchreport_responsibility.survey import Survey


def load_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars of people, and of teams where there are any; nothing where nobody answers for anything."""
    if not found.loads.answered:
        return ()
    too_much = {load.person.id for load in concentrated(context, found)}
    teams = {load.person.id for load in found.loads.teams}
    full = context.options.full
    alarms = {x.person.id for x in found.loads.people if x.person.id not in teams and x.above(full)}
    people = _bars(
        found,
        found.loads.people,
        alarms | too_much,
        Caption(
            id="load",
            title=_title(len(alarms)),
            subtitle=say("Touchpoints that each person or team answers for"),
            source=_source(found),
            reading=_reading(context),
        ),
    )
    if not found.loads.teams:
        return (people,)
    over = {x.person.id for x in found.loads.teams if x.above(full)}
    caption = Caption(
        id="team-load",
        title=_team_title(len(over)),
        subtitle=say("Touchpoints that each team and its people answer for together"),
        source=_source(found),
        reading=_reading(context),
    )
    return (people, _bars(found, found.loads.teams, over, caption))


def _title(over: int) -> Message:
    if not over:
        return say("Who answers for how much")
    return count(
        "{n} person or team answers for more than the capacity",
        "{n} people or teams answer for more than their capacity",
        over,
    )


def _team_title(over: int) -> Message:
    if not over:
        return say("What teams answer for together")
    return count(
        "{n} team answers for more than its capacity", "{n} teams answer for more than their capacity", over
    )


def _reading(context: Context[Options]) -> Message:
    return say(
        "Marked: above {full} of the declared capacity, or above {most} of the touchpoints with an owner. Weighted: "
        "importance over the mean, so that a touchpoint of mean importance counts 1.",
        full=Share(context.options.full),
        most=Share(context.options.most_share),
    )


def _source(found: Survey) -> Message:
    return count("{n} touchpoint with an owner", "{n} touchpoints with an owner", found.loads.answered)


def _bars(found: Survey, loads: Sequence[Load], alarms: set[str], caption: Caption) -> RankedBars:
    rated = found.rated > 0
    weighted = (say("Weighted"),) if rated else ()
    longest = max(max(len(load.touchpoints), load.person.capacity or 0.0) for load in loads)
    return RankedBars(
        caption,
        say("Person or team"),
        0.0,
        max(1.0, longest),
        (*weighted, say("Share"), say("Capacity"), say("Touchpoints")),
        tuple(_bar(load, load.person.id in alarms, rated) for load in loads),
    )


def _bar(load: Load, alarm: bool, rated: bool) -> RankedBar:
    capacity: Value = say("not recorded") if load.person.capacity is None else Number(load.person.capacity)
    numbers: list[Value] = [Number(load.weighted, 1)] if rated else []
    numbers += [Share(load.share), capacity, len(load.touchpoints)]
    end = float(len(load.touchpoints))
    return RankedBar(Ref("person", load.person.id), 0.0, end, tuple(numbers), alarm)
