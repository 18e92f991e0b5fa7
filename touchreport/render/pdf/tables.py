"""What a PDF says of the cells of its tables: for each cell, the heads that it stands under, and where each head rules.

WeasyPrint takes a head that goes over several columns for one of the first of them alone, and the name of a group of rows
for the head of a column. So the heads are worked out here, as HTML has them by ``scope``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pydyf

_ROWS = frozenset({"row", "rowgroup"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table that is laid out.

    Attributes:
        element: its structure element; changed in place.
        scope: ``col``, ``colgroup``, ``row`` or ``rowgroup`` of a head; empty for any other cell.
        rows: places of its rows in the table.
        columns: places of its columns.
        group: place of its group of rows.
    """

    element: Any
    scope: str
    rows: range
    columns: range
    group: int

    def rules(self, other: Cell, titled: bool) -> bool:
        """Return whether this head is one of another cell's.

        Args:
            other: the cell.
            titled: whether this head stands in the head of the table.
        """
        if self.scope == "row":
            return _meet(self.rows, other.rows)
        if self.scope == "rowgroup":
            return self.group == other.group and self.rows.start <= other.rows.start
        return _meet(self.columns, other.columns) and (titled or self.rows.start < other.rows.start)


def name_heads(table: Any) -> None:
    """Write into the structure elements of a table's cells what heads there are and where each rules.

    Args:
        table: WeasyPrint's box of a table, whose cells hold their structure elements.
    """
    cells = tuple(_cells(table))
    heads = [cell for cell in cells if cell.scope]
    first = 0 if any(head.group == 0 for head in heads) else -1
    for head in heads:
        head.element["A"]["Scope"] = "/Row" if head.scope in _ROWS else "/Column"
    for cell in cells:
        if not cell.scope:
            over = [head.element["ID"] for head in heads if head.rules(cell, head.group == first)]
            cell.element["A"]["Headers"] = pydyf.Array(over)


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _cells(table: Any) -> Iterator[Cell]:
    number = 0
    for group, rows in enumerate(_groups(table)):
        for row in rows:
            for cell in row.children:
                if getattr(cell, "mark", None) is not None:
                    yield _cell(cell, number, group)
            number += 1


def _cell(cell: Any, row: int, group: int) -> Cell:
    scope = ""
    if cell.element is not None and cell.element_tag == "th":
        scope = cell.element.get("scope") or "col"
    rows, columns = range(row, row + cell.rowspan), range(cell.grid_x, cell.grid_x + cell.colspan)
    return Cell(cell.mark, scope, rows, columns, group)


def _groups(table: Any) -> Iterator[Sequence[Any]]:
    for group in table.children:
        rows = [row for row in group.children if row.element_tag == "tr"]
        if rows:
            yield rows
