"""What a flat table has beside values: told for the columns that count, not for those that the author leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Set

from touchreport.location import Location
from touchreport.model.node import Scalar
from touchreport.readers.addresses import column_letters
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import plain
from touchreport.readers.checking.headings import ByHand, is_left_out
from touchreport.readers.records import Mark, Source

UNREAD = frozenset({"formula-without-value", "cell-error"})
"""What is told of values that somebody wrote and that could not be read."""

_SHOWN = 20


def report_marks(desk: Desk, source: Source, by_hand: ByHand) -> bool:
    """Report formulas without a value, cells that show an error, and what is hidden.

    Returns:
        whether values are missing that somebody wrote.
    """
    named = zip(source.columns, source.headings, strict=False)  # YAML has no columns
    left_out = {column for column, heading in named if is_left_out(heading, by_hand)}
    unsaved, failed = _but(source.marks.unsaved, left_out), _but(source.marks.failed, left_out)
    for mark in unsaved:
        desk.collector.error("formula-without-value", mark.at)
    for mark in failed:
        value = plain(mark.at) if isinstance(mark.at, Scalar) else None
        desk.collector.error("cell-error", mark.at, value=value)
    _report_hidden(desk, source, left_out)
    return bool(unsaved or failed)


def _report_hidden(desk: Desk, source: Source, left_out: Set[int]) -> None:
    """Say that what a spreadsheet program does not show is read all the same."""
    rows = tuple(map(str, source.marks.hidden_rows))
    columns = tuple(column_letters(each) for each in source.marks.hidden_columns if each not in left_out)
    if rows or columns:
        at = Location(source.file, sheet=source.sheet)
        shown = columns[:_SHOWN]
        desk.collector.warning("hidden-cells", at, sheet=source.sheet, rows=rows[:_SHOWN], columns=shown)


def _but(marks: Iterable[Mark], columns: Set[int]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.column not in columns)
