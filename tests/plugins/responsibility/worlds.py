"""Small projects for tests of the analysis of responsibility."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from touchreport_responsibility import RESPONSIBILITY

from tests.plugins.small import small, stages, text
from touchreport.model.provenance import Record
from touchreport.plugin import (
    Journey,
    Person,
    Persona,
    Project,
    Ref,
    Result,
    Step,
    Touchpoint,
    run_analysis,
)

COLUMNS = frozenset({"owner", "accountable", "responsible"})
"""The columns of an inventory that records who does what."""


def point(ident: str, owner: str | None = None, **values: Any) -> Touchpoint:
    """Return a touchpoint, called by its id."""
    return Touchpoint(ident, text(f"Moment {ident}"), stages=("visit",), owner=owner, **values)


def points(owner: str | None, *idents: str, **values: Any) -> list[Touchpoint]:
    """Return touchpoints of one owner."""
    return [point(ident, owner, **values) for ident in idents]


def person(ident: str, **values: Any) -> Person:
    """Return a person, called by her id."""
    return Person(ident, text(f"Person {ident}"), **values)


def journey(persona: str, *touchpoints: str, derived: bool = False) -> Journey:
    """Return a journey through these touchpoints."""
    steps = (Step(f"{persona}-{n}", persona, t, stage="visit") for n, t in enumerate(touchpoints))
    return Journey(persona, tuple(steps), derived)


def project(
    touchpoints: Iterable[Touchpoint],
    people: Iterable[Person] = (),
    journeys: Iterable[Journey] = (),
    recorded: Iterable[str] = COLUMNS,
    none: Mapping[str, str] | None = None,
) -> Project:
    """Return a project of these; people who are only named are added.

    Args:
        touchpoints: the inventory.
        people: those of whom more is known than the name.
        journeys: the journeys; their personas are added.
        recorded: columns of the inventory.
        none: field in which somebody wrote “none”, by touchpoint.
    """
    touchpoints, journeys = tuple(touchpoints), tuple(journeys)
    given = {each.id: each for each in people}
    named = [
        p for t in touchpoints for p in (t.owner, *t.accountable, *t.responsible, *t.consulted, *t.informed)
    ]
    named += [each.team for each in given.values()]
    every = {**given, **{p: person(p) for p in named if p is not None and p not in given}}
    stated = none or {}
    return small(
        where=stages("visit"),
        personas=tuple(Persona(j.persona, text(f"Persona {j.persona}")) for j in journeys),
        people=tuple(every.values()),
        touchpoints=touchpoints,
        journeys=journeys,
        records={
            Ref("touchpoint", t.id): Record(
                recorded=frozenset(recorded),
                stated_none=frozenset({stated[t.id]}) if t.id in stated else frozenset(),
            )
            for t in touchpoints
        },
    )


def run(world: Project, **options: Any) -> Result:
    """Run the analysis."""
    return run_analysis(RESPONSIBILITY, world, **options)
