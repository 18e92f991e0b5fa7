"""How many parts a text would have as Markdown: paragraphs, items, cells, links and the like.

Each part is a box that somebody has to lay out, and the PDF takes about a thousandth of a second for it, as long as for ten words.
The text is not converted for this: some few characters can stand for a million cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

_BLOCK_END = re.compile(r"\n[ \t]*\n\s*")
_LEADS = re.compile(r"^(?:[ \t]*(?:>|[-*+](?=\s)|\d+\.(?=\s)))+", re.MULTILINE)
_LEAD = re.compile(r">|[-*+]|\d+\.")
_LINES = re.compile(r"^(?: {4}|\t|#)|^ {0,3}:[ \t]|  $", re.MULTILINE)
_MARKS = re.compile(r"\*\*?|(?<!\w)__?|__?(?!\w)|`+")
_TAGS = re.compile(r"<(?:[a-z]|/(?:p|br)\b)", re.IGNORECASE)
_RULED = re.compile(r"[ \t>*+:|-]+")
_FORMATTING = re.compile(
    r"<(/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE
)
_USUALLY_OPEN = 3


def parts_of(text: str) -> int:
    """Return about how many parts `text` has as Markdown, rather too many than too few.

    An item of a list counts twice, as its mark is laid out by itself. Formatting that is left open is opened again in every
    block that follows, and counts with each of them.
    """
    leads = sum(len(_LEAD.findall(found[0])) for found in _LEADS.finditer(text))
    lines = sum(1 for _ in _LINES.finditer(text)) + (text.count("\n") if "<pre" in text.lower() else 0)
    within = sum(1 for _ in _MARKS.finditer(text)) // 2 + text.count("]")
    tags = sum(1 for _ in _TAGS.finditer(text))
    blocks = sum(1 for _ in _BLOCK_END.finditer(text))
    return (1 + blocks + 2 * leads + lines + within + tags) * _reopened(text) + sum(_cells(text))


def _reopened(text: str) -> int:
    """Return in how many copies a block may hold the formatting that raw HTML leaves open; usually 1."""
    depths = accumulate(-1 if found[1] else 1 for found in _FORMATTING.finditer(text))
    return max(1, max(depths, default=0) - _USUALLY_OPEN)


def _cells(text: str) -> Iterator[int]:
    """Yield the number of cells of each table: every row has as many as the head, whether they were written or not."""
    if "|" not in text:
        return
    for block in _BLOCK_END.split(text):
        lines = block.split("\n")
        ruled = [
            line.count("|") + 1 for line in lines if "|" in line and "-" in line and _RULED.fullmatch(line)
        ]
        if ruled:
            yield max(ruled) * len(lines)
