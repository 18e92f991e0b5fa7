"""Which files of a project folder hold tables, and which that look like it do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from touchreport.location import Location
from touchreport.readers.file_wishes import FileWish
from touchreport.readers.files import file_in, files_in, folder_in, is_inside
from touchreport.readers.gathering import Gathering
from touchreport.readers.records import TABLES
from touchreport.readers.tables import named_table
from touchreport.text import nearest

READ = (".yaml", ".yml", ".csv", ".tsv", ".xlsx", ".xlsm")
"""The endings of files that can hold tables."""

OTHER = (".xls", ".xlsb", ".ods", ".numbers")
"""The endings of workbooks that have to be saved as .xlsx first."""

_DATA = ".json"
"""The ending of what is read as YAML, once it is called so; files of other programs have it, too."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A file that holds a table.

    Attributes:
        file: path relative to the project folder, with forward slashes.
        path: the file.
        table: the table that its name, its folder or ``files:`` tells; None for a workbook whose sheets tell.
        in_folder: whether it is one of several in the table's own folder.
        wish: what ``files:`` says about it.
    """

    file: str
    path: Path
    table: str | None
    in_folder: bool = False
    wish: FileWish | None = None


def claims(gathering: Gathering, wishes: Mapping[str, FileWish]) -> tuple[Claim, ...]:
    """Return the files that hold tables, in the order of their paths; report listed files that there are not."""
    found: dict[str, Claim] = {}
    for claim in (*_by_name(gathering), *_in_folders(gathering)):
        found[claim.file] = claim
    for file, wish in wishes.items():
        listed = _listed(gathering, file, wish, found.get(file))
        if listed is not None:
            found[file] = listed
    return tuple(claim for _, claim in sorted(found.items()) if _is_readable(gathering, claim))


def report_unused(gathering: Gathering, used: Set[str]) -> None:
    """Warn of files at the top of the project that look like tables and are not read."""
    for file in files_in(gathering.root):
        stem, ending = _parts(file)
        is_told = ending in (*OTHER, _DATA) and stem in TABLES
        if file in used or is_told or ending not in (*READ, *OTHER):
            continue
        table = named_table(stem) or nearest(stem, (*TABLES, "brand", "touchreport"))
        suggestion = f"{table}{ending if ending in READ else '.xlsx'}" if table else None
        if suggestion in files_in(gathering.root):
            suggestion = None
        gathering.warning("unused-file", Location(file), suggestion=suggestion, file=file)


def _by_name(gathering: Gathering) -> Iterator[Claim]:
    for file, path in files_in(gathering.root).items():
        stem, ending = _parts(file)
        if stem in TABLES and ending in (*READ, *OTHER, _DATA):
            yield Claim(file, path, stem)


def _in_folders(gathering: Gathering) -> Iterator[Claim]:
    for table in TABLES:
        folder = folder_in(gathering.root, table)
        if folder is None:
            continue
        if not is_inside(gathering.root, folder):
            gathering.error("outside-project", Location(table), file=table)
            continue
        for name, path in files_in(folder).items():
            if _parts(name)[1] in (*READ, *OTHER):
                yield Claim(f"{table}/{name}", path, table, in_folder=True)


def _listed(gathering: Gathering, file: str, wish: FileWish, claim: Claim | None) -> Claim | None:
    """Return the claim to a file that ``files:`` names."""
    assert wish.key is not None  # a wish is made of a pair, whose key it keeps
    if claim is not None:
        return Claim(file, claim.path, wish.table or claim.table, claim.in_folder, wish)
    path = file_in(gathering.root, file)
    if path is None:
        suggestion = nearest(file, files_in(gathering.root))
        gathering.error("listed-file-missing", wish.key, suggestion=suggestion, file=file)
        return None
    stem, ending = _parts(file)
    table = wish.table or named_table(stem)
    if table is None and ending not in (".xlsx", ".xlsm", *OTHER):
        if not wish.misnames_table:
            gathering.error("file-without-table", wish.key, file=file, known=TABLES)
        return None
    return Claim(file, path, table, wish=wish)


def _is_readable(gathering: Gathering, claim: Claim) -> bool:
    ending = _parts(claim.file)[1]
    if ending not in READ:
        gathering.error("unsupported-format", Location(claim.file), file=claim.file, ending=ending)
        return False
    return True


def _parts(file: str) -> tuple[str, str]:
    """Return name and ending of a file, in lower case."""
    path = PurePosixPath(file.casefold())
    return path.stem, path.suffix
