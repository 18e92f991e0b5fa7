"""Lines of a text, as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right

_ENDS = re.compile("\r\n|\r|\n")
_YAML_ENDS = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


class Lines:
    """A text and where its lines begin.

    Python's own ``str.splitlines`` also breaks lines at form feeds and other signs, which no editor counts.
    """

    def __init__(self, text: str, *, yaml: bool = False) -> None:
        """Index `text`; YAML 1.1 counts three more signs as line ends, and so do the places it reports."""
        self._text = text
        self._ends = [
            (found.start(), found.end()) for found in (_YAML_ENDS if yaml else _ENDS).finditer(text)
        ]
        self._starts = [0, *(end for _, end in self._ends)]

    def text(self, line: int) -> str:
        """Return the line of number `line`, from 1, without its end; empty beyond the last."""
        if not 1 <= line <= len(self._starts):
            return ""
        stop = self._ends[line - 1][0] if line <= len(self._ends) else len(self._text)
        return self._text[self._starts[line - 1] : stop]

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column, both from 1, of the character at `index`."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1
