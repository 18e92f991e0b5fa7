"""Small projects for tests of the views under other journey models."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from touchreport_crosswalk import CROSSWALK

from tests.plugins.small import text
from touchreport.plugin import (
    Brand,
    JourneyModel,
    Project,
    Relation,
    Result,
    Stage,
    StageRelation,
    Table,
    Touchpoint,
    journey_models,
    run_analysis,
)

MODEL = "purchase-process"
STAGES = ("awareness", "interest", "comparison", "purchase", "repeat-and-after-sales")
AFTER = "repeat-and-after-sales"


def point(ident: str, *stages: str, **values: Any) -> Touchpoint:
    """Return a touchpoint on these stages, called by its id."""
    return Touchpoint(ident, values.pop("name", text(f"Moment {ident}")), stages=stages, **values)


def points(**counts: int) -> tuple[Touchpoint, ...]:
    """Return so many touchpoints on each stage; ``after`` stands for the last of them."""
    return tuple(
        point(f"{stage}-{at}", AFTER if stage == "after" else stage)
        for stage, n in counts.items()
        for at in range(n)
    )


TEN = points(awareness=2, interest=3, comparison=1, purchase=2, after=2)
"""Ten touchpoints of the purchase process."""


def own_model(**moments: tuple[str, ...]) -> JourneyModel:
    """Return a model of a project's own, whose stages cover these moments."""
    stages = (Stage(name, text(name), moments=found) for name, found in moments.items())
    return JourneyModel("custom", text("Own"), tuple(stages))


def declared(model: JourneyModel, **lines: Mapping[str, Relation | None] | tuple[str, ...]) -> JourneyModel:
    """Return a model with relations to AIDA, by its own stage."""
    relations = (
        StageRelation(
            stage, "aida", tuple(row.items() if isinstance(row, Mapping) else ((each, None) for each in row))
        )
        for stage, row in lines.items()
    )
    return replace(model, relations=tuple(relations))


def project(touchpoints: Iterable[Touchpoint] = (), model: str | JourneyModel = MODEL) -> Project:
    """Return a project of these touchpoints."""
    return Project(
        title=text("Playbook"),
        language="en",
        date=datetime.date(2026, 11, 1),
        brand=Brand(text("Tern")),
        model=journey_models()[model] if isinstance(model, str) else model,
        touchpoints=tuple(touchpoints),
    )


def run(world: Project, **options: Any) -> Result:
    """Return the result of the analysis."""
    return run_analysis(CROSSWALK, world, **options)


def model(result: Result, ident: str) -> Mapping[str, Any]:
    """Return the numbers of one model."""
    models = result.data["models"]
    assert isinstance(models, Mapping)
    found = models[ident]
    assert isinstance(found, Mapping)
    return found


def shares(result: Result, ident: str) -> tuple[float, float, float]:
    """Return the shares of touchpoints with a certain place, a possible one and none."""
    it = model(result, ident)
    return it["certain"], it["possible"], it["nowhere"]


def table(result: Result, ident: str) -> Table:
    """Return a table by its id."""
    (found,) = [b for b in result.blocks if isinstance(b, Table) and b.caption.id == ident]
    return found
