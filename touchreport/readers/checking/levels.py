"""Ratings in words: very high, high, medium, low, very low, or only three of them."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.model.field import Kind
from touchreport.model.node import Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.drafts import Draft
from touchreport.readers.checking.entries import plain
from touchreport.readers.checking.numbers import THREE_LEVELS


def three_levels(desk: Desk, drafts: Iterable[Draft]) -> frozenset[str]:
    """Return the scales on which the rows of one table use high and low, but neither very high nor very low.

    On these, high is the top of the scale and low its bottom; a note says so.
    """
    rows = tuple(drafts)
    found: set[str] = set()
    if not rows:
        return frozenset()
    for named in rows[0].shape.fields:
        if named.field.kind is not Kind.SCALE:
            continue
        cells = [cell for row in rows for cell in row.entry.cells.get(named.name, ())]
        levels = {desk.lexicon.level(plain(cell.node)) for cell in cells if isinstance(cell.node, Scalar)}
        levels.discard(None)
        if levels & {"high", "low"} and levels <= THREE_LEVELS.keys():
            found.add(named.field.of or "")
            low, high = desk.scales[named.field.of or ""]
            desk.collector.note(
                "three-levels", cells[0].key, field=named.name, low=low, high=high, middle=(low + high) / 2
            )
    return frozenset(found)
