"""Which characters of a text no font can write, known before anything is drawn."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

from touchreport.render.fonts.catalogue import FontFamily

_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Categories that are never drawn: controls, joiners and directional marks, spaces and separators."""

_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


def uncovered(text: str, families: Iterable[FontFamily]) -> tuple[str, ...]:
    """Return the characters of a text that none of the families has in its file for the PDF.

    Args:
        text: any text, such as all the text of a document.
        families: the fonts there are; a missing glyph is taken from any of them.

    Returns:
        Each such character once, in the order of code points; empty if all can be written.
    """
    starts, ends = _merged(families)
    return tuple(
        character
        for character in sorted(set(text))
        if not _covered(ord(character), starts, ends) and not _is_invisible(character)
    )


def _merged(families: Iterable[FontFamily]) -> tuple[list[int], list[int]]:
    """Return the families' ranges as one list of starts and one of ends, without overlaps."""
    starts: list[int] = []
    ends: list[int] = []
    for first, last in sorted(pair for family in families for pair in family.print.covered):
        if ends and first <= ends[-1] + 1:
            ends[-1] = max(ends[-1], last)
        else:
            starts.append(first)
            ends.append(last)
    return starts, ends


def _covered(code: int, starts: list[int], ends: list[int]) -> bool:
    index = bisect_right(starts, code) - 1
    return index >= 0 and code <= ends[index]


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in _INVISIBLE or ord(character) in _VARIATION_SELECTORS
