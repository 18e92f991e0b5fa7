"""CSV to rows: strict, with the line and column of every cell.

The standard library's reader does not tell where a cell begins, so the text is split here, by the same rules
(RFC 4180, any line ends): a cell that begins with a quotation mark ends with one, and a doubled one inside
stands for one. What those rules do not allow is an error, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from touchreport.errors import Excerpt
from touchreport.location import Location
from touchreport.model.node import Scalar
from touchreport.readers.flat import HEADER_WITHIN, Frame, Row, most_known, read_rows
from touchreport.readers.gathering import Gathering
from touchreport.readers.limits import HIGHEST
from touchreport.readers.records import Mark, Marks, Source

SEPARATORS = (",", ";", "\t")
"""What may stand between cells; which one, the headings tell."""

_NO_SEPARATORS = ("|", "\uff0c", "\uff1b", "\u3001", "\u060c", "\u061b", "\uff5c")  # | ， ； 、 ، ؛ ｜
_WIDEST = HIGHEST["table-columns"]
_LINE_END = re.compile("\r\n|\r|\n")
_TO_LINE_END = re.compile("[^\r\n]*")
_QUOTED = re.compile('"((?:[^"]|"")*+)"')
# What a formula that failed, or a column too narrow for its numbers, leaves in a file saved as text.
_FORMULA_FAULT = re.compile(r"#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)|#{4,}")
_DECLARED = re.compile("sep=([,;\t])(?:\r\n|\r|\n|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the text stops being CSV.

    Attributes:
        code: code of the problem.
        location: where it shows.
        excerpt: the line.
        opened: where the quotation mark stands that opened the cell.
    """

    code: str
    location: Location
    excerpt: Excerpt
    opened: Location


def read_csv(gathering: Gathering, frame: Frame, text: str, separator: str | None = None) -> Source | None:
    """Return the table that a CSV file holds.

    Args:
        gathering: where problems go.
        frame: what is known about the table.
        text: the file's text, without a byte order mark.
        separator: the separator, if the project declares it; else the headings tell.

    Returns:
        The table; None where its rows could not be told apart.
    """
    declared = _DECLARED.match(text)
    start = declared.end() if declared else 0  # a first line by which Excel is told the separator
    known = _known(frame)
    chosen = separator or (declared[1] if declared else _recognise(frame.file, text, start, known))
    rows: list[Row] = []
    failed: list[Mark] = []
    cells = 0
    for found in split(frame.file, text, chosen, start):
        if isinstance(found, Fault):
            _report(gathering, found)
            return None
        rows.append(_without_faults(found, failed))
        cells += len(found.cells)
        if _is_too_much(gathering, found, len(rows), cells):
            return None
    if _is_one_column(gathering, frame, rows):
        return None
    source = read_rows(gathering, replace(frame, even=True), rows)
    return replace(source, marks=Marks(failed=tuple(failed)))


def has_headings(frame: Frame, text: str, separator: str | None = None) -> bool:
    """Return whether one of the first rows of `text` holds a known heading."""
    known = _known(frame)
    chosen = separator or _recognise(frame.file, text, 0, known)
    found = islice(split(frame.file, text, chosen), HEADER_WITHIN)
    return most_known([row for row in found if isinstance(row, Row)], known)[1] > 0


def split(file: str, text: str, separator: str, start: int = 0) -> Iterator[Row | Fault]:
    """Yield the rows of `text` from index `start` on, the blank ones too; a fault is the last thing yielded."""
    splitter = _Splitter(file, text, separator, start)
    while splitter.has_more:
        found = splitter.row()
        yield found
        if isinstance(found, Fault):
            return


