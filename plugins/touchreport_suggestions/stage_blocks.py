"""A table for each stage: what is suggested there, what speaks for it, and the classes that it would have."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Ref,
    Table,
    Value,
    count,
    listed,
    say,
    sentences,
    touchpoint_types,
)
from touchreport_suggestions.options import Options
from touchreport_suggestions.reasons import Suggestion
from touchreport_suggestions.standing import Standing
from touchreport_suggestions.survey import Survey
from touchreport_suggestions.words import channels, is_ours, name_of, proposed, reasons, touchpoints


def stage_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return a table for each stage with suggestions, in the order of the model."""
    return tuple(_table(context, found, s.id) for s in context.project.stages if found.at(s.id))


def _table(context: Context[Options], found: Survey, stage: str) -> Block:
    suggested = found.at(stage)
    return Table(
        Caption(
            f"stage-{stage}",
            _title(stage, suggested),
            say("Usual at the stage and not in sight; what most speaks for comes first"),
            _source(context, found, stage, len(suggested)),
        ),
        (
            Column(say("Type")),
            Column(say("What speaks for it")),
            Column(say("Usual channels"), narrow=True),
            Column(say("Proposed classes"), narrow=True),
        ),
        tuple(_row(context, each) for each in suggested[: context.options.most_rows]),
    )


def _row(context: Context[Options], each: Suggestion) -> tuple[Cell, ...]:
    kind = touchpoint_types()[each.kind]
    usual = sorted(kind.channels, key=lambda channel: channel not in each.habits)
    return (
        Cell(_name(each.kind)),
        Cell(sentences(*reasons(context, each))),
        Cell(channels(context.project, usual[:3])),
        Cell(proposed(each.kind)),
    )


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


def _source(context: Context[Options], found: Survey, stage: str, total: int) -> Message | None:
    planned = [
        ident
        for kind in found.standing.at(found.usual[stage], Standing.PLANNED)
        for ident in found.standing.rows.get(kind, ())
    ]
    hidden = total - context.options.most_rows
    lines = (
        count("{n} more not shown.", "{n} more not shown.", hidden) if hidden > 0 else None,
        say("Planned already: {touchpoints}.", touchpoints=listed(touchpoints(context.project, planned), 3))
        if planned
        else None,
    )
    return sentences(*lines) if any(lines) else None
