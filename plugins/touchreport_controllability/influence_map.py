"""The influence map and the table behind it."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Flow,
    Link,
    Message,
    Ref,
    Table,
    Term,
    Touchpoint,
    count,
    say,
    sentences,
)
from touchreport_controllability.lines import Lines
from touchreport_controllability.sentences import ref
from touchreport_controllability.situation import Situation

MOST_LINES = 25
"""Lines that a drawing holds; with more the table says it better."""

MOST_TARGETS = 25
"""Touchpoints in the second column of the drawing; those without a line go first."""


def map_blocks(situation: Situation, found: Lines) -> tuple[Block, ...]:
    """Return the drawing, where it can be read, and the table; nothing where nothing is uncontrollable."""
    if not situation.outside or not situation.records("influenced_by"):
        return ()
    drawn = found.complete and 0 < len(found.listed) <= MOST_LINES
    table = _table(situation, found)
    return (_drawing(situation, found), table) if drawn else (table,)


def _title(situation: Situation) -> Message:
    n, total = len(situation.uninfluenced), len(situation.outside)
    if not n:
        return say("Something of ours acts on every touchpoint outside our control")
    return count(
        "Nothing of ours acts on {n} of the {total} touchpoints outside our control",
        "Nothing of ours acts on {n} of the {total} touchpoints outside our control",
        n,
        total=total,
    )


def _drawing(situation: Situation, found: Lines) -> Flow:
    targets = _drawn_targets(situation)
    missing = len(situation.outside) - len(targets)
    caption = Caption(
        "influence-map",
        _title(situation),
        say("Touchpoints under our control, and those outside it on which they act"),
        sentences(_cases(situation), _targets_left_out(missing)),
    )
    sources = dict.fromkeys(Ref("touchpoint", line.source) for line in found.listed)
    return Flow(
        caption,
        say("Controllable"),
        say("Outside our control"),
        tuple(sources),
        tuple(ref(t) for t in targets),
        tuple(
            Link(Ref("touchpoint", line.source), Ref("touchpoint", line.target), line.steps == 1)
            for line in found.listed
        ),
    )


def _drawn_targets(situation: Situation) -> tuple[Touchpoint, ...]:
    reached = [t for t in situation.outside if t.id in situation.steps]
    room = max(MOST_TARGETS - len(reached), 0)
    return (*reached, *situation.uninfluenced[:room])


def _table(situation: Situation, found: Lines) -> Table:
    caption = Caption(
        "influences",
        say("Which touchpoint acts on which"),
        say("Steps: 1 acts directly; with more, other touchpoints outside our control stand in between"),
        sentences(_cases(situation), _lines_left_out(found)),
    )
    columns = (
        Column(say("Controllable")),
        Column(say("Outside our control")),
        Column(say("Steps"), numeric=True),
        Column(say("Stage of the first"), narrow=True),
        Column(say("Stage of the second"), narrow=True),
    )
    by_id = situation.project.touchpoint_by_id
    rows = tuple(
        (
            Cell(Ref("touchpoint", line.source), "controllable"),
            Cell(Ref("touchpoint", line.target), "influenceable"),
            Cell(line.steps),
            _stages(by_id[line.source]),
            _stages(by_id[line.target]),
        )
        for line in found.listed
    )
    empty = say(
        "No touchpoint under our control acts on these. Enter those that do in the field “{field}”.",
        field=Term("field", "touchpoint.influenced_by"),
    )
    return Table(caption, columns, rows, empty)


def _stages(touchpoint: Touchpoint) -> Cell:
    return Cell(tuple(Ref("stage", stage) for stage in touchpoint.stages) or None)


def _cases(situation: Situation) -> Message:
    return say(
        "{targets}, {reached} of them influenced.",
        targets=count(
            "{n} touchpoint outside our control",
            "{n} touchpoints outside our control",
            len(situation.outside),
        ),
        reached=len(situation.steps),
    )


def _targets_left_out(n: int) -> Message | None:
    if n <= 0:
        return None
    return count(
        "{n} more without an influence is not drawn.", "{n} more without an influence are not drawn.", n
    )


def _lines_left_out(found: Lines) -> Message | None:
    if found.complete:
        return None
    return sentences(
        say("Listed are the lines to the touchpoints on which most depends."),
        count("{n} more line to them left out.", "{n} more lines to them left out.", found.more)
        if found.more
        else None,
        count(
            "The lines to {n} more touchpoint left out.",
            "The lines to {n} more touchpoints left out.",
            found.targets_left_out,
        )
        if found.targets_left_out
        else None,
    )
