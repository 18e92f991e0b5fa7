"""Small projects for tests of the analysis of use and effect."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, cast

from touchreport_use import USE

from tests.plugins.small import text
from touchreport.model.provenance import Record
from touchreport.plugin import (
    Brand,
    Channel,
    Journey,
    JourneyModel,
    Measure,
    Person,
    Persona,
    Project,
    Ref,
    Result,
    Stage,
    Step,
    Touchpoint,
    run_analysis,
)

COLUMNS = frozenset({"data", "monitored_by", "informed"})
"""The columns of an inventory that records data and who looks at it."""


def point(
    ident: str, contacts: float | None = None, outcomes: float | None = None, **values: Any
) -> Touchpoint:
    """Return a touchpoint of the stage `visit` unless another is given, called by its id."""
    given = {"stages": ("visit",), **values}
    return Touchpoint(ident, text(f"Moment {ident}"), volume=contacts, outcome=outcomes, **given)


def collecting(ident: str, **values: Any) -> Touchpoint:
    """Return a touchpoint that generates data."""
    return point(ident, data=(text(f"Data of {ident}"),), **values)


def measure(
    touchpoint: str, name: str, actual: float, unit: str | None = None, n: float | None = None
) -> Measure:
    """Return a measure."""
    return Measure(
        f"{touchpoint}-{name}-{n}", touchpoint, text(name), text(unit) if unit else None, actual=actual, n=n
    )


def felt(persona: str, *steps: tuple[str, float | None]) -> Journey:
    """Return a journey of touchpoints with feelings."""
    return Journey(
        persona,
        tuple(
            Step(f"{persona}-{n}", persona, at, emotion=e, stage="visit") for n, (at, e) in enumerate(steps)
        ),
        False,
    )


def project(
    touchpoints: Iterable[Touchpoint],
    measures: Iterable[Measure] = (),
    journeys: Iterable[Journey] = (),
    people: Iterable[Person] = (),
    recorded: Iterable[str] = COLUMNS,
    none: Mapping[str, str] | None = None,
) -> Project:
    """Return a project of these; people, channels and stages that are only named are added.

    Args:
        touchpoints: the inventory.
        measures: the measures.
        journeys: the journeys; their personas are added.
        people: those of whom more is known than the name.
        recorded: columns of the inventory.
        none: field in which somebody wrote “none”, by touchpoint.
    """
    touchpoints, journeys, stated = tuple(touchpoints), tuple(journeys), none or {}
    given = {each.id: each for each in people}
    named = [
        who
        for t in touchpoints
        for who in (t.owner, *t.accountable, *t.responsible, *t.consulted, *t.informed, *t.monitored_by)
    ]
    named += [each.team for each in given.values()]
    every = {**given, **{who: Person(who, text(who)) for who in named if who and who not in given}}
    stages = dict.fromkeys(["visit", *(stage for t in touchpoints for stage in t.stages)])
    channels = dict.fromkeys(channel for t in touchpoints for channel in t.channels)
    return Project(
        title=text("Playbook"),
        language="en",
        date=datetime.date(2026, 11, 1),
        brand=Brand(text("Tern")),
        model=JourneyModel("custom", text("Mine"), tuple(Stage(each, text(each)) for each in stages)),
        personas=tuple(Persona(j.persona, text(j.persona)) for j in journeys),
        channels=tuple(Channel(each, text(each)) for each in channels),
        people=tuple(every.values()),
        touchpoints=touchpoints,
        measures=tuple(measures),
        journeys=journeys,
        currency="EUR",
        records={
            Ref("touchpoint", t.id): Record(
                recorded=frozenset(recorded),
                stated_none=frozenset({stated[t.id]}) if t.id in stated else frozenset(),
            )
            for t in touchpoints
        },
    )


def run(world: Project, results: Mapping[str, Result] | None = None, **options: Any) -> Result:
    """Run the analysis."""
    return run_analysis(USE, world, results, **options)


def numbers(result: Result, name: str = "ratios") -> Mapping[str, float]:
    """Return one of the tables of numbers by touchpoint that the analysis hands on."""
    return cast("Mapping[str, float]", result.data[name])
