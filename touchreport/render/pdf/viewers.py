"""How viewers of PDFs turn round a line with right-to-left text, and what they must find to end up with its words.

A viewer reads the characters of a line from left to right, as they are drawn, and puts them into the order of reading
by rules of its own, which are much simpler than the Unicode bidirectional algorithm. This module runs those rules
backwards. Both functions are for pages that the viewer knows to be right to left.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Literal

RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK = "\u200f", "\u200e"

Kind = Literal["L", "R", "W", "N"]
"""Left to right, right to left, weak (digits and what stands between them), or neutral."""

_KINDS: dict[str, Kind] = {"L": "L", "R": "R", "AL": "R"}
_KINDS |= dict.fromkeys(("AN", "EN", "ES", "ET", "CS", "NSM", "BN"), "W")
_RUNS = re.compile(r"L+|R+|W+|N+")
_PAIRS = "()[]{}<>«»‹›‘’“”≤≥⟨⟩⟪⟫〈〉《》「」『』【】〔〕（）［］｛｝＜＞"
_MIRRORED = str.maketrans(
    _PAIRS, "".join(_PAIRS[index + 1] + _PAIRS[index] for index in range(0, len(_PAIRS), 2))
)


@cache
def kind(character: str) -> Kind:
    """Return how a viewer classes a character."""
    return _KINDS.get(unicodedata.bidirectional(character), "N")


def mirrored(text: str) -> str:
    """Return `text` with brackets and quotation marks turned round, as pdfium does, in the same order."""
    return text.translate(_MIRRORED)


def for_pdfium(line: str) -> str:
    """Return what pdfium must find from left to right, to come to `line`.

    pdfium takes a line apart where the kind of the characters changes, and goes through the parts from the right.
    It turns round parts in right-to-left letters; neutral parts, too, unless the last letters were left to right;
    weak parts never. In what it turns round it also exchanges brackets for their mirror images.
    """
    kinds = "".join(map(kind, line))
    leftwards = False
    parts: list[str] = []
    for run in _RUNS.finditer(kinds):
        part, of = line[run.start() : run.end()], run[0][0]
        if of in "LR":
            leftwards = of == "L"
        turned = of == "R" or (of == "N" and not leftwards)
        parts.append(mirrored(part)[::-1] if turned else part)
    return "".join(reversed(parts))


def ends_rightwards(text: str) -> bool:
    """Return whether the last letter of `text` that has a direction is one from left to right."""
    return next((of for of in map(kind, reversed(text)) if of in "LR"), "R") == "L"


def for_poppler(words: Sequence[str]) -> str:
    """Return what poppler must find from left to right, to come to `words`, given in the order of reading.

    Each of `words` is either right to left or left to right as a whole. poppler leaves a part from left to right that
    begins, seen from the right, with a letter, a digit or one of the signs that go with digits; it ends only where
    a right-to-left letter follows. All else it turns round. So a mark stands where a part must end, and another
    where it could not begin.
    """
    return "".join(_for_poppler(word) for word in reversed(words))


def _for_poppler(word: str) -> str:
    if not begins_rightwards(word):
        return word[::-1]
    return f"{RIGHT_TO_LEFT_MARK}{word}{'' if begins_rightwards(word[-1]) else LEFT_TO_RIGHT_MARK}"


@cache
def begins_rightwards(text: str) -> bool:
    """Return whether poppler takes a character of `text` for the begin of a part from left to right."""
    return any(kind(each) in "LW" and not is_sign(each) for each in text)


@cache
def is_sign(text: str) -> bool:
    """Return whether `text` is nothing but signs that stand over or under a letter."""
    return bool(text) and all(unicodedata.category(each) == "Mn" for each in text)
