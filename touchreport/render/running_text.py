"""The sentences of a print document: what stands in paragraphs, headings, items of lists and captions.

Cells of tables, labels of drawings and numbers in rings are set by the space that they have, and are let be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_BLOCK = re.compile(r"(<(p|h[1-4]|figcaption|dd|li(?=>))(?:\s[^>]*)?>)(.*?)(?=</\2>)", re.DOTALL)
_TAG = re.compile(r"(<[^>]*>)")
_LET_BE = re.compile(r"<(/?)(?:svg|style|script|code|pre|table)\b")

Parts = list[str]
"""Text and tags by turns; text comes first and last, and may be empty."""


def rewritten(html: str, change: Callable[[Parts], None]) -> str:
    """Return a document whose blocks of running text were changed.

    Args:
        html: the document.
        change: changes the parts of one block in place.
    """

    def block(found: re.Match[str]) -> str:
        parts = _TAG.split(found[3])
        change(parts)
        return found[1] + "".join(parts)

    start = max(0, html.find("<body"))
    return html[:start] + _BLOCK.sub(block, html[start:])


def sentences(parts: Parts) -> Iterator[int]:
    """Yield the places of those parts that are words: neither tags nor inside of drawings, codes and tables."""
    within = 0
    for place, part in enumerate(parts):
        if place % 2:
            found = _LET_BE.match(part)
            within += 0 if found is None or part.endswith("/>") else -1 if found[1] else 1
        elif part and not within:
            yield place
