"""Headings that list what may stand below them: "Paid / owned / earned", "目標（認知、銷售、回購）"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from touchreport.vocabulary.classes import axes, class_ids
from touchreport.vocabulary.heading_grammar import by_grammar
from touchreport.vocabulary.heading_keys import Parts
from touchreport.vocabulary.store import stored

_BETWEEN = re.compile(
    r"\s*[/／|｜・、,،+&·;]\s*|\s+[-–—]\s+|\s+(?:or|and|vs\.?|или|и|یا|و)\s+|(?:或是|還是|还是|或)"
)
_COLON = re.compile(r"\s*[:：]\s*")
_WIDE = "listed"  # the headings of no table but "type" or "goal", beside which a list says which


def by_list(table: str, heading: Parts, languages: Iterable[str]) -> str | None:
    """Return the field of `table` whose classes a heading lists; None if it lists nothing or something else.

    The list may be the heading, or stand in brackets or behind a colon beside a word as wide as "type".
    """
    tried = tuple(languages)
    head, *behind = _COLON.split(heading.core, maxsplit=1)
    if (field := _listed(table, heading.core, tried)) is not None:
        return field
    fields = (_listed(table, text, tried) for text in (*heading.notes, *behind))
    found = next(filter(None, fields), None)
    if found is None:
        return None
    wide = any(by_grammar(_WIDE, head, each) or found in by_grammar(table, head, each) for each in tried)
    return found if wide else None


def _listed(table: str, text: str, languages: tuple[str, ...]) -> str | None:
    """Return the field of which `text` lists two classes or more."""
    pieces = [piece.strip() for piece in _BETWEEN.split(text) if piece.strip()]
    if len(pieces) < 2:
        return None
    found = [axis for axis in axes() if all(class_ids(axis, piece, languages) for piece in pieces)]
    field = found[0].replace("-", "_") if len(found) == 1 else ""
    return field if field in _fields(table) else None


@cache
def _fields(table: str) -> frozenset[str]:
    ids = (entry["id"].partition(".") for entry in stored("headings")["fields"])
    return frozenset(field for named, _, field in ids if named == table)
