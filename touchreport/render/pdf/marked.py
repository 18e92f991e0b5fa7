"""Writing glyphs anew, with words round them: marked content in the operators of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_TOKENS = re.compile(rb"<([0-9a-f]*)>|(-?[0-9.]+)")
_SHOWN, _END = b"] TJ", b"EMC"
_LEFT_OUT = "\ufffe"


class Mark(NamedTuple):
    """What is said round a glyph. Side by side, equal marks are one.

    poppler heeds the words of a span, and there whatever stands inside. pdfium heeds the innermost words, whatever
    they stand in; it looks at the glyphs where these are empty, and passes over what is said to be no character.
    So a span speaks to poppler alone if there are empty words inside it.

    Attributes:
        span: the number of the span that the glyph stands in.
        words: what the whole span stands for; None where there is none.
        left_out: whether pdfium is to pass over the glyph.
    """

    span: int = 0
    words: str | None = None
    left_out: bool = False


PLAIN = Mark()
"""Nothing is said."""


def marked(operators: Sequence[bytes], marks: Sequence[Mark], codes: Sequence[int]) -> list[bytes]:
    """Return the operators of a text with other codes for its glyphs, and words round them.

    Args:
        operators: what draws the text.
        marks: what is said round each of the glyphs, from left to right.
        codes: the code of each of the glyphs.
    """
    result: list[bytes] = []
    following, now = iter(zip(marks, codes, strict=True)), PLAIN
    for operator in operators:
        if not operator.endswith(_SHOWN):
            result.append(operator)
            continue
        for mark, shown in _parts(operator, following):
            if mark[:2] != now[:2]:
                result += _change(now, mark)
                now = mark
            if mark == PLAIN:
                result.append(shown)
            else:
                result += (_begin(b"NonStruct", _LEFT_OUT if mark.left_out else ""), shown, _END)
    return result + _change(now, PLAIN)


def _change(old: Mark, new: Mark) -> list[bytes]:
    ended = [] if old.words is None else [_END]
    return ended if new.words is None else [*ended, _begin(b"Span", new.words)]


def _begin(tag: bytes, words: str) -> bytes:
    string = f"\ufeff{words}".encode("utf-16-be").hex() if words else ""
    return b"/%s <</ActualText <%s>>> BDC" % (tag, string.encode())


def _parts(operator: bytes, following: Iterator[tuple[Mark, int]]) -> Iterator[tuple[Mark, bytes]]:
    """Yield the glyphs that an operator shows, together as long as their marks are the same."""
    now: Mark | None = None
    shown: list[bytes] = []
    for string, number in _TOKENS.findall(operator):
        if number not in (b"", b"0"):
            shown.append(number)
        for _ in range(0, len(string), 4):
            mark, code = next(following)
            if mark != now and now is not None:
                yield now, _show(shown)
                shown = []
            now = mark
            shown.append(b"<%04x>" % code)
    if shown:
        yield now or PLAIN, _show(shown)


def _show(shown: list[bytes]) -> bytes:
    return b"[%s] TJ" % b"".join(shown).replace(b"><", b"")
