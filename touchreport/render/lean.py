"""Style sheets without what only their authors read: comments, indentation, spaces that say nothing."""

from __future__ import annotations

import re

_PARTS = re.compile(r"""("[^"]*"|'[^']*'|url\([^)"']*\))|(/\*.*?\*/)|(\s+)""", re.DOTALL)
_AROUND = re.compile(r"\s*([{};,])\s*")
_COLON = re.compile(r":\s+")


def lean(css: str) -> str:
    """Return a style sheet that means the same in fewer bytes; strings and addresses stay as they are."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        if match[1]:
            kept.append(match[1])
            return f"\x00{len(kept) - 1}\x00"
        return "" if match[2] else " "

    short = _PARTS.sub(keep, css)
    short = _COLON.sub(":", _AROUND.sub(r"\1", short)).replace(";}", "}").strip()
    return re.sub("\x00(\\d+)\x00", lambda match: kept[int(match[1])], short)
