"""The classes of a touchpoint: independent axes, and which of their classes contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from touchreport.model.text import Text
from touchreport.vocabulary.store import stored
from touchreport.vocabulary.words import WordIndex, find_one, index, words_of


@dataclass(frozen=True, slots=True)
class Class:
    """One class of an axis.

    Attributes:
        id: unique within its axis.
        name, definition: in six languages.
        examples: touchpoints of this class, in English.
    """

    id: str
    name: Text
    definition: Text
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Axis:
    """One way of classifying touchpoints, independent of the others.

    Attributes:
        id: ``presence``, ``nature``, ``goal``, ``position``, ``control``, ``media-class`` or ``owner-class``.
        name, definition: in six languages.
        several_allowed: whether one touchpoint may have more than one class.
        classes: the classes that a project can declare, in order.
        computed: classes that nobody declares, since they follow from the others.
    """

    id: str
    name: Text
    definition: Text
    several_allowed: bool
    classes: tuple[Class, ...]
    computed: tuple[Class, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two classes, or a class and a stage, that do not go together.

    Attributes:
        id: short stable name.
        between: ``axis/class`` twice, or ``axis/class`` and ``journey model/stage``.
        severity: ``error``: both cannot hold, one of the values is wrong; ``tension``: both can, but seldom do.
        condition: ``sole-class``: only if the first is the touchpoint's only class on its axis; ``sole-stage``:
            only if the second is its only stage; None: always.
        reason: in six languages.
    """

    id: str
    between: tuple[str, str]
    severity: str
    condition: str | None
    reason: Text


@dataclass(frozen=True, slots=True)
class Fit:
    """How a media class goes with an owner class.

    Attributes:
        fit: ``usual``, ``possible``, ``tension`` or ``error``.
        contradiction: id of the contradiction behind a tension or an error.
    """

    fit: str
    contradiction: str | None = None


@cache
def axes() -> Mapping[str, Axis]:
    """Return the seven axes by id."""
    return MappingProxyType({entry["id"]: _axis(entry) for entry in stored("classes")["axes"]})


@cache
def contradictions() -> tuple[Contradiction, ...]:
    """Return the contradictions between classes."""
    return tuple(
        Contradiction(
            id=entry["id"],
            between=(entry["between"][0], entry["between"][1]),
            severity=entry["severity"],
            condition=entry.get("condition"),
            reason=Text.from_map(entry["reason"]),
        )
        for entry in stored("classes")["contradictions"]
    )


@cache
def media_to_owner() -> Mapping[tuple[str, str], Fit]:
    """Return how each pair of a media class and an owner class goes together."""
    rows = stored("classes")["media_to_owner"]
    return MappingProxyType(
        {(row["media_class"], row["owner_class"]): Fit(row["fit"], row.get("contradiction")) for row in rows}
    )


def class_ids(axis: str, text: str, languages: Iterable[str]) -> tuple[str, ...]:
    """Return the classes of `axis` for which a cell's `text` stands, none if it is unknown.

    Mostly one; several where one word means several ("both" under presence).

    Raises:
        KeyError: if the axis is unknown.
    """
    found = find_one(text, languages, lambda language: _index(axis, language))
    return _combinations(axis).get(found, (found,)) if found else ()


def _axis(entry: Mapping[str, Any]) -> Axis:
    return Axis(
        id=entry["id"],
        name=Text.from_map(entry["name"]),
        definition=Text.from_map(entry["definition"]),
        several_allowed=entry["several_allowed"],
        classes=tuple(map(_class, entry["classes"])),
        computed=tuple(map(_class, entry.get("computed", ()))),
    )


def _class(entry: Mapping[str, Any]) -> Class:
    return Class(
        id=entry["id"],
        name=Text.from_map(entry["name"]),
        definition=Text.from_map(entry["definition"]),
        examples=tuple(entry.get("examples", ())),
    )


def _entry(axis: str) -> Mapping[str, Any]:
    found = next((each for each in stored("classes")["axes"] if each["id"] == axis), None)
    if found is None:
        raise KeyError(axis)
    entry: Mapping[str, Any] = found
    return entry


@cache
def _combinations(axis: str) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(
        {each["id"]: tuple(each["classes"]) for each in _entry(axis).get("combinations", ())}
    )


@cache
def _index(axis: str, language: str) -> WordIndex:
    entry = _entry(axis)
    return index(
        (each["id"], words_of(each, language)) for each in (*entry["classes"], *entry.get("combinations", ()))
    )
