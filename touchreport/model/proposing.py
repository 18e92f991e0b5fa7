"""Which touchpoints advice may name: as help for another one, and as what could be had with less."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from touchreport.model.project import Project
from touchreport.model.telling import above, reaches
from touchreport.model.touchpoint import Touchpoint
from touchreport.model.weighing import moments_of_truth

_FAR = 0.25
"""How far below another one a touchpoint may lie in importance, as a share of the scale, and still help it."""

_LITTLE = 0.25
"""Effort, as a share of its scale, up to which there is nothing to save."""


@dataclass(frozen=True, slots=True)
class Helpers:
    """Which touchpoints may be proposed as help: as a model, a stand-in at another stage, a target for money.

    Attributes:
        project: the project.
        disappointing: ids of the touchpoints at which customers are served badly.
    """

    project: Project
    disappointing: frozenset[str]

    def fit(self, helper: Touchpoint, other: Touchpoint | None = None) -> bool:
        """Return whether a touchpoint is in the company's hands and does well, and better than the one to be helped.

        It may neither perform worse than that one nor matter far less to customers; what is not rated is no bar.
        """
        if helper.control == "uncontrollable" or helper.id in self.disappointing:
            return False
        return other is None or not (_worse(helper, other) or self._lighter(helper, other))

    def _lighter(self, helper: Touchpoint, other: Touchpoint) -> bool:
        if helper.importance is None or other.importance is None:
            return False
        return above(self.project.importance(other) - self.project.importance(helper), _FAR)


def helpers(project: Project) -> Helpers:
    """Return which touchpoints may be proposed as help for others."""
    return Helpers(project, disappointing(project))


def disappointing(project: Project) -> frozenset[str]:
    """Return the ids of the touchpoints at which customers are served badly.

    That is where performance is rated below the middle of its scale, where the feeling (as the inventory rates it, else
    the mean of all steps) lies below neutral, and at moments of truth at which anybody feels worse than neutral.
    """
    low, high = project.scales["emotion"]
    neutral = 0.0 if low < 0 < high else (low + high) / 2
    middle = fsum(project.scales["performance"]) / 2
    moments = moments_of_truth(project)
    found = set()
    for touchpoint in project.touchpoints:
        felt = _steps(project, touchpoint)
        mean = touchpoint.emotion
        if mean is None and felt:
            mean = fsum(felt) / len(felt)
        poor = touchpoint.performance is not None and above(middle, touchpoint.performance)
        bad = mean is not None and above(neutral, mean)
        if poor or bad or (touchpoint.id in moments and any(above(neutral, each) for each in felt)):
            found.add(touchpoint.id)
    return frozenset(found)


def can_be_less(project: Project, touchpoint: Touchpoint) -> bool:
    """Return whether a touchpoint could be simplified, let go or had with less.

    It has to be in the company's hands, and its effort, where it is recorded, more than a quarter of the scale.
    """
    if touchpoint.control == "uncontrollable":
        return False
    low, high = project.scales["effort"]
    return touchpoint.effort is None or above((touchpoint.effort - low) / (high - low), _LITTLE)


def _worse(helper: Touchpoint, other: Touchpoint) -> bool:
    if helper.performance is None or other.performance is None:
        return False
    return not reaches(helper.performance, other.performance)


def _steps(project: Project, touchpoint: Touchpoint) -> list[float]:
    """Return what is felt there at the steps of all journeys."""
    steps = project.steps_by_touchpoint.get(touchpoint.id, ())
    return [step.emotion for step in steps if step.emotion is not None]
