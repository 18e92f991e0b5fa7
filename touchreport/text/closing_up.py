"""Line breaks inside Chinese and Japanese text: they part lines and no words, so nothing stands in their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_WIDE = (
    "\u2e80-\u2fdf\u3000-\u30ff\u3100-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff9f\uffe0-\uffe6"
    "\U00020000-\U0003ffff"
)
"""Chinese characters, kana, Bopomofo and full-width punctuation. Korean puts spaces between words."""

_BREAK = re.compile(rf"(?<=[{_WIDE}])[ \t]*\n[ \t]*(?=[{_WIDE}])")
_ENDS = re.compile(rf"[{_WIDE}]$")
_BEGINS = re.compile(rf"^[{_WIDE}]")
_REMEMBERED = 12


def closed_up(text: str) -> str:
    """Return text without the line breaks between two Chinese or Japanese characters."""
    return _BREAK.sub("", text)


def unfolded(value: str, lines: Sequence[str]) -> str:
    """Return a value whose lines were folded to one, without the spaces that fell between wide characters.

    A space that the author wrote, as between family name and given name, stays: only where two lines met is one
    taken out, found by what stands round it.

    Args:
        value: the lines, each joined to the next by a space.
        lines: the lines as they were written.
    """
    stripped = [line.strip() for line in lines]
    for before, after in pairwise(stripped):
        if _ENDS.search(before) and _BEGINS.search(after):
            end, begin = before[-_REMEMBERED:], after[:_REMEMBERED]
            value = value.replace(f"{end} {begin}", f"{end}{begin}", 1)
    return value
