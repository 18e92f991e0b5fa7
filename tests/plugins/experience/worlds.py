"""Small projects for tests of the analysis of experience."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from touchreport_experience import EXPERIENCE

from tests.plugins.small import small, stages, text
from touchreport.plugin import (
    Finding,
    Journey,
    Message,
    Persona,
    Project,
    Result,
    Step,
    Touchpoint,
    run_analysis,
)

STAGES = ("before", "during", "after")


def point(ident: str, **values: Any) -> Touchpoint:
    """Return a touchpoint called by its id."""
    return Touchpoint(ident, text(f"Moment {ident}"), **{"stages": ("before",), **values})


def points(idents: str, **values: Any) -> tuple[Touchpoint, ...]:
    """Return a touchpoint for each letter."""
    return tuple(point(ident, **values) for ident in idents)


def step(touchpoint: str, emotion: float | None = None, **values: Any) -> Step:
    """Return a step of nobody yet, in the stage `before`."""
    return Step("", "", touchpoint, emotion=emotion, **{"stage": "before", **values})


def journey(persona: str, *steps: Step, derived: bool = False) -> Journey:
    """Return the journey of a persona."""
    told = tuple(_told(each, persona, at) for at, each in enumerate(steps))
    return Journey(persona, told, True) if derived else Journey.recorded(persona, told)


def _told(each: Step, persona: str, at: int) -> Step:
    return replace(each, id=f"{persona}-{at}", persona=persona)


def felt(persona: str, *emotions: float | None) -> Journey:
    """Return a journey over the touchpoints a, b, c ... with these feelings."""
    return journey(persona, *(step(chr(ord("a") + at), e) for at, e in enumerate(emotions)))


def rated(persona: str, *rates: float | None) -> Journey:
    """Return a journey over the touchpoints a, b, c ... with these success rates."""
    return journey(persona, *(step(chr(ord("a") + at), success_rate=q) for at, q in enumerate(rates)))


def walked(persona: str, planned: Sequence[str], observed: Sequence[str]) -> Journey:
    """Return a journey with a planned and an observed sequence of touchpoints."""
    return journey(
        persona,
        *(step(each, actual="planned") for each in planned),
        *(step(each, actual="actual") for each in observed),
    )


def project(
    journeys: Iterable[Journey] = (),
    touchpoints: Iterable[Touchpoint] | None = None,
    scale: tuple[float, float] = (-2.0, 2.0),
    shares: Mapping[str, float] | None = None,
) -> Project:
    """Return a project of these; without touchpoints, of those that the steps name."""
    journeys = tuple(journeys)
    named = dict.fromkeys(each.touchpoint for j in journeys for each in (*j.plan, *j.steps))
    found = points("".join(named)) if touchpoints is None else tuple(touchpoints)
    return small(
        where=stages(*STAGES),
        personas=tuple(
            Persona(j.persona, text(f"Persona {j.persona}"), share=(shares or {}).get(j.persona))
            for j in journeys
        ),
        touchpoints=found,
        journeys=journeys,
        scales={"importance": (1.0, 5.0), "emotion": scale},
    )


def run(world: Project, **options: Any) -> Result:
    """Run the analysis."""
    return run_analysis(EXPERIENCE, world, **options)


def subjects(finding: Finding) -> tuple[str, ...]:
    """Return the ids of what a finding is about."""
    return tuple(ref.id for ref in finding.subjects)


def value(message: Message, name: str) -> Any:
    """Return a value of a message: of a number or a share, the number itself."""
    found = message.values[name]
    return getattr(found, "value", found)
