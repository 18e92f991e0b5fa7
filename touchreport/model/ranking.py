"""The order of findings, by one published rule.

Severity first; then the share of the journey that a finding touches; then its code. Each step of each journey
weighs stage weight x share of the persona x importance of the touchpoint; the share of a finding is the weight
of the steps that it touches, of all steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from touchreport.model.journey import Step
from touchreport.model.project import Project
from touchreport.model.result import Finding, Result


@dataclass(frozen=True, slots=True)
class JourneyWeights:
    """The weight of every step, summed in the ways in which findings ask for it.

    Attributes:
        steps: each step with its weight; the weights sum to 1 where there is any step.
        by_touchpoint: sum of the weights of the steps at each touchpoint.
    """

    steps: tuple[tuple[Step, float], ...]
    by_touchpoint: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class WeighedFinding:
    """A finding with what decides its place among all findings.

    Attributes:
        analysis: id of the analysis that returned it.
        number: its place among the findings of that analysis, from 1.
        finding: the finding.
        share: share of the journey that it touches, 0 to 1.
    """

    analysis: str
    number: int
    finding: Finding
    share: float


def journey_weights(project: Project) -> JourneyWeights:
    """Weigh every step of every journey: stage weight x persona share x importance, scaled to a sum of 1."""
    _, high = project.scales["importance"]
    middle = sum(project.scales["importance"]) / 2
    raw: list[tuple[Step, float]] = []
    for journey in project.journeys:
        persona = project.persona_shares.get(journey.persona, 0.0)
        for step in journey.steps:
            rated = project.touchpoint_by_id[step.touchpoint].importance
            importance = (middle if rated is None else rated) / high
            raw.append((step, project.stage_weights.get(step.stage or "", 0.0) * persona * importance))
    total = sum(weight for _, weight in raw) or 1.0
    by_touchpoint: dict[str, float] = {}
    for step, weight in raw:
        by_touchpoint[step.touchpoint] = by_touchpoint.get(step.touchpoint, 0.0) + weight / total
    return JourneyWeights(tuple((step, weight / total) for step, weight in raw), by_touchpoint)


def share_touched(finding: Finding, weights: JourneyWeights) -> float:
    """Return the share of the journey that a finding touches, 0 to 1.

    The finding's own share counts where it gives one. Else the touchpoints among its subjects are looked at; else
    its stages, personas and channels, where a step must fit all kinds that are named.
    """
    if finding.share is not None:
        return finding.share
    named: dict[str, set[str]] = {}
    for ref in finding.subjects:
        named.setdefault(ref.kind, set()).add(ref.id)
    if "touchpoint" in named:
        return sum(weights.by_touchpoint.get(identifier, 0.0) for identifier in named["touchpoint"])
    wanted = {kind: named[kind] for kind in ("stage", "persona", "channel") if kind in named}
    if not wanted:
        return 0.0
    return sum(
        w for step, w in weights.steps if all(getattr(step, kind) in ids for kind, ids in wanted.items())
    )


def in_order(results: Iterable[tuple[str, Result]], project: Project) -> tuple[WeighedFinding, ...]:
    """Return the findings of all results, each result with its analysis' id, in the published order."""
    weights = journey_weights(project)
    found = [
        WeighedFinding(analysis, number, finding, share_touched(finding, weights))
        for analysis, result in results
        for number, finding in enumerate(result.findings, start=1)
    ]
    found.sort(key=lambda f: (f.finding.severity.rank, -round(f.share, 9), f.finding.code, f.number))
    return tuple(found)
