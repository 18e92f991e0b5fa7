"""Small projects for the tests of the quality of the inventory."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from touchreport_quality import QUALITY
from touchreport_quality.options import Options

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
    Text,
    Touchpoint,
    When,
)

TODAY = datetime.date(2026, 11, 1)
MEASURED = "measured"
"""A tag: the touchpoint has a measure."""


def words(text: str) -> Text:
    """Return English words."""
    return Text.of(text, "en")


def day(year: int, month: int, of_month: int) -> When:
    """Return a date known to the day."""
    return When(datetime.date(year, month, of_month))


def point(ident: str, *stages: str, **values: Any) -> Touchpoint:
    """Return a touchpoint of which nothing is recorded but its stages and `values`."""
    return Touchpoint(ident, words(f"Moment {ident}"), stages=stages, **values)


def full(ident: str, *stages: str, **changes: Any) -> Touchpoint:
    """Return a controllable touchpoint of which everything is recorded and observed, but for `changes`."""
    known = Touchpoint(
        ident,
        words(f"Moment {ident}"),
        stages=stages or ("visit",),
        channels=("shop",),
        personas=("ines",),
        goal=("sale",),
        control="controllable",
        media_class="owned",
        purpose=words("To sell"),
        desired_outcome=words("Sold"),
        optimal_experience=words("Smooth"),
        owner="mia",
        processes=(words("Stock"),),
        monitored_by=("mia",),
        importance=5.0,
        performance=4.0,
        effort=2.0,
        data=(words("Sales"),),
        reviewed=day(2026, 10, 1),
        review_cadence="quarterly",
        evidence_status="observed",
        tags=(words(MEASURED),),
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
        title=words("Playbook"),
        language="en",
        date=TODAY,
        brand=Brand(words("Tern")),
        model=JourneyModel(
            "custom", words("One"), tuple(Stage(s, words(s.title()), weight=w) for s, w in stages.items())
        ),
        personas=(Persona("ines", words("Ines")),),
        channels=(Channel("shop", words("Shop")),),
        people=tuple(Person(ident, words(ident.title())) for ident in ("mia", "tom", "ada", "leo")),
        touchpoints=inventory,
        measures=tuple(
            Measure(f"m-{t.id}", t.id, words("Waiting time")) for t in inventory if words(MEASURED) in t.tags
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


def of_kind(result: Result, slug: str) -> tuple[Finding, ...]:
    """Return the findings of one kind."""
    return tuple(each for each in result.findings if each.code == f"inventory-quality/{slug}")


def touched(finding: Finding) -> list[str]:
    """Return the ids of the subjects of a finding, in its order."""
    return [ref.id for ref in finding.subjects]
