"""Chinese and Japanese words of a print document whose lines end where a phrase ends, as a browser's do by itself.

Between the letters of a phrase stands a word joiner, which is neither seen nor copied. Two letters alone on the last line go along
with what stands before them. Only phrases of a few letters are joined: longer ones break where the line is full, as ever, and so
does a compound where it is not sure that no word begins.
"""

from __future__ import annotations

import re
from itertools import pairwise

from markupsafe import Markup

from touchreport.draw.letters import is_wide, measure
from touchreport.render.breaking import CLAUSED
from touchreport.text.phrases import phrase_starts, possible_starts
from touchreport.text.unseen import WORD_JOINER

_TAG = re.compile(r"(<[^>]*>)")

_MOST = 8.0
"""Width of the widest phrase that is joined, in letters as wide as high, unless said otherwise."""

_LAST = 3
"""Letters that stand on the last line at least."""


def held(text: str, most: float = _MOST) -> str:
    """Return a text whose lines break between its phrases; one without phrases, which keeps its last three letters together.

    Args:
        text: words without markup.
        most: how wide a phrase may be that is joined, in letters as wide as high.
    """
    starts = sorted(phrase_starts(text))
    if not starts:
        return text[:-_LAST] + _joined(text[-_LAST:])
    ends = [0, *starts, len(text)]
    if ends[-1] - ends[-2] < _LAST and measure(text[ends[-3] :]) <= most:
        del ends[-2]
    free = possible_starts(text)
    return "".join(
        _held_phrase(text[begin:end], frozenset(place - begin for place in free), most)
        for begin, end in pairwise(ends)
    )


def held_markup(markup: Markup, language: str, most: float = _MOST) -> Markup:
    """Return a caption whose lines break between its phrases, whatever elements stand in it.

    Args:
        markup: the caption.
        language: tag of the reader's language; only Chinese and Japanese are changed.
        most: how wide a phrase may be that is joined, in letters as wide as high.
    """
    if language.partition("-")[0] not in CLAUSED:
        return markup
    parts = _TAG.split(str(markup))
    return Markup("").join(Markup(part if part.startswith("<") else held(part, most)) for part in parts)


def _held_phrase(phrase: str, free: frozenset[int], most: float) -> str:
    return _joined(phrase, free) if measure(phrase) <= most else phrase


def _joined(phrase: str, free: frozenset[int] = frozenset()) -> str:
    """Return a phrase with joiners beside its full squares but at places that are free; nothing else of it would break."""
    return phrase[:1] + "".join(
        WORD_JOINER + after
        if place not in free and " " not in before + after and (is_wide(before) or is_wide(after))
        else after
        for place, (before, after) in enumerate(pairwise(phrase), start=1)
    )
