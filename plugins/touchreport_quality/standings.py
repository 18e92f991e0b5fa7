"""How each thing that should be known about a touchpoint stands: said and how well founded, or missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from typing import Literal

from touchreport.plugin import Project, Ref, Touchpoint
from touchreport_quality.items import ITEMS, Item

Standing = Literal["observed", "assumed", "proposed", "unsaid", "stated", "empty", "absent"]
"""``unsaid``: a value of which nobody said where it comes from; ``stated``: said, and of a kind that needs no status,
such as a written “none”; ``empty``: the cell is empty; ``absent``: its source has no such column."""

MISSING: frozenset[Standing] = frozenset({"empty", "absent"})
SUPPOSED: frozenset[Standing] = frozenset({"assumed", "proposed"})
STATUSES: tuple[Standing, ...] = ("observed", "assumed", "proposed", "unsaid")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A touchpoint and how everything stands that should be known about it.

    Attributes:
        touchpoint: the touchpoint.
        weight: its importance as a share of the scale, 0 to 1; 1 for each where all weigh nothing.
        standings: by the item's id; what the touchpoint does not need is left out.
        heavy: whether it is a moment of truth or rated as important.
        moment: whether it is a moment of truth.
    """

    touchpoint: Touchpoint
    weight: float
    standings: Mapping[str, Standing]
    heavy: bool
    moment: bool

    @property
    def id(self) -> str:
        """Id of the touchpoint."""
        return self.touchpoint.id

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of what is missing, in the order of the items."""
        return tuple(name for name, standing in self.standings.items() if standing in MISSING)

    @property
    def supposed(self) -> tuple[str, ...]:
        """Ids of what is only assumed or proposed, in the order of the items."""
        return tuple(name for name, standing in self.standings.items() if standing in SUPPOSED)


def sheets_of(project: Project, important_from: float) -> tuple[Sheet, ...]:
    """Return a sheet for each of today's touchpoints, in the order of the inventory."""
    weights = {t.id: project.importance(t) for t in project.present}
    if not fsum(weights.values()):
        weights = dict.fromkeys(weights, 1.0)
    moments = {t.id for t in project.present if t.moment_of_truth}
    moments |= {s.touchpoint for each in project.journeys for s in each.steps if s.moment_of_truth}
    return tuple(
        Sheet(
            touchpoint,
            weights[touchpoint.id],
            _standings(project, touchpoint),
            touchpoint.id in moments or _important(project, touchpoint, important_from),
            touchpoint.id in moments,
        )
        for touchpoint in project.present
    )


def _important(project: Project, touchpoint: Touchpoint, important_from: float) -> bool:
    # A rating that lies just on the line must not fall below it by the last bit of a division.
    return touchpoint.importance is not None and project.importance(touchpoint) >= important_from - 1e-9


def _standings(project: Project, touchpoint: Touchpoint) -> Mapping[str, Standing]:
    ref = Ref("touchpoint", touchpoint.id)
    return {item.id: _standing(project, touchpoint, ref, item) for item in ITEMS if item.needed(touchpoint)}


def _standing(project: Project, touchpoint: Touchpoint, ref: Ref, item: Item) -> Standing:
    if not item.names:
        return _measured(project, touchpoint, ref)
    for name in item.names:
        if getattr(touchpoint, name) not in (None, (), ""):
            return _status(project, touchpoint, ref, name) if item.status else "stated"
    record = project.records.get(ref)
    if record is None:
        return "absent"
    if any(name in record.stated_none for name in item.names):
        return "stated"
    return "empty" if any(name in record.recorded for name in item.names) else "absent"


def _measured(project: Project, touchpoint: Touchpoint, ref: Ref) -> Standing:
    if touchpoint.id in project.measures_by_touchpoint:
        return "stated"
    record = project.records.get(ref)
    if record is not None and "measure" in record.stated_none:
        return "stated"
    return "empty" if project.measures else "absent"


def _status(project: Project, touchpoint: Touchpoint, ref: Ref, name: str) -> Standing:
    """Return what is said of the value, else of the row."""
    said = project.provenance(ref, name).status or touchpoint.evidence_status
    return next((status for status in STATUSES if status == said), "unsaid")
