"""How each thing that should be known about a touchpoint stands: said and how well founded, or missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import Project, Record, Ref, Touchpoint, TouchpointWeights, touchpoint_weights
from touchreport_quality.items import Item, items_of

Standing = Literal["observed", "assumed", "proposed", "unsaid", "stated", "missing"]
"""``unsaid``: a value of which nobody said where it comes from; ``stated``: said, and of a kind that needs no status,
such as a written “none”; ``missing``: the cell is empty, or its source has no such column."""

STATUSES: tuple[Standing, ...] = ("observed", "assumed", "proposed", "unsaid")

_SAID: Mapping[str, Standing] = MappingProxyType({status: status for status in STATUSES})
_NOTHING = Record()
_UNSAID = (None, (), "")
"""What a field holds where nobody said anything."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A touchpoint and how everything stands that should be known about it.

    Attributes:
        id: id of the touchpoint.
        touchpoint: the touchpoint.
        weight: its importance as a share of the scale, 0 to 1; 1 for each where all weigh nothing.
        needed: how many items should be known about it.
        missing: ids of what is missing, in the order of the items.
        supposed: ids of what is only assumed or proposed, in the order of the items.
        statuses: how many values were observed, assumed, proposed, and do not tell.
        heavy: whether it is a moment of truth or rated as important.
        moment: whether it is a moment of truth.
        place: its place among all touchpoints, moments of truth first, then the most important.
    """

    id: str
    touchpoint: Touchpoint
    weight: float
    needed: int
    missing: tuple[str, ...]
    supposed: tuple[str, ...]
    statuses: tuple[int, int, int, int]
    heavy: bool
    moment: bool
    place: int


def sheets_of(project: Project, important_from: float) -> tuple[Sheet, ...]:
    """Return a sheet for each of today's touchpoints, in the order of the inventory."""
    weights = {t.id: project.importance(t) for t in project.present}
    if not fsum(weights.values()):
        weights = dict.fromkeys(weights, 1.0)
    stakes = touchpoint_weights(project, important_from)
    classes = {t.control for t in project.present}
    items = items_of(project)
    asked = {control: tuple(item for item in items if item.needed(control)) for control in classes}
    return tuple(
        _sheet(
            project,
            touchpoint,
            weights[touchpoint.id],
            asked[touchpoint.control],
            stakes,
        )
        for touchpoint in project.present
    )


def _sheet(
    project: Project,
    touchpoint: Touchpoint,
    weight: float,
    asked: tuple[Item, ...],
    stakes: TouchpointWeights,
) -> Sheet:
    record = project.records.get(Ref("touchpoint", touchpoint.id), _NOTHING)
    row = _SAID.get(touchpoint.evidence_status or "", "unsaid")
    found = [_standing(project, touchpoint, record, item, row) for item in asked]
    observed, assumed, proposed, unsaid = (found.count(status) for status in STATUSES)
    pairs = zip(asked, found, strict=True)
    missing = tuple([item.id for item, standing in pairs if standing == "missing"])
    supposed: tuple[str, ...] = ()
    if assumed or proposed:
        pairs = zip(asked, found, strict=True)
        supposed = tuple([item.id for item, standing in pairs if standing in ("assumed", "proposed")])
    return Sheet(
        touchpoint.id,
        touchpoint,
        weight,
        len(asked),
        missing,
        supposed,
        (observed, assumed, proposed, unsaid),
        touchpoint.id in stakes.heavy,
        touchpoint.id in stakes.moments,
        stakes.order[touchpoint.id],
    )


def _standing(
    project: Project, touchpoint: Touchpoint, record: Record, item: Item, row: Standing
) -> Standing:
    """Return how an item stands; `row` is the status of values of which nothing is said singly."""
    for name in item.names:
        value = getattr(touchpoint, name)
        if value or value not in _UNSAID:  # 0 is a value too
            if not item.status:
                return "stated"
            own = record.provenance.get(name)
            return row if own is None or not own.status else _SAID.get(own.status, "unsaid")
    if not item.names and touchpoint.id in project.measures_by_touchpoint:
        return "stated"
    said_none = not record.stated_none.isdisjoint(item.names or (item.id,))
    return "stated" if said_none else "missing"
