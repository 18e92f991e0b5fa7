"""Whose journeys are told apart: the segments, or the personas where the project has no segments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import Project, Ref


@dataclass(frozen=True, slots=True)
class Audience:
    """The rows of the map.

    Attributes:
        kind: whether segments or personas stand in the rows.
        rows: the segments or personas, in the order of the project.
        shares: share of the customers of each row, 0 to 1, summing to 1.
        of_persona: place of the row to which each persona belongs, by the persona's id.
        of_segment: place of the row of each segment, by its id; empty where personas stand in the rows.
        outside: personas who belong to no segment although there are segments; they stand in no row.
    """

    kind: Literal["segment", "persona"]
    rows: tuple[Ref, ...]
    shares: tuple[float, ...]
    of_persona: Mapping[str, int]
    of_segment: Mapping[str, int]
    outside: tuple[Ref, ...]


def audience(project: Project) -> Audience:
    """Return who stands in the rows of the map."""
    if not project.segments:
        rows = tuple(Ref("persona", persona.id) for persona in project.personas)
        shares = tuple(project.persona_shares[row.id] for row in rows)
        places = {row.id: place for place, row in enumerate(rows)}
        return Audience("persona", rows, _scaled(shares), MappingProxyType(places), MappingProxyType({}), ())
    rows = tuple(Ref("segment", segment.id) for segment in project.segments)
    places = {row.id: place for place, row in enumerate(rows)}
    of_persona = {p.id: places[p.segment] for p in project.personas if p.segment in places}
    return Audience(
        "segment",
        rows,
        _segment_shares(project, of_persona),
        MappingProxyType(of_persona),
        MappingProxyType(places),
        tuple(Ref("persona", p.id) for p in project.personas if p.id not in of_persona),
    )


def _segment_shares(project: Project, of_persona: Mapping[str, int]) -> tuple[float, ...]:
    """Return the shares that segments declare; for one that declares none, those of its personas."""
    of_personas: list[list[float]] = [[] for _ in project.segments]
    for persona, row in of_persona.items():
        of_personas[row].append(project.persona_shares[persona])
    return _scaled(
        tuple(
            fsum(of_personas[row]) if segment.share is None else segment.share
            for row, segment in enumerate(project.segments)
        )
    )


def _scaled(shares: tuple[float, ...]) -> tuple[float, ...]:
    total = fsum(shares)
    return tuple(share / total if total else 1 / len(shares) for share in shares)
