"""The part of a project that one audience may see: a project in which the rest has never been.

What is left out is left out before anything looks at the project. Analyses, outlines, pages, drawings, counts, file
names and search indexes are made from what is left, so nothing has to be hidden later and nothing can be forgotten.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Any

from touchreport.model.audience import Persona, Segment
from touchreport.model.brand import Brand, Pillar
from touchreport.model.channel import Channel
from touchreport.model.field import Kind, NamedField, fields_of
from touchreport.model.journey import Journey, Step, derived_journey
from touchreport.model.measure import Measure
from touchreport.model.person import Person
from touchreport.model.project import Project
from touchreport.model.provenance import Record
from touchreport.model.ref import KIND_OF, Ref
from touchreport.model.stage import Stage
from touchreport.model.touchpoint import Touchpoint

KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {
        "touchpoint": Touchpoint,
        "persona": Persona,
        "segment": Segment,
        "channel": Channel,
        "person": Person,
        "measure": Measure,
        "step": Step,
        "brand": Brand,
        "pillar": Pillar,
        "stage": Stage,
    }
)
"""Kinds of objects of which single fields can be left out."""

MARK = "internal"
"""The field with which a row says of itself that it stays inside."""

_PARTS: Mapping[str, str] = MappingProxyType({"Pillar": "pillar"})
"""Kinds of the small objects inside others that something refers to."""

_COMPANY = frozenset({"channel", "person", "segment"})
_NEEDED = frozenset(
    {
        ("touchpoint", "status"),
        ("touchpoint", "stages"),
        ("step", "stage"),
        ("step", "order"),
        ("step", "actual"),
    }
)
"""Fields without which a row would say something else: what is planned would be there today."""

_FOLLOWS: Mapping[tuple[str, str], tuple[tuple[str, str], ...]] = MappingProxyType(
    {("touchpoint", "channels"): (("step", "channel"),)}
)
"""Fields that are filled from another one where nobody filled them."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What is left out of a project.

    Attributes:
        fields: kinds of objects and names of fields that nobody fills.
        marked: whether objects go that say of themselves that they stay inside.
        personas: ids of the only personas who stay; all stay where there are none.
    """

    fields: frozenset[tuple[str, str]] = frozenset()
    marked: bool = False
    personas: frozenset[str] = frozenset()


def field_names(kind: str) -> tuple[str, ...]:
    """Return the names of all fields of a kind of object; none for a kind that there is not."""
    return tuple(named.name for named in _fields_of(KINDS[kind])) if kind in KINDS else ()


def pictures_of(kind: str) -> tuple[str, ...]:
    """Return the names of the fields of a kind of object that hold pictures."""
    return tuple(named.name for named in _fields_of(KINDS[kind]) if named.field.kind is Kind.IMAGE)


@cache
def fields_to_leave_out() -> frozenset[tuple[str, str]]:
    """Return the fields without which an object is still what it is, as kind and name."""
    return frozenset(
        (kind, named.name)
        for kind, cls in KINDS.items()
        for named in _fields_of(cls)
        if not named.field.required
        and named.field.kind is not Kind.ID
        and named.name != MARK
        and (kind, named.name) not in _NEEDED
    )


def excerpt(project: Project, cut: Cut) -> Project:
    """Return the project as an audience may see it; every reference in it leads somewhere.

    With an object goes what cannot be without it: measures and steps of a touchpoint, steps of a persona. A touchpoint
    that was for certain personas or segments goes with the last of them, unless somebody who stays meets it on her
    journey. Channels, people and segments go with the last thing that named them; those that nothing ever named stay.
    """
    if cut == Cut():
        return project
    rest = _without_fields(_without_rows(project, cut), cut)  # what a row says of itself is a field, too
    rest = _without_lonely(project, rest)
    rest = _without_fields(replace(rest, journeys=tuple(_journeys(rest))), cut)
    return replace(rest, records=_records(project, rest))


def _without_lonely(project: Project, rest: Project) -> Project:
    """Return what is left without the channels, people and segments that nothing names any more; a team goes with them."""
    before = _named(project)
    while True:
        lonely = {ref for ref in before - _named(rest) if ref.kind in _COMPANY and rest.exists(ref)}
        if not lonely:
            return rest
        rest = _without(rest, lonely)


def _journeys(project: Project) -> Iterable[Journey]:
    """Yield the journeys; where nobody recorded one, the steps are derived from what is left."""
    for journey in project.journeys:
        persona = project.persona_by_id[journey.persona]
        yield derived_journey(persona, project.model, project.touchpoints) if journey.derived else journey


def _fields(thing: Any) -> tuple[NamedField, ...]:
    return _fields_of(type(thing))


def _fields_of(cls: type) -> tuple[NamedField, ...]:
    return fields_of(cls)


# fields


def _without_fields(project: Project, cut: Cut) -> Project:
    fields = set(cut.fields) | {after for name in cut.fields for after in _FOLLOWS.get(name, ())}
    if not fields:
        return project
    if ("brand", "pillars") in fields:
        project = _without(project, {Ref("pillar", pillar.id) for pillar in project.brand.pillars})
    by_kind: dict[str, frozenset[str]] = {
        kind: frozenset(name for of, name in fields if of == kind) for kind in KINDS
    }

    def blanks(kind: str, things: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(_blank(thing, by_kind[kind]) for thing in things)

    tables: dict[str, Any] = {t: blanks(kind, getattr(project, t)) for t, kind in KIND_OF.items()}
    brand: Brand = _blank(project.brand, by_kind["brand"])
    return replace(
        project,
        **tables,
        brand=replace(brand, pillars=blanks("pillar", brand.pillars)),
        model=replace(project.model, stages=blanks("stage", project.model.stages)),
        journeys=tuple(
            replace(each, steps=blanks("step", each.steps), plan=blanks("step", each.plan))
            for each in project.journeys
        ),
        records=MappingProxyType(
            {
                ref: _unrecorded(record, by_kind.get(ref.kind, frozenset()))
                for ref, record in project.records.items()
            }
        ),
    )


def _blank(thing: Any, names: frozenset[str]) -> Any:
    """Return an object in which nobody filled these fields."""
    usual = {each.name: each.default for each in dataclasses.fields(thing) if each.name in names}
    return replace(thing, **usual) if usual else thing


def _unrecorded(record: Record, names: frozenset[str]) -> Record:
    """Return what is known beside the values, as if there were no column for these fields."""
    if not names:
        return record
    provenance = {name: each for name, each in record.provenance.items() if name not in names}
    return replace(
        record,
        recorded=record.recorded - names,
        stated_none=record.stated_none - names,
        provenance=MappingProxyType(provenance),
    )


# rows


def _without_rows(project: Project, cut: Cut) -> Project:
    gone: set[Ref] = set()
    if cut.marked:
        gone |= {
            Ref(kind, t.id) for table, kind in KIND_OF.items() for t in getattr(project, table) if t.internal
        }
    if cut.personas:
        kept = [p for p in project.personas if p.id in cut.personas and Ref("persona", p.id) not in gone]
        gone |= {Ref("persona", each.id) for each in project.personas if each not in kept}
        told = ("persona", "segment") not in cut.fields
        homes = {persona.segment for persona in kept if told}
        gone |= {Ref("segment", each.id) for each in project.segments if each.id not in homes}
    marked = frozenset(
        step.id for j in project.journeys for step in (*j.steps, *j.plan) if cut.marked and step.internal
    )
    journeys = tuple(
        replace(j, steps=_but(j.steps, marked), plan=_but(j.plan, marked)) for j in project.journeys
    )
    project = replace(project, journeys=tuple(j for j in journeys if Ref("persona", j.persona) not in gone))
    gone |= {
        Ref("touchpoint", each.id) for each in project.touchpoints if not _is_for_anybody(each, project, gone)
    }
    return _without(project, gone)


def _but(steps: tuple[Step, ...], ids: frozenset[str]) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.id not in ids)


def _is_for_anybody(touchpoint: Touchpoint, project: Project, gone: set[Ref]) -> bool:
    """Return whether a touchpoint is for somebody who stays, or for everybody."""
    meant = [Ref("persona", id) for id in touchpoint.personas]
    meant += [Ref("segment", id) for id in touchpoint.segments]
    return not meant or any(ref not in gone for ref in meant) or bool(_met_by(touchpoint.id, project))


def _met_by(touchpoint: str, project: Project) -> tuple[str, ...]:
    """Return the personas who meet a touchpoint on a journey that somebody recorded."""
    met = project.steps_by_touchpoint.get(touchpoint, ())
    recorded = {journey.persona for journey in project.journeys if not journey.derived}
    return tuple(dict.fromkeys(step.persona for step in met if step.persona in recorded))


def _without(project: Project, gone: set[Ref]) -> Project:
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
    for named in _fields(thing):
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
    return replace(touchpoint, personas=_met_by(touchpoint.id, project))


# what is left


def _named(project: Project) -> set[Ref]:
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
    for named in _fields(thing):
        value = getattr(thing, named.name)
        if named.field.kind is Kind.REF and value is not None:
            found.add(Ref(named.field.of or "", value))
        elif named.field.kind is Kind.REFS:
            found |= {Ref(named.field.of or "", id) for id in value}
        elif named.field.kind is Kind.PARTS:
            for part in value:
                _add_named(part, found)


def _records(project: Project, rest: Project) -> Mapping[Ref, Record]:
    """Return what is known beside the values of what is left.

    A reference that lost all it led to is no gap of the inventory: it counts as if nobody recorded it.
    """
    before, after = _objects(project), _objects(rest)
    found: dict[Ref, Record] = {}
    for ref, record in rest.records.items():
        thing = after.get(ref)
        if thing is not None:
            emptied = {
                named.name
                for named in _fields(thing)
                if getattr(before[ref], named.name) not in (None, ())
                and getattr(thing, named.name) in (None, ())
            }
            found[ref] = _unrecorded(record, frozenset(emptied))
    return MappingProxyType(found)


def _objects(project: Project) -> Mapping[Ref, Any]:
    found: dict[Ref, Any] = {
        Ref(kind, thing.id): thing for table, kind in KIND_OF.items() for thing in getattr(project, table)
    }
    for journey in project.journeys:
        found |= {Ref("step", step.id): step for step in (*journey.steps, *journey.plan)}
    return found
