"""When a text is shown as it was written, since reading it as Markdown, or setting it, could take very long."""

from __future__ import annotations

import re
from enum import Enum

from touchreport.text.parts import parts_of

MOST_CHARACTERS = 100_000
"""Characters of one text that is read as Markdown."""

MOST_HEADINGS = 1_000
"""Headings of one text: the time that they take grows with the square of their number."""

MOST_OPENINGS = 500
"""Opening brackets or angles of one kind that nobody closes."""

MOST_PARTS = 5_000
"""Parts of one text, as :func:`~touchreport.text.parts.parts_of` counts them: 2,500 items, or a table of 500 rows by ten."""

_HEADING_LINE = re.compile(r"^(?:#|[=-]+[ ]*$)", re.MULTILINE)
_FEW_BARS = 60
_PAIRS = ("[]", "<>", "()", "{}")


class TooMuch(Enum):
    """What a text has too much of to be read as Markdown."""

    CHARACTERS = "characters"
    HEADINGS = "headings"
    OPENINGS = "openings"
    PARTS = "parts"

    @property
    def most(self) -> int:
        """The most of it that a text may have; of openings, those that nobody closes."""
        return _MOST[self]


_MOST = {
    TooMuch.CHARACTERS: MOST_CHARACTERS,
    TooMuch.HEADINGS: MOST_HEADINGS,
    TooMuch.OPENINGS: MOST_OPENINGS,
    TooMuch.PARTS: MOST_PARTS,
}


def too_much_for_markdown(text: str) -> TooMuch | None:
    """Return why `text` is not read as Markdown; None if it is, as nearly all texts are."""
    if len(text) <= MOST_OPENINGS and text.count("|") <= _FEW_BARS:
        return None  # too short for any of it
    if len(text) > MOST_CHARACTERS:
        return TooMuch.CHARACTERS
    if any(_is_open(text, *pair) for pair in _PAIRS):
        return TooMuch.OPENINGS
    if sum(1 for _ in _HEADING_LINE.finditer(text)) > MOST_HEADINGS:
        return TooMuch.HEADINGS
    return TooMuch.PARTS if parts_of(text) > MOST_PARTS else None


def _is_open(text: str, opening: str, closing: str) -> bool:
    """Return whether one kind of bracket is left open too often; closed ones cost time as well, but far less."""
    count = text.count(opening)
    return count - text.count(closing) > MOST_OPENINGS or count > 20 * MOST_OPENINGS
