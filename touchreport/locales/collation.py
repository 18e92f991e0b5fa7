"""The order of words in a language."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TypeAlias

from touchreport.locales.icu_order import has_icu, icu_key
from touchreport.locales.rules import Sorting
from touchreport.text import to_ascii_digits

SortKey: TypeAlias = tuple[tuple[tuple[int, int], ...], str]
"""What words are compared by; only keys of one language can be compared."""

_MARK, _NUMBER, _LETTER, _FOREIGN = range(4)  # what comes first


@dataclass(frozen=True, slots=True)
class Collation:
    """The order of words by a language's own alphabet.

    Marks come before numbers, numbers (by value) before the alphabet, letters of other scripts after it.
    Case and accents that are no letters of their own count only between words that are otherwise equal.
    Chinese and Japanese have no such alphabet: their order is ICU's where that library is installed, and else
    their characters follow one another as in Unicode, by radical and strokes.

    Attributes:
        places: place of each letter in the alphabet.
        same: letters that sort as other letters.
        ignore: characters that sort as nothing.
        parts: finds the next number, letter or mark.
        icu: tag of ICU's order that is used instead; empty for none.
    """

    places: dict[str, int]
    same: dict[str, str]
    ignore: frozenset[str]
    parts: re.Pattern[str]
    icu: str = ""

    @classmethod
    def of(cls, sorting: Sorting) -> Collation:
        """Return the order that the rules of a language describe."""
        places = {letter.casefold(): place for place, letter in enumerate(sorting.alphabet)}
        longest_first = sorted((letter for letter in places if len(letter) > 1), key=len, reverse=True)
        pattern = "|".join([r"[0-9]{1,18}", *map(re.escape, longest_first), "."])
        return cls(
            places, dict(sorting.same), frozenset(sorting.ignore), re.compile(pattern, re.DOTALL), sorting.icu
        )

    @property
    def is_exact(self) -> bool:
        """Whether the order is the one that the language names; it is not where ICU is wanted and missing."""
        return not self.icu or has_icu()

    def key(self, text: str) -> SortKey:
        """Return the key of `text`."""
        by_icu = icu_key(self.icu) if self.icu else None
        if by_icu is not None:
            return tuple((_LETTER, byte) for byte in by_icu(text)), text
        folded = unicodedata.normalize("NFC", to_ascii_digits(text).casefold())
        letters = "".join(self.same.get(letter, letter) for letter in folded if letter not in self.ignore)
        return tuple(place for part in self.parts.findall(letters) for place in self._places(part)), text

    def _places(self, part: str) -> list[tuple[int, int]]:
        if part in self.places:
            return [(_LETTER, self.places[part])]
        if part.isdecimal():
            return [(_NUMBER, int(part))]
        base = [letter for letter in unicodedata.normalize("NFKD", part) if not unicodedata.combining(letter)]
        return [place for letter in base for place in self._plain(self.same.get(letter, letter))]

    def _plain(self, letters: str) -> list[tuple[int, int]]:
        return [self._place(letter) for letter in letters]

    def _place(self, letter: str) -> tuple[int, int]:
        if letter in self.places:
            return (_LETTER, self.places[letter])
        return (_FOREIGN if letter.isalpha() else _MARK, ord(letter))
