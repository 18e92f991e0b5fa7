"""Small projects for tests of the analysis of the lifecycle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from touchreport_lifecycle import LIFECYCLE

from tests.plugins.small import small, text
from touchreport.plugin import (
    Journey,
    Persona,
    Project,
    Result,
    Segment,
    Stage,
    Step,
    Touchpoint,
    run_analysis,
)

WEIGHTS: Mapping[str, float | None] = {"before": 0.5, "during": 0.3, "after": 0.2}


def point(ident: str, *stages: str, **values: Any) -> Touchpoint:
    """Return a touchpoint on these stages."""
    return Touchpoint(ident, text(f"Moment {ident}"), stages=stages, **values)


def points(prefix: str, n: int, *stages: str, **values: Any) -> list[Touchpoint]:
    """Return so many touchpoints alike."""
    return [point(f"{prefix}{at}", *stages, **values) for at in range(n)]


def segment(ident: str, share: float | None = None) -> Segment:
    """Return a segment called by its id."""
    return Segment(ident, text(f"Segment {ident}"), share=share)


def persona(ident: str, of: str | None = None, share: float | None = None) -> Persona:
    """Return a persona called by her id, in a segment or in none."""
    return Persona(ident, text(f"Persona {ident}"), segment=of, share=share)


def journey(persona: str, *steps: tuple[str, str | None], derived: bool = False) -> Journey:
    """Return a journey; a step is touchpoint and stage."""
    return Journey(
        persona,
        tuple(Step(f"{persona}-{at}", persona, t, stage=stage) for at, (t, stage) in enumerate(steps)),
        derived=derived,
    )


def project(
    touchpoints: Iterable[Touchpoint] = (),
    segments: Iterable[Segment] = (),
    personas: Iterable[Persona] = (),
    journeys: Iterable[Journey] = (),
    weights: Mapping[str, float | None] = WEIGHTS,
) -> Project:
    """Return a project of these, with a stage for each weight."""
    return small(
        where=(Stage(s, text(f"Stage {s}"), weight=weight) for s, weight in weights.items()),
        personas=tuple(personas),
        segments=tuple(segments),
        touchpoints=tuple(touchpoints),
        journeys=tuple(journeys),
    )


def run(world: Project, results: Mapping[str, Result] | None = None, **options: Any) -> Result:
    """Run the analysis."""
    return run_analysis(LIFECYCLE, world, results, **options)


def two_segments(shared: int, first: int, second: int, *stages: str) -> Project:
    """Return two segments that share so many touchpoints and meet so many alone, on these stages or before."""
    where = stages or ("before",)
    return project(
        [
            *points("both", shared, *where, segments=("a", "b")),
            *points("first", first, *where, segments=("a",)),
            *points("second", second, *where, segments=("b",)),
        ],
        [segment("a"), segment("b")],
    )
