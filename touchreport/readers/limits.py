"""How much touchreport reads and waits: every limit, its name and its usual value, in one place.

A limit keeps a damaged or hostile file from using up the machine. Each can be raised on purpose, under ``limits:``
in ``touchreport.yaml``, by the name that the message gives::

    limits:
      table-rows: 50000
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one build; the name under ``limits:`` is the field's, with hyphens.

    Attributes:
        file_bytes: size of one CSV or XLSX file.
        yaml_bytes: size of one YAML file.
        markdown_bytes: size of one Markdown file.
        edition_bytes: size of the record of an edition.
        yaml_depth: how deep lists and mappings of a YAML file may stand in one another.
        yaml_values: keys, values, lists and mappings of a YAML file.
        yaml_characters: characters in one text of a YAML file.
        project_files: number of files read.
        project_bytes: size of all files read.
        project_rows: rows or objects of all tables of the project.
        table_rows: rows of one table file or sheet, the heading included, or objects of a YAML file.
        table_columns: columns of one table file or sheet.
        table_cells: filled cells of one table file or sheet.
        cell_characters: characters in one cell.
        workbook_sheets: visible sheets of one workbook.
        archive_bytes: size of a workbook when unpacked.
        archive_members: number of parts inside a workbook.
        archive_ratio: how many times larger a workbook may be when unpacked; small workbooks may be anything.
        archive_tags: XML tags in the parts of a workbook other than its sheets: texts, formats, properties.
        same_problems: how often one kind of problem is told about one file before the rest is only counted.
        analysis_seconds: how long one analysis may take, in seconds on the clock.
        analysis_megabytes: how much memory one analysis may take, in millions of bytes.
        pdf_seconds: how long the PDF may take, in seconds of the processor.
        pdf_megabytes: how much memory the PDF may take, in millions of bytes.
        single_file_megabytes: how large the website may be for one file to hold it, in millions of bytes.
    """

    file_bytes: int = 50_000_000
    yaml_bytes: int = 10_000_000
    markdown_bytes: int = 200_000
    edition_bytes: int = 50_000_000
    yaml_depth: int = 50
    yaml_values: int = 200_000
    yaml_characters: int = 200_000
    project_files: int = 2_000
    project_bytes: int = 200_000_000
    project_rows: int = 60_000
    table_rows: int = 20_000
    table_columns: int = 500
    table_cells: int = 500_000
    cell_characters: int = 20_000
    workbook_sheets: int = 100
    archive_bytes: int = 150_000_000
    archive_members: int = 2_000
    archive_ratio: int = 150
    archive_tags: int = 1_000_000
    same_problems: int = 50
    analysis_seconds: int = 600
    analysis_megabytes: int = 2_000
    pdf_seconds: int = 300
    pdf_megabytes: int = 2_000
    single_file_megabytes: int = 20


DEFAULT = Limits()
"""The limits of a project that raises none."""

HIGHEST: Mapping[str, int] = MappingProxyType({"yaml-depth": 200, "table-columns": 16_384})
"""What cannot be raised at will: what is nested deeper could not be looked through, and no spreadsheet is wider."""


def names() -> tuple[str, ...]:
    """Return the names of all limits, as written under ``limits:``."""
    return tuple(field.name.replace("_", "-") for field in dataclasses.fields(Limits))


def changed(limits: Limits, wishes: Mapping[str, int]) -> Limits:
    """Return `limits` with some set anew; `wishes` is by name as written under ``limits:``.

    Raises:
        KeyError: if there is no limit of a name.
    """
    known = set(names())
    for name in wishes:
        if name not in known:
            raise KeyError(name)
    return dataclasses.replace(limits, **{name.replace("-", "_"): value for name, value in wishes.items()})
