"""The page of the personas."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.curve import CurvePoint
from touchreport.model.audience import Persona, Segment
from touchreport.model.message import Term
from touchreport.model.ref import Ref


@dataclass(frozen=True, slots=True)
class PersonaEntry:
    """A persona with what the inventory says about her.

    Attributes:
        persona: the persona.
        segment: the segment that she belongs to.
        touchpoints: number of touchpoints that she meets.
        journey_path: her journey map.
        channel_use: how much she uses which channels, the most used first: degree and channels.
        best, worst: steps with the best and the worst emotion.
    """

    persona: Persona
    segment: Segment | None
    touchpoints: int
    journey_path: str | None
    channel_use: tuple[tuple[Term, tuple[Ref, ...]], ...]
    best: CurvePoint | None
    worst: CurvePoint | None


@dataclass(frozen=True, slots=True)
class PersonasPage:
    """Whom we serve.

    Attributes:
        personas: the personas, in the project's order.
        segments: the segments, in the project's order.
    """

    personas: tuple[PersonaEntry, ...]
    segments: tuple[Segment, ...]
