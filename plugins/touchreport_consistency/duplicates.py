"""Touchpoints whose purposes repeat each other at the same stage for the same customers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from touchreport.plugin import Project, Touchpoint, TouchpointWeights
from touchreport_consistency.purposes import Units, length, near, near_keys, units_of
from touchreport_consistency.shaping import shaped

_EVERYBODY = ""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Touchpoints with one purpose, or nearly one.

    Attributes:
        touchpoints: two or more, the heaviest first.
        stages: ids of the stages that two or more of them share, in order.
        exact: whether the purposes are the same word for word.
    """

    touchpoints: tuple[Touchpoint, ...]
    stages: tuple[str, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Repeats:
    """All purposes held against each other.

    Attributes:
        cases: touchpoints with a purpose that the company can shape.
        groups: what repeats, the same purposes first, then by the heaviest of each.
    """

    cases: int
    groups: tuple[Repeat, ...]

    def of(self, exact: bool) -> tuple[Repeat, ...]:
        """Return the groups of one sort."""
        return tuple(each for each in self.groups if each.exact == exact)


def repeats_of(project: Project, weights: TouchpointWeights, least_words: int) -> Repeats:
    """Return the purposes that repeat each other."""
    every = [(t, units_of(t)) for t in project.present if t.purpose is not None and shaped(t)]
    by_words: dict[Units, list[Touchpoint]] = {}
    for touchpoint, units in every:
        if units:
            by_words.setdefault(units, []).append(touchpoint)
    find = _Finder(project, weights, _audiences(project))
    twice = (held for held in by_words.values() if len(held) > 1)
    same = [found for held in twice for found in find.groups(held, exact=True)]
    nearly = [found for held in _near(by_words, least_words) for found in find.groups(held, exact=False)]
    # Those that only share their own words once more are among the same already.
    written = {touchpoint.id: units for touchpoint, units in every}
    new = [found for found in nearly if len({written[t.id] for t in found.touchpoints}) > 1]
    order = weights.order
    return Repeats(
        len(every),
        tuple(
            found
            for part in (same, new)
            for found in sorted(part, key=lambda each: order[each.touchpoints[0].id])
        ),
    )


def _near(by_words: Mapping[Units, list[Touchpoint]], least_words: int) -> Iterable[list[Touchpoint]]:
    """Return groups of touchpoints whose purposes differ in one word at most, each purpose in one group."""
    shared = [sorted(each) for each in _buckets(by_words, least_words)]
    used: set[Units] = set()
    for bucket in sorted(shared, key=lambda each: (-len(each), each)):
        free = [units for units in bucket if units not in used]
        alike = near(free[0], free) if free else []
        if len(alike) > 1:
            used.update(alike)
            yield [touchpoint for units in alike for touchpoint in by_words[units]]


def _buckets(by_words: Iterable[Units], least_words: int) -> Iterable[list[Units]]:
    """Return the purposes that share a key, where there are two or more."""
    first: dict[int, Units] = {}
    more: dict[int, list[Units]] = {}
    for units in by_words:
        if length(units) >= least_words:
            for key in near_keys(units):
                before = first.setdefault(key, units)
                if before is not units:
                    more.setdefault(key, [before]).append(units)
    return more.values()


def _audiences(project: Project) -> Mapping[str, str]:
    """Return the segment of each persona, or the persona where she belongs to none, by her id."""
    return {each.id: f"s:{each.segment}" if each.segment else f"p:{each.id}" for each in project.personas}


@dataclass(frozen=True, slots=True)
class _Finder:
    project: Project
    weights: TouchpointWeights
    audiences: Mapping[str, str]

    def groups(self, held: Sequence[Touchpoint], exact: bool) -> Iterable[Repeat]:
        """Return those of `held` that share a stage and customers, group by group."""
        if len(held) < 2:
            return
        for group in self._meeting(held):
            stages = [s.id for s in self.project.stages if sum(s.id in t.stages for t in group) > 1]
            yield Repeat(self.weights.ranked(group), tuple(stages), exact)

    def _meeting(self, held: Sequence[Touchpoint]) -> list[list[Touchpoint]]:
        root = list(range(len(held)))
        first: dict[tuple[str, str], int] = {}
        for at, touchpoint in enumerate(held):
            for who in self._whom(touchpoint):
                for stage in touchpoint.stages:
                    _join(root, at, first.setdefault((stage, who), at))
        for (stage, _), at in first.items():
            _join(root, at, first.get((stage, _EVERYBODY), at))
        groups: dict[int, list[Touchpoint]] = {}
        for at, touchpoint in enumerate(held):
            groups.setdefault(_top(root, at), []).append(touchpoint)
        return [group for group in groups.values() if len(group) > 1]

    def _whom(self, touchpoint: Touchpoint) -> frozenset[str]:
        """Return the segments that meet a touchpoint; everybody where none is named."""
        named = {f"s:{each}" for each in touchpoint.segments}
        named |= {self.audiences[each] for each in touchpoint.personas}
        return frozenset(named or {_EVERYBODY})


def _top(root: list[int], at: int) -> int:
    while root[at] != at:
        root[at] = root[root[at]]
        at = root[at]
    return at


def _join(root: list[int], one: int, other: int) -> None:
    root[_top(root, one)] = _top(root, other)
