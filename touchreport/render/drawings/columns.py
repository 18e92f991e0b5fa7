"""Columns of about the same height, for print, where a browser's own columns take long and leave gaps.

Heights are estimated from the letters of each piece; that suffices for columns, which need not end on one line.
"""

from __future__ import annotations

import math
import re
from itertools import pairwise

from markupsafe import Markup

from touchreport.draw.partition import even_parts

_BLOCK = re.compile(r"</(?:li|p|h[1-6]|div|dt|dd)>")
_TAG = re.compile(r"<title>.*?</title>|<[^>]+>")
_HEADING = 0.3
"""What a heading takes beside its own line, in lines."""

_LARGER = {'class="prose steps"': 1.25, 'class="want"': 1.8}
"""How much more height text in larger letters takes."""

_BAR = 0.9
"""What the bar of a measure takes, in lines."""

_ITEM = 0.15
"""What an item of a list takes beside its lines."""


def columns(html: str, tag: str, most: int, letters: int) -> tuple[Markup, ...]:
    """Return markup in so many columns, fewer where there are fewer pieces; none where there is nothing.

    Args:
        html: markup of ours: pieces that stand one after the other, each an element `tag`.
        tag: ``li``, ``section`` ...; where it begins a column may begin.
        most: how many columns there are at most.
        letters: how many letters a line of a column holds, about.
    """
    pieces = [piece for piece in re.split(rf"(?=<{tag}\b)", html.strip()) if piece.strip()]
    if not pieces:
        return ()
    heights = [lines(piece, letters) for piece in pieces]
    ends = even_parts(len(pieces), min(most, len(pieces)), lambda a, b: sum(heights[a:b]))
    starts = (0, *(ends or ()))
    return tuple(Markup("".join(pieces[a:b])) for a, b in pairwise(starts))


def lines(html: str, letters: int) -> float:
    """Return how many lines markup takes, about, where a line holds about so many letters."""
    texts = [_TAG.sub("", block).strip() for block in _BLOCK.split(html)]
    larger = math.prod(factor for mark, factor in _LARGER.items() if mark in html)
    written = larger * sum(math.ceil(len(text) * larger**0.5 / letters) for text in texts if text)
    beside = html.count("<h3") * _HEADING + html.count('class="bullet"') * _BAR + html.count("<li") * _ITEM
    return written + beside - (0.8 if " run" in html[:40] else 0.0)
