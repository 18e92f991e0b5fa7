"""Rows that say that they stay inside, held against all rows."""

from __future__ import annotations

from touchreport.model.wishes import OutputWish
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.gather import Gathered


def warn_of_what_stays_inside(desk: Desk, outputs: tuple[OutputWish, ...], gathered: Gathered) -> None:
    """Warn where clients would see the smaller part of an inventory: a column may say the opposite of what it is read as.

    What a sheet calls “may be shown”, read as “internal”, gives the client just the rows that were to be kept from her.

    How many she sees exactly is not known here: her playbook may be narrowed, and what was for internal personas alone is not in it.
    """
    clients = tuple(output.name for output in outputs if output.audience == "client")
    rows = [row for row in gathered.rows["touchpoints"] if row.thing is not None]
    inside = [row for row in rows if row.thing.internal]
    if not clients or 2 * len(inside) <= len(rows):
        return
    place = inside[0].draft.entry.value_place("internal")
    shown = len(rows) - len(inside)
    desk.collector.warning(
        "most-stays-inside", place, inside=len(inside), total=len(rows), shown=shown, outputs=clients
    )
