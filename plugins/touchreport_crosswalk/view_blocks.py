"""The inventory by the stages of each other model, one table a model."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Table,
    Touchpoint,
    Value,
    count,
    listed,
    refs,
    say,
    sentences,
)
from touchreport_crosswalk.fit_blocks import source
from touchreport_crosswalk.options import Options
from touchreport_crosswalk.survey import Survey
from touchreport_crosswalk.views import Place, View
from touchreport_crosswalk.words import named, related

_READING = say(
    "Certain: stands there. Possible: acts on a stage of ours that is broader than the stage there or overlaps it."
)
"""How to read any of the tables; said once, beside the first."""


def view_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return one table for each model that is shown; nothing where no touchpoint has a stage."""
    return tuple(_table(context.options, found, each) for each in found.views) if found.cases else ()


def _table(options: Options, found: Survey, each: View) -> Table:
    return Table(
        Caption(
            f"view-{each.model.id}",
            _title(each),
            say("The inventory by the stages of “{model}”", model=each.model.name),
            sentences(
                source(found),
                say("A touchpoint may count at several stages."),
                _by_position(each),
            ),
            _READING if each is found.views[0] else None,
        ),
        (
            Column(say("Stage there")),
            Column(say("Stages here")),
            Column(say("Certain"), numeric=True),
            Column(say("Possible"), numeric=True),
            Column(say("Touchpoints"), narrow=True),
        ),
        (*(_row(options, place, each.reported) for place in each.places), *_nowhere(options, each)),
    )


def _title(each: View) -> Message:
    if each.nowhere:
        return count(
            "{n} touchpoint has no place in “{model}”",
            "{n} touchpoints have no place in “{model}”",
            len(each.nowhere),
            model=each.model.name,
        )
    if each.possible:
        return count(
            "{n} touchpoint has no certain place in “{model}”",
            "{n} touchpoints have no certain place in “{model}”",
            len(each.possible),
            model=each.model.name,
        )
    return say("Every touchpoint has its place in “{model}”", model=each.model.name)


def _by_position(each: View) -> Message | None:
    if not each.by_position:
        return None
    return count(
        "{n} touchpoint is placed by the position that it names itself.",
        "{n} touchpoints are placed by the position that they name themselves.",
        each.by_position,
    )


def _row(options: Options, place: Place, reported: bool) -> tuple[Cell, ...]:
    alone = reported and not place.ours and not place.certain
    return (
        Cell(place.stage.name),
        Cell(related(place), alarm=alone),
        Cell(len(place.certain)),
        Cell(len(place.possible)),
        Cell(_names(options, (*place.certain, *place.possible))),
    )


def _nowhere(options: Options, each: View) -> tuple[tuple[Cell, ...], ...]:
    """Return the row of what has no place there; none where everything has one."""
    if not each.nowhere and not each.without:
        return ()
    return (
        (
            Cell(say("No place"), mark="missing"),
            Cell(named(each.without) if each.without else None),
            Cell(len(each.nowhere), alarm=each.reported and bool(each.nowhere)),
            Cell(None),
            Cell(_names(options, each.nowhere)),
        ),
    )


def _names(options: Options, touchpoints: tuple[Touchpoint, ...]) -> Value | None:
    if not touchpoints:
        return None
    first = refs("touchpoint", (t.id for t in touchpoints[: options.most_names]))
    return listed(first, options.most_names, len(touchpoints))
