"""Drawings cut to so many rows, for pages that have room for no more."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from touchreport.model.blocks import Block, Matrix, RankedBars, SplitBars

Row = TypeVar("Row")


def shortened(block: Block, most: int) -> tuple[Block, int]:
    """Return a drawing with at most `most` rows, and how many are left out; other kinds have no rows and stay.

    Rows with an alarm or a gap go before the others, then the first ones; what stays keeps its order.
    """
    if isinstance(block, RankedBars):
        alarms = [place for place, row in enumerate(block.rows) if row.alarm]
        kept = _kept(block.rows, alarms, most)
        return replace(block, rows=kept), len(block.rows) - len(kept)
    if isinstance(block, SplitBars):
        bars = _kept(block.rows, (), most)
        return replace(block, rows=bars), len(block.rows) - len(bars)
    if isinstance(block, Matrix):
        gaps = [place for place, row in enumerate(block.cells) if any(cell and cell.gap for cell in row)]
        heads, cells = _kept(block.row_heads, gaps, most), _kept(block.cells, gaps, most)
        return replace(block, row_heads=heads, cells=cells), len(block.cells) - len(cells)
    return block, 0


def _kept(rows: Sequence[Row], first: Collection[int], most: int) -> tuple[Row, ...]:
    order = sorted(range(len(rows)), key=lambda place: (place not in first, place))
    return tuple(rows[place] for place in sorted(order[:most]))
