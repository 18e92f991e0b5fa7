"""Small projects for tests of the analysis of consistency."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from touchreport_consistency import CONSISTENCY

from tests.plugins.small import text
from tests.worlds import bare
from touchreport.model.provenance import Record
from touchreport.plugin import (
    Channel,
    JourneyModel,
    Person,
    Persona,
    Pillar,
    Project,
    Ref,
    Result,
    Segment,
    Stage,
    Touchpoint,
    run_analysis,
)

STAGES = ("see", "buy", "use", "tell")
"""Ids of the stages; each has a quarter of the weight where nothing else is said."""

PILLARS = ("craft", "care", "speed")
"""Ids of the pillars; `craft` asks for pictures, `care` for face to face, `speed` for nothing in particular."""

_KINDS: Mapping[str, tuple[str, ...]] = {"craft": ("picture",), "care": ("face-to-face",)}


def point(ident: str, *stages: str, pillar: str | tuple[str, ...] = (), **values: Any) -> Touchpoint:
    """Return a touchpoint, called by its id; in the first stage if no other is named."""
    told = (pillar,) if isinstance(pillar, str) else pillar
    if isinstance(values.get("purpose"), str):
        values["purpose"] = text(values["purpose"])
    name = values.pop("name", text(f"Moment {ident}"))
    return Touchpoint(ident, name, stages=stages or STAGES[:1], message_pillar=told, **values)


def rated(*tones: float, **values: Any) -> tuple[Touchpoint, ...]:
    """Return touchpoints whose tone is rated so."""
    return tuple(point(f"r{at}", tone_fit=tone, **values) for at, tone in enumerate(tones))


def person(ident: str, capacity: float | None = None, team: str | None = None) -> Person:
    """Return a person, called by her id."""
    return Person(ident, text(f"Person {ident}"), capacity=capacity, team=team)


def project(
    touchpoints: Iterable[Touchpoint],
    people: Iterable[Person] = (),
    pillars: Iterable[str] = PILLARS,
    weights: Iterable[float] = (0.25, 0.25, 0.25, 0.25),
    columns: Iterable[str] = ("message_pillar",),
    none: Iterable[str] = (),
    scale: tuple[float, float] = (1.0, 5.0),
) -> Project:
    """Return a project of these.

    Args:
        touchpoints: the inventory; channels, personas and owners that it names are added.
        people: those of whom more is known than the name.
        pillars: ids of the brand's pillars.
        weights: weight of each stage.
        columns: columns of the inventory.
        none: ids of touchpoints for which somebody wrote “none” as their pillar.
        scale: scale of both ratings.
    """
    rows = tuple(touchpoints)
    known = {each.id: each for each in people}
    known |= {t.owner: person(t.owner) for t in rows if t.owner is not None and t.owner not in known}
    without = frozenset(none)
    base = bare("en").project
    return replace(
        base,
        model=JourneyModel(
            "custom",
            text("Four"),
            tuple(Stage(s, text(s.title()), weight=w) for s, w in zip(STAGES, weights, strict=True)),
        ),
        brand=replace(
            base.brand,
            pillars=tuple(Pillar(p, text(p.title()), content_kinds=_KINDS.get(p, ())) for p in pillars),
        ),
        segments=(Segment("young", text("Young")), Segment("old", text("Old"))),
        personas=(
            Persona("ines", text("Ines"), segment="young"),
            Persona("jo", text("Jo"), segment="young"),
            Persona("max", text("Max"), segment="old"),
        ),
        channels=tuple(Channel(c, text(c)) for c in dict.fromkeys(c for t in rows for c in t.channels)),
        people=tuple(known.values()),
        touchpoints=rows,
        scales={**base.scales, "visual_fit": scale, "tone_fit": scale},
        records={
            Ref("touchpoint", t.id): Record(
                recorded=frozenset(columns),
                stated_none=frozenset({"message_pillar"}) if t.id in without else frozenset(),
            )
            for t in rows
        },
    )


def run(world: Project, results: Mapping[str, Result] | None = None, **options: Any) -> Result:
    """Run the analysis."""
    return run_analysis(CONSISTENCY, world, results, **options)
