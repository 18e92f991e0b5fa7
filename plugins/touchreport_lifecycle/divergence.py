"""How far the journeys of two segments, or of two personas, lie apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from touchreport.plugin import CustomerGroups, Project, Ref, above
from touchreport_lifecycle.meetings import Meetings, Set
from touchreport_lifecycle.options import Options


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two sets of touchpoints have in common.

    Attributes:
        shared: touchpoints in both.
        total: touchpoints in at least one of them.
    """

    shared: int
    total: int

    @property
    def distance(self) -> float:
        """1 - shared / total: 0 where both are the same, 1 where they share nothing."""
        return round(1 - self.shared / self.total, 9)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two journeys.

    Attributes:
        first, second: who they are.
        rows: their places in the map.
        overall: what they share on all stages together.
        stages: what they share on each stage; left out where they hold too few touchpoints, or one of them
            none.
    """

    first: Ref
    second: Ref
    rows: tuple[int, int]
    overall: Overlap
    stages: Mapping[str, Overlap]

    @property
    def who(self) -> tuple[Ref, Ref]:
        """Both of them."""
        return self.first, self.second


@dataclass(frozen=True, slots=True)
class Divergence:
    """All pairs.

    Attributes:
        pairs: the pairs that can be compared, the farthest apart first.
        thin: how many pairs hold too few touchpoints.
        untold: rows of which nobody said what they meet.
        playbooks: who can share a playbook, place by place of the map; one group where all can.
        common: what everybody who can be compared meets.
    """

    pairs: tuple[Pair, ...]
    thin: int
    untold: tuple[Ref, ...]
    playbooks: tuple[tuple[int, ...], ...]
    common: Set


def divergence(project: Project, audience: CustomerGroups, met: Meetings, options: Options) -> Divergence:
    """Compare every two rows of which somebody said what they meet."""
    told = sorted(met.told)
    every = [_pair(project, audience, met, rows, options) for rows in combinations(told, 2)]
    names = [project.name(row).in_language(project.language) for row in audience.refs]
    pairs = [pair for pair in every if pair.overall.total >= options.least_met]
    pairs.sort(key=lambda pair: (-pair.overall.distance, sorted(names[row] for row in pair.rows)))
    common = -1
    for row in told:
        common &= met.overall[row]
    return Divergence(
        tuple(pairs),
        len(every) - len(pairs),
        tuple(row for place, row in enumerate(audience.refs) if place not in met.told),
        playbooks(pairs, options.apart),
        common if told else 0,
    )


def playbooks(pairs: Sequence[Pair], limit: float) -> tuple[tuple[int, ...], ...]:
    """Put together who can share a playbook, nearest first, as long as no two of a group are farther apart.

    Args:
        pairs: the pairs, the farthest apart first.
        limit: the distance above which two need separate ones.
    """
    far = {frozenset(pair.rows) for pair in pairs if above(pair.overall.distance, limit)}
    group: dict[int, tuple[int, ...]] = {row: (row,) for pair in pairs for row in pair.rows}
    for pair in reversed(pairs):
        first, second = group[pair.rows[0]], group[pair.rows[1]]
        if first == second or any(frozenset((a, b)) in far for a in first for b in second):
            continue
        joined = tuple(sorted((*first, *second)))
        group |= dict.fromkeys(joined, joined)
    return tuple(sorted(set(group.values())))


def overlap(first: Set, second: Set) -> Overlap:
    """Return what two sets of touchpoints have in common."""
    return Overlap((first & second).bit_count(), (first | second).bit_count())


def _pair(
    project: Project, audience: CustomerGroups, met: Meetings, rows: tuple[int, int], options: Options
) -> Pair:
    first, second = rows
    both = {stage.id: (met.at(first, stage.id), met.at(second, stage.id)) for stage in project.stages}
    stages = {stage: overlap(*sets) for stage, sets in both.items() if all(sets)}
    return Pair(
        audience.refs[first],
        audience.refs[second],
        rows,
        overlap(met.overall[first], met.overall[second]),
        MappingProxyType({s: each for s, each in stages.items() if each.total >= options.least_on_stage}),
    )
