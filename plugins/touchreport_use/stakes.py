"""What makes a touchpoint weigh, and in which order touchpoints are told."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.plugin import Project, Touchpoint, TouchpointWeights, reaches, touchpoint_weights
from touchreport_use.options import Options

_CARE = frozenset({"trust", "continued-use"})


@dataclass(frozen=True, slots=True)
class Stakes:
    """What decides how much a touchpoint matters.

    Attributes:
        weights: moments of truth and touchpoints rated as important.
        costly: ids of touchpoints of today that take much effort.
    """

    weights: TouchpointWeights
    costly: frozenset[str]

    def heavy(self, touchpoint: Touchpoint) -> bool:
        """Return whether much hangs on it, or much work goes there."""
        return touchpoint.id in self.weights.heavy or touchpoint.id in self.costly


def stakes_of(project: Project, options: Options) -> Stakes:
    """Weigh every touchpoint."""
    low, high = project.scales["effort"]
    return Stakes(
        touchpoint_weights(project, options.important_from),
        frozenset(
            touchpoint.id
            for touchpoint in project.present
            if touchpoint.effort is not None
            and reaches((touchpoint.effort - low) / (high - low), options.much_effort)
        ),
    )


def care(touchpoint: Touchpoint) -> bool:
    """Return whether customers come there because they need help, so that more of them are not wanted.

    It holds for touchpoints whose every goal is trust or continued use: a complaint, a repair, a return.
    """
    return bool(touchpoint.goal) and _CARE.issuperset(touchpoint.goal)
