"""Lanes below each other with the steps across."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.model.blocks.caption import Caption
from touchreport.model.message import Message, Value


@dataclass(frozen=True, slots=True)
class LaneColumn:
    """A step across the lanes.

    Attributes:
        head: what it is; a touchpoint is written with its stop number.
        group: what steps that follow each other stand under, such as a stage; None for nothing.
        moment_of_truth: whether the column is tinted.
    """

    head: Value
    group: Value | None = None
    moment_of_truth: bool = False


@dataclass(frozen=True, slots=True)
class LaneCell:
    """Where a lane and a step meet: words, one below the other, and whether something is missing there."""

    words: tuple[Value, ...] = ()
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A row across all steps.

    Attributes:
        name: what it is called.
        cells: one for each step.
        line: name of the line that runs below it; None for no line.
        dashed: whether that line is dashed.
    """

    name: Message
    cells: tuple[LaneCell, ...]
    line: Message | None = None
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes down, steps across, with named lines between the lanes: a service blueprint.

    Attributes:
        caption: what stands round it.
        corner: heading of the names of the lanes.
        columns: the steps, in order.
        lanes: the rows.
    """

    caption: Caption
    corner: Message
    columns: tuple[LaneColumn, ...]
    lanes: tuple[Lane, ...]
