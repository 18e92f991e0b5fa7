"""Where the words of Chinese text begin, so that a line may end before them.

The words are those of the ICU library's dictionary, where that is installed; without it only those places are known where a mark,
a number or 的 stands before them. A number keeps its measure word, and a letter that leans on the word beside it stays there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from touchreport.text.icu_words import icu_words

_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff々]")
_MARKS = "、。，：；？！"
_NEVER_FIRST = "．・…～—％%"
_OPENING = "「『（［｛〔〈《【“‘"
_CLOSING = "」』）］｝〕〉》】”’"
_NUMBER_END = re.compile("[0-9０-９%％]\\Z|[0-9０-９][成分]?\\Z")

_BACK = frozenset(
    "的了著着過过們们嗎吗呢吧之地得者等裡里上下中內内外前後后性化率度感式型類类級级法費费額额項项個个名件次條条位張张份種种日"
)
"""Letters that, alone, lean on the word before them."""

_ON = frozenset(
    "不未無无沒没最很更較较越愈第各每某該该本這这那其在從从自往向把被讓让使由對对為为以與与和及跟或而但若如如且也都就才只卻却再先還还已正將将能可會会要應应請请是有無"
)
"""Letters that, alone, lean on the word behind them."""

_WITH_DE = frozenset({"的確", "的确", "的士", "的話", "的话"})
"""Words that begin with 的."""

_MEASURE = 2
"""Letters of the longest measure word (分鐘)."""


def word_starts(text: str, words: Callable[[str], Iterator[int]] | None = None) -> frozenset[int]:
    """Return the places in a text at which a line may begin, the first letter apart.

    Args:
        text: Chinese words.
        words: yields where words begin; those of ICU unless given.
    """
    begins = words or icu_words("zh") or _rough
    places = sorted({0, *begins(text), len(text)})
    return frozenset(
        place
        for before, place, after in zip(places, places[1:], places[2:], strict=False)
        if _may_begin(text, before, place, after)
    )


def _may_begin(text: str, before: int, place: int, after: int) -> bool:
    """Return whether a line may begin with the word from a place to the next, behind the one before it."""
    last, word = text[before:place], text[place:after]
    if word[0] in _MARKS + _NEVER_FIRST + _CLOSING or word.isspace() or last[-1] in _OPENING:
        return False
    if last[-1] in _MARKS or last[-1].isspace() or word[0] in _OPENING:
        return True
    if not (_IDEOGRAPH.match(last[-1]) or _IDEOGRAPH.match(word[0]) or last[-1] in _CLOSING):
        return False
    if _NUMBER_END.search(last):
        return len(word) > _MEASURE
    alone = len(last) == 1 and last not in _CLOSING and (before == 0 or len(word) == 1)
    return not (last in _ON or word in _BACK or alone)


def _rough(text: str) -> Iterator[int]:
    """Yield the places that are sure without a dictionary."""
    for place in range(1, len(text)):
        before, after = text[place - 1], text[place]
        of = before == "的" and before + after not in _WITH_DE
        if not before.isdecimal() and (of or not (_IDEOGRAPH.match(before) and _IDEOGRAPH.match(after))):
            yield place
