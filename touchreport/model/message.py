"""Sentences without a language: an English key and its values.

A plugin never makes words for a reader. It says ``say("Nobody answers for {touchpoint}", touchpoint=ref)``;
the English sentence is the key of the translation, and each value is formatted when the page is written, in
the reader's language: digits, plurals, names, quotes and links.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Union

from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.model.when import When


@dataclass(frozen=True, slots=True)
class Number:
    """A number to be shown with a fixed count of decimals.

    Attributes:
        value: the number.
        decimals: digits after the decimal point; None shows what is there, at most two.
        unit: shown after the number, if any.
        signed: whether a plus sign is shown.
    """

    value: float
    decimals: int | None = None
    unit: Text | None = None
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """A share from 0 to 1, shown in per cent.

    Attributes:
        value: the share.
        decimals: digits after the decimal point of the percentage.
    """

    value: float
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the vocabulary, shown as the reader's language calls it.

    Attributes:
        axis: axis of the classes (``control``, ``presence`` ...), ``content-kind``, or ``field`` for the name
            of a field of the model (``touchpoint.owner``).
        id: id of the class or the field.
    """

    axis: str
    id: str


Value = Union[str, int, Number, Share, Term, Text, Ref, When, "Message", tuple["Value", ...]]
"""What a message may hold. A ``str`` is text of the client, shown as it is; a tuple is shown as a list."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be put into the reader's language.

    Attributes:
        text: the English sentence, with values in braces. It is the key of the translation.
        values: the values, by name.
        plural: the English sentence for counts other than one; None where the sentence has no count.
        count: the number that decides the plural.
    """

    text: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    plural: str | None = None
    count: int | None = None


def say(text: str, /, **values: Value) -> Message:
    """Return a message; each ``{name}`` of `text` needs a value of that name."""
    return Message(text, MappingProxyType(values))


def count(one: str, many: str, n: int, /, **values: Value) -> Message:
    """Return a message with a plural: `one` for one thing, `many` else; ``{n}`` is the number.

    `one` says the number and no more than `many`: in Russian it is the form for 21 too, and Chinese has but one form
    for all. What is true of a single thing alone, such as its name, is a sentence of its own, made by :func:`say`.
    """
    return Message(one, MappingProxyType({"n": n, **values}), many, n)
