"""A table for each stage: what is suggested there, what speaks for it, and the classes that it would have."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Mark,
    Message,
    Ref,
    Table,
    Term,
    TouchpointType,
    Value,
    count,
    listed,
    refs,
    say,
    sentences,
    touchpoint_types,
)
from touchreport_suggestions.options import Options
from touchreport_suggestions.reasons import Suggestion
from touchreport_suggestions.standing import Standing
from touchreport_suggestions.survey import Survey
from touchreport_suggestions.usual import main_goal
from touchreport_suggestions.words import channels, classes, is_ours, name_of, touchpoints

_MOST = 3


def stage_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return a table for each stage with suggestions, in the order of the model."""
    return tuple(_table(context, found, s.id) for s in context.project.stages if found.at(s.id))


def _table(context: Context[Options], found: Survey, stage: str) -> Block:
    suggested = found.at(stage)
    return Table(
        Caption(
            f"stage-{stage}",
            _title(stage, suggested),
            say(
                "Usual at the stage and not in sight, with the classes that it would have; ticks mark reasons"
            ),
            _source(context, found, stage, suggested),
        ),
        (
            Column(say("Type")),
            Column(say("Reasons"), numeric=True, narrow=True),
            Column(say("Met by it")),
            Column(say("Usual channels"), narrow=True),
            Column(say("Goal")),
            Column(say("Nature"), narrow=True),
            Column(say("Presence"), narrow=True),
            Column(say("Media class"), narrow=True),
        ),
        tuple(_row(context, each) for each in suggested[: context.options.most_rows]),
    )


def _row(context: Context[Options], each: Suggestion) -> tuple[Cell, ...]:
    kind = touchpoint_types()[each.kind]
    known = [c for c in kind.channels if c in each.habits or c in context.project.channel_by_id]
    usual = sorted(known or kind.channels, key=lambda channel: channel not in each.habits)
    personas = refs("persona", each.personas)
    return (
        Cell(_name(each.kind)),
        Cell(each.reasons),
        Cell(listed(personas, _MOST) if personas else None, _tick(each.habit)),
        Cell(channels(context.project, usual[:_MOST])),
        Cell(Term("goal", main_goal(kind)), _tick(each.goal)),
        _classes(each, kind, "nature"),
        _classes(each, kind, "presence"),
        Cell(classes("media-class", kind.classes["media-class"])),
    )


def _classes(each: Suggestion, kind: TouchpointType, axis: str) -> Cell:
    brings = any(missed == axis for missed, _ in each.classes)
    return Cell(classes(axis, kind.classes[axis]), _tick(brings))


def _tick(holds: bool) -> Mark | None:
    return "yes" if holds else None


def _name(kind: str) -> Value:
    """Return the name of a type; what happens without the company says so."""
    return name_of(kind) if is_ours(kind) else say("{type} (happens without us)", type=name_of(kind))


def _title(stage: str, suggested: tuple[Suggestion, ...]) -> Message:
    there = Ref("stage", stage)
    if len(suggested) == 1:
        return say("{stage}: “{type}” is suggested", stage=there, type=name_of(suggested[0].kind))
    return count(
        "{stage}: {n} suggestion, first of all “{type}”",
        "{stage}: {n} suggestions, first of all “{type}”",
        len(suggested),
        stage=there,
        type=name_of(suggested[0].kind),
    )


def _source(
    context: Context[Options], found: Survey, stage: str, suggested: tuple[Suggestion, ...]
) -> Message | None:
    planned = [
        ident
        for kind in found.standing.at(found.usual[stage], Standing.PLANNED)
        for ident in found.standing.rows.get(kind, ())
    ]
    hidden = len(suggested) - context.options.most_rows
    first = next(each.id for each in context.project.stages if found.at(each.id))
    lines = (
        say(
            "A tick marks a reason: personas use a channel over which nothing acts here, the goal is the most usual "
            "one here, nothing here has the nature or the presence yet."
        )
        if stage == first
        else None,
        say("A reason for all of them: few touchpoints act here.") if suggested[0].thin else None,
        count("{n} more not shown.", "{n} more not shown.", hidden) if hidden > 0 else None,
        say("Planned already: {touchpoints}.", touchpoints=listed(touchpoints(context.project, planned), 3))
        if planned
        else None,
    )
    return sentences(*lines) if any(lines) else None
