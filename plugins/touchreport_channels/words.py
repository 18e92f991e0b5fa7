"""Names inside sentences."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.plugin import Project, Ref, Term, Value


def channel_names(project: Project, idents: Iterable[str]) -> tuple[Value, ...]:
    """Return what stands for channels of the project or, where it has no such channel, of the vocabulary."""
    return tuple(
        Ref("channel", ident) if ident in project.channel_by_id else Term("channel", ident)
        for ident in idents
    )


def kind_terms(kinds: Iterable[str]) -> tuple[Term, ...]:
    """Return the names of kinds of content."""
    return tuple(Term("content-kind", kind) for kind in kinds)
