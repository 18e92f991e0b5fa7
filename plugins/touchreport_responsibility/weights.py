"""How heavily each touchpoint weighs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType

from touchreport.plugin import Project, moments_of_truth, rated_from


@dataclass(frozen=True, slots=True)
class Weights:
    """What decides how much a touchpoint matters.

    Attributes:
        moments: ids of moments of truth, marked in the inventory or in a journey.
        heavy: ids of moments of truth and of touchpoints rated as important.
        order: the key that puts the heaviest touchpoint first, by id; names settle ties.
        load: importance of each touchpoint of today over the mean of them all; 1 where all weigh nothing.
        rated: how many of today's touchpoints have a rating of importance.
    """

    moments: frozenset[str]
    heavy: frozenset[str]
    order: Mapping[str, tuple[bool, float, str, str]]
    load: Mapping[str, float]
    rated: int


def weights_of(project: Project, important_from: float) -> Weights:
    """Weigh every touchpoint; `important_from` is a share of the scale of importance."""
    moments = moments_of_truth(project)
    heavy = moments | {t.id for t in project.touchpoints if rated_from(project, t, important_from)}
    order = {
        t.id: (t.id not in moments, -project.importance(t), str(t.name), t.id) for t in project.touchpoints
    }
    rated = sum(t.importance is not None for t in project.present)
    return Weights(moments, heavy, MappingProxyType(order), _loads(project), rated)


def _loads(project: Project) -> Mapping[str, float]:
    importance = {t.id: project.importance(t) for t in project.present}
    total = fsum(importance.values())
    if not total:
        return MappingProxyType(dict.fromkeys(importance, 1.0))
    mean = total / len(importance)
    return MappingProxyType({ident: value / mean for ident, value in importance.items()})
