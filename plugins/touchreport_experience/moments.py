"""Moments of truth: those that somebody declared, and those that the data show.

A touchpoint is shown to be one if it is among the most important ones, and either it holds the strongest feeling of
somebody's journey, or one of its steps fails more often than the steps of its stage do on average.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, fsum

from touchreport.plugin import Project, Touchpoint, above
from touchreport_experience.curves import Feeling, Walk
from touchreport_experience.scale import Scale


@dataclass(frozen=True, slots=True)
class Failing:
    """A step that fails more often than its stage.

    Attributes:
        share: share of the attempts that fail, 0 to 1.
        mean: mean of that share over the steps of the stage.
    """

    share: float
    mean: float


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of truth.

    Attributes:
        touchpoint: the touchpoint.
        declared: whether the inventory declares it.
        declared_for: ids of personas whose steps declare it.
        important: whether it is among the most important; None where nobody rated it, or too few are rated.
        strongest_for: ids of personas who feel nothing more strongly.
        failing: its step that fails most above the mean of its stage; None where none does.
        feelings: what is felt there, the worst first.
    """

    touchpoint: Touchpoint
    declared: bool
    declared_for: tuple[str, ...]
    important: bool | None
    strongest_for: tuple[str, ...]
    failing: Failing | None
    feelings: tuple[Feeling, ...]

    @property
    def is_declared(self) -> bool:
        """Whether anybody says that it is one."""
        return self.declared or bool(self.declared_for)

    @property
    def is_shown(self) -> bool:
        """Whether the data show that it is one."""
        return self.important is True and (bool(self.strongest_for) or self.failing is not None)


@dataclass(frozen=True, slots=True)
class Moments:
    """All moments of truth.

    Attributes:
        of: the moments: declared and shown, then declared alone, then shown alone; the most important first.
        rated: touchpoints with an importance.
        line: importance from which on a touchpoint is among the most important; None where that cannot be told.
        ids: ids of the touchpoints.
    """

    of: tuple[Moment, ...]
    rated: int
    line: float | None
    ids: frozenset[str]


def moments(project: Project, walked: Sequence[Walk], scale: Scale, top: float, least: int) -> Moments:
    """Return every moment of truth.

    Args:
        project: the project.
        walked: the journeys.
        scale: the scale of emotions.
        top: share of the rated touchpoints that count as the most important.
        least: rated touchpoints from which on that is told.
    """
    rated = [t.importance for t in project.present if t.importance is not None]
    line = importance_line(rated, top, least)
    said, strong, failing = _declared_by_steps(walked), _strongest(walked, scale), _failing(walked)
    inventory = {t.id for t in project.present if t.moment_of_truth}
    felt = _feelings(walked, inventory | said.keys() | strong.keys() | failing.keys())
    found: list[Moment] = []
    for touchpoint in project.present:
        moment = Moment(
            touchpoint,
            bool(touchpoint.moment_of_truth),
            said.get(touchpoint.id, ()),
            None if line is None or touchpoint.importance is None else touchpoint.importance >= line,
            strong.get(touchpoint.id, ()),
            failing.get(touchpoint.id),
            felt.get(touchpoint.id, ()),
        )
        if moment.is_declared or moment.is_shown:
            found.append(moment)
    met = _first_met(walked)
    found.sort(key=lambda moment: (*_order(moment), met.get(moment.touchpoint.id, len(met))))
    return Moments(tuple(found), len(rated), line, frozenset(moment.touchpoint.id for moment in found))


def importance_line(rated: Iterable[float], top: float, least: int) -> float | None:
    """Return the importance of the last of the most important touchpoints; ties with it belong to them.

    None where too few are rated, or the line would take in every one of them.
    """
    ranked = sorted(rated, reverse=True)
    if len(ranked) < least:
        return None
    line = ranked[max(ceil(round(top * len(ranked), 9)), 1) - 1]
    return line if line > ranked[-1] else None


def _order(moment: Moment) -> tuple[bool, bool, float]:
    return not moment.is_declared, not moment.is_shown, -(moment.touchpoint.importance or 0.0)


def _first_met(walked: Iterable[Walk]) -> Mapping[str, int]:
    """Return the order in which the journeys, one after the other, meet the touchpoints."""
    met = dict.fromkeys(step.touchpoint for walk in walked for step in walk.steps)
    return {touchpoint: at for at, touchpoint in enumerate(met)}


def _declared_by_steps(walked: Iterable[Walk]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for walk in walked:
        for step in () if walk.derived else walk.steps:
            if step.moment_of_truth:
                found.setdefault(step.touchpoint, {})[walk.persona] = None
    return {touchpoint: tuple(personas) for touchpoint, personas in found.items()}


def _feelings(walked: Iterable[Walk], wanted: set[str]) -> Mapping[str, tuple[Feeling, ...]]:
    """Return what is felt at the touchpoints that are wanted, the worst first."""
    found: dict[str, list[Feeling]] = {}
    for feeling in (feeling for walk in walked for feeling in walk.feelings):
        if feeling.step.touchpoint in wanted:
            found.setdefault(feeling.step.touchpoint, []).append(feeling)
    return {t: tuple(sorted(felt, key=lambda f: f.emotion)) for t, felt in found.items()}


def _strongest(walked: Iterable[Walk], scale: Scale) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for walk in walked:
        levels = {feeling.emotion for feeling in walk.feelings}
        most = max((scale.strength(level) for level in levels), default=0.0)
        strongest = {level for level in levels if most and scale.strength(level) == most}
        for feeling in walk.feelings:
            if feeling.emotion in strongest:
                found.setdefault(feeling.step.touchpoint, {})[walk.persona] = None
    return {touchpoint: tuple(personas) for touchpoint, personas in found.items()}


def _failing(walked: Iterable[Walk]) -> Mapping[str, Failing]:
    failures = [
        (step.touchpoint, step.stage or "", 1 - step.success_rate)
        for walk in walked
        for step in walk.steps
        if step.success_rate is not None
    ]
    by_stage: dict[str, list[float]] = {}
    for _, stage, share in failures:
        by_stage.setdefault(stage, []).append(share)
    means = {stage: fsum(shares) / len(shares) for stage, shares in by_stage.items()}
    found: dict[str, Failing] = {}
    for touchpoint, stage, share in failures:
        over = share - means[stage]
        before = found.get(touchpoint)
        if above(over, 0.0) and (before is None or over > before.share - before.mean):
            found[touchpoint] = Failing(share, means[stage])
    return found
