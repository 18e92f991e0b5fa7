"""How heavily each touchpoint weighs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, Severity, Touchpoint, reaches


@dataclass(frozen=True, slots=True)
class Weights:
    """What decides how much a touchpoint matters.

    Attributes:
        moments: ids of moments of truth, marked in the inventory or in a journey.
        heavy: ids of moments of truth and of touchpoints rated as important.
        order: the key that puts the heaviest touchpoint first, by id; names settle ties.
    """

    moments: frozenset[str]
    heavy: frozenset[str]
    order: Mapping[str, tuple[bool, float, str, str]]

    def severity(self, *idents: str) -> Severity:
        """Return medium where one of the touchpoints is a moment of truth or important, else low."""
        return Severity.LOW if self.heavy.isdisjoint(idents) else Severity.MEDIUM

    def at_moments(self, *idents: str) -> Severity:
        """Return medium where one of the touchpoints is a moment of truth, else low."""
        return Severity.LOW if self.moments.isdisjoint(idents) else Severity.MEDIUM

    def heaviest(self, idents: Iterable[str]) -> tuple[str, ...]:
        """Return the touchpoints, each once, the heaviest first."""
        return tuple(sorted(set(idents), key=self.order.__getitem__))


def weights_of(project: Project, important_from: float) -> Weights:
    """Weigh every touchpoint; `important_from` is a share of the scale of importance."""
    moments = {t.id for t in project.touchpoints if t.moment_of_truth}
    moments |= {s.touchpoint for each in project.journeys for s in each.steps if s.moment_of_truth}
    heavy = moments | {t.id for t in project.touchpoints if _important(project, t, important_from)}
    order = {
        t.id: (t.id not in moments, -project.importance(t), str(t.name), t.id) for t in project.touchpoints
    }
    return Weights(frozenset(moments), frozenset(heavy), MappingProxyType(order))


def _important(project: Project, touchpoint: Touchpoint, important_from: float) -> bool:
    return touchpoint.importance is not None and reaches(project.importance(touchpoint), important_from)
