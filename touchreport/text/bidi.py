"""The direction of text, and the invisible controls that change it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

Direction = Literal["ltr", "rtl"]

_EMBEDDINGS = "\u202a\u202b\u202d\u202e"
_ISOLATES = "\u2066\u2067\u2068"
_END_EMBEDDING, _END_ISOLATE = "\u202c", "\u2069"
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_PARAGRAPH_ENDS = re.compile("([\n\r\x1c-\x1e\x85\u2029])")
_CODE = re.compile(r"\d|[@_\\/]|(?<=\w)[.:#=](?=\w)")
_STRONG: Mapping[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def direction(text: str) -> Direction | None:
    """Return the direction of `text` by its first strong character, or None if it has none.

    What stands inside isolates is passed over, as the Unicode bidirectional algorithm does (rule P2).
    """
    depth = 0
    for character in text:
        if character in _ISOLATES:
            depth += 1
        elif character == _END_ISOLATE:
            depth = max(0, depth - 1)
        elif depth == 0 and (found := _STRONG.get(unicodedata.bidirectional(character))):
            return found
    return None


def prevailing(text: str, around: Direction) -> Direction | None:
    """Return the direction of most words of `text`, or None if it has no letters.

    A sentence may begin with a name in another script, so the first letter alone does not tell. What is a code or an
    address (“R-12”, “shop.example”) is no word of any language and does not count; of nothing but these, the first
    letter decides.

    Args:
        text: the text; if it sets directions itself, its first strong character decides.
        around: the direction of the text that it stands in, which wins if there are as many words of either.
    """
    first = direction(text)
    if first is None or has_bidi_controls(text):
        return first
    words = [direction(word) for word in text.split() if not _CODE.search(word)]
    there, against = words.count(around), words.count("ltr" if around == "rtl" else "rtl")
    if there == against == 0:
        return first
    return around if there >= against else ("ltr" if around == "rtl" else "rtl")


def has_bidi_controls(text: str) -> bool:
    """Return whether `text` holds embeddings, overrides or isolates, which can show words in a false order."""
    return _CONTROLS.search(text) is not None


def balanced(text: str) -> str:
    """Return `text` such that no control of direction reaches beyond it.

    What is open at the end of a paragraph is closed; an end without a beginning is dropped, for it would
    close what stands around the text. Controls that are in order stay.
    """
    if not has_bidi_controls(text):
        return text
    return "".join(_balanced_paragraph(part) for part in _PARAGRAPH_ENDS.split(text))


def _balanced_paragraph(text: str) -> str:
    result: list[str] = []
    needed: list[str] = []  # the ends that the open controls need, innermost last
    for character in text:
        if character in _EMBEDDINGS:
            needed.append(_END_EMBEDDING)
        elif character in _ISOLATES:
            needed.append(_END_ISOLATE)
        elif character == _END_EMBEDDING:
            if needed[-1:] != [_END_EMBEDDING]:
                continue
            needed.pop()
        elif character == _END_ISOLATE:
            if _END_ISOLATE not in needed:
                continue
            while needed.pop() != _END_ISOLATE:  # an isolate's end closes the embeddings inside it
                result.append(_END_EMBEDDING)
        result.append(character)
    return "".join(result + needed[::-1])
