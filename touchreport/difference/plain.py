"""Values of fields as JSON knows them, and back."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import cast

from touchreport.difference.kinds import PARTS
from touchreport.model.field import Field, Kind, fields_of
from touchreport.model.text import Text
from touchreport.model.when import Precision, When
from touchreport.text import has_bidi_controls, normalise

_WORDS = frozenset({Kind.WORDS, Kind.PROSE})
_MANY = frozenset({Kind.CLASSES, Kind.REFS})
_NUMBERS = frozenset({Kind.NUMBER, Kind.SCALE, Kind.SHARE})


class MalformedError(ValueError):
    """A value is not what it has to be.

    Attributes:
        place: where it stands in the data, such as ``things/touchpoint/poster/name``.
        wanted: what it has to be, in English.
    """

    def __init__(self, place: str, wanted: str) -> None:
        super().__init__(f"{place}: {wanted}")
        self.place = place
        self.wanted = wanted


def to_plain(field: Field, value: object) -> object:
    """Return the value of a field as JSON knows it."""
    if isinstance(value, Text):
        return dict(value.words)
    if isinstance(value, When):
        return when_text(value)
    if isinstance(value, tuple):
        return [_part(item) if field.kind is Kind.PARTS else to_plain(field, item) for item in value]
    return value


def _part(part: object) -> dict[str, object]:
    cls: type = type(part)
    return {named.name: to_plain(named.field, getattr(part, named.name)) for named in fields_of(cls)}


def from_plain(field: Field, data: object, place: str) -> object:
    """Return the value of a field that :func:`to_plain` wrote.

    Raises:
        MalformedError: it is none.
    """
    if field.kind in _WORDS:
        return text_of(data, place)
    if field.kind is Kind.LIST:
        return many(data, place, _item)
    if field.kind in _MANY:
        return many(data, place, string)
    if field.kind in _NUMBERS:
        return number(data, place)
    if field.kind is Kind.YES_NO:
        if not isinstance(data, bool):
            raise MalformedError(place, "true or false")
        return data
    if field.kind is Kind.DATE:
        return when_of(data, place)
    if field.kind is Kind.PARTS:
        return many(data, place, lambda item, at: _part_of(PARTS[field.of or ""], item, at))
    return string(data, place)


def _item(data: object, place: str) -> object:
    """Return an item of a list: words by language, or the name of something, such as a moment of a stage."""
    return string(data, place) if isinstance(data, str) else text_of(data, place)


def _part_of(cls: type, data: object, place: str) -> object:
    found = mapping(data, place)
    names = {named.name: named.field for named in fields_of(cls)}
    if found.keys() != names.keys():
        raise MalformedError(place, f"an object with {' and '.join(names)}")
    return cls(**{name: from_plain(field, found[name], f"{place}/{name}") for name, field in names.items()})


def when_text(when: When) -> str:
    """Return a date with its precision: ``2026-11-30``, or the first day of something longer, ``2026-11-01/month``.

    A month of another calendar begins on another day, so that the day is always there.
    """
    day = when.date.isoformat()
    return day if when.precision is Precision.DAY else f"{day}/{when.precision.value}"


def when_of(data: object, place: str) -> When:
    """Return the date that :func:`when_text` wrote.

    Raises:
        MalformedError: it is none.
    """
    day, _, precision = string(data, place).partition("/")
    try:
        return When(datetime.date.fromisoformat(day), Precision(precision or "day"))
    except ValueError:
        raise MalformedError(place, "a date such as 2026-11-30 or 2026-11-01/month") from None


def text_of(data: object, place: str) -> Text:
    """Return words by language.

    Raises:
        MalformedError: they are none.
    """
    words = {string(tag, place): normalise(string(said, place)) for tag, said in mapping(data, place).items()}
    if not words or not all(re.fullmatch("[A-Za-z0-9-]{2,35}", tag) for tag in words):
        raise MalformedError(place, "words by language")
    return Text.from_map(words)


def many(data: object, place: str, one: Callable[[object, str], object]) -> tuple[object, ...]:
    """Return the items of a list.

    Raises:
        MalformedError: it is none, or an item is not as it has to be.
    """
    if not isinstance(data, list):
        raise MalformedError(place, "a list")
    return tuple(one(item, f"{place}/{at}") for at, item in enumerate(data, start=1))


def string(data: object, place: str) -> str:
    """Return a string.

    Raises:
        MalformedError: it is none.
    """
    if not isinstance(data, str) or has_bidi_controls(data):
        raise MalformedError(place, "a string without hidden marks of direction")
    return data


def number(data: object, place: str) -> float:
    """Return a finite number.

    Raises:
        MalformedError: it is none.
    """
    if isinstance(data, bool) or not isinstance(data, int | float) or not abs(data) < 1e300:
        raise MalformedError(place, "a number")
    return float(data)


def mapping(data: object, place: str) -> dict[str, object]:
    """Return an object of JSON.

    Raises:
        MalformedError: it is none.
    """
    if not isinstance(data, dict):
        raise MalformedError(place, "an object")
    return cast("dict[str, object]", data)
