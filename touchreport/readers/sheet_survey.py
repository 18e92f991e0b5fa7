"""A first look through a sheet's XML, before its cells are read: how far they reach, and what is odd.

A sheet declares its own extent, and that is not to be trusted: a single stray cell in the last row and column makes
careless readers reserve sixteen thousand million cells. This look costs little memory whatever the sheet
holds, and also finds what a reader of values does not see: formulas whose result was never saved, and merged
cells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import IO
from xml.parsers import expat

from touchreport.readers.addresses import cell_address

_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_TRUE = ("1", "true")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_TAGS_OF_A_CELL = 4  # a cell with its text has three at most; empty ones that only have a colour count, too
_LEAST_TAGS = 1_000_000


class Malformed(Exception):
    """The sheet's XML is not what a sheet may hold."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found.

    Attributes:
        filled_rows: number of rows with at least one filled cell.
        filled_cells: number of filled cells.
        last_row, last_column: how far the filled cells reach, from 1.
        beyond: address of the first filled cell beyond the limits; the look ended there.
        unsaved: rows and columns of formulas without a saved value, from 1.
        is_crowded: whether the look ended because of the number of cells, or of other XML.
        merged: merged ranges as (first row, first column, last row, last column), from 1.
        hidden_rows: numbers of the rows that are filled and hidden.
        hidden_columns: numbers of the columns that are filled and hidden.
    """

    filled_rows: int
    filled_cells: int
    last_row: int
    last_column: int
    beyond: str | None
    unsaved: tuple[tuple[int, int], ...]
    merged: tuple[tuple[int, int, int, int], ...]
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    is_crowded: bool = False


def survey(stream: IO[bytes], rows: int, columns: int, cells: int) -> Survey:
    """Look through a sheet, no further than the first filled cell beyond `rows`, `columns` or `cells`.

    Raises:
        Malformed: if it is no XML, has a document type, or its rows or cells are out of order.
    """
    surveyor = _Surveyor(rows, columns, cells)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = surveyor.doctype
    parser.StartElementHandler = surveyor.start
    parser.EndElementHandler = surveyor.end
    parser.CharacterDataHandler = surveyor.characters
    try:
        while not surveyor.beyond and (chunk := stream.read(65536)):
            parser.Parse(chunk, False)
        if not surveyor.beyond:
            parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Malformed(expat.ErrorString(error.code)) from error
    return surveyor.result()


class _Surveyor:
    """Counts while the parser goes through."""

    def __init__(self, rows: int, columns: int, cells: int) -> None:
        self.beyond: str | None = None
        self._limits = (rows, columns, cells)
        self._tags_left = max(_LEAST_TAGS, _TAGS_OF_A_CELL * cells)
        self._is_crowded = False
        self._row = self._column = 0
        self._filled_rows = self._filled_cells = 0
        self._last_row = self._last_column = 0
        self._unsaved: list[tuple[int, int]] = []
        self._merged: list[tuple[int, int, int, int]] = []
        self._type = ""
        self._has_formula = self._has_text = self._is_saved = self._in_value = False
        self._row_is_filled = self._row_is_hidden = False
        self._hidden_rows: list[int] = []
        self._hidden_spans: list[tuple[int, int]] = []
        self._filled_columns: set[int] = set()

    def result(self) -> Survey:
        return Survey(
            self._filled_rows,
            self._filled_cells,
            self._last_row,
            self._last_column,
            self.beyond,
            tuple(self._unsaved),
            tuple(self._merged),
            tuple(self._hidden_rows),
            tuple(sorted(column for column in self._filled_columns if self._is_hidden(column))),
            self._is_crowded,
        )

    def doctype(self, *_: object) -> None:
        raise Malformed("document type")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._tags_left -= 1
        if self._tags_left < 0:
            self._crowded()
        tag = name.rpartition(" ")[2]
        if tag == "c":
            self._start_cell(attributes)
        elif tag == "v" or tag == "t":
            self._in_value = True
            self._is_saved = self._is_saved or self._type == "str"  # the empty text is a result
        elif tag == "f":
            self._has_formula = True
        elif tag == "row":
            self._start_row(attributes)
        elif tag == "col" and attributes.get("hidden") in _TRUE:
            self._hidden_spans.append((_number(attributes["min"]), _number(attributes["max"])))
        elif tag == "mergeCell":
            self._merged.append(_range(attributes.get("ref", "")))

    def characters(self, text: str) -> None:
        if self._in_value:
            self._has_text = True

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "v" or tag == "t":
            self._in_value = False
        elif tag == "c":
            self._end_cell()

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = _number(attributes["r"]) if "r" in attributes else self._row + 1
        if not self._row < number <= _LAST_ROW:
            raise Malformed("order of rows")
        self._row, self._column, self._row_is_filled = number, 0, False
        self._row_is_hidden = attributes.get("hidden") in _TRUE

    def _start_cell(self, attributes: dict[str, str]) -> None:
        row, column = _address(attributes["r"]) if "r" in attributes else (self._row, self._column + 1)
        if row != self._row or not self._column < column <= _LAST_COLUMN:
            raise Malformed("order of cells")
        self._column = column
        self._type = attributes.get("t", "n")
        self._has_formula = self._has_text = self._is_saved = self._in_value = False

    def _end_cell(self) -> None:
        is_unsaved = self._has_formula and not self._is_saved and not self._has_text
        if is_unsaved:
            self._unsaved.append((self._row, self._column))
        elif not self._has_text:
            return
        self._filled_cells += 1
        rows, columns, cells = self._limits
        if self.beyond is None and self._filled_cells > cells:
            self._crowded()
        if self.beyond is None and (self._row > rows or self._column > columns):
            self.beyond = cell_address(self._row, self._column)
        if self.beyond is not None:
            return
        if self._row_is_hidden and not self._row_is_filled:
            self._hidden_rows.append(self._row)
        self._filled_columns.add(self._column)
        self._filled_rows += not self._row_is_filled
        self._row_is_filled = True
        self._last_row = self._row
        self._last_column = max(self._last_column, self._column)

    def _crowded(self) -> None:
        """End the look: there is too much in the sheet, wherever it stands."""
        if self.beyond is None:
            self.beyond = cell_address(max(1, self._row), max(1, self._column))
            self._is_crowded = True

    def _is_hidden(self, column: int) -> bool:
        return any(first <= column <= last for first, last in self._hidden_spans)


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 7:
        raise Malformed("number of a row")
    return int(text)


def _address(text: str) -> tuple[int, int]:
    """Return row and column of an address such as ``B7``."""
    found = _ADDRESS.fullmatch(text)
    if found is None:
        raise Malformed("address of a cell")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _range(text: str) -> tuple[int, int, int, int]:
    first, _, last = text.partition(":")
    return (*_address(first), *_address(last or first))
