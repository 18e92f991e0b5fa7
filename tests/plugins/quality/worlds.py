"""Small projects for the tests of the quality of the inventory."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from touchreport_quality import QUALITY
from touchreport_quality.options import Options

from tests.plugins.small import TODAY, text
from touchreport.model.provenance import Provenance, Record
from touchreport.plugin import (
    Brand,
    Channel,
    Context,
    Finding,
    JourneyModel,
    Measure,
    Person,
    Persona,
    Project,
    Ref,
    Result,
    Stage,
    Touchpoint,
    When,
)

MEASURED = "measured"
"""A tag: the touchpoint has a measure."""


def day(year: int, month: int, of_month: int) -> When:
    """Return a date known to the day."""
    return When(datetime.date(year, month, of_month))


def point(ident: str, *stages: str, **values: Any) -> Touchpoint:
    """Return a touchpoint of which nothing is recorded but its stages and `values`."""
    return Touchpoint(ident, text(f"Moment {ident}"), stages=stages, **values)


def full(ident: str, *stages: str, **changes: Any) -> Touchpoint:
    """Return a controllable touchpoint of which everything is recorded and observed, but for `changes`."""
    known = Touchpoint(
        ident,
        text(f"Moment {ident}"),
        stages=stages or ("visit",),
        channels=("shop",),
        personas=("ines",),
        goal=("sale",),
        control="controllable",
        media_class="owned",
        purpose=text("To sell"),
        desired_outcome=text("Sold"),
        optimal_experience=text("Smooth"),
        owner="mia",
        processes=(text("Stock"),),
        monitored_by=("mia",),
        importance=5.0,
        performance=4.0,
        effort=2.0,
        data=(text("Sales"),),
        reviewed=day(2026, 10, 1),
        review_cadence="quarterly",
        evidence_status="observed",
        tags=(text(MEASURED),),
    )
    return replace(known, **changes)


def fulls(*idents: str, **changes: Any) -> list[Touchpoint]:
    """Return touchpoints that are all recorded alike."""
    return [full(ident, **changes) for ident in idents]


def project(
    touchpoints: Iterable[Touchpoint],
    weights: Mapping[str, float | None] | None = None,
    recorded: Iterable[str] = (),
    none: Mapping[str, str] | None = None,
    status: Mapping[tuple[str, str], str] | None = None,
) -> Project:
    """Return a project of these touchpoints.

    Args:
        touchpoints: the inventory; those with the tag have a measure.
        weights: the stages with their weights; where none are given, those that are named.
        recorded: columns of the inventory.
        none: field in which somebody wrote “none”, by touchpoint.
        status: what is said of single values, by touchpoint and field.
    """
    inventory = tuple(touchpoints)
    named = dict.fromkeys(stage for t in inventory for stage in t.stages)
    stages = weights or named or {"visit": None}
    own = status or {}
    return Project(
        title=text("Playbook"),
        language="en",
        date=TODAY,
        brand=Brand(text("Tern")),
        model=JourneyModel(
            "custom", text("One"), tuple(Stage(s, text(s.title()), weight=w) for s, w in stages.items())
        ),
        personas=(Persona("ines", text("Ines")),),
        channels=(Channel("shop", text("Shop")),),
        people=tuple(Person(ident, text(ident.title())) for ident in ("mia", "tom", "ada", "leo")),
        touchpoints=inventory,
        measures=tuple(
            Measure(f"m-{t.id}", t.id, text("Waiting time")) for t in inventory if text(MEASURED) in t.tags
        ),
        records={
            Ref("touchpoint", t.id): Record(
                recorded=frozenset(recorded),
                stated_none=frozenset({(none or {})[t.id]} if t.id in (none or {}) else ()),
                provenance={field: Provenance(said) for (at, field), said in own.items() if at == t.id},
            )
            for t in inventory
        },
    )


def run(world: Project, readers: Mapping[str, tuple[str, ...]] | None = None, **options: Any) -> Result:
    """Run the analysis in a build in which `readers` read the fields."""
    known = MappingProxyType(dict(readers or {}))
    return QUALITY.run(Context(world, Options(**options), frozenset(options), readers=known))


def about(finding: Finding) -> list[str]:
    """Return the ids of what a finding is about, in its order."""
    return [ref.id for ref in finding.subjects]
