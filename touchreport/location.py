"""Where a fact came from: the file, the line or the cell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a project's files.

    A text file (YAML, CSV, Markdown) is addressed by line and column, a workbook by sheet and cell. Every
    part but the file may be unknown.

    Attributes:
        file: path relative to the project folder, with forward slashes.
        line: line number, from 1.
        column: column in characters, from 1.
        end_column: column after the last character of the value, from 1.
        sheet: name of the sheet, in a workbook.
        cell: address of the cell, such as ``C14``, in a workbook.
        row: row of the table, from 1, where the header is row 1 of the table's own file.
    """

    file: str
    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    sheet: str | None = None
    cell: str | None = None
    row: int | None = None

    def __str__(self) -> str:
        """Return ``file:line:column`` or ``file!sheet!cell``, the forms that editors and people know."""
        if self.sheet is not None:
            place = self.cell or (f"row {self.row}" if self.row is not None else None)
            return "!".join(part for part in (self.file, self.sheet, place) if part)
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
