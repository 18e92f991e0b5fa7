"""The space at the end of a text takes no room at the end of a line.

Where something stands behind a text, such as a touchpoint's number in its ring, WeasyPrint lays out the text with the space
at its end. If the words fit a line and that space does not, it takes the line for one that cannot be parted and ends it
behind the first word: one word stands alone in a line, and the rest fills the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.layout import inline


@contextmanager
def last_spaces_hang() -> Iterator[None]:
    """Let WeasyPrint lay out lines meanwhile whose words fit as if the space behind them were not there."""
    split = inline.split_first_line

    def split_behind_words(
        text: str, style: Any, context: Any, room: float | None, *others: Any, **named: Any
    ) -> Any:
        found = split(text, style, context, room, *others, **named)
        if found[2] is None or not text[-1:].isspace() or not _is_one_word(text, found[1]):
            return found
        words = split(text.rstrip(), style, context, room, *others, **named)
        return found if words[2] is not None else split(text, style, context, None, *others, **named)

    inline.split_first_line = split_behind_words
    try:
        yield
    finally:
        inline.split_first_line = split


def _is_one_word(text: str, length: int) -> bool:
    """Return whether a line of so many bytes at the beginning of a text is one word, and more words follow."""
    line, rest = text.encode()[:length].decode(errors="ignore").strip(), text.encode()[length:].strip()
    return bool(rest) and " " not in line
