"""How heavily each touchpoint weighs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, Touchpoint, journey_weights, moments_of_truth, rated_from

Order = tuple[float, float, str]
"""Minus the share of the journeys, minus the importance, and a name that settles ties: heaviest first."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What decides how urgent it is to do something about a touchpoint.

    Attributes:
        journey: share of all journeys that runs through each touchpoint, 0 to 1, by id; each step weighs stage
            weight x share of the persona x importance of the touchpoint.
        decisive: ids of moments of truth, marked in the inventory or in a journey.
        heavy: ids of touchpoints that are decisive or at least as important as the option says.
        order: the key by which touchpoints of equal severity are ranked, by id.
    """

    journey: Mapping[str, float]
    decisive: frozenset[str]
    heavy: frozenset[str]
    order: Mapping[str, Order]

    def place(self, touchpoint: str) -> tuple[bool, Order]:
        """Return the key that puts touchpoints that weigh heavily first."""
        return touchpoint not in self.heavy, self.order[touchpoint]

    def together(self, touchpoints: Iterable[str]) -> Order:
        """Return the key of a finding about several touchpoints."""
        shares, importances, names = zip(*(self.order[t] for t in dict.fromkeys(touchpoints)), strict=True)
        return sum(shares), min(importances), min(names)


def weights_of(project: Project, important: float) -> Weights:
    """Weigh every touchpoint; `important` is a share of the scale of importance."""
    decisive = moments_of_truth(project)
    heavy = decisive | {t.id for t in project.touchpoints if rated_from(project, t, important)}
    shares = journey_weights(project).by_touchpoint
    order = {t.id: _order(project, shares, t) for t in project.touchpoints}
    return Weights(shares, decisive, heavy, MappingProxyType(order))


def _order(project: Project, shares: Mapping[str, float], touchpoint: Touchpoint) -> Order:
    name = touchpoint.name.in_language(project.language)
    return -round(shares.get(touchpoint.id, 0.0), 9), -project.importance(touchpoint), name
