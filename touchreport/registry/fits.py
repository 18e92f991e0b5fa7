"""Whether data fit the types that their classes declare; Python itself never looks."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from touchreport.model.message import Message

_DEEPEST = 40

Path = tuple["Path", str | int] | None
"""Where a value is: where what holds it is, and its name or number there. It is put into words only where it is told."""

Check = Callable[[object, Any, Path, int], str | None]


def misfit(value: object, hint: Any) -> str | None:
    """Return what does not fit, as a clause such as ``holds a str in findings[0].seen``, or None.

    Args:
        value: what is looked at; frozen data of the model.
        hint: the type that it should have, as :func:`typing.get_type_hints` gives it.
    """
    return _misfit(value, hint, None, 0)


def _in_words(path: Path) -> str:
    """Return where a value is, such as ``findings[0].seen``."""
    steps: list[str] = []
    while path is not None:
        path, step = path
        steps.append(f"[{step}]" if isinstance(step, int) else f".{step}")
    return "".join(reversed(steps)).removeprefix(".")


def _misfit(value: object, hint: Any, path: Path, depth: int) -> str | None:
    if depth > _DEEPEST:
        return f"is nested too deeply at {_in_words(path)}"
    return _check_of(hint)(value, hint, path, depth)


@cache
def _check_of(hint: Any) -> Check:
    """Return what looks at values of a type."""
    return _CHECKS.get(typing.get_origin(hint), _plain)


def _plain(value: object, hint: Any, path: Path, depth: int) -> str | None:
    if not isinstance(hint, type) or hint is object:
        return None
    wanted = (int, float) if hint is float else hint
    if not isinstance(value, wanted) or (isinstance(value, bool) and hint is not bool):
        return f"holds {_kind(value)} in {_in_words(path)} where {_article(hint.__name__)} belongs"
    if isinstance(value, Message):
        return _unsaid(value, path)
    return _dataclass(value, path, depth) if is_dataclass(value) else None


def _dataclass(value: object, path: Path, depth: int) -> str | None:
    cls: Any = type(value)
    for name, hint in _hints(cls).items():
        part = getattr(value, name)
        if hint in _ATOMS and type(part) is hint:
            continue
        wrong = _misfit(part, hint, (path, name), depth + 1)
        if wrong is not None:
            return wrong
    return None


def _union(value: object, hint: Any, path: Path, depth: int) -> str | None:
    """Return None if one of the types fits; of those that are the value's own class, what is wrong inside."""
    kinds, own = typing.get_args(hint), type(value)
    if own in kinds:
        return _misfit(value, own, path, depth + 1)
    wrong = [_misfit(value, each, path, depth + 1) for each in kinds]
    if None in wrong:
        return None
    place = _in_words(path)
    inner = next((each for each in wrong if each is not None and f" in {place} where" not in each), None)
    advice = "; decimals go into Number or Share" if isinstance(value, float) else ""
    return inner or f"holds {_kind(value)} in {place}{advice}"


def _tuple(value: object, hint: Any, path: Path, depth: int) -> str | None:
    args = typing.get_args(hint)
    if not isinstance(value, tuple):
        return f"holds {_kind(value)} in {_in_words(path)} where a tuple belongs"
    endless = len(args) == 2 and args[1] is Ellipsis
    if not endless and len(value) != len(args):
        return f"holds {len(value)} values in {_in_words(path)} where {len(args)} belong"
    for number, item in enumerate(value):
        wrong = _misfit(item, args[0] if endless else args[number], (path, number), depth + 1)
        if wrong is not None:
            return wrong
    return None


def _mapping(value: object, hint: Any, path: Path, depth: int) -> str | None:
    if isinstance(value, Mapping):
        return None
    return f"holds {_kind(value)} in {_in_words(path)} where a mapping belongs"


def _literal(value: object, hint: Any, path: Path, depth: int) -> str | None:
    known = typing.get_args(hint)
    if value in known:
        return None
    return f"holds {value!r} in {_in_words(path)} where one of {', '.join(known)} belongs"


def _unsaid(message: Message, path: Path) -> str | None:
    """Return what is wrong with a message: a value in braces that it does not have, or a value of no known kind."""
    for text in (message.text, message.plural or ""):
        if not isinstance(text, str):
            return f"holds {_kind(text)} in {_in_words(path)}.text where a str belongs"
        if lacking := _named_in(text) - message.values.keys():
            return f"says “{text}” in {_in_words(path)} without a value for “{min(lacking)}”"
    for name, value in message.values.items():
        if isinstance(value, float | list | dict | set) or value is None or isinstance(value, Enum):
            place = f"for “{name}” in {_in_words(path)}"
            return f"holds {_kind(value)} {place}; numbers go into Number or Share, lists into tuples"
    return None


@lru_cache(maxsize=4096)
def _named_in(text: str) -> frozenset[str]:
    """Return the names in braces in a sentence."""
    from touchreport.locales.interpolation import placeholders

    return frozenset(placeholders(text))


_ATOMS = frozenset({str, int, bool})
"""Types of values in which nothing can be wrong, once they are just of that type."""


@cache
def _hints(cls: Any) -> Mapping[str, Any]:
    """Return the types of the fields of a dataclass."""
    hints = typing.get_type_hints(cls)
    return {field.name: hints[field.name] for field in fields(cls)}


def _kind(value: object) -> str:
    return _article(type(value).__name__) if value is not None else "None"


def _article(name: str) -> str:
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


_CHECKS: Mapping[Any, Check] = types.MappingProxyType(
    {
        typing.Union: _union,
        types.UnionType: _union,
        tuple: _tuple,
        typing.Literal: _literal,
        Mapping: _mapping,
    }
)
