"""Shares of one whole, held against that whole."""

from __future__ import annotations

from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.gather import Gathered

_TABLES = ("personas", "segments")
_TOLERANCE = 0.005


def warn_of_shares(desk: Desk, gathered: Gathered) -> None:
    """Warn of personas, or segments, whose shares of the customers are together more than all of them."""
    for table in _TABLES:
        rows = [row for row in gathered.rows[table] if getattr(row.thing, "share", None) is not None]
        total = sum(row.thing.share for row in rows)
        if total > 1 + _TOLERANCE:
            place = rows[0].draft.entry.value_place("share")
            desk.collector.warning("shares-over-one", place, table=table, total=f"{100 * total:.4g} %")
