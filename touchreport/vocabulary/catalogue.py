"""The catalogue of touchpoint types: to start an inventory, to classify a row, to suggest what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from touchreport.model.text import Text
from touchreport.vocabulary.store import stored
from touchreport.vocabulary.words import WordIndex, find, find_one, index, keys, words_of


@dataclass(frozen=True, slots=True)
class TouchpointType:
    """A kind of moment, with what is usual for it; a project's own value always wins.

    Attributes:
        id: short stable name.
        name: in six languages.
        stages: ids of its usual stages, by journey model (``purchase-process``, ``purchase-phases``).
        classes: its usual classes by axis; of several goals the first is the main one.
        tensions: ids of the contradictions that these classes contain on purpose.
        channels: ids of its usual channels, the most usual first.
        owner_role: who usually answers for it, an id of :func:`roles`.
        measures: ids of :func:`measures` that usually judge it.
        data: ids of :func:`data_kinds` that it generates.
        influenced_by: types that act on it; never empty for an uncontrollable one.
        good: what good looks like, in one English line.
        business: whether it is usual where companies sell to companies, and seldom elsewhere.
    """

    id: str
    name: Text
    stages: Mapping[str, tuple[str, ...]]
    classes: Mapping[str, tuple[str, ...]]
    tensions: tuple[str, ...]
    channels: tuple[str, ...]
    owner_role: str
    measures: tuple[str, ...]
    data: tuple[str, ...]
    influenced_by: tuple[str, ...]
    good: str
    business: bool = False


@dataclass(frozen=True, slots=True)
class TypeGroup:
    """A word for a whole family of types ("advertising"); a row named so should be split.

    Attributes:
        id: short stable name.
        name: in six languages.
        types: the types that the row may stand for.
    """

    id: str
    name: Text
    types: tuple[str, ...]


@cache
def types() -> Mapping[str, TouchpointType]:
    """Return the touchpoint types by id."""
    return MappingProxyType({entry["id"]: _type(entry) for entry in stored("catalogue")["types"]})


@cache
def groups() -> Mapping[str, TypeGroup]:
    """Return the families of types by id."""
    rows = stored("catalogue")["groups"]
    return MappingProxyType(
        {row["id"]: TypeGroup(row["id"], Text.from_map(row["name"]), tuple(row["types"])) for row in rows}
    )


@cache
def roles() -> Mapping[str, Text]:
    """Return the names of the roles that answer for touchpoints, by id."""
    return _names("roles")


@cache
def measures() -> Mapping[str, Text]:
    """Return the names of the usual measures, by id."""
    return _names("measures")


@cache
def data_kinds() -> Mapping[str, Text]:
    """Return the names of the kinds of data that touchpoints generate, by id."""
    return _names("data")


def type_ids(text: str, languages: Iterable[str]) -> tuple[str, ...]:
    """Return the types for which a touchpoint's name stands: none, one, or several for an ambiguous word."""
    return find(text, languages, type_index)


@cache
def type_keys(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the types by the folded words of `language`, for comparing whole names."""
    return keys((entry["id"], words_of(entry, language)) for entry in stored("catalogue")["types"])


def group_id(text: str, languages: Iterable[str]) -> str | None:
    """Return the family of types for which a touchpoint's name stands, None if it is none."""
    return find_one(text, languages, group_index)


def _type(entry: Mapping[str, Any]) -> TouchpointType:
    return TouchpointType(
        id=entry["id"],
        name=Text.from_map(entry["name"]),
        stages=_tuples(entry["stages"]),
        classes=_tuples(entry["classes"]),
        tensions=tuple(entry["tensions"]),
        channels=tuple(entry["channels"]),
        owner_role=entry["owner_role"],
        measures=tuple(entry["measures"]),
        data=tuple(entry["data"]),
        influenced_by=tuple(entry["influenced_by"]),
        good=entry["good"],
        business=entry["id"] in stored("catalogue")["business"],
    )


def _tuples(table: Mapping[str, str | list[str]]) -> Mapping[str, tuple[str, ...]]:
    """Return `table` with every value as a tuple; an axis of one class holds it bare."""
    return MappingProxyType(
        {key: (value,) if isinstance(value, str) else tuple(value) for key, value in table.items()}
    )


def _names(part: str) -> Mapping[str, Text]:
    return MappingProxyType({row["id"]: Text.from_map(row["name"]) for row in stored("catalogue")[part]})


@cache
def type_index(language: str) -> WordIndex:
    """Return the types by the words of `language`, for finding what a name stands for."""
    return index((entry["id"], words_of(entry, language)) for entry in stored("catalogue")["types"])


@cache
def group_index(language: str) -> WordIndex:
    """Return the families of types by the words of `language`."""
    return index((entry["id"], words_of(entry, language)) for entry in stored("catalogue")["groups"])
