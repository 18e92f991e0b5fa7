"""Merged cells of a sheet: one value for several rows is written into each; anything else is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from touchreport.location import Location
from touchreport.model.node import Scalar
from touchreport.readers.addresses import cell_address
from touchreport.readers.flat import Frame, Row, header_number
from touchreport.readers.gathering import Gathering
from touchreport.readers.sheet_survey import Survey

_SHOWN = 12

Range = tuple[int, int, int, int]
"""First row, first column, last row, last column of merged cells, from 1."""


def unmerged(gathering: Gathering, frame: Frame, rows: Sequence[Row], look: Survey) -> list[Row]:
    """Return the rows with the value of cells merged downwards in each row that they reach over; a note says so.

    Cells merged sideways, or together with a heading, are an error: nobody can tell for which columns their value
    holds. A title above the headings may well be merged.
    """
    header = header_number(frame, rows)
    found = [each for each in look.merged if header is not None and _is_inside(each, header, look)]
    down = [each for each in found if each[1] == each[3] and header is not None and each[0] > header]
    for each in found:
        if each not in down:
            place = cell_address(each[0], each[1])
            at = Location(frame.file, sheet=frame.sheet, cell=place, row=each[0])
            gathering.error("merged-cells", at, range=_name(each))
    if down:
        gathering.note("merged-filled", frame.at, ranges=tuple(map(_name, down[:_SHOWN])), count=len(down))
    return _filled(rows, down)


def _is_inside(each: Range, header: int, look: Survey) -> bool:
    return each[2] >= header and each[0] <= look.last_row and each[1] <= look.last_column


def _filled(rows: Sequence[Row], down: Sequence[Range]) -> list[Row]:
    by_number = {row.number: row for row in rows}
    for first, column, last, _ in down:
        value = by_number[first].cells[column - 1]
        for number in range(first + 1, min(last, max(by_number)) + 1):
            row = by_number[number]
            if row.is_blank:  # a row in which nothing else stands is no row
                continue
            cell = Scalar(value.text, row.cells[column - 1].location, value.excerpt)
            cells = (*row.cells[: column - 1], cell, *row.cells[column:])
            by_number[number] = replace(row, cells=cells)
    return list(by_number.values())


def _name(each: Range) -> str:
    return f"{cell_address(each[0], each[1])}:{cell_address(each[2], each[3])}"
