"""The words of problems: from a code and its arguments to sentences.

The words stand in ``messages/<language>/*.yaml``, one file a room; English is always there. Where a word depends on a
number, both forms stand in braces behind the number's name: ``{count} {count|row|rows}``. A form may be empty, and may name
arguments in its turn.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from touchreport.errors import Argument, Excerpt, Problem
from touchreport.locales.interpolation import interpolate, placeholders
from touchreport.location import Location

_FORM = r"((?:[^|{}]|\{\w+\})*)"
_FORMS = re.compile(rf"\{{(\w+)\|{_FORM}\|{_FORM}\}}")


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said about one code, with both forms of a word that depends on a number.

    Attributes:
        code: the code.
        room: the file in which it stands: ``reading``, ``checking``, ``plugins`` ...
        message: what is wrong, with arguments in braces.
        why: why that is a problem.
        hint: what to do; empty where the message says it all.
    """

    code: str
    room: str
    message: str
    why: str
    hint: str

    def in_general(self) -> Sentences:
        """Return what is said of no problem in particular, as :func:`in_general` has it."""
        return Sentences(in_general(self.message), in_general(self.why), in_general(self.hint))


@dataclass(frozen=True, slots=True)
class Sentences:
    """A problem in words."""

    message: str
    why: str
    hint: str


def of_many(text: str) -> str:
    """Return a wording with the plural of each word that depends on a number."""
    return _FORMS.sub(r"\3", text)


def in_general(text: str) -> str:
    """Return a wording for no problem in particular: words in their plural, and for each argument its name in ‹angles›.

    Braces are then those that an author would write: ``{fill_down: ["‹heading›"]}``.
    """
    plural = of_many(text)
    return interpolate(plural, {name: f"‹{name}›" for name in placeholders(plural)})


def _formed(text: str, arguments: Mapping[str, Argument]) -> str:
    """Return a wording with the form of each word that its number asks for: the first for 1, else the second."""
    return _FORMS.sub(lambda found: found[2 if arguments.get(found[1]) == 1 else 3], text)


@cache
def wordings(language: str = "en") -> Mapping[str, Wording]:
    """Return the wording of every code."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, Wording] = {}
    folder = files("touchreport") / "messages" / language
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if not file.name.endswith(".yaml"):
            continue
        room = file.name.removesuffix(".yaml")
        entries: dict[str, dict[str, Any]] = yaml.load(file.read_text(encoding="utf-8"), loader) or {}
        for code, entry in entries.items():
            found[code] = Wording(code, room, _one(entry, "message"), _one(entry, "why"), _one(entry, "hint"))
    return MappingProxyType(found)


def in_words(problem: Problem, language: str = "en") -> Sentences:
    """Return a problem in words.

    Raises:
        KeyError: if nobody wrote words for the code; the tests see to it that this does not happen.
        touchreport.locales.interpolation.PlaceholderError: if an argument is missing.
    """
    wording = wordings(language)[problem.code]
    values = {name: _argument(value) for name, value in problem.arguments.items()}
    message, why, hint = (
        interpolate(_formed(text, problem.arguments), values)
        for text in (wording.message, wording.why, wording.hint)
    )
    return Sentences(message, why, hint)


def as_data(problem: Problem) -> dict[str, object]:
    """Return a problem as plain data for programs: what is known of it, and its words."""
    sentences = in_words(problem)
    return {
        "code": problem.code,
        "level": problem.level.value,
        "message": sentences.message,
        "why": sentences.why,
        "hint": sentences.hint,
        "location": _place(problem.location),
        "excerpt": _excerpt(problem.excerpt),
        "arguments": {k: list(v) if isinstance(v, tuple) else v for k, v in problem.arguments.items()},
        "suggestion": problem.suggestion,
        "related": [_place(location) for location in problem.related],
    }


def _place(location: Location | None) -> dict[str, object] | None:
    if location is None:
        return None
    found = {name: getattr(location, name) for name in ("file", "line", "column", "sheet", "cell", "row")}
    return {name: value for name, value in found.items() if value is not None}


def _excerpt(excerpt: Excerpt | None) -> dict[str, object] | None:
    return None if excerpt is None else {"text": excerpt.text, "start": excerpt.start, "end": excerpt.end}


def _one(entry: Mapping[str, Any], key: str) -> str:
    return " ".join(str(entry.get(key, "")).split())


def _argument(value: Argument) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)
