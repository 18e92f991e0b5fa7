"""The words that headings are made of, and the ideas for which each stands.

They are compiled from the concepts of ``heading_grammar.yaml``, one table a language, since a language has thousands of them
and each has to be folded and cut as headings are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from touchreport.text import fold
from touchreport.vocabulary.heading_keys import stemmed
from touchreport.vocabulary.store import stored

_UNIT = re.compile(
    "[\u3005\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff]|[^\\W\u3005\u3040-\u30ff\u3400-\u9fff_]+(?:['’][^\\W\\d_]+)?|[#№%]"
)
_LATIN_AND_PERSIAN = re.compile("(?<=[a-z])(?=[\u0620-\u06ff])")
_PERSIAN_ENDING = re.compile("(?:هایی|های|ها|ای|ی)$")
_JOINED = ("ای", "وی", "یی")
_JOINED_TO_E = "های"  # خلاصه‌ای without its non-joiner
_SPOKEN_VERB = re.compile("می[^\\W\\d_]{2,}[هن]$")
_IS = re.compile("(?<=[^\\W\\d_]{4})(?<!ند)ه$|(?<=[^\\W\\d_]{3}ا)ست$")
_WHOSE = re.compile("(?<=[^\\W\\d_]{4})(?:ش|اش|شان|شون|مان|مون)$")
_SHORTEST_STEM = 2

Ideas = frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language.

    Attributes:
        language: the language.
        longest: the number of units (letters or words) of the longest.
    """

    language: str
    longest: int
    _ideas: Mapping[str, str]
    """By word its ideas, with spaces between them."""

    def ideas(self, said: Iterable[str]) -> Ideas:
        """Return the ideas for which units that stand side by side stand as one word; none if nobody knows it."""
        key = _key(said, self.language)
        found = self._ideas.get(key)
        if found is None and self.language == "fa":
            found = next(filter(None, map(self._ideas.get, _shorter(key))), None)
        return _several(found) if found else frozenset()


@cache
def words(language: str) -> Words:
    """Return the words of a language."""
    table = stored(f"heading_words.{language}")
    return Words(language, table["longest"], MappingProxyType(table["ideas"]))


@cache
def _several(ideas: str) -> Ideas:
    return frozenset(ideas.split())


def word_table(concepts: Iterable[Mapping[str, Any]], language: str) -> Mapping[str, Any]:
    """Return what is compiled for a language: its longest word, and its words with their ideas behind them.

    Args:
        concepts: the ideas of the grammar, each with its id and, by language, its words.
        language: the language.
    """
    found: dict[str, set[str]] = {}
    longest = 1
    for entry in concepts:
        for word in entry["synonyms"][language]:
            said = units(word.casefold(), language)
            longest = max(longest, len(said))
            key = _key(said, language)
            found.setdefault(key, set()).add(entry["id"])
            if language == "fa":
                found.setdefault(_without_ending(key), set()).add(entry["id"])
    found.pop("", None)
    return {"longest": longest, "ideas": {key: " ".join(sorted(found[key])) for key in sorted(found)}}


def units(core: str, language: str) -> tuple[str, ...]:
    """Return what words are made of: letters of unspaced writing, else the words without their endings.

    In Persian a foreign word has an ending of its own: KPIها is KPI and ها.
    """
    spaced = _LATIN_AND_PERSIAN.sub(" ", core.replace("\u200c", " ")) if language == "fa" else core
    return tuple(filter(None, (stemmed(fold(unit), language) for unit in _UNIT.findall(spaced))))


def _key(said: Iterable[str], language: str) -> str:
    return ("" if language == "fa" else " ").join(said)


def _shorter(word: str) -> Iterator[str]:
    """Yield other forms of a Persian word: without ezafe, ending, "is" or "whose", and written for spoken می‌کنه."""
    if word.endswith(_JOINED):
        yield word[:-1]
        yield _without_ending(word[:-1])
    yield _without_ending(word)
    if (thing := _IS.sub("", word)) != word:
        yield thing
    if _SPOKEN_VERB.search(word):
        yield f"{word.removesuffix('ه')}د"
    if (whose := _WHOSE.sub("", word)) != word:
        yield whose
        yield _without_ending(whose)
    if word.endswith(_JOINED_TO_E):
        yield word[:-2]


def _without_ending(word: str) -> str:
    stem = _PERSIAN_ENDING.sub("", word)
    return stem if len(stem) >= _SHORTEST_STEM else word
