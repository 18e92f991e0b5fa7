"""The part of a project that one audience may see: a project in which the rest has never been.

What is left out is left out before anything looks at the project. Analyses, outlines, pages, drawings, counts, file
names and search indexes are made from what is left, so nothing has to be hidden later and nothing can be forgotten.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Any

from touchreport.model.audience import Persona, Segment
from touchreport.model.brand import Brand, Pillar
from touchreport.model.channel import Channel
from touchreport.model.field import Kind, fields_of
from touchreport.model.journey import Journey, Step, derived_journey
from touchreport.model.measure import Measure
from touchreport.model.narrowing import Narrowing, part_of
from touchreport.model.person import Person
from touchreport.model.project import Project
from touchreport.model.provenance import Record
from touchreport.model.ref import KIND_OF, Ref
from touchreport.model.removing import met_by, named_in, without
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
        only: to what the project is narrowed.
    """

    fields: frozenset[tuple[str, str]] = frozenset()
    marked: bool = False
    only: Narrowing = field(default_factory=Narrowing)


def field_names(kind: str) -> tuple[str, ...]:
    """Return the names of all fields of a kind of object; none for a kind that there is not."""
    return tuple(named.name for named in fields_of(KINDS[kind])) if kind in KINDS else ()


def pictures_of(kind: str) -> tuple[str, ...]:
    """Return the names of the fields of a kind of object that hold pictures."""
    return tuple(named.name for named in fields_of(KINDS[kind]) if named.field.kind is Kind.IMAGE)


@cache
def fields_to_leave_out() -> frozenset[tuple[str, str]]:
    """Return the fields without which an object is still what it is, as kind and name."""
    return frozenset(
        (kind, named.name)
        for kind, cls in KINDS.items()
        for named in fields_of(cls)
        if not named.field.required
        and named.field.kind is not Kind.ID
        and named.name != MARK
        and (kind, named.name) not in _NEEDED
    )


def excerpt(project: Project, cut: Cut) -> Project:
    """Return the project as an audience may see it; every reference in it leads somewhere.

    With an object goes what cannot be without it: measures and steps of a touchpoint, steps of a persona. A touchpoint
    that was for certain personas or segments goes with the last of them, unless somebody who stays meets it on her
    journey. Channels, people and segments go with the last thing that named them; those that nothing ever named stay
    unless it is narrowed by channels, stages or owners.
    """
    if cut == Cut():
        return project
    rest = part_of(_without_rows(project, cut), cut.only)
    rest = _without_fields(rest, cut)  # what a row says of itself is a field, too
    rest = _without_lonely(project, rest)
    rest = _without_fields(replace(rest, journeys=tuple(_journeys(rest))), cut)
    return replace(rest, records=_records(project, rest))


def _without_lonely(project: Project, rest: Project) -> Project:
    """Return what is left without the channels, people and segments that nothing names any more; a team goes with them."""
    before = named_in(project)
    while True:
        lonely = {ref for ref in before - named_in(rest) if ref.kind in _COMPANY and rest.exists(ref)}
        if not lonely:
            return rest
        rest = without(rest, lonely)


def _journeys(project: Project) -> Iterable[Journey]:
    """Yield the journeys; where nobody recorded one, the steps are derived from what is left."""
    for journey in project.journeys:
        persona = project.persona_by_id[journey.persona]
        yield derived_journey(persona, project.model, project.touchpoints) if journey.derived else journey


# fields


def _without_fields(project: Project, cut: Cut) -> Project:
    fields = set(cut.fields) | {after for name in cut.fields for after in _FOLLOWS.get(name, ())}
    if not fields:
        return project
    if ("brand", "pillars") in fields:
        project = without(project, {Ref("pillar", pillar.id) for pillar in project.brand.pillars})
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
        withheld=frozenset(f"{kind}.{name}" for kind, name in cut.fields),
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
    if cut.only.personas or cut.only.segments:
        gone |= set(_others(project, cut, gone))
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
    return without(project, gone)


def _others(project: Project, cut: Cut, gone: set[Ref]) -> Iterable[Ref]:
    """Yield the personas whom the cut is not about, and the segments that are not theirs."""
    kept = [p for p in project.personas if cut.only.keeps(p) and Ref("persona", p.id) not in gone]
    yield from (Ref("persona", each.id) for each in project.personas if each not in kept)
    left = {persona.segment for persona in kept} if cut.only.personas else set(cut.only.segments)
    if cut.only.segments:
        left &= cut.only.segments
    if ("persona", "segment") in cut.fields:  # whose segment it is stays inside
        left = set()
    yield from (Ref("segment", each.id) for each in project.segments if each.id not in left)


def _but(steps: tuple[Step, ...], ids: frozenset[str]) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.id not in ids)


def _is_for_anybody(touchpoint: Touchpoint, project: Project, gone: set[Ref]) -> bool:
    """Return whether a touchpoint is for somebody who stays, or for everybody."""
    meant = [Ref("persona", id) for id in touchpoint.personas]
    meant += [Ref("segment", id) for id in touchpoint.segments]
    return not meant or any(ref not in gone for ref in meant) or bool(met_by(touchpoint.id, project))


# what is left


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
                for named in fields_of(type(thing))
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
