"""Options of analyses and themes: nodes of the configuration checked against a dataclass."""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from touchreport.errors import Argument, Excerpt, Problem
from touchreport.location import Location
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.plugin import Option
from touchreport.text import nearest, parse_number

Values = TypeVar("Values")

_YES = frozenset({"yes", "true", "on"})
_NO = frozenset({"no", "false", "off"})


@dataclass(frozen=True, slots=True)
class CheckedOptions(Generic[Values]):
    """An instance of the options, which of them were set, and what is wrong with the others."""

    values: Values
    set: frozenset[str]
    problems: tuple[Problem, ...]


def check_options(cls: type[Values], node: Mapped | None, owner: str) -> CheckedOptions[Values]:
    """Check what a project writes against an options dataclass; wrong ones keep their default.

    Args:
        cls: a dataclass whose fields have defaults; ``bool``, ``int``, ``float``, ``str`` and ``tuple[str, ...]``
            are understood, with an :class:`touchreport.plugin.Option` in ``Annotated`` for range and choices.
        node: what the project writes; None for nothing.
        owner: id of the analysis or name of the theme, for messages.
    """
    hints = typing.get_type_hints(cls, include_extras=True)
    names = [field.name for field in dataclasses.fields(cls)]  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    nodes: dict[str, Node] = {}
    problems: list[Problem] = []
    for key, value in node.pairs if node is not None else ():
        name = key.text.replace("-", "_")
        if name not in names:
            arguments: dict[str, Argument] = {"owner": owner, "option": key.text, "known": tuple(names)}
            near = nearest(name, names)
            problems.append(
                Problem("unknown-option", key.location, arguments, excerpt=key.excerpt, suggestion=near)
            )
            continue
        converted = _convert(value, hints[name], name, owner)
        if isinstance(converted, Problem):
            problems.append(converted)
        else:
            values[name], nodes[name] = converted, value
    problems += _out_of_order(cls, hints, values, nodes, owner)
    return CheckedOptions(cls(**values), frozenset(values), tuple(problems))


def _out_of_order(
    cls: type[Any], hints: dict[str, Any], values: dict[str, Any], nodes: dict[str, Node], owner: str
) -> list[Problem]:
    """Return a problem for each pair of numbers whose order makes no sense, and forget what was set of the two."""
    problems: list[Problem] = []
    for name, hint in hints.items():
        option = _option_of(hint)
        larger = option.at_most if option is not None else ""
        if not larger or not {name, larger} & nodes.keys():
            continue
        checked = cls(**values)
        low, high = getattr(checked, name), getattr(checked, larger)
        if low > high:
            at = nodes.get(name) or nodes[larger]
            arguments: dict[str, Argument] = {"value": low, "larger": larger, "most": high}
            problems.append(_wrong("option-order", at, name, owner, arguments))
            values.pop(name, None)
            values.pop(larger, None)
    return problems


def _option_of(hint: Any) -> Option | None:
    return next((note for note in getattr(hint, "__metadata__", ()) if isinstance(note, Option)), None)


def _convert(node: Node, hint: Any, name: str, owner: str) -> Any:
    """Return the value that an option may hold, or the problem with it."""
    option = _option_of(hint)
    kind = typing.get_args(hint)[0] if option is not None else hint
    if typing.get_origin(kind) is tuple:
        return _texts(node, option, name, owner)
    if not isinstance(node, Scalar):
        return _wrong("option-not-a-value", node, name, owner, {})
    if kind is bool:
        return _yes_no(node, name, owner)
    if kind in (int, float):
        return _number(node, kind, option, name, owner)
    return _no_choice(node, option, name, owner) or node.text


def _no_choice(node: Scalar, option: Option | None, name: str, owner: str) -> Problem | None:
    """Return what is wrong with a word that is none of the option's; None where nothing is."""
    if option is None or not option.choices or node.text in option.choices:
        return None
    near = nearest(node.text, list(option.choices))
    choices: dict[str, Argument] = {"value": node.text, "choices": option.choices}
    return dataclasses.replace(_wrong("option-choice", node, name, owner, choices), suggestion=near)


def _texts(node: Node, option: Option | None, name: str, owner: str) -> tuple[str, ...] | Problem:
    items = node.items if isinstance(node, Listing) else (node,)
    words = tuple(item for item in items if isinstance(item, Scalar))
    if len(words) < len(items):
        return _wrong("option-not-a-list", node, name, owner, {})
    wrong = (_no_choice(word, option, name, owner) for word in words)
    return next((each for each in wrong if each is not None), tuple(word.text for word in words))


def _yes_no(node: Scalar, name: str, owner: str) -> bool | Problem:
    word = node.text.strip().lower()
    if word in _YES or word in _NO:
        return word in _YES
    return _wrong("option-not-yes-no", node, name, owner, {"value": node.text})


def _number(node: Scalar, kind: type, option: Option | None, name: str, owner: str) -> float | Problem:
    value = parse_number(node.text, "en")
    if not isinstance(value, (int, float)) or (kind is int and value != int(value)):
        return _wrong("option-not-a-number", node, name, owner, {"value": node.text})
    low, high = (option.low, option.high) if option is not None else (None, None)
    if (low is not None and value < low) or (high is not None and value > high):
        return _wrong("option-range", node, name, owner, {"value": node.text, "low": low, "high": high})
    return kind(value)  # type: ignore[no-any-return]


def _wrong(code: str, node: Node, name: str, owner: str, arguments: dict[str, Argument]) -> Problem:
    location: Location = node.location
    excerpt: Excerpt | None = node.excerpt
    return Problem(code, location, {"owner": owner, "option": name, **arguments}, excerpt=excerpt)
