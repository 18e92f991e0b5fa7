"""The touchpoint map: stages by segments, with the touchpoints in the cells."""

from __future__ import annotations

from collections.abc import Iterator

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Ref,
    Share,
    Stage,
    Table,
    Value,
    count,
    listed,
    say,
)
from touchreport_lifecycle.meetings import Set
from touchreport_lifecycle.options import Options
from touchreport_lifecycle.survey import Survey
from touchreport_lifecycle.words import ROW_TITLES


def map_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the map; none without touchpoints."""
    if not context.project.present:
        return ()
    if len(found.audience.refs) < 2:
        return (_of_stages(context, found),)
    if len(found.audience.refs) <= context.options.most_columns:
        return (_side_by_side(context, found),)
    return (_below_each_other(context, found),)


def met_by_all(found: Survey, stage: str) -> Set:
    """Return what every row meets on a stage."""
    common = -1
    for row in range(len(found.audience.refs)):
        common &= found.met.at(row, stage)
    return common


def _of_stages(context: Context[Options], found: Survey) -> Table:
    """Return the map of a project that tells nobody apart: what acts on each stage."""
    rows = tuple(
        (Cell(_name(stage)), _cell(context, found, found.met.anybody.get(stage.id, 0)))
        for stage in context.project.stages
    )
    columns = (Column(say("Stage")), Column(say("Touchpoints")))
    return Table(
        _caption(context, found, say("A long cell names the most important touchpoints.")), columns, rows
    )


def _side_by_side(context: Context[Options], found: Survey) -> Table:
    heads = tuple(Column(say("{who}", who=row)) for row in found.audience.refs)
    return Table(
        _caption(
            context,
            found,
            say(
                "What all of them meet stands in the first column and is not repeated; an empty cell holds no more than "
                "that."
            ),
        ),
        (Column(say("Stage")), Column(say("Met by all")), *heads),
        tuple(tuple(_cells(context, found, stage)) for stage in context.project.stages),
    )


def _cells(context: Context[Options], found: Survey, stage: Stage) -> Iterator[Cell]:
    common = met_by_all(found, stage.id)
    yield Cell(_name(stage))
    yield _cell(context, found, common)
    for row in range(len(found.audience.refs)):
        yield _own_cell(context, found, row, stage.id, common)


def _below_each_other(context: Context[Options], found: Survey) -> Table:
    who = ROW_TITLES[found.audience.kind]
    return Table(
        _caption(
            context,
            found,
            say(
                "What all of them meet stands in the first row of a stage and is not repeated; who meets no more than that "
                "is left out."
            ),
        ),
        (Column(say("Stage")), Column(who), Column(say("Touchpoints"))),
        tuple(row for stage in context.project.stages for row in _rows(context, found, stage)),
    )


def _rows(context: Context[Options], found: Survey, stage: Stage) -> Iterator[tuple[Cell, ...]]:
    common = met_by_all(found, stage.id)
    yield Cell(_name(stage)), Cell(say("Met by all")), _cell(context, found, common)
    for place, row in enumerate(found.audience.refs):
        if not found.met.at(place, stage.id) or found.met.at(place, stage.id) & ~common:
            yield Cell(_name(stage)), Cell(row), _own_cell(context, found, place, stage.id, common)


def _own_cell(context: Context[Options], found: Survey, row: int, stage: str, common: Set) -> Cell:
    """Return what a row meets beyond what all meet; said in words where it meets nothing at all."""
    met = found.met.at(row, stage)
    return _cell(context, found, met & ~common) if met else Cell(say("nothing"))


def _cell(context: Context[Options], found: Survey, touchpoints: Set) -> Cell:
    if not touchpoints:
        return Cell()
    most = context.options.most_in_cell
    return Cell(listed(found.met.first(touchpoints, most), most, touchpoints.bit_count()))


def _name(stage: Stage) -> Value:
    return Ref("stage", stage.id)


def _caption(context: Context[Options], found: Survey, reading: Message) -> Caption:
    cases = count("{n} touchpoint as it is", "{n} touchpoints as they are", len(context.project.present))
    if found.coverage is None or len(found.audience.refs) < 2:
        return Caption("touchpoint-map", say("What acts on each stage"), source=cases, reading=reading)
    return Caption(
        "touchpoint-map",
        say("Who meets what on which stage"),
        say(
            "{filled} of {cells} cells hold a touchpoint, {share}",
            filled=found.filled,
            cells=found.cells,
            share=Share(found.coverage),
        ),
        cases,
        reading,
    )
