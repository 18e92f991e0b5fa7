"""Lists and names inside sentences."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.plugin import Message, Project, Ref, Value, count, say

_MOST = 5

NOBODY = say("Nobody")
"""Stands where an owner would."""


def listed(values: Iterable[Value], most: int = _MOST) -> Value:
    """Return values as a list for a sentence; of a long one the first, and how many more there are."""
    every = tuple(values)
    rest = len(every) - most
    if rest <= 0:
        return every
    return count("{list}, and {n} more", "{list}, and {n} more", rest, list=every[:most])


def people(idents: Iterable[str]) -> tuple[Ref, ...]:
    """Return references to people or teams."""
    return tuple(Ref("person", ident) for ident in idents)


def touchpoints(idents: Iterable[str]) -> tuple[Ref, ...]:
    """Return references to touchpoints."""
    return tuple(Ref("touchpoint", ident) for ident in idents)


def sentences(*parts: Message | None) -> Message:
    """Return sentences one after the other; None is left out."""
    found = [part for part in parts if part is not None]
    joined = found[0]
    for part in found[1:]:
        joined = say("{first} {second}", first=joined, second=part)
    return joined


def person_name(project: Project, ident: str) -> tuple[str, str]:
    """Return the key that puts people in the order of their names; the id settles ties."""
    return str(project.person_by_id[ident].name), ident
