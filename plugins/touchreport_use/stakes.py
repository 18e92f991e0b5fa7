"""What makes a touchpoint weigh, and in which order touchpoints are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, Touchpoint, reaches
from touchreport_use.options import Options

_CARE = frozenset({"trust", "continued-use"})


@dataclass(frozen=True, slots=True)
class Stakes:
    """What decides how much a touchpoint matters.

    Attributes:
        moments: ids of moments of truth, marked in the inventory or in a journey.
        important: ids of touchpoints rated as important.
        costly: ids of touchpoints that take much effort.
        order: the place of each touchpoint by id, the heaviest first; names settle ties.
    """

    moments: frozenset[str]
    important: frozenset[str]
    costly: frozenset[str]
    order: Mapping[str, int]

    def heavy(self, touchpoint: Touchpoint) -> bool:
        """Return whether much hangs on it, or much work goes there."""
        return any(touchpoint.id in ids for ids in (self.moments, self.important, self.costly))


def stakes_of(project: Project, options: Options) -> Stakes:
    """Weigh every touchpoint of today."""
    marked = {t.id for t in project.present if t.moment_of_truth}
    marked |= {s.touchpoint for each in project.journeys for s in each.steps if s.moment_of_truth}
    ranked = sorted(
        project.present, key=lambda t: (t.id not in marked, -project.importance(t), str(t.name), t.id)
    )
    return Stakes(
        frozenset(marked),
        frozenset(
            t.id for t in project.present if _reaches(project, t, "importance", options.important_from)
        ),
        frozenset(t.id for t in project.present if _reaches(project, t, "effort", options.much_effort)),
        MappingProxyType({t.id: at for at, t in enumerate(ranked)}),
    )


def care(touchpoint: Touchpoint) -> bool:
    """Return whether customers come there because they need help, so that more of them are not wanted.

    It holds for touchpoints whose every goal is trust or continued use: a complaint, a repair, a return.
    """
    return bool(touchpoint.goal) and _CARE.issuperset(touchpoint.goal)


def _reaches(project: Project, touchpoint: Touchpoint, name: str, line: float) -> bool:
    value = touchpoint.importance if name == "importance" else touchpoint.effort
    low, high = project.scales[name]
    return value is not None and reaches((value - low) / (high - low), line)
