"""Words that stand in the cells of an inventory: one of them alone is an answer, and no heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from touchreport.text import fold
from touchreport.vocabulary.store import stored
from touchreport.vocabulary.words import words_of


def stands_in_cells(text: str, language: str) -> bool:
    """Return whether `text` names a class, a channel, a stage or a type of touchpoint, or is an answer such as "yes"."""
    return fold(text) in _words(language)


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(fold(word) for entry in _entries() for word in _said(entry, language))


def _entries() -> Iterator[Mapping[str, Any]]:
    for axis in stored("classes")["axes"]:
        yield from (*axis["classes"], *axis.get("combinations", ()))
    for model in stored("journey_models")["models"]:
        yield from model["stages"]
    yield from stored("channels")["channels"]
    yield from stored("catalogue")["types"]
    for listed in stored("headings")["value_words"]:
        yield from listed["words"]


def _said(entry: Mapping[str, Any], language: str) -> tuple[str, ...]:
    return (*words_of(entry, language), *entry.get("plain", {}).get(language, ()))
