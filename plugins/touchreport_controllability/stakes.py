"""What depends on a touchpoint: how many customers meet it."""

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
