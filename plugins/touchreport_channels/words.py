"""Lists and names inside sentences."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.plugin import Project, Ref, Term, Value, count

_MOST = 6


def listed(values: Iterable[Value], most: int = _MOST) -> Value:
    """Return values as a list for a sentence; of a long one the first, and how many more there are."""
    every = tuple(values)
    rest = len(every) - most
    if rest <= 0:
        return every
    return count("{list}, and {n} more", "{list}, and {n} more", rest, list=every[:most])


def channel_refs(idents: Iterable[str]) -> tuple[Ref, ...]:
    """Return references to channels of the project."""
    return tuple(Ref("channel", ident) for ident in idents)


def touchpoint_refs(idents: Iterable[str]) -> tuple[Ref, ...]:
    """Return references to touchpoints."""
    return tuple(Ref("touchpoint", ident) for ident in idents)


def channel_names(project: Project, idents: Iterable[str]) -> tuple[Value, ...]:
    """Return what stands for channels of the project or, where it has no such channel, of the vocabulary."""
    return tuple(
        Ref("channel", ident) if ident in project.channel_by_id else Term("channel", ident)
        for ident in idents
    )


def kind_terms(kinds: Iterable[str]) -> tuple[Term, ...]:
    """Return the names of kinds of content."""
    return tuple(Term("content-kind", kind) for kind in kinds)
