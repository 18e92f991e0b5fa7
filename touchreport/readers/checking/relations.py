"""Checks between rows that single values cannot show."""

from __future__ import annotations

from touchreport.model.field import Kind
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.rows import Row


def check_interval(desk: Desk, row: Row) -> bool:
    """Report a measure whose interval ends below its beginning; return whether it does."""
    low, high = getattr(row.thing, "low", None), getattr(row.thing, "high", None)
    if low is None or high is None or low <= high:
        return False
    cell = row.draft.entry.cells["low"][0]
    desk.collector.error("interval-reversed", cell.node, low=low, high=high)
    return True


def check_self_references(desk: Desk, row: Row) -> bool:
    """Report a row that refers to itself, such as a touchpoint handed over to itself; return whether it does."""
    found = False
    for named in row.draft.shape.fields:
        if named.field.of != row.draft.shape.kind or named.field.kind not in (Kind.REF, Kind.REFS):
            continue
        value = getattr(row.thing, named.name)
        if row.thing.id in (value if isinstance(value, tuple) else (value,)):
            cell = row.draft.entry.cells[named.name][0]
            desk.collector.error("refers-to-itself", cell.node, field=cell.key.text, name=str(row.thing.name))
            found = True
    return found
