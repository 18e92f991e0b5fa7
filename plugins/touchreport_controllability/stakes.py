"""What depends on a touchpoint: how many customers meet it, and whether the relation is decided there."""

from __future__ import annotations

import math
from collections.abc import Mapping

from touchreport.plugin import Project


def reach_by_touchpoint(project: Project) -> Mapping[str, float]:
    """Return the share of the customers whose journey leads over each touchpoint, 0 to 1.

    A persona counts once, however often she meets it. Touchpoints on no journey are left out.
    """
    shares: dict[str, list[float]] = {}
    for journey in project.journeys:
        for touchpoint in {step.touchpoint for step in journey.steps}:
            shares.setdefault(touchpoint, []).append(project.persona_shares.get(journey.persona, 0.0))
    return {touchpoint: math.fsum(found) for touchpoint, found in shares.items()}


def moments_of_truth(project: Project) -> frozenset[str]:
    """Return the touchpoints that the inventory or a journey marks as moments of truth."""
    declared = {t.id for t in project.touchpoints if t.moment_of_truth}
    met = {step.touchpoint for journey in project.journeys for step in journey.steps if step.moment_of_truth}
    return frozenset(declared | met)
