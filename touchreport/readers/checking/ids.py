"""Ids: as the author wrote them, or derived from the name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from touchreport.model.node import Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Entry, plain
from touchreport.readers.checking.texts import refuse_bidi
from touchreport.text import fold, slug, to_ascii_digits

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")  # it becomes the name of a file
# Letters of other alphabets that look like Latin ones, in lower case or as capitals.
_LATIN_LOOKS = str.maketrans("асеорхуіѕјһԁԛԝкмнтв" + "ανορτυκικβηχ", "aceopxyisjhdqwkmhtb" + "avoptukikbhx")
_LOOKALIKES = str.maketrans("01", "ol")


def is_id(text: str) -> bool:
    """Return whether `text` is an id: up to 100 lower-case ASCII letters, digits and hyphens."""
    return _ID.fullmatch(text) is not None


def own_id(desk: Desk, entry: Entry) -> str | None:
    """Return the id that the author wrote, or None; report one that is none and go on with what it suggests.

    Rows are numbered in the digits of the sheet's own language: ۱ is the id 1.
    """
    cells = entry.cells.get("id", ())
    if not cells:
        return None
    node = cells[0].node
    if not isinstance(node, Scalar):
        desk.collector.error("expected-one-value", node, field=cells[0].key.text)
        return None
    text = to_ascii_digits(plain(node))
    if is_id(text):
        return text
    if not refuse_bidi(desk, node):
        desk.collector.error("bad-id", node, suggestion=slug(text), id=plain(node))
    return slug(text)


def derived_id(desk: Desk, entry: Entry) -> str | None:
    """Return the id made of the name in the project's language, or of the first name; None without a name."""
    names = entry.names()
    if not names:
        return None
    own = next((name for language, name in names if language in (None, desk.language)), names[0][1])
    return slug(own)


class TakenIds:
    """The ids of one table, and the first free ones beside them; quick however often one is asked for.

    Args:
        ids: those taken from the start.
    """

    __slots__ = ("_ids", "_numbers")

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._ids = set(ids)
        self._numbers: dict[str, int] = {}

    def add(self, id: str) -> None:
        """Take an id."""
        self._ids.add(id)

    def free(self, wanted: str) -> str:
        """Return `wanted`, or with a number behind it the first that is not taken."""
        if wanted not in self._ids:
            return wanted
        number = self._numbers.get(wanted, 2)  # ids are never given back: what was taken still is
        while f"{wanted}-{number}" in self._ids:
            number += 1
        self._numbers[wanted] = number
        return f"{wanted}-{number}"


def look(id: str) -> str:
    """Return the id as the eye may take it, where 0 and o, 1 and l are one."""
    return id.translate(_LOOKALIKES)


def look_of_name(name: str) -> str:
    """Return a name as the eye may take it, where Cyrillic and Greek letters that look Latin are Latin."""
    return fold(name).translate(_LATIN_LOOKS)
