"""Small projects for tests of the analysis of the service blueprint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from touchreport_blueprint import BLUEPRINT

from tests.plugins.responsibility import worlds as base
from tests.plugins.responsibility.worlds import person
from tests.plugins.small import of_kind, text
from touchreport.plugin import (
    Channel,
    Journey,
    Project,
    Result,
    Step,
    Text,
    Touchpoint,
    run_analysis,
)

COLUMNS = frozenset(
    {"contact_people", "do", "responsible", "process_people", "processes", "evidence_physical"}
)
"""The columns of an inventory that records every layer."""

SHOP, SITE, CALL = (
    Channel("shop", text("Shop"), nature=("physical",)),
    Channel("site", text("Website"), nature=("communication",)),
    Channel("talk", text("Conversation"), nature=("human",)),
)
"""A place that does not answer, a medium that does, and people."""


def words(*several: str) -> tuple[Text, ...]:
    """Return English texts."""
    return tuple(text(each) for each in several)


def point(ident: str, **values: Any) -> Touchpoint:
    """Return a touchpoint of the shop, called by its id; strings become texts."""
    for name in ("contact_people", "do", "interactions", "process_people", "processes", "evidence_physical"):
        if isinstance(values.get(name), str):
            values[name] = words(values[name])
    return base.point(ident, **{"channels": ("shop",), **values})


def full(ident: str, **values: Any) -> Touchpoint:
    """Return a touchpoint of which every layer is recorded."""
    layers = {"contact_people": "Clerk", "processes": f"Process {ident}", "evidence_physical": "Receipt"}
    return point(ident, **{**layers, **values})


def journey(persona: str, *stops: str | tuple[str, str], derived: bool = False) -> Journey:
    """Return a journey through these touchpoints; with a second word, what the persona does there."""
    pairs = [stop if isinstance(stop, tuple) else (stop, "") for stop in stops]
    steps = (
        Step(f"{persona}-{n}", persona, at, stage="visit", does=text(done) if done else None)
        for n, (at, done) in enumerate(pairs)
    )
    return Journey(persona, tuple(steps), derived)


def project(
    *touchpoints: Touchpoint,
    journeys: Iterable[Journey] = (),
    recorded: Iterable[str] = COLUMNS,
    none: Mapping[str, str] | None = None,
) -> Project:
    """Return a project of these, with three channels."""
    people = [person(ident) for ident in ("anna", "ben")]
    world = base.project(touchpoints, people, journeys, recorded, none)
    return replace(world, channels=(SHOP, SITE, CALL))


def run(world: Project, **options: Any) -> Result:
    """Run the analysis; a layer is never told as a whole unless an option says so."""
    return run_analysis(BLUEPRINT, world, **{"least_filled": 0.0, **options})


def touched(result: Result, slug: str) -> list[list[str]]:
    """Return the ids of the touchpoints of each finding of one kind, in their order."""
    return [[ref.id for ref in each.subjects] for each in of_kind(result, slug)]
