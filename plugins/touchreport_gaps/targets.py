"""Measures against their targets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.plugin import Measure, Project, Share


@dataclass(frozen=True, slots=True)
class Miss:
    """A measure whose value is worse than its target.

    Attributes:
        measure: the measure.
        relative: distance from the target as a share of it, above 0; None where the target is 0.
        certain: whether the 95 % interval leaves the target out; True where no interval is recorded.
    """

    measure: Measure
    relative: float | None
    certain: bool


@dataclass(frozen=True, slots=True)
class Targets:
    """The measures of today's touchpoints, sorted by what can be said about them.

    Attributes:
        misses: those that miss their target, with enough cases or an unknown number.
        meets: those that do not miss it, likewise.
        thin: those with too few cases, whatever their value.
        undecided: those that lack value, target or direction.
    """

    misses: tuple[Miss, ...]
    meets: tuple[Measure, ...]
    thin: tuple[Measure, ...]
    undecided: tuple[Measure, ...]

    @property
    def judged(self) -> int:
        """How many measures could be held against their target."""
        return len(self.misses) + len(self.meets)


def off(relative: float) -> Share:
    """Return how far off its target a measure is; with a decimal where whole per cents would call it 0."""
    return Share(relative, 0 if round(100 * relative) else 1)


def targets_of(project: Project, fewest_cases: int) -> Targets:
    """Hold each measure of today's touchpoints against its target."""
    present = {touchpoint.id for touchpoint in project.present}
    measures = [measure for measure in project.measures if measure.touchpoint in present]
    thin = [m for m in measures if m.n is not None and m.n < fewest_cases and m.actual is not None]
    left_out = {measure.id for measure in thin}
    enough = [measure for measure in measures if measure.id not in left_out]
    return Targets(
        misses=tuple(_miss(measure) for measure in enough if measure.misses),
        meets=tuple(measure for measure in enough if measure.misses is False),
        thin=tuple(thin),
        undecided=tuple(measure for measure in enough if measure.misses is None),
    )


def largest_first(misses: Sequence[Miss]) -> list[Miss]:
    """Return misses by their share of the target; those with a target of 0 first."""
    return sorted(misses, key=lambda miss: -miss.relative if miss.relative is not None else -1e300)


def _miss(measure: Measure) -> Miss:
    actual, target = measure.actual or 0.0, measure.target or 0.0
    amount = abs(actual - target)
    low = measure.low if measure.low is not None else actual
    high = measure.high if measure.high is not None else actual
    reaches = low <= target if measure.direction == "lower" else high >= target
    return Miss(measure, round(amount / abs(target), 9) if target else None, not reaches)
