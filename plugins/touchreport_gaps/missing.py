"""What is not said about a touchpoint: not recorded, empty, and a stated "none" told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from touchreport.plugin import Project, Ref, State, Touchpoint
from touchreport_gaps.fields import FIELDS, MEASURE, MONITORING, OWNER, Field


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing, field by field.

    Attributes:
        empty: ids of the touchpoints whose cell is empty, by kind of the field, in the order of the inventory.
        absent: kinds of the fields that no source of touchpoints has.
        partly: how many touchpoints come from a source without the field although another has it, by kind.
        asked: to how many touchpoints the field applies, by kind.
    """

    empty: Mapping[str, tuple[str, ...]]
    absent: tuple[str, ...]
    partly: Mapping[str, int]
    asked: Mapping[str, int]


def missing_of(project: Project) -> Missing:
    """Look at each field of each touchpoint that is there today."""
    empty: dict[str, tuple[str, ...]] = {}
    partly: dict[str, int] = {}
    asked: dict[str, int] = {}
    absent: list[str] = []
    for field in FIELDS:
        if not is_recorded(project, field):
            absent.append(field.kind)
            continue
        states = [(t.id, state_of(project, field, t)) for t in _asked(project, field)]
        empty[field.kind] = tuple(id for id, state in states if state is State.EMPTY)
        partly[field.kind] = sum(state is State.NOT_RECORDED for _, state in states)
        asked[field.kind] = len(states)
    return Missing(MappingProxyType(empty), tuple(absent), MappingProxyType(partly), MappingProxyType(asked))


def without(missing: Missing, inside: Mapping[str, frozenset[str]]) -> Missing:
    """Return what is missing without the touchpoints of which readers are not told, by kind; a kind may go with them."""
    left = {kind: tuple(id for id in ids if id not in inside[kind]) for kind, ids in missing.empty.items()}
    kept = {kind: ids for kind, ids in left.items() if ids or not inside[kind]}
    return replace(missing, empty=MappingProxyType(kept))


def is_recorded(project: Project, field: Field) -> bool:
    """Return whether any source records the field."""
    if field is MEASURE:
        return bool(project.measures) or project.recorded_anywhere("touchpoint", "measure")
    return any(project.recorded_anywhere("touchpoint", name) for name in field.names) or any(
        getattr(t, name) for t in project.touchpoints for name in field.names
    )


def state_of(project: Project, field: Field, touchpoint: Touchpoint) -> State:
    """Return whether any of the names of the field has a value, and if none has, why not."""
    ref = Ref("touchpoint", touchpoint.id)
    if field is MEASURE:
        if touchpoint.id in project.measures_by_touchpoint:
            return State.GIVEN
        record = project.records.get(ref)
        return State.NONE if record is not None and "measure" in record.stated_none else State.EMPTY
    if field is OWNER:
        return project.answering_state(touchpoint)
    if any(getattr(touchpoint, name) for name in field.names):
        return State.GIVEN
    states = {project.state(ref, name) for name in field.names}
    return next(s for s in (State.NONE, State.EMPTY, State.NOT_RECORDED) if s in states)


def _asked(project: Project, field: Field) -> Iterator[Touchpoint]:
    """Yield the touchpoints that need the field; uncontrollable ones are watched in another analysis."""
    for touchpoint in project.present:
        if field is not MONITORING or touchpoint.control != "uncontrollable":
            yield touchpoint
