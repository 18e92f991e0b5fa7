"""A field that holds one value."""

from __future__ import annotations

from touchreport.model.node import Listing, Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, is_blank


def single(desk: Desk, cells: tuple[Cell, ...]) -> Scalar | None:
    """Return the one value of a field; a list of one counts as one. Report anything else."""
    node = cells[0].node
    if isinstance(node, Listing):
        items = tuple(item for item in node.items if not is_blank(item))
        if len(items) == 1:
            node = items[0]
    if isinstance(node, Scalar):
        return node
    desk.collector.error("expected-one-value", node, field=cells[0].key.text)
    return None
