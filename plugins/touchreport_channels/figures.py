"""Bars of what each channel carries, and tables of habits and of content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import ceil

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Matrix,
    MatrixCell,
    Message,
    RankedBar,
    RankedBars,
    Ref,
    Share,
    Table,
    Value,
    clauses,
    count,
    listed,
    refs,
    say,
)
from touchreport_channels.habits import Habits, StageMeeting
from touchreport_channels.loads import Load
from touchreport_channels.options import Options
from touchreport_channels.survey import Survey
from touchreport_channels.words import kind_terms


def share_bars(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars; none where there are too few touchpoints to speak of shares."""
    if not found.enough:
        return ()
    shown = found.loads.of[: context.options.most_columns]
    rated = shown[0].importance is not None
    heavy = {load.channel for load in found.heavy}
    columns = (say("Touchpoints"), say("Share"), *((say("Share of importance"),) if rated else ()))
    largest = max(shown[0].share, context.options.most_share)
    return (
        RankedBars(
            Caption(
                id="channel-shares",
                title=say("What each channel carries"),
                subtitle=say("Share of the touchpoints; one with several channels counts in equal parts"),
                source=_bars_source(found, len(shown)),
                reading=say(
                    "Reported above {most}; the bars are drawn from 0.",
                    most=Share(context.options.most_share),
                ),
            ),
            say("Channel"),
            0.0,
            min(1.0, ceil(round(largest * 10, 6)) / 10),
            columns,
            tuple(_bar(load, load.channel in heavy) for load in shown),
            as_share=True,
        ),
    )


def _bar(load: Load, alarm: bool) -> RankedBar:
    numbers: list[Value] = [len(load.touchpoints), Share(load.share)]
    if load.importance is not None:
        numbers.append(Share(load.importance))
    return RankedBar(Ref("channel", load.channel), 0.0, load.share, tuple(numbers), alarm)


def _bars_source(found: Survey, shown: int) -> Message:
    cases = count("{n} touchpoint with a channel", "{n} touchpoints with a channel", found.loads.cases)
    hidden = len(found.loads.of) - shown
    if not hidden:
        return cases
    rest = count(
        "{n} channel with a smaller share is not shown",
        "{n} channels with smaller shares are not shown",
        hidden,
    )
    return clauses(cases, rest)


def habit_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return personas by stages, and the channels of each persona; none where habits are not recorded."""
    if not found.habits:
        return ()
    derived = sum(each.derived for each in found.habits)
    cases = count(
        "{n} persona with recorded channels", "{n} personas with recorded channels", len(found.habits)
    )
    source = cases
    if derived:
        rest = count("{n} of the journeys is derived", "{n} of the journeys are derived", derived)
        source = clauses(cases, rest)
    matrix = Matrix(
        Caption(
            id="personas-by-stage",
            title=say("Where personas are met on channels of theirs"),
            subtitle=say("Per cent of the steps over media that run over a channel which the persona uses"),
            source=source,
            reading=say("Empty: no step of the stage runs over media, or none has a channel."),
        ),
        say("Persona"),
        tuple(Ref("persona", each.persona.id) for each in found.habits),
        tuple(Ref("stage", stage.id) for stage in context.project.stages),
        tuple(tuple(_meeting(at) for at in each.stages) for each in found.habits),
    )
    return (matrix, _channels_of_personas(found.habits))


def _meeting(at: StageMeeting) -> MatrixCell | None:
    return None if at.share is None else MatrixCell(100 * at.share, gap=at.misses_her)


def _channels_of_personas(every: Iterable[Habits]) -> Table:
    """Return which channels meet a persona and which do not; a column that is empty in every row is left out."""
    habits = tuple(every)
    columns = (
        (Column(say("We meet them on")), [_channels(each.met) for each in habits]),
        (Column(say("We never meet them on")), [_channels(each.unmet) for each in habits]),
        (
            Column(say("We rely on media that they do not use"), narrow=True),
            [_channels(c for at in each.stages if at.misses_her for c in at.foreign) for each in habits],
        ),
    )
    told = [(column, cells) for column, cells in columns if any(cell != Cell() for cell in cells)]
    return Table(
        Caption(id="persona-channels", title=say("The channels of each persona")),
        (Column(say("Persona")), *(column for column, _ in told)),
        tuple(
            (Cell(Ref("persona", each.persona.id)), *(cells[at] for _, cells in told))
            for at, each in enumerate(habits)
        ),
    )


def _channels(idents: Iterable[str]) -> Cell:
    channels = refs("channel", idents)
    return Cell(listed(channels)) if channels else Cell()


def content_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return what each channel suits and how many touchpoints do not keep to it; none if nothing was compared."""
    if not found.character.checked:
        return ()
    unsuited = Counter(c for each in found.character.mismatches for c in set(each.touchpoint.channels))
    shown = [load for load in found.loads.of if load.channel in found.character.suits]
    channels = {channel.id: channel for channel in context.project.channels}
    return (
        Table(
            Caption(
                id="channel-character",
                title=say("What each channel suits"),
                subtitle=say("With the touchpoints that show something else"),
                source=count(
                    "{n} touchpoint compared, whose content and channels are recorded",
                    "{n} touchpoints compared, whose content and channels are recorded",
                    found.character.checked,
                ),
            ),
            (
                Column(say("Channel")),
                Column(say("Suits")),
                Column(say("Touchpoints"), numeric=True),
                Column(say("Unsuited"), numeric=True),
            ),
            tuple(
                (
                    Cell(Ref("channel", load.channel)),
                    Cell(kind_terms(channels[load.channel].suits)),
                    Cell(len(load.touchpoints)),
                    Cell(unsuited[load.channel], alarm=unsuited[load.channel] > 0),
                )
                for load in shown[: context.options.most_columns]
            ),
        ),
    )