class _Splitter:
    """Goes through a text once, from cell to cell."""

    def __init__(self, file: str, text: str, separator: str, start: int) -> None:
        self._file = file
        self._text = text
        self._separator = separator
        self._plain = _plain_cell(separator)
        self._at = start
        self._number = 1 if start else 0  # the line before `start` is row 1, as spreadsheets count
        self._line = self._number + 1
        self._begin(start)

    @property
    def has_more(self) -> bool:
        return self._at < len(self._text)

    def row(self) -> Row | Fault:
        """Return the next row and stand behind its end."""
        self._number += 1
        place, excerpt = self._place(self._at, None), Excerpt(self._shown, 0, len(self._shown))
        cells: list[Scalar] = []
        while True:
            cell = self._quoted() if self._text.startswith('"', self._at) else self._unquoted()
            if isinstance(cell, Fault):
                return cell
            cells.append(cell)
            if len(cells) > _WIDEST:
                return Fault("too-many-columns", place, excerpt, place)
            if not self._text.startswith(self._separator, self._at):
                break
            self._at += 1
        end = _LINE_END.match(self._text, self._at)
        if end is not None:
            self._at = end.end()
            self._line += 1
            self._begin(self._at)
        return Row(self._number, tuple(cells), place, excerpt)

    def _unquoted(self) -> Scalar:
        found = self._plain.match(self._text, self._at)
        assert found is not None  # the pattern also matches nothing
        return self._cell(found[0], found.end())

    def _quoted(self) -> Scalar | Fault:
        opened = self._place(self._at, None)
        found = _QUOTED.match(self._text, self._at)
        if found is None:
            column = self._at - self._start
            return Fault("open-quote", opened, Excerpt(self._shown, column, len(self._shown)), opened)
        cell = self._cell(found[1].replace('""', '"'), found.end())
        self._skip_lines(found.start(), found.end())
        follows = self._text[self._at : self._at + 1]
        if follows and follows not in (self._separator, "\r", "\n"):
            column = self._at - self._start
            excerpt = Excerpt(self._shown, column, column + 1)
            return Fault("text-after-quote", self._place(self._at, self._at + 1), excerpt, opened)
        return cell

    def _cell(self, text: str, end: int) -> Scalar:
        """Return the cell from here to `end`, and stand behind it."""
        start, column = self._at, self._at - self._start
        stop = end - self._start
        inside = stop <= len(self._shown)
        cell = Scalar(
            text,
            self._place(start, end if inside else None),
            Excerpt(self._shown, column, stop if inside else len(self._shown)),
        )
        self._at = end
        return cell

    def _skip_lines(self, start: int, end: int) -> None:
        """Count the lines that end inside a cell."""
        for found in _LINE_END.finditer(self._text, start, end):
            self._line += 1
            self._start = found.end()
        if self._start > start:
            self._begin(self._start)

    def _begin(self, start: int) -> None:
        """Take note of the line that begins at `start`."""
        found = _TO_LINE_END.match(self._text, start)
        self._start = start
        self._shown = found[0] if found else ""

    def _place(self, start: int, end: int | None) -> Location:
        column = start - self._start + 1
        return Location(
            self._file,
            self._line,
            column,
            None if end is None else end - self._start + 1,
            row=self._number,
        )


@cache
def _plain_cell(separator: str) -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(separator)}\r\n]*")


def _known(frame: Frame) -> Callable[[str], bool]:
    return lambda heading: frame.known(frame.table, heading)


def _recognise(file: str, text: str, start: int, known: Callable[[str], bool]) -> str:
    """Return the separator under which the first rows have most known headings, most cells, and equal lengths."""

    def weight(separator: str) -> tuple[int, int, int]:
        found = list(islice(split(file, text, separator, start), HEADER_WITHIN))
        if any(isinstance(each, Fault) and each.code == "too-many-columns" for each in found):
            return 0, _WIDEST, 1  # nothing has more cells
        rows = [row for row in found if isinstance(row, Row) and (len(row.cells) > 1 or not row.is_blank)]
        _, headings = most_known(rows, known)
        widths = [len(row.cells) for row in rows]
        return headings, widths[0] if widths else 0, widths.count(max(widths, default=0))

    return max(SEPARATORS, key=weight)


def _without_faults(row: Row, failed: list[Mark]) -> Row:
    """Return the row with nothing where a formula had failed when the file was saved; enter each such cell."""
    faults = [
        Mark(column, cell)
        for column, cell in enumerate(row.cells, start=1)
        if cell.text.startswith("#") and _FORMULA_FAULT.fullmatch(cell.text)
    ]
    if not faults:
        return row
    failed += faults
    cells = list(row.cells)
    for fault in faults:
        cells[fault.column - 1] = replace(cells[fault.column - 1], text="")
    return replace(row, cells=tuple(cells))


def _is_one_column(gathering: Gathering, frame: Frame, rows: list[Row]) -> bool:
    """Report a table whose cells are separated by something else, such as a full-width comma."""
    filled = [row for row in rows if not row.is_blank][:HEADER_WITHIN]
    if not filled or any(len(row.cells) > 1 for row in filled):
        return False
    known = _known(frame)
    for row in filled:
        for mark in _NO_SEPARATORS:
            parts = row.cells[0].text.split(mark)
            if len(parts) > 1 and sum(known(part.strip()) for part in parts) > 1:
                gathering.error("no-separator", row.location, excerpt=row.excerpt, mark=mark)
                return True
    return False


def _is_too_much(gathering: Gathering, row: Row, rows: int, cells: int) -> bool:
    """Report a table that is too large; blank rows count too."""
    limits = gathering.limits
    for code, count, limit, name in (
        ("too-many-rows", rows, limits.table_rows, "table-rows"),
        ("table-too-large", cells, limits.table_cells, "table-cells"),
    ):
        if count > limit:
            gathering.error(code, row.location, limit=limit, name=name)
            return True
    return False


def _report(gathering: Gathering, fault: Fault) -> None:
    related = () if fault.opened == fault.location else (fault.opened,)
    if fault.code == "too-many-columns":
        limit = gathering.limits.table_columns
        gathering.error(fault.code, fault.location, limit=limit, name="table-columns")
        return
    gathering.error(
        fault.code, fault.location, excerpt=fault.excerpt, related=related, opened=fault.opened.line
    )
