"""Long tables: the first rows, and how many were left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from touchreport.plugin import Message, count, sentences

MOST_ROWS = 60
"""Rows of a table that are shown."""

Row = TypeVar("Row")


def shown(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows that are shown."""
    return rows[:MOST_ROWS]


def source_line(source: Message, rows: int) -> Message:
    """Return the source line of a table with that many rows, with the number left out."""
    if rows <= MOST_ROWS:
        return source
    left = count("{n} more row is left out.", "{n} more rows are left out.", rows - MOST_ROWS)
    return sentences(source, left)
