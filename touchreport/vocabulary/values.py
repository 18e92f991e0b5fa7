"""Closed lists of words that stand in cells: yes and no, levels, states, cadences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from touchreport.model.text import Text
from touchreport.text import fold
from touchreport.vocabulary.store import stored
from touchreport.vocabulary.words import WordIndex, find_one, index, words_of


@dataclass(frozen=True, slots=True)
class ValueWord:
    """One word of a closed list.

    Attributes:
        id: unique within its list.
        value: what the word stands for: a number of a scale, true or false, or the id itself.
        name: in six languages.
    """

    id: str
    value: str | int | float | bool
    name: Text


@cache
def value_lists() -> Mapping[str, Mapping[str, ValueWord]]:
    """Return the closed lists by id, and in each its words by id."""
    return MappingProxyType({entry["id"]: _list(entry) for entry in stored("headings")["value_words"]})


def value_word(list_id: str, text: str, languages: Iterable[str]) -> ValueWord | None:
    """Return the word of the list `list_id` for which a cell's `text` stands, None if it is unknown.

    Raises:
        KeyError: if the list is unknown.
    """
    words = value_lists()[list_id]
    found = find_one(text, languages, lambda language: _index(list_id, language))
    return words[found] if found else None


def plain_words(list_id: str, languages: Iterable[str]) -> Mapping[str, str]:
    """Return the words, folded, that are the ends of a scale where a column has no stronger ones, with their ids.

    "Satisfied" is the best answer beside "rather satisfied", and the second best beside "very satisfied".
    """
    return _plain(list_id, tuple(languages))


@cache
def _plain(list_id: str, languages: tuple[str, ...]) -> Mapping[str, str]:
    entry = next(each for each in stored("headings")["value_words"] if each["id"] == list_id)
    return MappingProxyType(
        {
            fold(text): word["id"]
            for word in entry["words"]
            for language in languages
            for text in word.get("plain", {}).get(language, ())
        }
    )


def _list(entry: Mapping[str, Any]) -> Mapping[str, ValueWord]:
    words = (ValueWord(row["id"], row["value"], Text.from_map(row["name"])) for row in entry["words"])
    return MappingProxyType({word.id: word for word in words})


@cache
def _index(list_id: str, language: str) -> WordIndex:
    entry = next(each for each in stored("headings")["value_words"] if each["id"] == list_id)
    return index((word["id"], words_of(word, language)) for word in entry["words"])
