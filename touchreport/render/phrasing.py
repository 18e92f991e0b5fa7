"""Chinese and Japanese words of a print document whose lines end where a phrase ends, as a browser's do by itself.

Between the letters of a phrase stands a word joiner, which is neither seen nor copied. Two letters alone on the last line go along
with what stands before them. Only phrases of a few letters are joined: longer ones break where the line is full, as ever.
"""

from __future__ import annotations

from itertools import pairwise

from touchreport.draw.letters import is_wide
from touchreport.draw.phrases import phrase_starts
from touchreport.render.unseen import WORD_JOINER

_MOST = 8
"""Letters of the longest phrase that is joined; more are wider than the captions and columns in question."""

_LAST = 3
"""Letters that stand on the last line at least."""


def held(text: str) -> str:
    """Return a text whose lines break between its phrases; one without phrases, which keeps its last three letters together."""
    starts = sorted(phrase_starts(text))
    if not starts:
        return text[:-_LAST] + _joined(text[-_LAST:])
    ends = [0, *starts, len(text)]
    if ends[-1] - ends[-2] < _LAST and ends[-1] - ends[-3] <= _MOST:
        del ends[-2]
    return "".join(_joined(text[a:b]) if b - a <= _MOST else text[a:b] for a, b in pairwise(ends))


def _joined(phrase: str) -> str:
    """Return a phrase with joiners beside its full squares; nothing else of it would break."""
    return phrase[:1] + "".join(
        WORD_JOINER + after if " " not in before + after and (is_wide(before) or is_wide(after)) else after
        for before, after in pairwise(phrase)
    )
