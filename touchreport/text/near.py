"""Did you mean ...?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from posixpath import commonprefix

from touchreport.text.folding import fold

_LONG, _WORD = 6, 4  # letters: of a name, and of the word in it that a slip is in
_GAPS = re.compile(r"[\s_\-\u2010\u200c]+")
_ROMAN = re.compile("[ivxlcdm]+")
_LOGOGRAMS = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that `word` was most likely meant to be, or None if none is near.

    Words are compared folded, by the number of letters inserted, left out, exchanged or swapped with their
    neighbour. In an alphabet that may be one of up to five letters and one more for every four further; a
    word of one or two letters has no neighbours. In Chinese and Japanese a sign carries more: one of two.
    Of two candidates equally near, the one with more letters the same from the start on is returned, then the
    earlier one.
    """
    key = fold(word)
    best: tuple[int, int] | None = None
    found: str | None = None
    for candidate in candidates:
        other = fold(candidate)
        limit = _limit(key, other)
        distance = _distance(key, other, limit)
        rank = (distance, -len(commonprefix((key, other))))
        if distance <= limit and (best is None or rank < best):
            best, found = rank, candidate
    return found


def one_letter_off(word: str, candidates: Iterable[str], *, endings: bool = False) -> str | None:
    """Return the candidate from which a longer word of an alphabet is a single letter away, as only slips of the pen are.

    The letter stands inside a word: another first letter makes another word (atypical), another last one is an ending
    (patients). So have none: names of fewer than six letters; those that differ in a word of fewer than four letters, in a
    Roman numeral or in a sign or digit, which are what tells “Customer A” from “Customer B”; and Chinese and Japanese
    ones, in which one sign is a difference of meaning. Two letters swapped, or a gap too few, are slips anywhere.

    Args:
        word: the name.
        candidates: what it may have been meant to be.
        endings: whether another ending is a slip, too, as where a list has its names in the singular.
    """
    return next((candidate for candidate in candidates if _is_slip(word, candidate, endings)), None)


def _is_slip(name: str, other: str, endings: bool) -> bool:
    """Tell whether two names are one, once written with a slip of the pen."""
    if (
        min(len(fold(name)), len(fold(other))) < _LONG
        or _LOGOGRAMS.search(name + other)
        or fold(name) == fold(other)
    ):
        return False
    here, there = ([fold(word) for word in _GAPS.split(each) if word] for each in (name, other))
    if len(here) != len(there):
        return "".join(here) == "".join(there)
    differing = [pair for pair in zip(here, there, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and _is_slip_in_word(*differing[0], endings)


def _is_slip_in_word(word: str, other: str, endings: bool) -> bool:
    """Tell whether one letter inside a word is wrong, missing or too many, or two of it are swapped."""
    if min(len(word), len(other)) < _WORD or not (word + other).isalpha() or _distance(word, other, 1) != 1:
        return False
    if _ROMAN.fullmatch(word) and _ROMAN.fullmatch(other):
        return False
    return sorted(word) == sorted(other) or (word[0] == other[0] and (endings or word[-1] == other[-1]))


def _limit(key: str, other: str) -> int:
    """Return how many changes still count as a slip."""
    shorter = min(len(key), len(other))
    if _LOGOGRAMS.search(key) and _LOGOGRAMS.search(other):
        return 0 if shorter < 2 else 1 + (shorter - 2) // 4
    return 0 if shorter < 3 else 1 + max(0, (shorter - 2) // 4)


def _distance(key: str, other: str, limit: int) -> int:
    """Return the Damerau-Levenshtein distance (optimal string alignment); more than `limit` once past it."""
    if abs(len(key) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(key, 1):
        line = [row]
        for column, target in enumerate(other, 1):
            cost = min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != target))
            if row > 1 and column > 1 and letter == other[column - 2] and key[row - 2] == target:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > limit:
            return limit + 1
        before, above = above, line
    return above[-1]
