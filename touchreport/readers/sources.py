"""From one file that holds tables to those tables."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath

from touchreport.readers.csv import has_headings, read_csv
from touchreport.readers.decoding import Hints, decode, has_another_encoding
from touchreport.readers.file_wishes import FileWish
from touchreport.readers.files import read_bytes
from touchreport.readers.flat import Frame, Known
from touchreport.readers.gathering import Gathering
from touchreport.readers.groups import regrouped
from touchreport.readers.records import Source
from touchreport.readers.sheet_choice import SheetWish
from touchreport.readers.shelf import Claim
from touchreport.readers.tables import known_heading
from touchreport.readers.yaml import read_yaml
from touchreport.readers.yaml_tables import read_table
from touchreport.text import fold


def read_file(gathering: Gathering, claim: Claim, wish: FileWish, hints: Hints) -> tuple[Source, ...]:
    """Return the tables in a file: one, or several sheets of a workbook; none where it could not be read."""
    ending = PurePosixPath(claim.file.casefold()).suffix
    if ending in (".xlsx", ".xlsm"):
        return _workbook(gathering, claim, wish)
    is_yaml = ending in (".yaml", ".yml")
    data = read_bytes(gathering, claim.file, claim.path, "yaml-bytes" if is_yaml else "file-bytes")
    text = None if data is None else decode(gathering, claim.file, data, hints)
    if data is None or text is None or claim.table is None:
        return ()
    if is_yaml:
        source = _yaml(gathering, claim, claim.table, text)
    else:
        frame = Frame(claim.table, claim.file, None, wish.header_row, _known(wish), True)
        shows = partial(has_headings, frame, separator=wish.separator)
        if (
            hints.encoding
            and not shows(text)
            and has_another_encoding(gathering, claim.file, data, hints, shows)
        ):
            return ()
        source = read_csv(gathering, frame, text, wish.separator)
    return () if source is None else (source if is_yaml else regrouped(gathering, source, wish.fill_down),)


def _yaml(gathering: Gathering, claim: Claim, table: str, text: str) -> Source | None:
    node = read_yaml(gathering, claim.file, text)
    single = PurePosixPath(claim.file).stem if claim.in_folder else None
    return None if node is None else read_table(gathering, table, claim.file, node, single=single)


def _workbook(gathering: Gathering, claim: Claim, wish: FileWish) -> tuple[Source, ...]:
    from touchreport.readers.xlsx import read_workbook

    data = read_bytes(gathering, claim.file, claim.path, "file-bytes")
    if data is None:
        return ()
    asked = SheetWish(claim.table, wish.sheet, wish.header_row)
    sheets = read_workbook(gathering, claim.file, data, asked, _known(wish))
    return tuple(regrouped(gathering, sheet, wish.fill_down) for sheet in sheets)


def _known(wish: FileWish) -> Known:
    """Return whether a heading is known: from the vocabulary, or explained by the project."""

    def is_known(table: str, heading: str) -> bool:
        return fold(heading) in wish.headings or known_heading(table, heading)

    return is_known
