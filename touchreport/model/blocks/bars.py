"""Bars: divided among parts, and ranked against a target."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.model.blocks.caption import Caption
from touchreport.model.blocks.tables import Mark
from touchreport.model.message import Message, Value


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
