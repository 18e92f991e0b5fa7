"""Workbooks to tables: which sheets count, and their cells as text.

openpyxl reads the values, row by row. What it would trust or pass over in silence is checked before: the archive
(:mod:`~touchreport.readers.archive`), and each sheet's extent, formulas and merged cells
(:mod:`~touchreport.readers.sheet_survey`). What a sheet has beside values is told once its headings are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from touchreport.errors import Excerpt
from touchreport.location import Location
from touchreport.model.node import Scalar
from touchreport.readers.addresses import cell_address
from touchreport.readers.archive import is_safe_archive
from touchreport.readers.cell_text import cell_text
from touchreport.readers.flat import HEADER_WITHIN, Frame, Known, Row, read_rows
from touchreport.readers.gathering import Gathering
from touchreport.readers.merged import unmerged
from touchreport.readers.records import Mark, Marks, Source
from touchreport.readers.sheet_choice import SheetWish, Tab, choose
from touchreport.readers.sheet_survey import Malformed, Survey, survey
from touchreport.readers.workbook import NotDefusedError, TooManyTags, opened


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A visible sheet and what a first look found in it; no survey where its XML is damaged."""

    title: str
    inner: Any
    survey: Survey | None


def read_workbook(
    gathering: Gathering, file: str, data: bytes, wish: SheetWish, known: Known
) -> tuple[Source, ...]:
    """Return the tables that a workbook holds; hidden sheets and sheets of nothing known are left out, with a note.

    Args:
        gathering: where problems go.
        file: path relative to the project folder.
        data: the bytes of the file.
        wish: what the project says about the workbook, and the table that its name tells.
        known: whether a heading is known.
    """
    if not is_safe_archive(gathering, file, data):
        return ()
    try:
        with opened(data, gathering.limits.archive_tags) as workbook:
            sheets = _visible(gathering, file, workbook)
            if sheets is None:
                return ()
            chosen = choose(gathering, file, [_tab(sheet) for sheet in sheets], wish)
            return tuple(_sources(gathering, file, sheets, chosen, wish, known))
    except TooManyTags:
        limit = gathering.limits.archive_tags
        found = f"> {limit}"
        gathering.error(
            "workbook-too-large", Location(file), file=file, found=found, limit=limit, name="archive-tags"
        )
    except NotDefusedError:
        gathering.error("defusedxml-missing", Location(file), file=file)
    except Exception as error:  # the library raises nearly anything for a damaged workbook
        gathering.error("workbook-unreadable", Location(file), file=file, detail=type(error).__name__)
    return ()


def _visible(gathering: Gathering, file: str, workbook: Any) -> list[_Sheet] | None:
    """Return the visible sheets, each after a first look; None, and a problem, where there are too many."""
    limits = gathering.limits
    count = sum(inner.sheet_state == "visible" for inner in workbook.worksheets)
    if count > limits.workbook_sheets:
        gathering.error(
            "too-many-sheets", Location(file), limit=limits.workbook_sheets, name="workbook-sheets"
        )
        return None
    cells = limits.table_cells
    sheets = []
    for inner in workbook.worksheets:
        if inner.sheet_state != "visible":
            gathering.note("hidden-sheet", Location(file, sheet=inner.title), sheet=inner.title)
            continue
        found: Survey | None = None
        try:
            with inner._get_source() as stream:
                found = survey(stream, limits.table_rows, limits.table_columns, cells)
                cells = max(0, cells - found.filled_cells)  # of all sheets together
        except Malformed:
            pass  # told if the sheet turns out to be wanted
        sheets.append(_Sheet(inner.title, inner, found))
    return sheets


def _tab(sheet: _Sheet) -> Tab:
    """Return what choosing needs; headings only where it is safe to read them."""
    look = sheet.survey
    is_empty = look is not None and not look.filled_cells
    if look is None or look.beyond or is_empty:
        return Tab(sheet.title, is_empty, ())
    cells = sheet.inner.iter_rows(max_row=min(look.last_row, HEADER_WITHIN), max_col=look.last_column)
    headings = tuple(
        tuple(cell.value for cell in row if isinstance(cell.value, str) and cell.value) for row in cells
    )
    return Tab(sheet.title, is_empty, headings)


