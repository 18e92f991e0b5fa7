"""The planned sequence of a journey against the one that was observed.

The k-th planned visit to a touchpoint goes with the k-th observed one. Planned visits without a partner are missing,
observed ones ad hoc; pairs that do not lie on the longest common order are out of order; pairs of which the observed one
did not work are failed. A pair may be both, and counts once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from touchreport.plugin import Project
from touchreport_experience.curves import ACTUAL
from touchreport_experience.failures import failed


@dataclass(frozen=True, slots=True)
class Path:
    """Plan and reality of one persona; each part holds ids of touchpoints in order.

    Attributes:
        persona: id of the persona.
        planned: number of planned steps.
        observed: number of observed steps.
        missing: planned and not observed.
        ad_hoc: observed and not planned.
        out_of_order: both, but not in the planned order.
        failed: both, and it did not work.
        twice: number of those that are out of order and failed.
    """

    persona: str
    planned: int
    observed: int
    missing: tuple[str, ...]
    ad_hoc: tuple[str, ...]
    out_of_order: tuple[str, ...]
    failed: tuple[str, ...] = ()
    twice: int = 0

    @property
    def deviations(self) -> int:
        """How often reality left the plan."""
        gone = len(self.missing) + len(self.ad_hoc)
        return gone + len(self.out_of_order) + len(self.failed) - self.twice

    @property
    def conformance(self) -> float:
        """1 - deviations / (planned + ad hoc), 0 to 1."""
        return 1 - self.deviations / (self.planned + len(self.ad_hoc))


def paths(project: Project, least: int, below: float) -> tuple[Path, ...]:
    """Return the path of every recorded journey that has enough steps.

    Args:
        project: the project.
        least: planned steps, and observed ones, that a journey must have.
        below: success rate below which a step without an outcome failed.
    """
    present = {touchpoint.id for touchpoint in project.present}
    found = []
    for journey in project.journeys:
        if journey.derived:
            continue
        planned = [step.touchpoint for step in journey.plan if step.touchpoint in present]
        observed = [step for step in journey.steps if step.actual == ACTUAL and step.touchpoint in present]
        if min(len(planned), len(observed)) >= least:
            faults = frozenset(at for at, step in enumerate(observed) if failed(step, below))
            met = [step.touchpoint for step in observed]
            found.append(compared(journey.persona, planned, met, faults))
    return tuple(found)


def compared(
    persona: str, planned: Sequence[str], observed: Sequence[str], faults: Collection[int] = ()
) -> Path:
    """Compare two sequences of touchpoints; `faults` are the places, from 0, of observed ones that did not work."""
    places = {visit: at for at, visit in enumerate(_visits(observed))}
    wanted = _visits(planned)
    met = [(visit, places[visit]) for visit in wanted if visit in places]
    kept, expected = set(longest_rise([place for _, place in met])), set(wanted)
    astray = {visit for at, (visit, _) in enumerate(met) if at not in kept}
    broken = {visit for visit, place in met if place in faults}
    return Path(
        persona,
        len(planned),
        len(observed),
        tuple(touchpoint for touchpoint, n in wanted if (touchpoint, n) not in places),
        tuple(touchpoint for touchpoint, n in places if (touchpoint, n) not in expected),
        tuple(visit[0] for visit, _ in met if visit in astray),
        tuple(visit[0] for visit, _ in met if visit in broken),
        len(astray & broken),
    )


def _visits(touchpoints: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """Return each touchpoint with the number of its visit."""
    seen: Counter[str] = Counter()
    found = []
    for touchpoint in touchpoints:
        seen[touchpoint] += 1
        found.append((touchpoint, seen[touchpoint]))
    return tuple(found)


def longest_rise(values: Sequence[int]) -> tuple[int, ...]:
    """Return the places of a longest rising subsequence of different numbers."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for at, value in enumerate(values):
        pile = bisect_left(tops, value)
        tops[pile : pile + 1] = [value]
        ends[pile : pile + 1] = [at]
        before.append(ends[pile - 1] if pile else None)
    found: list[int] = []
    here = ends[-1] if ends else None
    while here is not None:
        found.append(here)
        here = before[here]
    return tuple(reversed(found))
