"""Which touchpoints weigh heavily: moments of truth, and what customers rated as important."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.model.project import Project
from touchreport.model.telling import reaches
from touchreport.model.touchpoint import Touchpoint


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
