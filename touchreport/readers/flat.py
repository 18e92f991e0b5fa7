"""Rows of a CSV file or a sheet to a table: finding the heading row, and holding every row against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from touchreport.errors import Excerpt
from touchreport.location import Location
from touchreport.model.node import Mapped, Scalar
from touchreport.readers.addresses import column_letters
from touchreport.readers.decoding import forbidden
from touchreport.readers.gathering import Gathering
from touchreport.readers.losses import report_losses
from touchreport.readers.records import Source
from touchreport.text import fold

Known = Callable[[str, str], bool]
"""Whether a table, such as ``touchpoints``, has a column that may be called so."""

HEADER_WITHIN = 20
"""Among how many rows at the top the headings are looked for."""

_SURELY = 3  # known headings

_LOOKED_AT = 500  # cells of a row
_LONGEST_HEADING = 500  # characters


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it stands in its file.

    Attributes:
        number: its number in the file or sheet, from 1, empty rows counted.
        cells: its cells from the first column on.
        location: where it begins.
        excerpt: its line, in a text file.
    """

    number: int
    cells: tuple[Scalar, ...]
    location: Location
    excerpt: Excerpt | None = None

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything but white space."""
        return not any(cell.text.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known about a table before its rows are looked at.

    Attributes:
        table: name of the table.
        file: path relative to the project folder.
        sheet: name of the sheet, in a workbook.
        header_row: number of the row of headings, if the project declares it.
        known: whether a heading is known.
        even: whether each row must have as many cells as there are headings, as in a CSV file.
    """

    table: str
    file: str
    sheet: str | None
    header_row: int | None
    known: Known
    even: bool

    @property
    def at(self) -> Location:
        """The file, or the sheet."""
        return Location(self.file, sheet=self.sheet)


def read_rows(gathering: Gathering, frame: Frame, rows: Sequence[Row]) -> Source:
    """Return the table that `rows` make; rows that cannot be held against the headings are reported."""
    filled = [row for row in rows if not row.is_blank]
    header = _header(gathering, frame, filled)
    if header is None:
        return Source(frame.table, frame.file, frame.sheet, True, (), (), 0)
    if frame.header_row is None and not _looks_like_headings(frame, header):
        if report_losses(gathering, ((row.number, row.cells) for row in filled)):
            return Source(frame.table, frame.file, frame.sheet, True, (), (), len(filled))
        gathering.error("no-headings", header.cells[0], excerpt=header.excerpt, table=frame.table)
        return Source(frame.table, frame.file, frame.sheet, True, (), (), len(filled))
    below = [row for row in filled if row.number > header.number]
    if not below:
        gathering.warning("empty-table", frame.at, table=frame.table)
    if _check_cells(gathering, frame, (header, *below)):
        return Source(frame.table, frame.file, frame.sheet, True, (), (), len(below))
    columns = _columns(gathering, frame, header, below)
    items = [item for row in below if (item := _item(gathering, frame, header, columns, row)) is not None]
    headings = tuple(heading for _, heading in columns)
    numbers = tuple(index + 1 for index, _ in columns)
    return Source(frame.table, frame.file, frame.sheet, True, headings, tuple(items), len(below), numbers)


def header_number(frame: Frame, rows: Sequence[Row]) -> int | None:
    """Return the number of the row of headings, as :func:`read_rows` finds it; None in an empty table."""
    if frame.header_row is not None:
        return frame.header_row
    filled = [row for row in rows if not row.is_blank]
    known = partial(frame.known, frame.table)
    return filled[header_index(filled, known)].number if filled else None


def header_index(rows: Sequence[Row], known: Callable[[str], bool]) -> int:
    """Return which of the first rows has the most known headings; the first, if none has two or more."""
    index, count = most_known(rows, known)
    return index if count >= 2 else 0


def most_known(rows: Sequence[Row], known: Callable[[str], bool]) -> tuple[int, int]:
    """Return which of the first rows has the most known headings, and how many.

    A row of at least three, most of which are known, is the row of headings; those below it are not looked at.
    """
    best = (0, 0)
    for index, row in enumerate(rows[:HEADER_WITHIN]):
        count = known_headings(row, known)
        if count > best[1]:
            best = (index, count)
        if count >= _SURELY and count * 2 > sum(bool(cell.text.strip()) for cell in row.cells):
            break
    return best


def _looks_like_headings(frame: Frame, header: Row) -> bool:
    """Return whether a row may be one of headings: not where none, or one of many, is known."""
    known = known_headings(header, lambda heading: frame.known(frame.table, heading))
    return known > 1 or sum(bool(cell.text.strip()) for cell in header.cells) < (4 if known else 3)


