"""Where customers change hands: from step to step along the recorded journeys.

A part of an inventory has none: between two of its steps there may be one that was left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import Project

Sort = Literal["same", "changed", "open"]


@dataclass(frozen=True, slots=True)
class Handover:
    """A persona goes from one touchpoint to another.

    Attributes:
        persona: id of the persona.
        source, target: ids of the touchpoints.
        giver, taker: ids of those who answer for them; None for nobody.
        sort: ``open`` if nobody is on one side or both, ``same`` if it is one owner, ``changed`` if two.
    """

    persona: str
    source: str
    target: str
    giver: str | None
    taker: str | None
    sort: Sort


@dataclass(frozen=True, slots=True)
class Pair:
    """Two owners between whom customers pass.

    Attributes:
        first, second: ids of the owners; `first` gives more than `second`, and names settle ties.
        there: hand-overs from the first to the second.
        back: hand-overs from the second to the first.
    """

    first: str
    second: str
    there: tuple[Handover, ...]
    back: tuple[Handover, ...]

    @property
    def every(self) -> tuple[Handover, ...]:
        """The hand-overs in both directions."""
        return (*self.there, *self.back)


@dataclass(frozen=True, slots=True)
class Handovers:
    """All hand-overs along the recorded journeys.

    Attributes:
        every: in the order of the journeys.
        by_sort: the same by their sort.
        pairs: two different owners each, the most frequent first.
        skipped: changes of touchpoint that were left out, because one of the two is planned or retired.
        journeys: how many journeys are recorded; derived ones tell no order.
    """

    every: tuple[Handover, ...]
    by_sort: Mapping[Sort, tuple[Handover, ...]]
    pairs: tuple[Pair, ...]
    skipped: int
    journeys: int

    def of_sort(self, sort: Sort) -> tuple[Handover, ...]:
        """Return the hand-overs of one sort."""
        return self.by_sort.get(sort, ())

    def share(self, sort: Sort) -> float:
        """Return the share of one sort, 0 to 1; 0 where there are none at all."""
        return len(self.of_sort(sort)) / len(self.every) if self.every else 0.0


def handovers_of(project: Project) -> Handovers:
    """Return what passes from whom to whom."""
    recorded = [journey for journey in project.journeys if not journey.derived and not project.narrowed]
    moves = [
        (journey.persona, a.touchpoint, b.touchpoint)
        for journey in recorded
        for a, b in zip(journey.steps, journey.steps[1:], strict=False)
        if a.touchpoint != b.touchpoint
    ]
    every = tuple(_found(project, moves))
    by_sort: dict[Sort, list[Handover]] = {}
    for each in every:
        by_sort.setdefault(each.sort, []).append(each)
    return Handovers(
        every,
        MappingProxyType({sort: tuple(found) for sort, found in by_sort.items()}),
        _pairs(project, by_sort.get("changed", [])),
        len(moves) - len(every),
        len(recorded),
    )


def most_usual(every: tuple[Handover, ...], project: Project) -> tuple[tuple[tuple[str, str], int], ...]:
    """Return the pairs of touchpoints between which hand-overs happen, the most usual first, with how often."""
    found = Counter((each.source, each.target) for each in every)
    names = project.touchpoint_by_id
    return tuple(
        sorted(
            found.items(),
            key=lambda item: (-item[1], *(str(names[at].name) for at in item[0]), *item[0]),
        )
    )


def _found(project: Project, moves: list[tuple[str, str, str]]) -> Iterator[Handover]:
    for persona, source, target in moves:
        a, b = project.touchpoint_by_id[source], project.touchpoint_by_id[target]
        if a.status == "as-is" and b.status == "as-is":
            giver, taker = a.answering, b.answering
            yield Handover(persona, source, target, giver, taker, _sort(giver, taker))


def _sort(giver: str | None, taker: str | None) -> Sort:
    if giver is None or taker is None:
        return "open"
    return "same" if giver == taker else "changed"


def _pairs(project: Project, changed: Sequence[Handover]) -> tuple[Pair, ...]:
    by_way: dict[tuple[str, str], list[Handover]] = {}
    for each in changed:
        if each.giver is not None and each.taker is not None:
            by_way.setdefault((each.giver, each.taker), []).append(each)
    names = {ident: str(person.name) for ident, person in project.person_by_id.items()}
    pairs = []
    for a, b in {(min(way), max(way)) for way in by_way}:
        ways = sorted(
            ((a, b), (b, a)), key=lambda way: (-len(by_way.get(way, ())), names[way[0]], names[way[1]], way)
        )
        there, back = (tuple(by_way.get(way, ())) for way in ways)
        pairs.append(Pair(*ways[0], there, back))
    pairs.sort(key=lambda p: (-len(p.every), names[p.first], names[p.second], p.first, p.second))
    return tuple(pairs)
