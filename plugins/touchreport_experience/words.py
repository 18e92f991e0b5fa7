"""Lists and sentences in a row."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.plugin import Message, Ref, Value, count, say

_MOST = 5


def listed(values: Iterable[Value], most: int = _MOST) -> Value:
    """Return values as a list for a sentence; of a long one the first, and how many more there are."""
    every = tuple(values)
    rest = len(every) - most
    if rest <= 0:
        return every
    return count("{list}, and {n} more", "{list}, and {n} more", rest, list=every[:most])


def personas(idents: Iterable[str]) -> tuple[Ref, ...]:
    """Return references to personas, each once."""
    return tuple(Ref("persona", ident) for ident in dict.fromkeys(idents))


def touchpoint(ident: str) -> Ref:
    """Return a reference to a touchpoint."""
    return Ref("touchpoint", ident)


def sentences(*parts: Message | None) -> Message:
    """Return sentences one after the other; None is left out."""
    found = [part for part in parts if part is not None]
    joined = found[0]
    for part in found[1:]:
        joined = say("{first} {second}", first=joined, second=part)
    return joined