def known_headings(row: Row, known: Callable[[str], bool]) -> int:
    """Return how many cells of `row` are known headings."""
    texts = (cell.text.strip() for cell in row.cells[:_LOOKED_AT] if len(cell.text) <= _LONGEST_HEADING)
    return sum(1 for text in texts if text and known(text))


def _header(gathering: Gathering, frame: Frame, filled: Sequence[Row]) -> Row | None:
    if not filled:
        gathering.warning("empty-table", frame.at, table=frame.table)
        return None
    if frame.header_row is not None:
        found = next((row for row in filled if row.number == frame.header_row), None)
        if found is None:
            gathering.error("no-header-row", frame.at, table=frame.table, row=frame.header_row)
        return found
    index = header_index(filled, lambda heading: frame.known(frame.table, heading))
    if index:
        gathering.note("header-below-title", filled[index].location, row=filled[index].number)
    return filled[index]


def _check_cells(gathering: Gathering, frame: Frame, rows: Sequence[Row]) -> bool:
    """Report cells that are too long, hold what no text may hold, or have lost their letters.

    Returns:
        whether nothing in the table can be relied on: so many letters are lost, or a heading is no heading.
    """
    limit = gathering.limits.cell_characters
    for row in rows:
        for cell in row.cells:
            if len(cell.text) > limit:
                gathering.error("cell-too-long", cell, limit=limit, name="cell-characters")
            if frame.sheet is not None and not cell.text.isprintable() and (bad := forbidden(cell.text)):
                gathering.error("control-character", cell, character=bad)
    too_long = any(len(cell.text) > limit for cell in rows[0].cells)
    return report_losses(gathering, ((row.number, row.cells) for row in rows)) or too_long


def _columns(
    gathering: Gathering, frame: Frame, header: Row, below: Sequence[Row]
) -> list[tuple[int, Scalar]]:
    """Return the columns to read, by index; report those without a heading and those of one heading."""
    limit = gathering.limits.table_columns
    width = max(len(row.cells) for row in (header, *below))
    if len(header.cells) > limit:
        gathering.error(
            "too-many-columns", header.cells[limit], count=width, limit=limit, name="table-columns"
        )
        return []
    seen: dict[str, int] = {}
    columns: list[tuple[int, Scalar]] = []
    for index, heading in enumerate(header.cells):
        if not heading.text.strip():
            _report_nameless(gathering, index, heading, below)
            continue
        first = seen.setdefault(fold(heading.text), index)
        if first == index:
            columns.append((index, heading))
        else:
            gathering.error(
                "duplicate-heading",
                heading,
                related=(header.cells[first].location,),
                heading=heading.text.strip(),
                first=column_letters(first + 1),
                second=column_letters(index + 1),
            )
    return columns


def _report_nameless(gathering: Gathering, index: int, heading: Scalar, below: Sequence[Row]) -> None:
    for row in below:
        if index < len(row.cells) and row.cells[index].text.strip():
            gathering.error(
                "missing-heading",
                row.cells[index],
                related=(heading.location,),
                column=column_letters(index + 1),
            )
            return


def _item(
    gathering: Gathering, frame: Frame, header: Row, columns: Sequence[tuple[int, Scalar]], row: Row
) -> Mapped | None:
    if not _fits(gathering, frame, header, columns, row):
        return None
    end = Location(frame.file, row.location.line, sheet=frame.sheet, row=row.number)
    pairs = tuple(
        (heading, row.cells[index] if index < len(row.cells) else Scalar("", end))
        for index, heading in columns
    )
    return Mapped(pairs, row.location, row.excerpt)


def _fits(
    gathering: Gathering, frame: Frame, header: Row, columns: Sequence[tuple[int, Scalar]], row: Row
) -> bool:
    """Return whether the row has a cell under each heading, and none beyond; report it otherwise."""
    wanted, found = len(header.cells), len(row.cells)
    extra = next((cell for cell in row.cells[wanted:] if cell.text.strip()), None)
    if extra is not None:
        code = "too-many-cells" if frame.even else "missing-heading"
        column = column_letters(row.cells.index(extra) + 1)
        gathering.error(code, extra, found=found, wanted=wanted, column=column)
        return False
    if frame.even and columns and found <= columns[-1][0]:
        excerpt = row.excerpt
        gathering.error("too-few-cells", row.location, excerpt=excerpt, found=found, wanted=wanted)
        return False
    return True