def _sources(
    gathering: Gathering,
    file: str,
    sheets: list[_Sheet],
    chosen: Mapping[str, str],
    wish: SheetWish,
    known: Known,
) -> Iterator[Source]:
    for sheet in sheets:
        if sheet.title in chosen:
            frame = Frame(chosen[sheet.title], file, sheet.title, wish.header_row, known, False)
            if sheet.survey is None:
                gathering.error("sheet-unreadable", frame.at, sheet=sheet.title)
            elif _is_within_limits(gathering, frame, sheet.survey):
                yield _source(gathering, frame, sheet.inner, sheet.survey)


def _source(gathering: Gathering, frame: Frame, inner: Any, look: Survey) -> Source:
    failed: list[Mark] = []
    rows = list(_rows(frame, inner, look, failed))
    filled = {row.number for row, has_value in rows if has_value}
    filled.update(row for row, _ in look.unsaved)
    if len(filled) != look.filled_rows:  # the library passes over what it does not know; nothing is dropped
        gathering.error("sheet-unreadable", frame.at, sheet=frame.sheet)
    source = read_rows(gathering, frame, unmerged(gathering, frame, [row for row, _ in rows], look))
    unsaved = tuple(Mark(column, _place(frame, row, column)) for row, column in look.unsaved)
    return replace(source, marks=Marks(unsaved, tuple(failed), look.hidden_rows, look.hidden_columns))


def _is_within_limits(gathering: Gathering, frame: Frame, look: Survey) -> bool:
    """Report a sheet that reaches too far; one stray cell far from the rest has a message of its own."""
    if look.beyond is None:
        return True
    limits = gathering.limits
    at = Location(frame.file, sheet=frame.sheet, cell=look.beyond)
    row = int(look.beyond.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    if look.is_crowded:
        gathering.error("table-too-large", at, limit=limits.table_cells, name="table-cells")
    elif row > limits.table_rows:
        code = "far-cell" if look.filled_rows < limits.table_rows // 2 else "too-many-rows"
        gathering.error(
            code, at, cell=look.beyond, rows=look.filled_rows, limit=limits.table_rows, name="table-rows"
        )
    else:
        code = "far-cell" if look.last_column < limits.table_columns // 2 else "too-many-columns"
        gathering.error(
            code,
            at,
            cell=look.beyond,
            rows=look.filled_rows,
            limit=limits.table_columns,
            name="table-columns",
        )
    return False


def _rows(frame: Frame, inner: Any, look: Survey, failed: list[Mark]) -> Iterator[tuple[Row, bool]]:
    """Yield the rows, and for each whether the library found any value in it; enter the cells that show an error."""
    rows = inner.iter_rows(max_row=look.last_row, max_col=look.last_column) if look.last_row else ()
    for number, cells in enumerate(rows, start=1):
        found = tuple(
            _cell(frame, number, column, cell, failed) for column, cell in enumerate(cells, start=1)
        )
        has_value = any(cell.value is not None for cell in cells)
        yield Row(number, found, Location(frame.file, sheet=frame.sheet, row=number)), has_value


def _cell(frame: Frame, row: int, column: int, cell: Any, failed: list[Mark]) -> Scalar:
    value = cell.value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    text = cell_text(value, cell.number_format if is_number else "")
    location = _place(frame, row, column)
    found = Scalar(text, location, Excerpt(text, 0, len(text)))
    if cell.data_type == "e" and value is not None:
        failed.append(Mark(column, found))
        return Scalar("", location, found.excerpt)
    return found


def _place(frame: Frame, row: int, column: int) -> Location:
    return Location(frame.file, sheet=frame.sheet, cell=cell_address(row, column), row=row)
