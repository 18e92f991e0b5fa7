"""What each group gets: made for it alone, met by it alone, shared with some, met by all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import CustomerGroups, Project, Ref, Touchpoint
from touchreport_personalisation.reach import Meeting, Reach, named, places, weight

Sort = Literal["own", "apart", "some", "all"]

SORTS: tuple[Sort, ...] = ("own", "apart", "some", "all")
"""Made for one group alone; met by one alone and decided by others; shared with some; met by all."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What one group gets.

    Attributes:
        ref: the segment or persona.
        customers: its share of the customers, 0 to 1.
        told: whether anybody said what it meets.
        own: what is made for it alone, the weightiest first.
        counts: how many touchpoints of each sort it meets.
        stages: the stages on which it meets something, in the order of the model.
        own_at: how many touchpoints of its own it has on each stage; stages without are left out.
        planned: planned touchpoints that name it alone, the weightiest first.
    """

    ref: Ref
    customers: float
    told: bool
    own: tuple[Touchpoint, ...]
    counts: Mapping[Sort, int]
    stages: tuple[str, ...]
    own_at: Mapping[str, int]
    planned: tuple[Touchpoint, ...]

    @property
    def met(self) -> int:
        """How many touchpoints it meets."""
        return sum(self.counts.values())

    @property
    def own_share(self) -> float:
        """Share of what it meets that is made for it alone, 0 to 1; 0 where it meets nothing."""
        return self.counts["own"] / self.met if self.met else 0.0

    @property
    def bare(self) -> tuple[str, ...]:
        """The stages that it goes through without a touchpoint of its own."""
        return tuple(stage for stage in self.stages if stage not in self.own_at)

    @property
    def planned_at(self) -> Mapping[str, int]:
        """How many touchpoints are planned for it alone on each stage."""
        return Counter(stage for each in self.planned for stage in set(each.stages))


def sort_of(meeting: Meeting, told: int) -> Sort:
    """Return for whom a touchpoint is; where `told` is but one group, nothing is met by all."""
    if meeting.alone:
        return "own" if meeting.ours else "apart"
    return "all" if meeting.groups == told else "some"


def holdings(project: Project, audience: CustomerGroups, reach: Reach) -> tuple[Holding, ...]:
    """Return what each group gets, in the order of the project."""
    counts: list[Counter[Sort]] = [Counter() for _ in audience.refs]
    own: list[list[Meeting]] = [[] for _ in audience.refs]
    stages: list[set[str]] = [set() for _ in audience.refs]
    for meeting in reach.meetings:
        sort = sort_of(meeting, reach.told)
        for at in places(meeting.groups):
            counts[at][sort] += 1
            stages[at].update(meeting.stages)
            if sort == "own":
                own[at].append(meeting)
    planned = _planned(project, audience)
    return tuple(
        Holding(
            ref,
            audience.shares[at],
            bool(reach.told >> at & 1),
            tuple(meeting.touchpoint for meeting in own[at]),
            MappingProxyType({sort: counts[at][sort] for sort in SORTS}),
            tuple(stage.id for stage in project.stages if stage.id in stages[at]),
            MappingProxyType(Counter(stage for meeting in own[at] for stage in set(meeting.stages))),
            tuple(planned[at]),
        )
        for at, ref in enumerate(audience.refs)
    )


def _planned(project: Project, audience: CustomerGroups) -> list[list[Touchpoint]]:
    found: list[list[Touchpoint]] = [[] for _ in audience.refs]
    for touchpoint in sorted(project.planned, key=lambda t: weight(project, t)):
        groups, others = named(touchpoint, audience)
        if groups.bit_count() == 1 and not others and touchpoint.control != "uncontrollable":
            found[places(groups)[0]].append(touchpoint)
    return found
