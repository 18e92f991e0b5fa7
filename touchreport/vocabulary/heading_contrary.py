"""Words that turn a heading round: "Importance (for us)", "Owner (deputy)", "Cost per contact".

What stands in brackets is mostly a remark that changes nothing, so a word that nobody knows there is no reason to
refuse a heading; and "us" or "required" changes nothing beside most fields. The words of ``contrary`` in
``heading_rules.yaml`` do: beside these fields they make it the heading of something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from touchreport.vocabulary.heading_words import units
from touchreport.vocabulary.store import stored

_Word = tuple[str, ...]


def turned_round(fields: Iterable[str], said: Iterable[str], languages: tuple[str, ...]) -> bool:
    """Return whether a part of what a heading says makes it none of `fields`, though rules read it so."""
    meant = frozenset(fields)
    return any(
        _holds(units(part, language), word)
        for part in said
        for language in languages
        for word, refused in _contrary(language).items()
        if not meant.isdisjoint(refused)
    )


def _holds(text: _Word, word: _Word) -> bool:
    return any(text[start : start + len(word)] == word for start in range(len(text) - len(word) + 1))


@cache
def _contrary(language: str) -> Mapping[_Word, frozenset[str]]:
    """Return the fields that each word refuses."""
    found: dict[_Word, frozenset[str]] = {}
    for entry in stored("heading_rules")["contrary"]:
        for word in entry["words"][language]:
            key = units(word.casefold(), language)
            found[key] = found.get(key, frozenset()).union(entry["fields"])
    return MappingProxyType(found)
