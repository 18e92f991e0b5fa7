"""What every installed plugin and theme is tried on: projects from next to nothing to those of the samples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from tests.built import ROOT, SAMPLES
from tests.worlds import bare, empty, gaman, tern
from touchreport.analyse import Outcome, analyse, plan
from touchreport.model.blocks import DotMatrix
from touchreport.model.field import fields_of
from touchreport.model.journey import Step
from touchreport.model.measure import Measure
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.settings import Settings
from touchreport.model.touchpoint import Touchpoint
from touchreport.readers import load
from touchreport.readers.loaded import Loaded
from touchreport.registry.discovery import discover
from touchreport.registry.plugins import Registered

Row = TypeVar("Row", Touchpoint, Step, Measure)

REGISTRY = discover()
ANALYSES: Mapping[str, Registered] = {found.analysis.id: found for found in REGISTRY.analyses}
WORLDS = ("nothing", "bare", "empty", "tern", "gaman")
PROJECTS = (*WORLDS, *SAMPLES)
"""Names of the projects: no touchpoint at all, one and nothing else, unrelated things, two rich worlds, samples."""

RICH = ("tern", "gaman", *SAMPLES)


@cache
def sample(name: str) -> Loaded:
    """Return a sample project as it is read."""
    return load(ROOT / "sample_projects" / name)


@cache
def project(name: str) -> Project:
    """Return a project by its name."""
    if name in SAMPLES:
        return sample(name).project
    if name == "nothing":
        return replace(bare("en").project, touchpoints=())
    return {"bare": bare("en"), "empty": empty("fa"), "tern": tern(), "gaman": gaman()}[name].project


def run_all(it: Project) -> dict[str, Outcome]:
    """Return what becomes of every installed analysis on a project, with the options' defaults."""
    planned, wrong = plan(REGISTRY, Settings())
    assert not wrong
    return {outcome.id: outcome for outcome in analyse(it, planned)}


@cache
def outcomes(name: str) -> Mapping[str, Outcome]:
    """Return what becomes of every installed analysis on the project of that name, worked out once."""
    return run_all(project(name))


def renamed(it: Project, names: Mapping[str, str]) -> Project:
    """Return the same project with other ids for its touchpoints."""
    ids = {ref: Ref(ref.kind, names[ref.id]) if ref.kind == "touchpoint" else ref for ref in it.records}
    return replace(
        it,
        touchpoints=tuple(replace(_renamed(t, names), id=names[t.id]) for t in it.touchpoints),
        journeys=tuple(
            replace(
                j,
                steps=tuple(_renamed(step, names) for step in j.steps),
                plan=tuple(_renamed(step, names) for step in j.plan),
            )
            for j in it.journeys
        ),
        measures=tuple(_renamed(measure, names) for measure in it.measures),
        records={ids[ref]: record for ref, record in it.records.items()},
    )


def _renamed(row: Row, names: Mapping[str, str]) -> Row:
    """Return a row with other ids wherever it refers to a touchpoint."""
    changed: dict[str, Any] = {}
    cls: type = type(row)
    for entry in fields_of(cls):
        value = getattr(row, entry.name)
        if entry.field.of != "touchpoint" or not value:
            continue
        changed[entry.name] = names[value] if isinstance(value, str) else tuple(names[one] for one in value)
    return replace(row, **changed)


def unordered(value: object, old: Mapping[str, str]) -> str:
    """Return frozen data as text in which neither the order of lists nor the new ids (keys of `old`) show."""
    if isinstance(value, str):
        return repr(old.get(value, value))
    if isinstance(value, DotMatrix):
        return unordered(_without_places(value), old)
    if is_dataclass(value) and not isinstance(value, type):
        parts = ", ".join(f"{f.name}={unordered(getattr(value, f.name), old)}" for f in fields(value))
        return f"{type(value).__name__}({parts})"
    if isinstance(value, Mapping):
        pairs = sorted(f"{unordered(key, old)}: {unordered(part, old)}" for key, part in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, tuple | list | set | frozenset):
        return f"[{', '.join(sorted(unordered(part, old) for part in value))}]"
    return repr(value)


def _without_places(block: DotMatrix) -> Mapping[str, object]:
    """Return a matrix of dots with its heads in place of the numbers of rows and columns."""
    rows, columns = block.row_heads, block.column_heads
    return {
        "caption": block.caption,
        "heads": (rows, columns),
        "dots": tuple({"row": rows[row], "column": columns[column]} for row, column in block.dots),
        "alarms": (tuple(rows[n] for n in block.alarm_rows), tuple(columns[n] for n in block.alarm_columns)),
    }
