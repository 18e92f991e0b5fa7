"""Tables: of anything, of numbers toned by value, of yes and no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from touchreport.model.blocks.caption import Caption
from touchreport.model.message import Message, Value

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
class Table:
    """A table. Rows have as many cells as there are columns; the first cell names the row.

    Attributes:
        caption: what stands round it.
        columns: the columns.
        rows: the cells, row by row.
        empty: the sentence shown where there are no rows.
        in_order: whether it is an order that the table tells. Where a long one is cut, its first rows stay; of other
            tables those with an alarm are shown before the rest.
    """

    caption: Caption
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: Message | None = None
    in_order: bool = False


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
