"""An empty workbook to start an inventory with."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from touchreport.locales import load_locale
from touchreport.model.field import Kind, NamedField
from touchreport.readers.checking.shapes import SHAPES, Shape
from touchreport.readers.field_words import choices_of, columns_of, heading_of, holds

_PLAIN: Mapping[str, bool] = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_CREATED = datetime.datetime(2000, 1, 1)  # the same workbook has the same bytes
_ROWS = 1000
_LIST_LIMIT = 255  # characters of a list of choices that a workbook can hold
_NARROW, _WIDE = 16, 32


def write_template(
    path: Path,
    language: str,
    tables: Sequence[str] = ("touchpoints",),
    rows: Mapping[str, Sequence[Mapping[str, str]]] | None = None,
    columns: Sequence[str] = (),
) -> None:
    """Write a workbook with one sheet a table: headings in `language` and a note on each.

    Where a column takes one of a few words, its cells offer them. No cell is ever a formula.

    Args:
        path: the file to write; one that is there is replaced.
        language: tag of a language that touchreport has.
        tables: names of tables, each to be a sheet.
        rows: rows to start with, by table: names of fields with the words of their cells.
        columns: names of the only fields that get a column; all if none are named.

    Raises:
        KeyError: if there is no such table.
    """
    import xlsxwriter

    shapes = [SHAPES[table] for table in tables]
    workbook = xlsxwriter.Workbook(str(path), _PLAIN)
    workbook.set_properties({"created": _CREATED})
    head = workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = workbook.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for shape in shapes:
        sheet = workbook.add_worksheet(shape.table)
        fields = [each for each in columns_of(shape) if not columns or each.name in columns]
        _write_sheet(sheet, shape, fields, language, head, body)
        _write_rows(sheet, fields, (rows or {}).get(shape.table, ()), body)
    workbook.close()


def _write_sheet(
    sheet: Any, shape: Shape, fields: Sequence[NamedField], language: str, head: Any, body: Any
) -> None:
    if load_locale(language).direction == "rtl":
        sheet.right_to_left()
    sheet.freeze_panes(1, 2)
    for column, named in enumerate(fields):
        sheet.set_column(column, column, _NARROW if _is_short(named) else _WIDE, body)
        sheet.write_string(0, column, heading_of(shape, named.name, language), head)
        sheet.write_comment(0, column, _note(named), {"author": "", "x_scale": 2})
        choices = choices_of(named.field, language)
        if choices and named.field.kind is not Kind.CLASSES and len(",".join(choices)) <= _LIST_LIMIT:
            rule = {"validate": "list", "source": list(choices), "error_type": "warning"}
            sheet.data_validation(1, column, _ROWS, column, rule)


def _write_rows(
    sheet: Any, fields: Sequence[NamedField], rows: Sequence[Mapping[str, str]], body: Any
) -> None:
    column_of = {named.name: column for column, named in enumerate(fields)}
    for number, row in enumerate(rows, start=1):
        for name, words in row.items():
            sheet.write_string(number, column_of[name], words, body)


def _is_short(named: NamedField) -> bool:
    return named.field.kind not in (Kind.WORDS, Kind.PROSE, Kind.LIST)


def _note(named: NamedField) -> str:
    """Return what a column is for, what it takes, and an example."""
    lines = [named.field.meaning, f"Takes: {holds(named.field).replace('`', '')}."]
    if named.field.required:
        lines.append("Every row needs it.")
    if named.field.example:
        lines.append(f"Example: {named.field.example}")
    return "\n".join(lines)
