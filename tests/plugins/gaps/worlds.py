"""Small projects for the tests of gap detection, built in memory."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from touchreport_gaps.analysis import GAPS

from tests.plugins.small import of_kind, small, text
from touchreport.model.provenance import Provenance, Record
from touchreport.plugin import (
    Channel,
    Journey,
    Measure,
    Person,
    Persona,
    Project,
    Ref,
    Result,
    Segment,
    Stage,
    Step,
    Touchpoint,
    When,
    run_analysis,
)


def stages(**weights: float | None) -> tuple[Stage, ...]:
    """Return stages in order with their weights."""
    return tuple(Stage(id, text(id.title()), weight=weight) for id, weight in weights.items())


def personas(**shares: float | None) -> tuple[Persona, ...]:
    """Return personas with their shares."""
    return tuple(Persona(id, text(id.title()), share=share) for id, share in shares.items())


def touchpoint(id: str, *where: str, **values: Any) -> Touchpoint:
    """Return a touchpoint that acts on the stages `where`."""
    return Touchpoint(id, text(id.title()), stages=where, **values)


def journey(persona: str, *steps: str, derived: bool = False) -> Journey:
    """Return a journey from steps written ``touchpoint@stage`` or ``touchpoint@stage/channel``."""
    found = []
    for place, written in enumerate(steps):
        met, _, rest = written.partition("@")
        stage, _, channel = rest.partition("/")
        found.append(Step(f"{persona}-{place}", persona, met, stage=stage, channel=channel or None))
    return Journey(persona, tuple(found), derived)


def measure(id: str, at: str, **values: Any) -> Measure:
    """Return a measure of a touchpoint."""
    return Measure(id, at, text(id.title()), **values)


def day(year: int, month: int, of_month: int) -> When:
    """Return a date known to the day."""
    return When(datetime.date(year, month, of_month))


def project(
    touchpoints: Iterable[Touchpoint] = (),
    *,
    where: Sequence[Stage] = (),
    recorded: Iterable[str] = (),
    none: Mapping[str, Iterable[str]] | None = None,
    **values: Any,
) -> Project:
    """Return a project.

    Args:
        touchpoints: the inventory.
        where: the stages; one of no weight if none are given.
        recorded: fields for which the inventory has a column.
        none: fields in which somebody wrote "none", by touchpoint.
        values: anything else of a project.
    """
    inventory = tuple(touchpoints)
    columns, stated = frozenset(recorded), none or {}
    records = {
        Ref("touchpoint", t.id): Record(recorded=columns, stated_none=frozenset(stated.get(t.id, ())))
        for t in inventory
    }
    return small(
        where or stages(visit=None),
        touchpoints=inventory,
        records=values.pop("records", records),
        **values,
    )


def analysed(world: Project, **options: Any) -> Result:
    """Return the result of the analysis."""
    return run_analysis(GAPS, world, **options)


def about(result: Result, kind: str) -> list[tuple[str, ...]]:
    """Return the ids of the subjects of each finding of a kind."""
    return [tuple(ref.id for ref in finding.subjects) for finding in of_kind(result, kind)]


def rich() -> Project:
    """Return a project in which everything that this analysis can find is to be found."""
    where = stages(seek=0.2, choose=0.2, buy=0.3, use=0.2, leave=0.1)
    web, shop = Channel("web", text("Web"), ("online",)), Channel("shop", text("Shop"), ("offline",))
    people = (
        Persona("ines", text("Ines"), segment="commuters", share=0.5, channels_private=("web",)),
        Persona("jonas", text("Jonas"), segment="commuters", share=0.3, channels_work=("shop",)),
        Persona("ada", text("Ada"), segment="elders", share=0.2, channels_private=("shop",)),
        Persona("kim", text("Kim"), segment="elders"),
    )
    groups = tuple(
        Segment(id, text(id.title()), share=share)
        for id, share in (("commuters", 0.6), ("elders", 0.3), ("tourists", None))
    )
    inventory = (
        touchpoint("poster", "seek", personas=("ines", "jonas"), channels=("shop",), importance=5.0,
                   performance=1.0, owner="mia", hands_over_to=("menu", "kiosk", "app"), moment_of_truth=True,
                   control="controllable", next_review=day(2026, 9, 1)),
        touchpoint("menu", "choose", personas=("ines",), channels=("web",), importance=3.0, performance=2.0,
                   owner="tom", reviewed=day(2025, 1, 15), review_cadence="yearly",
                   hands_over_to=("music",)),
        touchpoint("till", "buy", personas=("ines", "ada"), channels=("shop",), importance=4.5, performance=2.0,
                   control="controllable"),
        touchpoint("seat", "use", segments=("commuters",), presence=("offline",), owner="mia",
                   desired_outcome=text("A rest"), data=(text("Minutes"),), monitored_by=("mia",)),
        touchpoint("kiosk", "buy", status="retired"),
        touchpoint("app", "leave", status="planned", channels=("web",), personas=("ada",)),
        touchpoint("music"),
    )  # fmt: skip
    measures = (
        measure("wait", "till", direction="lower", target=3.0, actual=4.0, n=412, low=3.8, high=4.2,
                previous=3.5, unit=text("minutes"), source=text("Counter survey"), date=day(2026, 10, 1)),
        measure("clicks", "menu", direction="higher", target=50.0, actual=49.0, low=47.0, high=51.0),
        measure("smiles", "till", direction="higher", target=0.0, actual=-1.0, n=100),
        measure("nods", "till", direction="higher", target=9.0, actual=5.0, n=7, source=text("Interviews")),
        measure("looks", "poster", direction="higher", target=10.0, actual=12.0, n=99),
        measure("vague", "poster", actual=3.0),
    )  # fmt: skip
    columns = ["owner", "desired_outcome", "data", "monitored_by", "next_review", "hands_over_to"]
    sources = {
        Ref("touchpoint", t.id): Record(
            recorded=frozenset(columns if t.id != "music" else columns[:1]),
            provenance={"performance": Provenance("assumed", "Shop team")} if t.id == "poster" else {},
        )
        for t in inventory
    }
    return project(
        inventory,
        where=where,
        personas=people,
        segments=groups,
        channels=(web, shop),
        people=(Person("mia", text("Mia")), Person("tom", text("Tom"))),
        measures=measures,
        journeys=(
            journey("ines", "poster@seek/shop", "menu@choose/web", "till@buy/shop", "app@leave/web"),
            journey("jonas", "poster@seek/shop", "seat@use/shop"),
            journey("ada", "till@buy", derived=True),
        ),
        records=sources,
    )
