"""What an analysis shows: tables and figures as data.

A block has no look. Themes draw each kind for screen, print, dark and right-to-left, with a table behind each
drawing. Labels are messages, references and terms, never ready words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from touchreport.model.message import Message, Value
from touchreport.model.ref import Ref
from touchreport.model.text import Text

Mark = Literal[
    "controllable", "influenceable", "uncontrollable", "contradictory", "missing", "measured", "yes", "no"
]
"""A mark of the alphabet that may stand in a cell; its shape carries the meaning."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, where the value alone does not say all.

    Attributes:
        value: what is written; None leaves the cell empty but for the mark.
        mark: a mark before the value.
        alarm: whether the value is what the reader should look at.
    """

    value: Value | None = None
    mark: Mark | None = None
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: the heading.
        numeric: whether its values are numbers, to be set under each other.
        narrow: whether it may be left out on a phone.
    """

    title: Message
    numeric: bool = False
    narrow: bool = False


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands round a block.

    Attributes:
        id: short name, unique within the result; the author places a block by it.
        title: a statement where there is one to make, else what is shown.
        subtitle: what is shown, with the unit.
        source: where the numbers come from, how many cases, what was left out and why.
        reading: how to read the drawing, where it is not plain.
    """

    id: str
    title: Message
    subtitle: Message | None = None
    source: Message | None = None
    reading: Message | None = None


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Plain text between other blocks."""

    caption: Caption
    paragraphs: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Rows have as many cells as there are columns; the first cell names the row.

    Attributes:
        caption: what stands round it.
        columns: the columns.
        rows: the cells, row by row.
        empty: the sentence shown where there are no rows.
    """

    caption: Caption
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: Message | None = None


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell of a matrix.

    Attributes:
        value: the number in the cell.
        gap: whether something should be here and is not.
        planned: how many are planned, shown beside the number.
    """

    value: float
    gap: bool = False
    planned: int = 0


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of numbers toned by value (a heat table).

    Attributes:
        caption: what stands round it.
        corner: heading of the column of row names.
        row_heads, column_heads: names of rows and columns.
        cells: row by row; None where nothing can be said.
        decimals: digits after the decimal point.
        totals: heading of a column of row sums; None for no such column.
    """

    caption: Caption
    corner: Message
    row_heads: tuple[Value, ...]
    column_heads: tuple[Value, ...]
    cells: tuple[tuple[MatrixCell | None, ...], ...]
    decimals: int = 0
    totals: Message | None = None


@dataclass(frozen=True, slots=True)
class DotMatrix:
    """A table of yes and no: rows by columns, a dot where they meet.

    Attributes:
        caption: what stands round it.
        corner: heading of the column of row names.
        row_heads, column_heads: names of rows and columns.
        dots: pairs (row, column), from 0.
        alarm_rows, alarm_columns: indices of rows and columns that the reader should look at.
        across: what the columns are, such as “Channels”: the heading where print has them as words in one column.
    """

    caption: Caption
    corner: Message
    row_heads: tuple[Value, ...]
    column_heads: tuple[Value, ...]
    dots: frozenset[tuple[int, int]]
    alarm_rows: frozenset[int] = frozenset()
    alarm_columns: frozenset[int] = frozenset()
    across: Message | None = None


@dataclass(frozen=True, slots=True)
class SplitBars:
    """One bar a row, split into at most five parts, with the numbers in columns.

    Attributes:
        caption: what stands round it.
        corner: heading of the column of row names.
        parts: heading and mark of each part, in order.
        rows: name of the row and the amount of each part; the bar shows their shares.
        as_share: whether the numbers are shown in per cent of the row.
    """

    caption: Caption
    corner: Message
    parts: tuple[tuple[Message, Mark | None], ...]
    rows: tuple[tuple[Value, tuple[float, ...]], ...]
    as_share: bool = False


@dataclass(frozen=True, slots=True)
class RankedBar:
    """One row of ranked bars: the bar runs from one value to the other.

    Attributes:
        label: name of the row.
        start: where the bar starts, on the scale of the block.
        end: where it ends.
        numbers: what is written at the end of the row, one value a column.
        alarm: whether the reader should look at it.
    """

    label: Value
    start: float
    end: float
    numbers: tuple[Value, ...] = ()
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class RankedBars:
    """Bars on a common scale, largest first.

    Attributes:
        caption: what stands round them.
        corner: heading of the column of row names.
        low, high: ends of the scale.
        number_columns: headings of the numbers at the end of the rows.
        rows: the bars.
        as_share: whether the scale is one of shares, 0 to 1, whose ends are written in per cent.
    """

    caption: Caption
    corner: Message
    low: float
    high: float
    number_columns: tuple[Message, ...]
    rows: tuple[RankedBar, ...]
    as_share: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a quadrant.

    Attributes:
        ref: what it stands for; a touchpoint is written as its stop number.
        x, y: position on the scales.
        measured: whether both of its values were measured (filled), or one of them was estimated (open).
    """

    ref: Ref
    x: float
    y: float
    measured: bool = True


@dataclass(frozen=True, slots=True)
class Quadrant:
    """Points in a field cut into four.

    Attributes:
        caption: what stands round it.
        x_axis, y_axis: names of the axes.
        x_range, y_range: ends of the scales.
        x_cut, y_cut: where the field is cut.
        corners: names of the corners: low x high y, high x high y, low x low y, high x low y.
        act_on: index of the corner to act on.
        points: the points.
    """

    caption: Caption
    x_axis: Message
    y_axis: Message
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    x_cut: float
    y_cut: float
    corners: tuple[Message, Message, Message, Message]
    act_on: int
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A line of an influence map.

    Attributes:
        source, target: what it joins.
        direct: whether nothing stands in between.
    """

    source: Ref
    target: Ref
    direct: bool = True


@dataclass(frozen=True, slots=True)
class Flow:
    """Two columns with lines from the first to the second.

    Attributes:
        caption: what stands round it.
        source_title, target_title: headings of the columns.
        sources, targets: what stands in the columns; a target without a line is marked as missing something.
        links: the lines.
    """

    caption: Caption
    source_title: Message
    target_title: Message
    sources: tuple[Ref, ...]
    targets: tuple[Ref, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CurveStep:
    """A step of a journey on its curve.

    Attributes:
        touchpoint: what is met; written as its stop number.
        stage: the stage in which it is met.
        emotion: how it feels, on the scale of the block; None leaves a gap in the line.
        words: what the point is, in a few words; shown where the line turns and there is room.
        moment_of_truth: whether the point is a ring.
        assumed: whether the feeling was assumed rather than observed; the point is open.
        quoted: whether the words are the persona's own, said or thought; they stand in quotation marks.
    """

    touchpoint: Ref
    stage: Ref
    emotion: float | None = None
    words: Message | Text | None = None
    moment_of_truth: bool = False
    assumed: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class PersonaCurve:
    """The emotion curve of one persona.

    Attributes:
        persona: whose curve it is.
        steps: the steps in order; those of one stage that follow each other stand under its name.
        derived: whether the journey was derived from the inventory.
    """

    persona: Ref
    steps: tuple[CurveStep, ...]
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Curves:
    """Emotion curves, one below the other on the same scale.

    Attributes:
        caption: what stands round them.
        low, high: ends of the scale; neutral is 0, or the middle where the scale does not go through 0.
        curves: the curves.
    """

    caption: Caption
    low: float
    high: float
    curves: tuple[PersonaCurve, ...]


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


Block = Paragraphs | Table | Matrix | DotMatrix | SplitBars | RankedBars | Quadrant | Flow | Curves | Lanes
"""Any kind of block."""
