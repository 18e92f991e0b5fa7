"""Formulas of signs within words, which right-to-left text would turn round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from touchreport.text.unseen import UNSEEN

_QUANTITY = r"[A-Za-z\u0370-\u03ff][A-Za-z\u0370-\u03ff_′₀-₉²]*|\d+(?:[.٫]\d+)*|…"
_SIGN = r"[=≠≈<>≤≥+\-−×÷·/^√²|(),]"
_RUN = re.compile(rf"(?:(?:{_QUANTITY}|{_SIGN})[\s{UNSEEN}]*)+")
_NAMED = re.compile(r"[A-Za-z\u0370-\u03ff]")
_JOINED = re.compile(rf"[\w…)²][\s{UNSEEN}]*[=≠≈<>≤≥+−×÷·/][\s{UNSEEN}]*[\w…(√−]")
_OPENING = re.compile(rf"[\s{UNSEEN},)]+|=|\d+(?:[.٫]\d+)*[\s{UNSEEN}]*(?==)")
_WAITING = "=≠≈<>≤≥+-−×÷·/^√²|"


def formulas(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each formula in `text` that is made of signs alone, so that it reads from left to right.

    Persian mathematics does, but without an isolate “O = (۱ − q)” comes in pieces from right to left. A formula that
    calculates with words (“سهم = نقاط آن ÷ همه نقاط”) is a sentence, and is left to its direction.
    """
    return tuple(
        found for run in _RUN.finditer(text) if (found := _formula(text, run.start(), run.end())) is not None
    )


def _formula(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return what of a run of signs is a formula: not what names it, nor brackets of the words round it."""
    while (opening := _OPENING.match(text, start, end)) is not None:
        start = opening.end()
    for unpaired in _unpaired(text, start, end):
        if not text[start:unpaired].strip(UNSEEN + " "):
            start = unpaired + 1
        else:
            end = unpaired
            break
    end = start + len(text[start:end].rstrip(UNSEEN + " ,"))
    found = text[start:end].strip()
    if not found or found[0] in "=≠≈<>≤≥+×÷·/²|" or found[-1] in _WAITING.replace("²", ""):
        return None
    if not (_NAMED.search(found) and _JOINED.search(found)):
        return None
    return start, end


def _unpaired(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the places of brackets whose other half is not in the run."""
    opened: list[int] = []
    alone: list[int] = []
    for place in range(start, end):
        if text[place] == "(":
            opened.append(place)
        elif text[place] == ")":
            if opened:
                opened.pop()
            else:
                alone.append(place)
    yield from sorted([*alone, *opened])
