"""Which sheets of a workbook are tables of the project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.location import Location
from touchreport.model.node import Scalar
from touchreport.readers.gathering import Gathering
from touchreport.readers.tables import headed_table, named_table
from touchreport.text import fold, nearest


@dataclass(frozen=True, slots=True)
class SheetWish:
    """What is known about a workbook beside its contents.

    Attributes:
        table: the table that ``files:`` or the name of the file says it holds.
        sheet: the sheet that ``files:`` names.
        header_row: the row of headings that ``files:`` names.
    """

    table: str | None = None
    sheet: Scalar | None = None
    header_row: int | None = None


@dataclass(frozen=True, slots=True)
class Tab:
    """A visible sheet, as far as choosing needs it.

    Attributes:
        title: its name.
        is_empty: whether it has no filled cell.
        headings: the texts in each of its first rows.
    """

    title: str
    is_empty: bool
    headings: tuple[tuple[str, ...], ...]


def choose(gathering: Gathering, file: str, tabs: Sequence[Tab], wish: SheetWish) -> dict[str, str]:
    """Return the table of each sheet that is one, by the sheet's name; say which sheets are left out.

    A sheet that is named in ``files:`` comes first. Else a sheet counts if its name, or at least two of its
    headings, tell a table; and where the file tells its table, so does its only sheet, whatever it is called.
    """
    if wish.sheet is not None:
        return _named(gathering, file, tabs, wish, wish.sheet)
    filled = [tab for tab in tabs if not tab.is_empty] or list(tabs)[:1]
    if wish.table is not None and len(filled) == 1:
        return {filled[0].title: wish.table}
    found = {tab.title: table for tab in filled if (table := named_table(tab.title))}
    left = [tab for tab in filled if tab.title not in found]
    if wish.table is not None and wish.table not in found.values() and len(left) == 1:
        found[left[0].title] = wish.table
    for tab in left:
        if tab.title not in found and (table := headed_table(tab.headings)):
            found[tab.title] = table
    _report(gathering, file, filled, found, wish)
    return found


def _named(
    gathering: Gathering, file: str, tabs: Sequence[Tab], wish: SheetWish, sheet: Scalar
) -> dict[str, str]:
    tab = next((tab for tab in tabs if fold(tab.title) == fold(sheet.text)), None)
    if tab is None:
        titles = tuple(tab.title for tab in tabs)
        suggestion = nearest(sheet.text, titles)
        gathering.error(
            "no-such-sheet", sheet, suggestion=suggestion, sheet=sheet.text, file=file, sheets=titles
        )
        return {}
    table = wish.table or named_table(tab.title) or headed_table(tab.headings)
    if table is None:
        gathering.error("unknown-sheet", sheet, sheet=tab.title, file=file)
        return {}
    return {tab.title: table}


def _report(
    gathering: Gathering, file: str, filled: Sequence[Tab], found: dict[str, str], wish: SheetWish
) -> None:
    unused = tuple(tab.title for tab in filled if tab.title not in found)
    if wish.table is not None and wish.table not in found.values():
        gathering.error("which-sheet", Location(file), table=wish.table, file=file, sheets=unused)
        return
    if not found:
        gathering.error("no-table-in-workbook", Location(file), file=file, sheets=unused)
        return
    for title in unused:
        gathering.note("sheet-not-used", Location(file, sheet=title), sheet=title)
