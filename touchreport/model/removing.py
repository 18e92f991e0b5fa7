"""Taking objects out of a project: what names them forgets them, and what cannot be without them goes, too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from touchreport.model.field import Kind, NamedField, fields_of
from touchreport.model.project import Project
from touchreport.model.ref import KIND_OF, Ref
from touchreport.model.touchpoint import Touchpoint

_PARTS: Mapping[str, str] = MappingProxyType({"Pillar": "pillar"})
"""Kinds of the small objects inside others that something refers to."""


def without(project: Project, gone: set[Ref]) -> Project:
    """Return a project without some objects, and without what cannot be without them."""

    def left(kind: str, things: Iterable[Any]) -> tuple[Any, ...]:
        found = (_clean(kind, thing, gone) for thing in things)
        return tuple(thing for thing in found if thing is not None)

    tables: dict[str, Any] = {table: left(kind, getattr(project, table)) for table, kind in KIND_OF.items()}
    tables["touchpoints"] = tuple(_still_for_some(t, project) for t in tables["touchpoints"])
    journeys = tuple(
        replace(j, steps=left("step", j.steps), plan=left("step", j.plan))
        for j in project.journeys
        if Ref("persona", j.persona) not in gone
    )
    return replace(project, **tables, brand=_clean("brand", project.brand, gone), journeys=journeys)


def _clean(kind: str, thing: Any, gone: set[Ref]) -> Any:
    """Return an object without references to what is gone; None where it is gone itself, or cannot be without it."""
    if Ref(kind, getattr(thing, "id", "")) in gone:
        return None
    changed: dict[str, Any] = {}
    for named in fields_of(type(thing)):
        value = getattr(thing, named.name)
        now = _cleaned(named, value, gone)
        if now != value:
            if named.field.required:
                return None
            changed[named.name] = now
    return replace(thing, **changed) if changed else thing


def _cleaned(named: NamedField, value: Any, gone: set[Ref]) -> Any:
    """Return the value of a field without references to what is gone."""
    if named.field.kind is Kind.REF:
        return None if value is not None and Ref(named.field.of or "", value) in gone else value
    if named.field.kind is Kind.REFS:
        return tuple(id for id in value if Ref(named.field.of or "", id) not in gone)
    if named.field.kind is Kind.PARTS:
        kind = _PARTS.get(named.field.of or "", "")
        return tuple(part for part in (_clean(kind, each, gone) for each in value) if part is not None)
    return value


def _still_for_some(touchpoint: Touchpoint, project: Project) -> Touchpoint:
    """Return a touchpoint that was meant for some as one that still is, and is not meant for everybody now."""
    before = project.touchpoint_by_id[touchpoint.id]
    if touchpoint.personas or touchpoint.segments or not (before.personas or before.segments):
        return touchpoint
    return replace(touchpoint, personas=met_by(touchpoint.id, project))


def named_in(project: Project) -> set[Ref]:
    """Return everything that an object of the project names."""
    found: set[Ref] = set()
    for table in KIND_OF:
        for thing in getattr(project, table):
            _add_named(thing, found)
    for journey in project.journeys:
        for step in (*journey.steps, *journey.plan):
            _add_named(step, found)
    return found


def _add_named(thing: Any, found: set[Ref]) -> None:
    for named in fields_of(type(thing)):
        value = getattr(thing, named.name)
        if named.field.kind is Kind.REF and value is not None:
            found.add(Ref(named.field.of or "", value))
        elif named.field.kind is Kind.REFS:
            found |= {Ref(named.field.of or "", id) for id in value}
        elif named.field.kind is Kind.PARTS:
            for part in value:
                _add_named(part, found)


def met_by(touchpoint: str, project: Project) -> tuple[str, ...]:
    """Return the personas who meet a touchpoint on a journey that somebody recorded."""
    met = project.steps_by_touchpoint.get(touchpoint, ())
    recorded = {journey.persona for journey in project.journeys if not journey.derived}
    return tuple(dict.fromkeys(step.persona for step in met if step.persona in recorded))
