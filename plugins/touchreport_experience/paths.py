"""The planned sequence of a journey against the one that was observed.

The k-th planned visit to a touchpoint goes with the k-th observed one. Planned visits without a partner are missing,
observed ones ad hoc; pairs that do not lie on the longest common order are out of order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from touchreport.plugin import Project, Step
from touchreport_experience.curves import ACTUAL


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
    """

    persona: str
    planned: int
    observed: int
    missing: tuple[str, ...]
    ad_hoc: tuple[str, ...]
    out_of_order: tuple[str, ...]

    @property
    def deviations(self) -> int:
        """How often reality left the plan."""
        return len(self.missing) + len(self.ad_hoc) + len(self.out_of_order)

    @property
    def conformance(self) -> float:
        """1 - deviations / (planned + ad hoc), 0 to 1."""
        return 1 - self.deviations / (self.planned + len(self.ad_hoc))


def paths(project: Project, least: int) -> tuple[Path, ...]:
    """Return the path of every recorded journey with at least so many planned and so many observed steps."""
    present = {touchpoint.id for touchpoint in project.present}
    found = []
    for journey in project.journeys:
        if journey.derived:
            continue
        planned = _touchpoints(journey.plan, present)
        observed = _touchpoints((step for step in journey.steps if step.actual == ACTUAL), present)
        if min(len(planned), len(observed)) >= least:
            found.append(compared(journey.persona, planned, observed))
    return tuple(found)


def _touchpoints(steps: Iterable[Step], present: set[str]) -> tuple[str, ...]:
    return tuple(step.touchpoint for step in steps if step.touchpoint in present)


def compared(persona: str, planned: Sequence[str], observed: Sequence[str]) -> Path:
    """Compare two sequences of touchpoints."""
    places = {visit: at for at, visit in enumerate(_visits(observed))}
    wanted = _visits(planned)
    met = [(visit, places[visit]) for visit in wanted if visit in places]
    kept, expected = set(longest_rise([place for _, place in met])), set(wanted)
    return Path(
        persona,
        len(planned),
        len(observed),
        tuple(touchpoint for touchpoint, n in wanted if (touchpoint, n) not in places),
        tuple(touchpoint for touchpoint, n in places if (touchpoint, n) not in expected),
        tuple(visit[0] for at, (visit, _) in enumerate(met) if at not in kept),
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
