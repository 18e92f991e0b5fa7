"""Small projects for tests of personalisation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from touchreport_personalisation import PERSONALISATION

from tests.plugins.small import small, stages, text
from touchreport.model.audience import StageWish
from touchreport.model.provenance import Record
from touchreport.plugin import (
    Channel,
    Finding,
    Journey,
    Persona,
    Project,
    Ref,
    Result,
    Segment,
    Step,
    Touchpoint,
    run_analysis,
)

STAGES = ("before", "during", "after")


def point(ident: str, *stages: str, **values: Any) -> Touchpoint:
    """Return a touchpoint on these stages."""
    return Touchpoint(ident, text(f"Moment {ident}"), stages=stages, **values)


def points(prefix: str, n: int, *stages: str, **values: Any) -> list[Touchpoint]:
    """Return so many touchpoints alike."""
    return [point(f"{prefix}{at}", *stages, **values) for at in range(n)]


def segment(ident: str, share: float | None = None) -> Segment:
    """Return a segment called by its id."""
    return Segment(ident, text(f"Segment {ident}"), share=share)


def project(
    touchpoints: Iterable[Touchpoint] = (),
    segments: Iterable[Segment] = (),
    personas: Iterable[Persona] = (),
    journeys: Iterable[Journey] = (),
    where: Iterable[str] = STAGES,
) -> Project:
    """Return a project of these, with a stage before, one during and one after."""
    return small(
        stages(*where),
        personas=tuple(personas),
        segments=tuple(segments),
        touchpoints=tuple(touchpoints),
        journeys=tuple(journeys),
    )


def who(
    ident: str, of: str | None = None, needs: Iterable[str] = (), wishes: Mapping[str, str] | None = None
) -> Persona:
    """Return a persona who needs these things, and thinks these on entering the stages."""
    return Persona(
        ident,
        text(f"Persona {ident}"),
        segment=of,
        needs=tuple(text(need) for need in needs),
        wishes=tuple(StageWish(stage, text(words)) for stage, words in (wishes or {}).items()),
    )


def walk(persona: str, *steps: Mapping[str, Any]) -> Journey:
    """Return a recorded journey; a step is what it holds beside its persona."""
    made = (
        Step(**{"id": f"{persona}-{at}", "persona": persona, "stage": "before", **step})
        for at, step in enumerate(steps)
    )
    return Journey(persona, tuple(made), derived=False)


def groups(*segments: Segment, rows: Iterable[Touchpoint]) -> Project:
    """Return a project of these segments, without personas."""
    return project(rows, segments)


def split(
    shares: Mapping[str, float | None],
    own: Mapping[str, int],
    shared: int = 5,
    **values: Any,
) -> Project:
    """Return segments that share so many touchpoints before, and have so many of their own there."""
    rows = points("shared", shared, "before", segments=tuple(own), **values)
    for ident, n in own.items():
        rows += points(f"of-{ident}-", n, "before", segments=(ident,))
    return groups(*(segment(ident, share) for ident, share in shares.items()), rows=rows)


def two_wishes(*rows: Touchpoint, journeys: Iterable[Journey] = (), **values: Any) -> Project:
    """Return two personas who wish for different things, and these touchpoints that both meet."""
    personas = (who("ines", needs=("Speed",)), who("jonas", needs=("Quiet",)))
    made = project(
        [replace(row, personas=row.personas or ("ines", "jonas")) for row in rows],
        personas=personas,
        journeys=journeys,
    )
    return replace(made, **values)


def saying_none(world: Project, field: str, *idents: str) -> Project:
    """Return the project with “none” written into a column of these touchpoints; the column is there for all."""
    return replace(
        world,
        records={
            Ref("touchpoint", t.id): Record(
                recorded=frozenset({field}),
                stated_none=frozenset({field}) if t.id in idents else frozenset(),
            )
            for t in world.touchpoints
        },
    )


def channel(ident: str, **values: Any) -> Channel:
    """Return a channel called by its id."""
    return Channel(ident, text(f"Channel {ident}"), **values)


def run(world: Project, **options: Any) -> Result:
    """Run the analysis."""
    return run_analysis(PERSONALISATION, world, **options)


def about(finding: Finding) -> list[str]:
    """Return the ids of what a finding is about, in its order."""
    return [ref.id for ref in finding.subjects]


__all__ = [
    "about",
    "channel",
    "groups",
    "point",
    "points",
    "project",
    "run",
    "saying_none",
    "segment",
    "split",
    "two_wishes",
    "walk",
    "who",
]
