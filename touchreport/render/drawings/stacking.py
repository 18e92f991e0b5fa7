"""Which tables are too wide for a phone, so that their cells stand below each other there."""

from __future__ import annotations

from touchreport.model.blocks import Table
from touchreport.model.message import Message, Value

MOST_WORDS = 3
"""Columns of words that a phone holds side by side, and things in one cell of them."""


def stacks(block: Table) -> bool:
    """Return whether a table is too wide for a phone.

    That is one with more than three columns of words, or with as many of which a cell lists more than three things.
    """
    words = [place for place, column in enumerate(block.columns) if not (column.numeric or column.narrow)]
    if len(words) > MOST_WORDS:
        return True
    cells = (row[place].value for row in block.rows for place in words)
    return len(words) == MOST_WORDS and any(_things(value) > MOST_WORDS for value in cells)


def _things(value: Value | None) -> int:
    """Return how many things the longest list in a value names."""
    if isinstance(value, tuple):
        return max(len(value), *map(_things, value), 0)
    if isinstance(value, Message):
        return max(map(_things, value.values.values()), default=0)
    return 0
