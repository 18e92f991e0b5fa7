"""A project that was read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from touchreport.errors import Problem
from touchreport.location import Location
from touchreport.model.project import Project
from touchreport.model.settings import Settings
from touchreport.readers.limits import DEFAULT, Limits


@dataclass(frozen=True, slots=True)
class TableCount:
    """How many rows one file gave to one table; ``read`` is always ``used`` plus ``refused``.

    Attributes:
        table: name of the table, such as ``touchpoints``.
        file: path of the file, relative to the project folder.
        sheet: name of the sheet, in a workbook.
        read: rows that are not wholly empty.
        used: rows that became objects.
        refused: rows with an error. A project that loaded has none.
    """

    table: str
    file: str
    sheet: str | None
    read: int
    used: int
    refused: int


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the project that the playbook shows.

    Attributes:
        file: path relative to the project folder, with forward slashes.
        kind: what it is, told from its first bytes: ``png``, ``jpeg``, ``webp`` or ``svg``.
    """

    file: str
    kind: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that a build needs of a project folder.

    Attributes:
        project: what analyses look at.
        settings: what the author wishes of the playbook.
        problems: warnings and notes; errors raise instead.
        counts: rows read, used and refused, a file and table each.
        assets: pictures that fields of the project name, each once, in the order of their paths.
        files: every file that was read, with its SHA-256.
        limits: how much may be read, and how much time and memory an analysis may take.
        brand_places: where each field of the brand stands.
        agency_places: where each field of the agency stands.
    """

    project: Project
    settings: Settings
    problems: tuple[Problem, ...] = ()
    counts: tuple[TableCount, ...] = ()
    assets: tuple[Asset, ...] = ()
    files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    limits: Limits = DEFAULT
    brand_places: Mapping[str, Location] = field(default_factory=lambda: MappingProxyType({}))
    agency_places: Mapping[str, Location] = field(default_factory=lambda: MappingProxyType({}))
