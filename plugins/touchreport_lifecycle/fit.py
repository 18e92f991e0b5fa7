"""Where on the lifecycle the touchpoints stand, against what the company says that each stage is worth to it.

Each touchpoint hands out a weight of 1 in equal parts to its stages. The share of a stage is the sum of its parts over
the number of touchpoints that have a stage.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum

from touchreport.plugin import Project, Stage, Touchpoint


@dataclass(frozen=True, slots=True)
class StageFit:
    """One stage.

    Attributes:
        stage: the stage.
        acting: touchpoints that act on it.
        amount: how many touchpoints these are if each counts once over all its stages.
        share: its share of the touchpoints, 0 to 1.
        weight: what the company says that it is worth, 0 to 1; None where no weights are declared.
        planned: touchpoints that are planned for it; they do not count.
    """

    stage: Stage
    acting: int
    amount: float
    share: float
    weight: float | None
    planned: int

    @property
    def difference(self) -> float:
        """Share minus weight: below 0 it gets too little, above 0 too much; 0 without a weight."""
        # Rounded, so that the last bit of a sum of fractions does not decide on a threshold.
        return 0.0 if self.weight is None else round(self.share - self.weight, 9)


@dataclass(frozen=True, slots=True)
class Fit:
    """All stages.

    Attributes:
        stages: the stages in order.
        cases: touchpoints that have a stage.
        declared: whether every stage has a declared weight, and one of them more than 0.
        apart: D, half the sum of the differences without their sign, 0 to 1; None where nothing can be compared.
        apart_with_planned: the same once everything planned is there; None where nothing with a stage is planned.
    """

    stages: tuple[StageFit, ...]
    cases: int
    declared: bool
    apart: float | None
    apart_with_planned: float | None


def fit(project: Project, least: int) -> Fit:
    """Compare the distribution of the touchpoints with the weights; `least` touchpoints are needed for it."""
    weights = declared_weights(project)
    now, cases = amounts(project.present)
    later, later_cases = amounts((*project.present, *project.planned))
    planned = Counter(stage for t in project.planned for stage in set(t.stages))
    acting = Counter(stage for t in project.present for stage in set(t.stages))
    stages = tuple(
        StageFit(
            stage,
            acting[stage.id],
            now.get(stage.id, 0.0),
            now.get(stage.id, 0.0) / cases if cases else 0.0,
            weights.get(stage.id),
            planned[stage.id],
        )
        for stage in project.stages
    )
    if not weights or cases < least:
        return Fit(stages, cases, bool(weights), None, None)
    soon = None if later_cases == cases else dissimilarity(later, later_cases, weights)
    return Fit(stages, cases, True, dissimilarity(now, cases, weights), soon)


def declared_weights(project: Project) -> Mapping[str, float]:
    """Return the weights of the stages, scaled to a sum of 1; empty unless every stage has one."""
    weights = {stage.id: stage.weight for stage in project.stages}
    if any(weight is None for weight in weights.values()) or not any(weights.values()):
        return {}
    return project.stage_weights


def amounts(touchpoints: Iterable[Touchpoint]) -> tuple[Mapping[str, float], int]:
    """Return how many touchpoints each stage holds, one with k stages counting 1/k on each, and how many have any."""
    parts: dict[str, Counter[int]] = {}
    cases = 0
    for touchpoint in touchpoints:
        stages = set(touchpoint.stages)
        cases += bool(stages)
        for stage in stages:
            parts.setdefault(stage, Counter())[len(stages)] += 1
    return {stage: fsum(n / k for k, n in found.items()) for stage, found in parts.items()}, cases


def dissimilarity(held: Mapping[str, float], cases: int, weights: Mapping[str, float]) -> float:
    """Return half the sum of the differences between shares and weights, without their sign."""
    return fsum(abs(held.get(stage, 0.0) / cases - weight) for stage, weight in weights.items()) / 2
