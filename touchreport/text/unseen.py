"""Characters that nobody sees: those that count for nothing where text is read, and those that say where a line may end.

A sheet, a page or a chat program leaves them in what is copied from it. Two values or names that look the same have to be the
same, so that all who compare or read leave out one set, :data:`UNSEEN`. Who has more or fewer says so:

- the non-joiner of Persian is seen, since it keeps letters apart. What is compared goes without it, for it is often forgotten
  (:data:`UNSEEN_OR_FORGOTTEN`); dates and numbers keep it within their words, and a search tells it from nothing and a space.
- What is stored keeps almost all of them, because they do something where the text is shown (:data:`NEVER_STORED`).
- Where text is drawn there are some more, which no reader has a use for (:data:`WITHOUT_A_GLYPH`).

The sets are strings of single characters; each can stand between the brackets of a regular expression.
"""

from __future__ import annotations

SOFT_HYPHEN = "\u00ad"
"""A line may end here, and then ends in a hyphen; viewers take it out of what is copied."""

ZERO_WIDTH_SPACE = "\u200b"
"""A line may end here, and nothing tells."""

NO_BREAK_SPACE = "\u00a0"
"""A space at which no line ends."""

WORD_JOINER = "\u2060"
"""Keeps what stands beside it on one line, where there is no space that could."""

NON_JOINER = "\u200c"
"""The half-space of Persian: written, left out, or a whole space."""

_JOINER = "\u200d"
_BYTE_ORDER_MARK = "\ufeff"
_DIRECTION = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NO_USE = (
    "\u034f\u2061\u2062\u2063\u2064\u2065"  # grapheme joiner, operators of formulas; one is not assigned
)

UNSEEN = SOFT_HYPHEN + ZERO_WIDTH_SPACE + WORD_JOINER + _BYTE_ORDER_MARK + _JOINER + _DIRECTION
"""What counts for nothing in a date, a number or a word that is searched for."""

UNSEEN_OR_FORGOTTEN = UNSEEN + NON_JOINER
"""What counts for nothing where words are compared and names are made."""

NEVER_STORED = _BYTE_ORDER_MARK + ZERO_WIDTH_SPACE
"""What is taken out of every text as it is read; the others turn its direction, join its letters or keep its lines together."""

WITHOUT_A_GLYPH = UNSEEN_OR_FORGOTTEN + _NO_USE
"""What takes no room where text is drawn, and what viewers do not give back."""

_SEEN = str.maketrans({SOFT_HYPHEN: "", ZERO_WIDTH_SPACE: "", WORD_JOINER: "", NO_BREAK_SPACE: " "})


def as_written(text: str) -> str:
    """Return `text` without what says where its lines may break and where not, for places that have no lines."""
    return text.translate(_SEEN)
