"""Which touchpoints weigh more, and in which order they are named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, Touchpoint, reaches


@dataclass(frozen=True, slots=True)
class Weights:
    """What decides how much a touchpoint matters.

    Attributes:
        moments: ids of moments of truth, marked in the inventory or in a journey.
        heavy: ids of moments of truth and of touchpoints rated as important.
        present: touchpoints of today, the heaviest first.
        planned: those that are planned, likewise.
        order: the place of each touchpoint, the heaviest first, by id; names settle ties.
    """

    moments: frozenset[str]
    heavy: frozenset[str]
    present: tuple[Touchpoint, ...]
    planned: tuple[Touchpoint, ...]
    order: Mapping[str, int]

    def ranked(self, touchpoints: Iterable[Touchpoint]) -> tuple[Touchpoint, ...]:
        """Return touchpoints with the heaviest first."""
        return tuple(sorted(touchpoints, key=lambda each: self.order[each.id]))


def weights_of(project: Project, important_from: float) -> Weights:
    """Weigh every touchpoint; `important_from` is a share of the scale of importance."""
    moments = {t.id for t in project.touchpoints if t.moment_of_truth}
    moments |= {s.touchpoint for each in project.journeys for s in each.steps if s.moment_of_truth}
    rated = (t for t in project.touchpoints if t.importance is not None)
    heavy = moments | {t.id for t in rated if reaches(project.importance(t), important_from)}
    placed = sorted(
        project.touchpoints, key=lambda t: (t.id not in moments, -project.importance(t), t.name.words, t.id)
    )
    order = {touchpoint.id: place for place, touchpoint in enumerate(placed)}
    return Weights(
        frozenset(moments),
        frozenset(heavy),
        tuple(t for t in placed if t.status == "as-is"),
        tuple(t for t in placed if t.status == "planned"),
        MappingProxyType(order),
    )


def shaped(touchpoint: Touchpoint) -> bool:
    """Return whether the company can shape it; where nobody recorded that, it is taken to."""
    return touchpoint.control != "uncontrollable"
