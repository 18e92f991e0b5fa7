"""What readers hand to checking: tables of items, each value with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from touchreport.errors import Problem
from touchreport.location import Location
from touchreport.model.node import Mapped, Scalar
from touchreport.readers.limits import DEFAULT, Limits

TABLES = (
    "touchpoints",
    "personas",
    "segments",
    "channels",
    "people",
    "measures",
    "journeys",
)
"""The tables of a project, by the name of their file or key; ``journeys`` holds steps."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A cell of a flat table about which something is to be said.

    Attributes:
        column: number of its column, from 1.
        at: the cell as it was read, or its place alone.
    """

    column: int
    at: Scalar | Location


@dataclass(frozen=True, slots=True)
class Marks:
    """What a flat table has beside values; whether it is told depends on its headings, since a column may be left out.

    Attributes:
        unsaved: formulas whose result was never saved.
        failed: cells that show an error in place of a value, with the error as their text.
        hidden_rows: numbers of the rows that are filled and hidden.
        hidden_columns: numbers of the columns that are filled and hidden, from 1.
    """

    unsaved: tuple[Mark, ...] = ()
    failed: tuple[Mark, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()


NO_MARKS = Marks()
"""A table without any."""


@dataclass(frozen=True, slots=True)
class Source:
    """One table as read from one file, one sheet, or one key of ``touchreport.yaml``.

    Attributes:
        table: one of :data:`TABLES`.
        file: path relative to the project folder.
        sheet: name of the sheet, in a workbook.
        flat: whether it is CSV or XLSX: headings have to be recognised, and cells hold lists. In YAML, keys are
            names of fields and lists are lists.
        headings: the headings of a flat table as written, in order.
        items: the rows or objects; the keys of a flat item are its headings as written.
        rows_read: number of rows or objects in the file that are not wholly empty, refused ones included.
        columns: number of the column of each heading, from 1.
        marks: what a flat table has beside values.
    """

    table: str
    file: str
    sheet: str | None
    flat: bool
    headings: tuple[Scalar, ...]
    items: tuple[Mapped, ...]
    rows_read: int
    columns: tuple[int, ...] = ()
    marks: Marks = NO_MARKS


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A Markdown file of the project: its path, its text and nothing else."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class RawProject:
    """All files of a project, read and not yet checked.

    Attributes:
        folder: the project folder.
        config: ``touchreport.yaml`` without the tables in it.
        brand: ``brand.yaml`` or the key ``brand``; None where there is neither.
        sources: the tables, in the order of file names.
        pages: ``pages/*.md``; introductions are ``pages/analysis/*.md`` and ``pages/chapter/*.md``.
        problems: everything that could not be read, with warnings and notes.
        files: every file that was read, with its SHA-256, for the manifest.
        limits: the limits that the project asks for.
        since: the record of an earlier edition, as it stands in its file.
        views: records of what single outputs showed of it, by output: names of files, and bytes.
    """

    folder: Path
    config: Mapped
    brand: Mapped | None
    sources: tuple[Source, ...]
    pages: tuple[MarkdownFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    limits: Limits = DEFAULT
    since: bytes | None = None
    views: Mapping[str, tuple[str, bytes]] = field(default_factory=lambda: MappingProxyType({}))
