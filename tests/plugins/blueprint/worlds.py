"""Small projects for tests of the analysis of the service blueprint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from touchreport_blueprint import BLUEPRINT

from tests.plugins.small import of_kind, small, stages, text
from touchreport.model.provenance import Record
from touchreport.plugin import (
    Channel,
    Journey,
    Person,
    Persona,
    Project,
    Ref,
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
    return Touchpoint(
        ident, text(f"Moment {ident}"), **{"stages": ("visit",), "channels": ("shop",), **values}
    )


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
    """Return a project of these, with three channels and two people.

    Args:
        touchpoints: the inventory.
        journeys: the journeys; their personas are added.
        recorded: columns of the inventory.
        none: field in which somebody wrote “none”, by touchpoint.
    """
    walks, stated = tuple(journeys), none or {}
    return small(
        stages("visit"),
        personas=tuple(Persona(j.persona, text(f"Persona {j.persona}")) for j in walks),
        people=tuple(Person(ident, text(f"Person {ident}")) for ident in ("anna", "ben")),
        channels=(SHOP, SITE, CALL),
        touchpoints=touchpoints,
        journeys=walks,
        records={
            Ref("touchpoint", t.id): Record(
                recorded=frozenset(recorded),
                stated_none=frozenset({stated[t.id]}) if t.id in stated else frozenset(),
            )
            for t in touchpoints
        },
    )


def run(world: Project, **options: Any) -> Result:
    """Run the analysis; a layer is never told as a whole unless an option says so."""
    return run_analysis(BLUEPRINT, world, **{"least_filled": 0.0, **options})


def touched(result: Result, slug: str) -> list[list[str]]:
    """Return the ids of the touchpoints of each finding of one kind, in their order."""
    return [[ref.id for ref in each.subjects] for each in of_kind(result, slug)]
