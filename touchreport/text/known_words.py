"""The words beside numbers (units, multiples, per cent) in the languages known, from ``words.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from touchreport.text.folding import fold


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words that may stand beside a number; all in their folded form.

    Attributes:
        comma_decimal: languages whose decimal mark is a comma, by primary subtag, after Unicode's CLDR.
        point_decimal: regional tags that write a point although their language writes a comma.
        percent: words and signs for per cent.
        of: words between a score and the end of its scale.
        points: words after a score.
        joiners: words between the parts of a duration ("1 h and 5 min").
        multiples: factor of each word such as "thousand".
        durations: seconds of each unit of time.
    """

    comma_decimal: frozenset[str]
    point_decimal: frozenset[str]
    percent: frozenset[str]
    of: tuple[str, ...]
    points: frozenset[str]
    joiners: frozenset[str]
    multiples: Mapping[str, float]
    durations: Mapping[str, float]


@cache
def known_words() -> KnownWords:
    """Return the words of ``words.json``."""
    data = json.loads(Path(__file__).with_name("words.json").read_text(encoding="utf-8"))
    return KnownWords(
        comma_decimal=frozenset(data["comma_decimal"]),
        point_decimal=frozenset(tag.casefold() for tag in data["point_decimal"]),
        percent=frozenset(map(fold, data["percent"])),
        of=tuple(data["of"]),
        points=frozenset(map(fold, data["points"])),
        joiners=frozenset(map(fold, data["and"])),
        multiples=_by_word(data["multiples"]),
        durations=_by_word(data["durations"]),
    )


def writes_decimal_comma(language: str) -> bool:
    """Return whether people who write `language` (a BCP 47 tag) put a comma before the decimals."""
    tag = language.replace("_", "-").casefold()
    known = known_words()
    return tag.partition("-")[0] in known.comma_decimal and tag not in known.point_decimal


def _by_word(table: Mapping[str, list[str]]) -> Mapping[str, float]:
    return MappingProxyType({fold(word): float(value) for value, words in table.items() for word in words})
