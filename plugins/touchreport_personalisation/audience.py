"""The groups for which something may be made: the segments, or the personas where there are no segments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import Persona, Project, Ref


@dataclass(frozen=True, slots=True)
class Audience:
    """The groups of customers.

    Attributes:
        kind: whether the groups are segments or personas.
        groups: the segments or personas, in the order of the project.
        customers: share of the customers of each group, 0 to 1, summing to 1.
        declared: whether the project declares any share; else the groups count as equal parts.
        of_persona: place of the group to which each persona belongs, by her id; one of no segment is left out.
        of_segment: place of each segment, by its id; empty where the groups are personas.
        personas: the personas of each group.
    """

    kind: Literal["segment", "persona"]
    groups: tuple[Ref, ...]
    customers: tuple[float, ...]
    declared: bool
    of_persona: Mapping[str, int]
    of_segment: Mapping[str, int]
    personas: tuple[tuple[Persona, ...], ...]


def audience(project: Project) -> Audience:
    """Return the groups of a project."""
    segments = {segment.id: at for at, segment in enumerate(project.segments)}
    if segments:
        of_persona = {p.id: segments[p.segment] for p in project.personas if p.segment in segments}
        groups = tuple(Ref("segment", ident) for ident in segments)
    else:
        of_persona = {persona.id: at for at, persona in enumerate(project.personas)}
        groups = tuple(Ref("persona", persona.id) for persona in project.personas)
    personas = tuple(
        tuple(p for p in project.personas if of_persona.get(p.id) == at) for at in range(len(groups))
    )
    return Audience(
        "segment" if segments else "persona",
        groups,
        _customers(project, personas),
        any(s.share is not None for s in project.segments)
        or any(p.share is not None for p in project.personas),
        MappingProxyType(of_persona),
        MappingProxyType(segments),
        personas,
    )


def _customers(project: Project, personas: tuple[tuple[Persona, ...], ...]) -> tuple[float, ...]:
    """Return the declared shares of segments, or those of their personas, scaled to a sum of 1."""
    shares = [fsum(project.persona_shares[p.id] for p in group) for group in personas]
    for at, segment in enumerate(project.segments):
        if segment.share is not None:
            shares[at] = segment.share
    total = fsum(shares)
    return tuple(share / total if total else 1 / len(shares) for share in shares)
