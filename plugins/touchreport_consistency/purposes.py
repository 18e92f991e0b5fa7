"""Keys under which purposes are the same, or nearly the same.

A purpose is a row of words as :func:`fold` makes them one; punctuation does not count. In Chinese and Japanese, which
write no spaces, each character stands for half a word. Two purposes are nearly the same if their words are the same in
another order, or differ in one: no other nearness is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from touchreport.plugin import Touchpoint, fold

_HAN = "\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNIT = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+")
_ONE_HAN = re.compile(rf"[{_HAN}]")

Units = tuple[str, ...]
"""The words of a purpose, in order."""


def units_of(touchpoint: Touchpoint) -> Units:
    """Return the words of a touchpoint's purpose in the project's language; none where it has no purpose."""
    return tuple(_UNIT.findall(fold(str(touchpoint.purpose)))) if touchpoint.purpose else ()


def length(units: Units) -> float:
    """Return how many words there are; a Chinese or Japanese character counts a half."""
    return len(units) - 0.5 * len(_ONE_HAN.findall("".join(units)))


def near_keys(units: Units) -> Iterator[int]:
    """Return the numbers that two purposes share if their words are the same but for one, in any order."""
    whole = sum(map(hash, units))
    yield whole
    for unit in set(units):
        yield whole - hash(unit)


def near(first: Units, others: Iterable[Units]) -> list[Units]:
    """Return those whose words are the same as those of `first`, in any order but for one on either side."""
    words, most = Counter(first), len(first)
    return [units for units in others if max(most, len(units)) - (words & Counter(units)).total() <= 1]
