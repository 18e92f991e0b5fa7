"""Small projects for tests of the analysis of media, owners and goals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from touchreport_media import MEDIA

from tests.plugins.small import small, text
from touchreport.model.provenance import Record
from touchreport.plugin import (
    Channel,
    JourneyModel,
    Method,
    Project,
    Ref,
    Result,
    Stage,
    Touchpoint,
    journey_models,
    run_analysis,
    say,
)
from touchreport.vocabulary.channels import channels as known_channels

MODEL = "purchase-process"
GOALS = (
    "awareness",
    "acquisition",
    "sale",
    "continued-use",
    "repurchase",
    "loyalty-and-image",
    "participation",
    "trust",
)


def point(ident: str, media: str | None = None, *stages: str, **values: Any) -> Touchpoint:
    """Return a touchpoint of a media class, called by its id; in the stage of purchase if no other is named."""
    name = values.pop("name", text(f"Moment {ident}"))
    return Touchpoint(ident, name, media_class=media, stages=stages or ("purchase",), **values)


def points(**counts: int) -> tuple[Touchpoint, ...]:
    """Return so many touchpoints of each media class, in the stage of purchase."""
    return tuple(point(f"{name}-{at}", name) for name, n in counts.items() for at in range(n))


def own_model(*moments: tuple[str, ...]) -> JourneyModel:
    """Return a model of a project's own, with stages `one`, `two` ... that cover these moments."""
    names = ("one", "two", "three")
    stages = (Stage(n, text(n), moments=m) for n, m in zip(names, moments, strict=False))
    return JourneyModel("custom", text("Own"), tuple(stages))


def project(
    touchpoints: Iterable[Touchpoint] = (),
    model: str | JourneyModel = MODEL,
    channels: Iterable[Channel] = (),
    records: Mapping[Ref, Record] | None = None,
) -> Project:
    """Return a project of these; channels of the vocabulary that are only named are added."""
    touchpoints = tuple(touchpoints)
    given = {each.id: each for each in channels}
    named = dict.fromkeys(c for t in touchpoints for c in t.channels)
    known = known_channels()
    return small(
        model=journey_models()[model] if isinstance(model, str) else model,
        channels=(*given.values(), *(known[c].channel for c in named if c not in given)),
        touchpoints=touchpoints,
        records=records or {},
    )


def recorded(world: Project, name: str, *stated_none: str) -> Project:
    """Return the project with a column for the field; the touchpoints named here say that there is none."""
    records = {
        Ref("touchpoint", t.id): Record(
            recorded=frozenset({name}), stated_none=frozenset({name} if t.id in stated_none else ())
        )
        for t in world.touchpoints
    }
    return replace(world, records=records)


def run(world: Project, *, compared: bool = True, **options: Any) -> Result:
    """Return the result of the analysis; `compared` says whether the analysis of controllability ran before it."""
    before = (
        {"controllability": Result(say("Ran"), say("Ran"), Method((), (), say("None")))} if compared else {}
    )
    return run_analysis(MEDIA, world, before, **options)
