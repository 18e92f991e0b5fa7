"""The split as bars: over stages, personas and channels, in number and by importance."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from touchreport.plugin import (
    Block,
    Caption,
    Mark,
    Message,
    Ref,
    Share,
    SplitBars,
    Value,
    count,
    say,
    sentences,
)
from touchreport_controllability.lines import MOST_ROWS
from touchreport_controllability.sentences import outside
from touchreport_controllability.situation import Situation
from touchreport_controllability.split import Division, Group, Split, Splits

PARTS: tuple[tuple[Message, Mark | None], ...] = (
    (say("Controllable"), "controllable"),
    (say("Influenceable"), "influenceable"),
    (say("Uncontrollable"), "uncontrollable"),
)


@dataclass(frozen=True, slots=True)
class Dimension:
    """What the split is shown over, and how that is said.

    Attributes:
        id: start of the ids of its blocks.
        corner: heading of the names.
        everything: name of the row that holds all touchpoints.
        subtitle, weighted: what is shown, in number and by importance.
        weighed: title where something is outside the company's control: a name and its share by importance.
        most: title of the numbers: a name, and how many of how many.
        nothing: title where nothing is outside.
        note: how a touchpoint that belongs to several is counted.
        unplaced: says how many touchpoints belong to none.
    """

    id: str
    corner: Message
    everything: Message
    subtitle: Message
    weighted: Message
    weighed: Callable[[Ref, Share], Message]
    most: Callable[[Ref, int, int], Message]
    nothing: Message
    note: Message
    unplaced: Callable[[int], Message]


STAGES = Dimension(
    id="stages",
    corner=say("Stage"),
    everything=say("All stages"),
    subtitle=say("Touchpoints of each stage by class of control, in number"),
    weighted=say("Importance of the touchpoints of each stage by class of control, in per cent"),
    weighed=lambda name, share: say(
        "{share} of the importance at {stage} is outside our control", stage=name, share=share
    ),
    most=lambda name, n, total: count(
        "At {stage}, {n} of {total} touchpoints is outside our control",
        "At {stage}, {n} of {total} touchpoints are outside our control",
        n,
        stage=name,
        total=total,
    ),
    nothing=say("At every stage we decide ourselves what happens"),
    note=say("A touchpoint of several stages counts at each of them."),
    unplaced=lambda n: count("{n} without a stage left out.", "{n} without a stage left out.", n),
)

PERSONAS = Dimension(
    id="personas",
    corner=say("Persona"),
    everything=say("All touchpoints"),
    subtitle=say("Touchpoints on each persona’s journey by class of control, in number"),
    weighted=say("Importance of the touchpoints on each persona’s journey by class of control, in per cent"),
    weighed=lambda name, share: say(
        "{share} of the importance on the journey of {persona} is outside our control",
        persona=name,
        share=share,
    ),
    most=lambda name, n, total: count(
        "On the journey of {persona} are {total} touchpoints, {n} of them outside our control",
        "On the journey of {persona} are {total} touchpoints, {n} of them outside our control",
        n,
        persona=name,
        total=total,
    ),
    nothing=say("No persona meets anything outside our control"),
    note=say("A touchpoint counts once for each persona who meets it."),
    unplaced=lambda n: count("{n} on no journey left out.", "{n} on no journey left out.", n),
)

CHANNELS = Dimension(
    id="channels",
    corner=say("Channel"),
    everything=say("All touchpoints"),
    subtitle=say("Touchpoints on each channel by class of control, in number"),
    weighted=say("Importance of the touchpoints on each channel by class of control, in per cent"),
    weighed=lambda name, share: say(
        "{share} of the importance on {channel} is outside our control", channel=name, share=share
    ),
    most=lambda name, n, total: count(
        "On {channel}, {n} of {total} touchpoints is outside our control",
        "On {channel}, {n} of {total} touchpoints are outside our control",
        n,
        channel=name,
        total=total,
    ),
    nothing=say("No channel has a touchpoint outside our control"),
    note=say("A touchpoint of several channels counts at each of them."),
    unplaced=lambda n: count("{n} without a channel left out.", "{n} without a channel left out.", n),
)


def split_blocks(situation: Situation, splits: Splits) -> tuple[Block, ...]:
    """Return the bars of every dimension that has something to show."""
    found: list[Block] = []
    for dimension, division in (
        (STAGES, splits.stages),
        (PERSONAS, splits.personas),
        (CHANNELS, splits.channels),
    ):
        if any(group.count.total for group in division.groups):
            found.append(_numbers(situation, dimension, splits.whole, division))
        if any(group.importance.total for group in division.groups):
            found.append(_importance(situation, dimension, splits.whole, division))
    return tuple(found)


def _numbers(situation: Situation, dimension: Dimension, whole: Group, division: Division) -> SplitBars:
    n, least, groups = len(situation.classed), situation.options.least, division.groups
    worst = _worst((group.subject, group.count) for group in groups if group.count.total >= least)
    title = _whole_title(dimension, whole)
    if worst is not None:
        subject, split = worst
        title = dimension.most(subject, int(split.outside), int(split.total))
    source = sentences(
        count("{n} touchpoint with a class of control.", "{n} touchpoints with a class of control.", n),
        _without_class(len(situation.unclassed)),
        dimension.unplaced(division.unplaced) if division.unplaced else None,
        _rows_left_out(len(groups)),
        _persona_note(situation) if dimension is PERSONAS else dimension.note,
    )
    caption = Caption(f"{dimension.id}-count", title, dimension.subtitle, source)
    rows: list[tuple[Value, tuple[float, ...]]] = [(dimension.everything, whole.count.amounts)]
    rows += [(_name(group), group.count.amounts) for group in groups[:MOST_ROWS]]
    return SplitBars(caption, dimension.corner, PARTS, tuple(rows))


def _importance(situation: Situation, dimension: Dimension, whole: Group, division: Division) -> SplitBars:
    groups = division.groups
    shown = [group for group in groups if group.importance.total]
    worst = _worst(
        (group.subject, group.importance) for group in shown if group.rated >= situation.options.least
    )
    title = _whole_title(dimension, whole)
    if worst is not None:
        subject, split = worst
        title = dimension.weighed(subject, outside(split))
    source = sentences(
        count("{n} touchpoint with an importance.", "{n} touchpoints with an importance.", whole.rated),
        _without_importance(len(situation.classed) - whole.rated),
        _without_rows(len(groups) - len(shown)),
        _rows_left_out(len(shown)),
    )
    caption = Caption(f"{dimension.id}-importance", title, dimension.weighted, source)
    rows: list[tuple[Value, tuple[float, ...]]] = [(dimension.everything, whole.importance.amounts)]
    rows += [(_name(group), group.importance.amounts) for group in shown[:MOST_ROWS]]
    return SplitBars(caption, dimension.corner, PARTS, tuple(rows), as_share=True)


def _name(group: Group) -> Value:
    assert group.subject is not None
    return group.subject


def _whole_title(dimension: Dimension, whole: Group) -> Message:
    """Return the title where no single row has enough touchpoints to be named."""
    n, total = int(whole.count.outside), int(whole.count.total)
    if not n:
        return dimension.nothing
    return count(
        "{n} of {total} touchpoints is outside our control",
        "{n} of {total} touchpoints are outside our control",
        n,
        total=total,
    )


def _worst(splits: Iterable[tuple[Ref | None, Split]]) -> tuple[Ref, Split] | None:
    """Return the split with the largest share outside, the first of equals; None if nothing is outside."""
    found: tuple[Ref, Split] | None = None
    for subject, split in splits:
        if subject is None or not split.outside:
            continue
        if found is None or split.share(split.outside) > found[1].share(found[1].outside):
            found = (subject, split)
    return found


def _without_class(n: int) -> Message | None:
    if not n:
        return None
    return count("{n} without a class left out.", "{n} without a class left out.", n)


def _without_importance(n: int) -> Message | None:
    if not n:
        return None
    return count("{n} without importance left out.", "{n} without importance left out.", n)


def _without_rows(n: int) -> Message | None:
    if not n:
        return None
    return count(
        "{n} row without a rated touchpoint left out.", "{n} rows without a rated touchpoint left out.", n
    )


def _rows_left_out(n: int) -> Message | None:
    more = n - MOST_ROWS
    return count("{n} more row left out.", "{n} more rows left out.", more) if more > 0 else None


def _persona_note(situation: Situation) -> Message:
    if not any(journey.derived for journey in situation.project.journeys):
        return PERSONAS.note
    return sentences(
        PERSONAS.note, say("Journeys that nobody recorded are derived from stages and channels.")
    )
