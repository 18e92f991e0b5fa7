"""Small projects for tests of the analysis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from touchreport_controllability.analysis import CONTROLLABILITY

from tests.plugins.small import small, stages, text
from touchreport.location import Location
from touchreport.model.provenance import Record
from touchreport.plugin import (
    Channel,
    Journey,
    Measure,
    Person,
    Persona,
    Project,
    Provenance,
    Ref,
    Result,
    Step,
    Touchpoint,
    run_analysis,
)

STAGES = ("before", "during", "after")


def ours(ident: str, importance: float | None = None, **values: Any) -> Touchpoint:
    """Return a controllable touchpoint."""
    return Touchpoint(
        ident, text(f"Name of {ident}"), control="controllable", importance=importance, **values
    )


def theirs(ident: str, importance: float | None = None, *by: str, **values: Any) -> Touchpoint:
    """Return an uncontrollable touchpoint, on which those of `by` act."""
    return Touchpoint(
        ident,
        text(f"Name of {ident}"),
        control="uncontrollable",
        importance=importance,
        influenced_by=by,
        **values,
    )


def project(*touchpoints: Touchpoint, **values: Any) -> Project:
    """Return a project of these touchpoints; stages, people and channels are those that they name."""
    named: dict[str, Any] = {
        "touchpoints": touchpoints,
        "people": tuple(Person(p, text(p.title())) for p in _named(touchpoints, PEOPLE_FIELDS)),
        "channels": tuple(Channel(c, text(c.title())) for c in _named(touchpoints, ("channels",))),
    }
    return small(stages(*STAGES), **{**named, **values})


PEOPLE_FIELDS = ("owner", "accountable", "monitored_by")


def _named(touchpoints: Iterable[Touchpoint], fields: tuple[str, ...]) -> list[str]:
    found: dict[str, None] = {}
    for touchpoint in touchpoints:
        for field in fields:
            value = getattr(touchpoint, field)
            found.update(dict.fromkeys((value,) if isinstance(value, str) else value or ()))
    return list(found)


def journey(persona: str, *touchpoints: str, derived: bool = False, moments: tuple[str, ...] = ()) -> Journey:
    """Return a journey over these touchpoints in this order."""
    steps = (
        Step(f"{persona}-{n}", persona, t, stage=STAGES[0], moment_of_truth=t in moments or None)
        for n, t in enumerate(touchpoints)
    )
    return Journey(persona, tuple(steps), derived)


def recorded(
    touchpoints: Iterable[str], *fields: str, none: Mapping[str, tuple[str, ...]] | None = None
) -> dict[Ref, Record]:
    """Return records which say that the inventory has these fields; `none`: where “none” is stated, by id."""
    stated = none or {}
    return {
        Ref("touchpoint", ident): Record(
            Location("touchpoints.csv"), frozenset(fields), frozenset(stated.get(ident, ()))
        )
        for ident in touchpoints
    }


def analyse(it: Project, **options: Any) -> Result:
    """Run the analysis."""
    return run_analysis(CONTROLLABILITY, it, **options)


def codes(result: Result) -> list[str]:
    """Return the slugs of the findings, sorted."""
    return sorted(finding.code.partition("/")[2] for finding in result.findings)


def rich() -> Project:
    """Return a world in which nearly everything is found at once."""
    few = (
        ours("counter", 5, stages=("before", "during"), channels=("shop",), owner="ann", effort=3),
        ours("site", 4, stages=("before",), channels=("web",), owner="bob", media_class="earned"),
        ours("box", None, stages=("after",), channels=("shop",), owner_class="partner-owned"),
        ours("lights", 2, stages=("during",), channels=("shop",)),
        theirs("press", 5, "site", stages=("before",), channels=("paper",), media_class="earned"),
        theirs("reviews", 5, stages=("before",), channels=("web",), owner="cleo", moment_of_truth=True),
        theirs(
            "friends", 3, "press", "reviews", stages=("before",), channels=("talk",), monitored_by=("ann",)
        ),
        theirs("forum", 4, "future", stages=("after",), channels=("web",), media_class="paid"),
        theirs("maps", 2, "reviews", stages=("before",), channels=("web",), accountable=("dora",)),
        theirs("noise", 4, "unknown", "old", stages=("during",), channels=("shop",)),
        theirs("weather", 1, stages=("during",)),
        theirs("fashion", 1, stages=("before",)),
        theirs("gossip", 1, "old", stages=("after",)),
        theirs("rivals", 2, "old", "reviews", stages=("before",)),
        theirs("street", 2, "site", stages=("before",), owner_class="brand-owned"),
        Touchpoint("unknown", text("Name of unknown"), importance=5, stages=("during",)),
        Touchpoint("future", text("Name of future"), control="controllable", status="planned"),
        Touchpoint("old", text("Name of old"), control="controllable", status="retired"),
    )
    many = tuple(theirs(f"extra-{n}", 3, stages=("after",)) for n in range(9))
    records = recorded([t.id for t in (*few, *many)], none={"reviews": ("influenced_by", "monitored_by")})
    seen = Provenance("observed", "Counter survey, October 2026")
    records[Ref("touchpoint", "press")] = Record(provenance={"importance": seen})
    return project(
        *few,
        *many,
        personas=(Persona("ines", text("Ines"), share=0.7), Persona("jonas", text("Jonas"), share=0.3)),
        journeys=(
            journey("ines", "site", "reviews", "counter", "weather", moments=("noise",)),
            journey("jonas", "press", "counter", derived=True),
        ),
        measures=(Measure("stars", "reviews", text("Stars"), target=4.5, actual=4.1),),
        records=records,
    )
