"""When a text is shown as it was written, since reading it as Markdown could take very long."""

from __future__ import annotations

import re
from enum import Enum

MOST_CHARACTERS = 100_000
"""Characters of one text that is read as Markdown."""

MOST_HEADINGS = 1_000
"""Headings of one text: the time that they take grows with the square of their number."""

MOST_OPENINGS = 500
"""Opening brackets or angles of one kind that nobody closes."""

_HEADING_LINE = re.compile(r"^(?:#|[=-]+[ ]*$)", re.MULTILINE)
_PAIRS = ("[]", "<>", "()", "{}")


class TooMuch(Enum):
    """What a text has too much of to be read as Markdown."""

    CHARACTERS = "characters"
    HEADINGS = "headings"
    OPENINGS = "openings"

    @property
    def most(self) -> int:
        """The most of it that a text may have; of openings, those that nobody closes."""
        return _MOST[self]


_MOST = {
    TooMuch.CHARACTERS: MOST_CHARACTERS,
    TooMuch.HEADINGS: MOST_HEADINGS,
    TooMuch.OPENINGS: MOST_OPENINGS,
}


def too_much_for_markdown(text: str) -> TooMuch | None:
    """Return why `text` is not read as Markdown; None if it is, as nearly all texts are."""
    if len(text) <= MOST_OPENINGS:
        return None  # too short for any of it
    if len(text) > MOST_CHARACTERS:
        return TooMuch.CHARACTERS
    if any(_is_open(text, *pair) for pair in _PAIRS):
        return TooMuch.OPENINGS
    if sum(1 for _ in _HEADING_LINE.finditer(text)) > MOST_HEADINGS:
        return TooMuch.HEADINGS
    return None


def _is_open(text: str, opening: str, closing: str) -> bool:
    """Return whether one kind of bracket is left open too often; closed ones cost time as well, but far less."""
    count = text.count(opening)
    return count - text.count(closing) > MOST_OPENINGS or count > 20 * MOST_OPENINGS
