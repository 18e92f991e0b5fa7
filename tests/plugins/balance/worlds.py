"""Small projects for tests of the analysis of balance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from touchreport_balance import BALANCE

from tests.plugins.small import text
from tests.worlds import bare
from touchreport.plugin import (
    Channel,
    Journey,
    JourneyModel,
    Persona,
    Project,
    Result,
    Stage,
    Step,
    Touchpoint,
    journey_models,
    run_analysis,
)

STAGES = ("one", "two", "three")


def point(ident: str, nature: str = "", stages: str = "one", **values: Any) -> Touchpoint:
    """Return a touchpoint called by its id; natures and stages are words in a row."""
    name = values.pop("name", text(f"Moment {ident}"))
    return Touchpoint(ident, name, nature=tuple(nature.split()), stages=tuple(stages.split()), **values)


def points(stage: str = "one", /, **counts: int) -> tuple[Touchpoint, ...]:
    """Return so many touchpoints of each nature at a stage."""
    return tuple(point(f"{name}-{stage}-{at}", name, stage) for name, n in counts.items() for at in range(n))


def step(touchpoint: str, stage: str, emotion: float | None = None, channel: str | None = None) -> Step:
    """Return a step of nobody yet."""
    return Step("", "", touchpoint, stage=stage, emotion=emotion, channel=channel)


def journey(persona: str, *steps: Step, derived: bool = False) -> Journey:
    """Return the journey of a persona."""
    told = (replace(each, id=f"{persona}-{at}", persona=persona) for at, each in enumerate(steps))
    return Journey(persona, tuple(told), derived)


def project(
    touchpoints: Iterable[Touchpoint] = (),
    journeys: Iterable[Journey] = (),
    model: str | None = None,
    channels: Iterable[Channel] = (),
) -> Project:
    """Return a project of these; without a model its stages are `one`, `two` and `three`, of no known moments."""
    own = JourneyModel("custom", text("Own"), tuple(Stage(name, text(name.title())) for name in STAGES))
    journeys = tuple(journeys)
    return replace(
        bare("en").project,
        model=own if model is None else journey_models()[model],
        personas=tuple(Persona(each.persona, text(each.persona.title())) for each in journeys),
        journeys=journeys,
        channels=tuple(channels),
        touchpoints=tuple(touchpoints),
    )


def run(world: Project, **options: Any) -> Result:
    """Return the result of the analysis."""
    return run_analysis(BALANCE, world, **options)
