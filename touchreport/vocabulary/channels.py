"""Channels, and the kinds of content that they suit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from touchreport.model.channel import Channel
from touchreport.model.text import Text
from touchreport.vocabulary.store import stored
from touchreport.vocabulary.words import WordIndex, find, find_one, index, words_of


@dataclass(frozen=True, slots=True)
class KnownChannel:
    """A channel of the vocabulary.

    Attributes:
        channel: as a project can use it. Its ``suits`` name content kinds, the most fitting first; its owner
            class says to whom the medium usually belongs.
        markets: languages in whose market it is usual, or ``all``.
        touchpoint_reading: the catalogue's type for which the bare word may stand, too.
        decide: how to tell the two, in English.
    """

    channel: Channel
    markets: tuple[str, ...]
    touchpoint_reading: str | None = None
    decide: str | None = None


@cache
def channels() -> Mapping[str, KnownChannel]:
    """Return the channels by id."""
    return MappingProxyType({entry["id"]: _channel(entry) for entry in stored("channels")["channels"]})


@cache
def content_kinds() -> Mapping[str, Text]:
    """Return the names of the kinds of content, by id."""
    kinds = stored("channels")["content_kinds"]
    return MappingProxyType({entry["id"]: Text.from_map(entry["name"]) for entry in kinds})


def channel_ids(text: str, languages: Iterable[str]) -> tuple[str, ...]:
    """Return the channels for which a cell's `text` stands: none, one, or several for an ambiguous word.

    A cell of the column of channels may hold words that are touchpoints in a name ("flyer", "call centre").
    """
    return find(text, languages, _cell_index)


def channel_keys(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the channels by the folded words of `language`, for comparing whole names."""
    return _channel_index(language).exact


def content_kind_id(text: str, languages: Iterable[str]) -> str | None:
    """Return the kind of content for which a cell's `text` stands, None if it is unknown."""
    return find_one(text, languages, _content_kind_index)


def ambiguity(text: str, language: str) -> str | None:
    """Return how to decide between the channels of an ambiguous word of `language`, None if it is not one."""
    keys = channel_ids(text, (language,))
    rows = stored("channels")["ambiguous_words"]
    return next(
        (
            row["decide"]
            for row in rows
            if len(keys) > 1 and row["language"] == language and set(row["channels"]) == set(keys)
        ),
        None,
    )


def _channel(entry: Mapping[str, Any]) -> KnownChannel:
    return KnownChannel(
        channel=Channel(
            id=entry["id"],
            name=Text.from_map(entry["name"]),
            presence=tuple(entry["presence"]),
            nature=tuple(entry["nature"]),
            suits=tuple(entry["suits"]),
            owner_class=entry["owner_class"],
        ),
        markets=tuple(entry["markets"]),
        touchpoint_reading=entry.get("touchpoint_reading"),
        decide=entry.get("decide"),
    )


@cache
def _channel_index(language: str) -> WordIndex:
    return index((entry["id"], words_of(entry, language)) for entry in stored("channels")["channels"])


@cache
def _cell_index(language: str) -> WordIndex:
    return index(
        (entry["id"], (*words_of(entry, language), *entry.get("in_column", {}).get(language, ())))
        for entry in stored("channels")["channels"]
    )


@cache
def _content_kind_index(language: str) -> WordIndex:
    return index((entry["id"], words_of(entry, language)) for entry in stored("channels")["content_kinds"])
