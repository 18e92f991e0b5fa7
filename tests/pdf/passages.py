"""Looking up the passages of a document in what a viewer gives back of its PDF.

A passage is what a reader would take as one: a paragraph, a heading, a cell, a field of a card. Viewers give back
lines, and where columns or cells stand side by side, lines of different passages in turn or even in one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "br",
        "cite",
        "code",
        "em",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "wbr",
    ]
)
SILENT = frozenset(["head", "script", "style", "svg", "template", "title"])
HYPHEN = "\u2010"
"""What stands at the end of a line that breaks a word."""

_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200c\u200e\u200f\u2060]")
"""Never seen; the marks of direction are those of Persian numbers, and those that poppler puts into every line."""

_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")
_BREAKABLE = re.compile(r"[-‐–—/?&=.@_·…]")
_CODE = re.compile(r"[\w.-]{6}$", re.ASCII)
_NEAR = 80
"""Lines from one piece of a passage to the next: about those of a page."""

Passage = tuple[str, ...]
"""The text of a passage, element by element; what stands between elements is a matter of style sheets."""


def plain(text: str) -> str:
    """Return text in single spaces, without characters that are never seen."""
    return " ".join(_UNSEEN.sub("", text).split())


def passages(root: Any, hidden: frozenset[str]) -> list[Passage]:
    """Return the passages of a document, each once.

    Args:
        root: the element that holds them.
        hidden: classes of elements that are not shown.
    """
    return list(dict.fromkeys(_passages(root, hidden)))


def _passages(element: Any, hidden: frozenset[str]) -> Iterator[Passage]:
    parts = [element.text or ""]
    for child in element:
        if _is_silent(child, hidden):
            parts.append("")
        elif _is_inline(child):
            parts += _texts(child, hidden)
        else:
            yield from _passage(parts)
            yield from _passages(child, hidden)
            parts = []
        parts.append(child.tail or "")
    yield from _passage(parts)


def _passage(parts: Sequence[str]) -> Iterator[Passage]:
    if seen := tuple(filter(None, map(plain, parts))):
        yield seen


def _texts(element: Any, hidden: frozenset[str]) -> list[str]:
    if _is_silent(element, hidden):
        return []
    texts = [element.text or ""]
    for child in element:
        texts += [*_texts(child, hidden), child.tail or ""]
    return texts


def _is_silent(element: Any, hidden: frozenset[str]) -> bool:
    return element.tag.rpartition("}")[2] in SILENT or not hidden.isdisjoint(element.get("class", "").split())


def _is_inline(element: Any) -> bool:
    return element.tag in INLINE and all(map(_is_inline, element))


class Copied:
    """What a viewer gives back of a PDF.

    Args:
        lines: its lines, in the order in which it gives them.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = [line for line in map(plain, lines) if line]
        self._all = " ".join(self._lines)
        self._starts: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self._lines):
            for start in {line[place : place + size] for size in (1, 2, 3) for place in range(len(line))}:
                self._starts[start].append(number)

    def lacking(self, passage: Passage) -> list[str]:
        """Return what of a passage is not found: nothing, or those elements that are not found even by themselves."""
        whole = " ".join(passage)
        if self.has(whole) or re.search(" ?".join(map(re.escape, passage)), self._all):
            return []
        return [part for part in passage if not self.has(part)]

    def has(self, text: str) -> bool:
        """Return whether a text is found: in one piece, or line by line, each piece in a line of its own.

        A line may end at a space, beside an ideograph, after a hyphen or a sign in an address, in a word with a
        hyphen that is not the text's, and anywhere in a code that is too long for its cell.
        """
        if text in self._all:
            return True
        tried: set[tuple[int, int]] = set()
        return any(self._follow(text, 0, number, tried) for number in self._begins(text))

    def _begins(self, text: str) -> Iterator[int]:
        """Yield the numbers of the lines in which a text may begin; one of ideographs, with a letter or two at the end."""
        start = text[:3].split(" ")[0] if " " in text[:3] else text[:3]
        yield from self._starts.get(start, ())
        for few in (text[:1], text[:2]) if _WIDE.match(text) else ():
            yield from (number for number in self._starts.get(few, ()) if self._lines[number].endswith(few))

    def _follow(self, text: str, start: int, number: int, tried: set[tuple[int, int]]) -> bool:
        """Return whether `text` is found from `start` on, with its next piece in the line of this number."""
        if (start, number) in tried:
            return False
        tried.add((start, number))
        if (end := self._piece(text, start, self._lines[number])) is None:
            return False
        if end == len(text):
            return True
        return any(self._follow(text, end, other, tried) for other in self._near(number, text[end]))

    def _near(self, number: int, letter: str) -> Iterator[int]:
        """Yield the lines near that of this number that hold a letter: those that follow, then those before.

        Columns are not always taken in their order.
        """
        holding = self._starts.get(letter, [])
        at = bisect_left(holding, number)
        following = holding[at + (at < len(holding) and holding[at] == number) :]
        yield from takewhile(lambda other: other < number + _NEAR, following)
        yield from takewhile(lambda other: other > number - _NEAR, reversed(holding[:at]))

    def _piece(self, text: str, start: int, line: str) -> int | None:
        """Return where the longest piece of `text` ends that stands in `line`; None if there is none."""
        end = start
        while end < len(text) and text[start : end + 1] in line:
            end += 1
        if end < len(text) and end > start and text[start:end] + HYPHEN in line:
            return end + (text[end] in "-\u2010")
        while end > start:
            if end == len(text):
                return end
            if text[end] == " ":
                return end + 1
            if _CODE.search(text, start, end) and line.endswith(text[start:end]):
                return end
            if _BREAKABLE.match(text[end - 1]) or _WIDE.match(text[end - 1]) or _WIDE.match(text[end]):
                return end
            end -= 1
        return None
