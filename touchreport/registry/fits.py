"""Whether data fit the types that their classes declare; Python itself never looks."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

from touchreport.model.message import Message

_DEEPEST = 40


def misfit(value: object, hint: Any, path: str) -> str | None:
    """Return what does not fit, as a clause such as ``holds a str in findings[0].seen``, or None.

    Args:
        value: what is looked at; frozen data of the model.
        hint: the type that it should have, as :func:`typing.get_type_hints` gives it.
        path: where the value is, for the clause.
    """
    return _misfit(value, hint, path, 0)


def _misfit(value: object, hint: Any, path: str, depth: int) -> str | None:
    if depth > _DEEPEST:
        return f"is nested too deeply at {path}"
    origin = typing.get_origin(hint)
    check: Callable[[object, Any, str, int], str | None] = _CHECKS.get(origin, _plain)
    return check(value, hint, path, depth)


def _plain(value: object, hint: Any, path: str, depth: int) -> str | None:
    if not isinstance(hint, type) or hint is object:
        return None
    wanted = (int, float) if hint is float else hint
    if not isinstance(value, wanted) or (isinstance(value, bool) and hint is not bool):
        return f"holds {_kind(value)} in {path} where {_article(hint.__name__)} belongs"
    if isinstance(value, Message):
        return _unsaid(value, path)
    return _dataclass(value, path, depth) if is_dataclass(value) else None


def _dataclass(value: object, path: str, depth: int) -> str | None:
    cls: Any = type(value)
    for name, hint in _hints(cls).items():
        wrong = _misfit(getattr(value, name), hint, f"{path}.{name}" if path else name, depth + 1)
        if wrong is not None:
            return wrong
    return None


def _union(value: object, hint: Any, path: str, depth: int) -> str | None:
    """Return None if one of the types fits; of those that are the value's own class, what is wrong inside."""
    wrong = [_misfit(value, each, path, depth + 1) for each in typing.get_args(hint)]
    if None in wrong:
        return None
    inner = next((each for each in wrong if each is not None and f" in {path} where" not in each), None)
    advice = "; decimals go into Number or Share" if isinstance(value, float) else ""
    return inner or f"holds {_kind(value)} in {path}{advice}"


def _tuple(value: object, hint: Any, path: str, depth: int) -> str | None:
    args = typing.get_args(hint)
    if not isinstance(value, tuple):
        return f"holds {_kind(value)} in {path} where a tuple belongs"
    endless = len(args) == 2 and args[1] is Ellipsis
    if not endless and len(value) != len(args):
        return f"holds {len(value)} values in {path} where {len(args)} belong"
    for number, item in enumerate(value):
        wrong = _misfit(item, args[0] if endless else args[number], f"{path}[{number}]", depth + 1)
        if wrong is not None:
            return wrong
    return None


def _mapping(value: object, hint: Any, path: str, depth: int) -> str | None:
    return None if isinstance(value, Mapping) else f"holds {_kind(value)} in {path} where a mapping belongs"


def _literal(value: object, hint: Any, path: str, depth: int) -> str | None:
    known = typing.get_args(hint)
    return None if value in known else f"holds {value!r} in {path} where one of {', '.join(known)} belongs"


def _unsaid(message: Message, path: str) -> str | None:
    """Return what is wrong with a message: a value in braces that it does not have, or a value of no known kind."""
    from touchreport.locales.interpolation import placeholders

    for text in (message.text, message.plural or ""):
        if not isinstance(text, str):
            return f"holds {_kind(text)} in {path}.text where a str belongs"
        for name in sorted(placeholders(text) - set(message.values)):
            return f"says “{text}” in {path} without a value for “{name}”"
    for name, value in message.values.items():
        if isinstance(value, float | list | dict | set) or value is None or isinstance(value, Enum):
            return f"holds {_kind(value)} for “{name}” in {path}; numbers go into Number or Share, lists into tuples"
    return None


@cache
def _hints(cls: Any) -> Mapping[str, Any]:
    """Return the types of the fields of a dataclass."""
    hints = typing.get_type_hints(cls)
    return {field.name: hints[field.name] for field in fields(cls)}


def _kind(value: object) -> str:
    return _article(type(value).__name__) if value is not None else "None"


def _article(name: str) -> str:
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


_CHECKS: Mapping[Any, Callable[[object, Any, str, int], str | None]] = types.MappingProxyType(
    {
        typing.Union: _union,
        types.UnionType: _union,
        tuple: _tuple,
        typing.Literal: _literal,
        Mapping: _mapping,
    }
)
