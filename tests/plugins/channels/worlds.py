"""Small projects for tests of the analysis of channels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from touchreport_channels import CHANNELS

from tests.plugins.small import small, stages, text
from touchreport.model.provenance import Record
from touchreport.plugin import (
    Brand,
    Channel,
    Journey,
    Persona,
    Pillar,
    Project,
    Ref,
    Result,
    Step,
    Touchpoint,
    run_analysis,
)
from touchreport.vocabulary.channels import channels as known_channels

STAGES = ("before", "during", "after")


def point(ident: str, *channels: str, **values: Any) -> Touchpoint:
    """Return a touchpoint on these channels, called by its id."""
    name = values.pop("name", text(f"Moment {ident}"))
    return Touchpoint(ident, name, channels=channels, **{"stages": ("before",), **values})


def channel(ident: str, **values: Any) -> Channel:
    """Return the vocabulary's channel of this id, or one of the project's own."""
    if ident in known_channels():
        return replace(known_channels()[ident].channel, **values)
    return Channel(ident, text(f"Channel {ident}"), **values)


def persona(ident: str, *channels: str) -> Persona:
    """Return a persona who uses these channels in private."""
    return Persona(ident, text(f"Persona {ident}"), channels_private=channels)


def journey(persona: str, *steps: tuple[str, str, str | None]) -> Journey:
    """Return a recorded journey; a step is touchpoint, stage and channel."""
    return Journey(
        persona,
        tuple(
            Step(f"{persona}-{at}", persona, touchpoint, stage=stage, channel=channel)
            for at, (touchpoint, stage, channel) in enumerate(steps)
        ),
        derived=False,
    )


def project(
    touchpoints: Iterable[Touchpoint],
    channels: Iterable[Channel] = (),
    personas: Iterable[Persona] = (),
    journeys: Iterable[Journey] = (),
    pillars: Iterable[Pillar] = (),
    records: Mapping[Ref, Record] | None = None,
) -> Project:
    """Return a project of these; channels that are only named are added at the end."""
    touchpoints, personas, journeys = tuple(touchpoints), tuple(personas), tuple(journeys)
    given = {each.id: each for each in channels}
    named = [c for t in touchpoints for c in t.channels]
    named += [c for p in personas for c in (*p.channels_work, *p.channels_private)]
    named += [s.channel for j in journeys for s in j.steps if s.channel]
    every = {**given, **{c: channel(c) for c in named if c not in given}}
    return small(
        brand=Brand(text("Tern"), pillars=tuple(pillars)),
        where=stages(*STAGES),
        personas=personas,
        channels=tuple(every.values()),
        touchpoints=touchpoints,
        journeys=journeys,
        records=records or {},
    )


def recorded(*touchpoints: str, none: Iterable[str] = (), without: Iterable[str] = ()) -> dict[Ref, Record]:
    """Return records of touchpoints.

    Args:
        touchpoints: those whose source has a column for channels.
        none: those for which somebody wrote that there is none.
        without: those whose source has no such column.
    """
    column = frozenset({"name", "channels"})
    return {
        **{Ref("touchpoint", ident): Record(recorded=column) for ident in touchpoints},
        **{
            Ref("touchpoint", ident): Record(recorded=column, stated_none=frozenset({"channels"}))
            for ident in none
        },
        **{Ref("touchpoint", ident): Record(recorded=frozenset({"name"})) for ident in without},
    }


def run(world: Project, **options: Any) -> Result:
    """Run the analysis."""
    return run_analysis(CHANNELS, world, **options)
