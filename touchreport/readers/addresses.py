"""Names of columns and cells, as spreadsheets show them."""

from __future__ import annotations


def column_letters(column: int) -> str:
    """Return the name of the column of number `column`, from 1: 1 is ``A``, 27 is ``AA``."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def cell_address(row: int, column: int) -> str:
    """Return the address of a cell, both numbers from 1: row 7, column 2 is ``B7``."""
    return f"{column_letters(column)}{row}"
