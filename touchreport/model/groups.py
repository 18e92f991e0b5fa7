"""The groups of customers whose experience is told apart: the segments, or the personas where there are no segments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType
from typing import Literal

from touchreport.model.project import Project
from touchreport.model.ref import Ref


@dataclass(frozen=True, slots=True)
class CustomerGroups:
    """The groups of customers of a project.

    Attributes:
        kind: whether the groups are segments or personas.
        refs: the segments or personas, in the order of the project; a group's place is its place here.
        shares: share of the customers of each group, 0 to 1, summing to 1.
        declared: whether the project declares any share; else the groups count as equal parts.
        of_persona: place of the group to which each persona belongs, by her id; one of no segment is left out.
        of_segment: place of each segment, by its id; empty where the groups are personas.
        outside: personas who belong to no segment although there are segments.
    """

    kind: Literal["segment", "persona"]
    refs: tuple[Ref, ...]
    shares: tuple[float, ...]
    declared: bool
    of_persona: Mapping[str, int]
    of_segment: Mapping[str, int]
    outside: tuple[Ref, ...]


def customer_groups(project: Project) -> CustomerGroups:
    """Return the groups of customers of a project."""
    segments = {segment.id: place for place, segment in enumerate(project.segments)}
    places = {persona.id: place for place, persona in enumerate(project.personas)}
    if segments:
        places = {p.id: segments[p.segment] for p in project.personas if p.segment in segments}
    return CustomerGroups(
        "segment" if segments else "persona",
        tuple(Ref("segment", each) for each in segments) or tuple(Ref("persona", each) for each in places),
        _shares(project, places, len(segments or places)),
        any(s.share is not None for s in project.segments)
        or any(p.share is not None for p in project.personas),
        MappingProxyType(places),
        MappingProxyType(segments),
        tuple(Ref("persona", p.id) for p in project.personas if p.id not in places),
    )


def _shares(project: Project, places: Mapping[str, int], groups: int) -> tuple[float, ...]:
    """Return the shares that segments declare, else those of their personas, scaled to a sum of 1."""
    of_personas: list[list[float]] = [[] for _ in range(groups)]
    for persona, place in places.items():
        of_personas[place].append(project.persona_shares[persona])
    shares = [fsum(parts) for parts in of_personas]
    for place, segment in enumerate(project.segments):
        if segment.share is not None:
            shares[place] = segment.share
    total = fsum(shares)
    return tuple(share / total if total else 1 / len(shares) for share in shares)
