"""Small projects for tests of the analysis of suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from touchreport_suggestions import SUGGESTIONS

from tests.worlds import bare
from touchreport.model.provenance import Record
from touchreport.plugin import (
    Channel,
    Finding,
    JourneyModel,
    Persona,
    Project,
    Ref,
    Result,
    Table,
    Text,
    Touchpoint,
    journey_models,
    run_analysis,
)


def text(words: str) -> Text:
    """Return English words."""
    return Text.of(words, "en")


def point(ident: str, name: str = "", stage: str = "awareness", **values: Any) -> Touchpoint:
    """Return a touchpoint; without a name one that no word of the catalogue is."""
    return Touchpoint(ident, text(name or f"Moment {ident}"), stages=tuple(stage.split()), **values)


def persona(ident: str, *channels: str, share: float | None = None) -> Persona:
    """Return a persona who uses these channels in private."""
    return Persona(ident, text(ident.title()), channels_private=channels, share=share)


def project(
    touchpoints: Iterable[Touchpoint] = (),
    personas: Iterable[Persona] = (),
    channels: Iterable[Channel] = (),
    model: JourneyModel | None = None,
    none: Mapping[str, str] | None = None,
) -> Project:
    """Return a project of these, on the purchase process.

    Args:
        touchpoints: the inventory.
        personas: the personas.
        channels: channels of which the project knows more than the vocabulary.
        model: another journey model.
        none: field in which somebody wrote “none”, by touchpoint.
    """
    stated = none or {}
    return replace(
        bare("en").project,
        model=model or journey_models()["purchase-process"],
        touchpoints=tuple(touchpoints),
        personas=tuple(personas),
        channels=tuple(channels),
        records={
            Ref("touchpoint", ident): Record(stated_none=frozenset({field}))
            for ident, field in stated.items()
        },
    )


def run(world: Project, **options: Any) -> Result:
    """Return the result of the analysis."""
    return run_analysis(SUGGESTIONS, world, **options)


def of_kind(result: Result, slug: str) -> tuple[Finding, ...]:
    """Return the findings of one kind."""
    return tuple(each for each in result.findings if each.code == f"suggestions/{slug}")


def standing(result: Result) -> Mapping[str, str]:
    """Return where each type stands."""
    found = result.data["standing"]
    assert isinstance(found, Mapping)
    return found


def suggested(result: Result) -> dict[str, tuple[str, int]]:
    """Return stage and number of reasons of each suggestion, by type, in the order of the analysis."""
    found = result.data["suggested"]
    assert isinstance(found, tuple)
    return {each["type"]: (each["stage"], each["reasons"]) for each in found}


def table(result: Result, ident: str) -> Table:
    """Return a table of the result."""
    (found,) = (block for block in result.blocks if block.caption.id == ident)
    assert isinstance(found, Table)
    return found
