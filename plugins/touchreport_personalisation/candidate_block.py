"""The touchpoints that could be personal, with the reasons."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Number,
    Table,
    Value,
    count,
    say,
    sentences,
)
from touchreport_personalisation.candidates import Candidate
from touchreport_personalisation.feelings import Apart
from touchreport_personalisation.options import Options
from touchreport_personalisation.reach import places
from touchreport_personalisation.survey import Survey
from touchreport_personalisation.words import MEANS, feeling, names, points, quoted


def candidate_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the table; nothing where no touchpoint could be personal."""
    if not found.candidates:
        return ()
    return (
        Table(
            Caption(
                "could-be-personal",
                _title(found),
                say(
                    "Ours to decide and met by several groups; those felt differently first, then the weightiest"
                ),
                _source(context, found),
                say(
                    "The inventory does not say what happens inside a touchpoint: one that is personal already is found "
                    "here until it has the tag “{tag}”.",
                    tag=context.options.tag,
                ),
            ),
            (
                Column(say("Touchpoint")),
                Column(say("Met by"), narrow=True),
                Column(say("What differs")),
                Column(say("How to tell who has come"), narrow=True),
                Column(say("Importance"), numeric=True, narrow=True),
            ),
            tuple(_row(context, found, each) for each in _shown(context, found)),
        ),
    )


def _title(found: Survey) -> Message:
    first = sum(each.first for each in found.candidates)
    if not first:
        return count(
            "{n} touchpoint that groups share could be personal",
            "{n} touchpoints that groups share could be personal",
            len(found.candidates),
        )
    return count(
        "{n} touchpoint that groups share is worth making personal first",
        "{n} touchpoints that groups share are worth making personal first",
        first,
    )


def _source(context: Context[Options], found: Survey) -> Message:
    shared = sum(meeting.shared and meeting.ours for meeting in found.reach.meetings)
    rest = len(found.candidates) - len(_shown(context, found))
    return sentences(
        count(
            "{n} touchpoint that is ours to decide is shared.",
            "{n} touchpoints that are ours to decide are shared.",
            shared,
        ),
        count(
            "{n} more could be personal and is left out.",
            "{n} more could be personal and are left out.",
            rest,
        )
        if rest
        else None,
    )


def _shown(context: Context[Options], found: Survey) -> tuple[Candidate, ...]:
    """Return the touchpoints worth making personal first, or where there are none all that could be; not too many."""
    first = tuple(each for each in found.candidates if each.first)
    return (first or found.candidates)[: context.options.most_rows]


def _row(context: Context[Options], found: Survey, candidate: Candidate) -> tuple[Cell, ...]:
    importance = candidate.touchpoint.importance
    means: tuple[Value, ...] = tuple(MEANS[each] for each in candidate.means)
    return (
        Cell(points((candidate.touchpoint,))[0]),
        Cell(names(found, places(candidate.meeting.groups), 3)),
        Cell(_differs(context, found, candidate), alarm=candidate.felt is not None),
        Cell(means) if means else Cell(),
        Cell(Number(importance)) if importance is not None else Cell(),
    )


def _differs(context: Context[Options], found: Survey, candidate: Candidate) -> Value:
    groups, asked = found.audience.refs, candidate.asked
    if candidate.felt is not None:
        return _feelings(context, found, candidate.felt)
    if asked is None:
        return ()
    return (quoted(groups[asked.first], asked.words[0]), quoted(groups[asked.second], asked.words[1]))


def _feelings(context: Context[Options], found: Survey, apart: Apart) -> Message:
    groups = found.audience.refs
    return say(
        "Feelings: {better} {high}, {worse} {low}",
        better=groups[apart.better.group],
        high=feeling(context.project, apart.better.mean),
        worse=groups[apart.worse.group],
        low=feeling(context.project, apart.worse.mean),
    )
