"""Which touchpoints weigh heavily: moments of truth, and what customers rated as important."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.model.project import Project
from touchreport.model.telling import reaches
from touchreport.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class TouchpointWeights:
    """What decides how much a touchpoint matters.

    Attributes:
        moments: ids of moments of truth, marked in the inventory or in a journey.
        heavy: ids of moments of truth and of touchpoints rated as important.
        order: the place of every touchpoint, by id: moments of truth first, then the most important; names settle
            ties, so the order of the rows does not matter.
    """

    moments: frozenset[str]
    heavy: frozenset[str]
    order: Mapping[str, int]

    def heaviest(self, idents: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of touchpoints, each once, the heaviest first."""
        return tuple(sorted(set(idents), key=self.order.__getitem__))

    def ranked(self, touchpoints: Iterable[Touchpoint]) -> tuple[Touchpoint, ...]:
        """Return touchpoints with the heaviest first."""
        return tuple(sorted(touchpoints, key=lambda touchpoint: self.order[touchpoint.id]))


def touchpoint_weights(project: Project, important_from: float) -> TouchpointWeights:
    """Weigh every touchpoint, planned and retired ones too; `important_from` is a share of the scale of importance."""
    moments = moments_of_truth(project)
    rated = {t.id for t in project.touchpoints if rated_from(project, t, important_from)}
    placed = sorted(by_importance(project, project.touchpoints), key=lambda t: t.id not in moments)
    order = {touchpoint.id: place for place, touchpoint in enumerate(placed)}
    return TouchpointWeights(moments, moments | rated, MappingProxyType(order))


def moments_of_truth(project: Project) -> frozenset[str]:
    """Return the ids of the touchpoints that the inventory or a step of a journey marks as moments of truth."""
    declared = {touchpoint.id for touchpoint in project.touchpoints if touchpoint.moment_of_truth}
    met = {step.touchpoint for journey in project.journeys for step in journey.steps if step.moment_of_truth}
    return frozenset(declared | met)


def rated_from(project: Project, touchpoint: Touchpoint, line: float) -> bool:
    """Return whether customers rated a touchpoint at least that important; one without a rating is not.

    Args:
        project: the project, whose scale counts.
        touchpoint: the touchpoint.
        line: where on the scale of importance it begins, 0 lowest and 1 highest.
    """
    return touchpoint.importance is not None and reaches(project.importance(touchpoint), line)


def by_importance(project: Project, touchpoints: Iterable[Touchpoint]) -> tuple[Touchpoint, ...]:
    """Return touchpoints with the most important first; names settle ties, so the order of the rows does not matter.

    One without a rating counts as the middle of the scale.
    """
    return tuple(sorted(touchpoints, key=lambda t: (-project.importance(t), t.name.words, t.id)))
