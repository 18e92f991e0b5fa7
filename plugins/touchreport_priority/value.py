"""Value against effort: what a touchpoint is worth to customers and to the company, and the work that it is."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.plugin import Project, Touchpoint
from touchreport_priority.grid import cut, share_of


@dataclass(frozen=True, slots=True)
class Valued:
    """A touchpoint with its value and its effort.

    Attributes:
        touchpoint: the touchpoint.
        value: 0 to 100.
        effort: on its scale.
    """

    touchpoint: Touchpoint
    value: float
    effort: float


@dataclass(frozen=True, slots=True)
class Values:
    """Value and effort of the touchpoints of which both are known.

    Attributes:
        of: the touchpoints.
        value, effort: where the lines cross.
        weighed: whether stages have declared weights, so that half of the value is the company's.
    """

    of: tuple[Valued, ...]
    value: float
    effort: float
    weighed: bool


def values_of(project: Project, crosshairs: str) -> Values:
    """Return value and effort of today's touchpoints."""
    weighed = any(stage.weight is not None for stage in project.stages)
    found = []
    for touchpoint in project.present:
        value = value_of(project, touchpoint, weighed)
        if value is not None and touchpoint.effort is not None:
            found.append(Valued(touchpoint, value, touchpoint.effort))
    return Values(
        tuple(found),
        cut([each.value for each in found], (0.0, 100.0), crosshairs),
        cut([each.effort for each in found], project.scales["effort"], crosshairs),
        weighed,
    )


def value_of(project: Project, touchpoint: Touchpoint, weighed: bool) -> float | None:
    """Return the value, 0 to 100; None where importance, or the stage that says the company's half, is missing."""
    if touchpoint.importance is None:
        return None
    customers = share_of(project, "importance", touchpoint.importance)
    if not weighed:
        return round(100 * customers, 9)
    weights = project.stage_weights
    largest = max(weights.values(), default=0.0)
    of_stages = [weights[stage] for stage in touchpoint.stages if stage in weights]
    if not of_stages or not largest:
        return None
    return round(50 * customers + 50 * max(of_stages) / largest, 9)
