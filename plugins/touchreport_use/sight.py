"""Which data touchpoints generate, and who sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NamedTuple

from touchreport.plugin import Context, Project, Ref, State, Touchpoint, reaches
from touchreport_use.options import Options
from touchreport_use.stakes import Stakes

Sort = Literal["shared", "kept", "unseen", "none", "unknown"]
SORTS: tuple[Sort, ...] = ("shared", "kept", "unseen", "none", "unknown")
"""Seen by others than the one who answers; seen by that one alone; seen by nobody; said to be none; not recorded."""


class Blind(NamedTuple):
    """A hand-over after which somebody goes on without seeing the data.

    Attributes:
        source: id of the touchpoint that generates the data.
        target: id of the touchpoint to which it hands customers over.
        receiver: id of the person or team who answers for `target`.
    """

    source: str
    target: str
    receiver: str


@dataclass(frozen=True, slots=True)
class Possible:
    """A touchpoint without data on a channel where others generate some.

    Attributes:
        touchpoint: the touchpoint.
        channel: id of the channel.
        collecting: how many others on it generate data.
        of: how many others on it have data or say “none”.
        example: the heaviest of those that generate data.
    """

    touchpoint: Touchpoint
    channel: str
    collecting: int
    of: int
    example: Touchpoint


@dataclass(frozen=True, slots=True)
class Sight:
    """Everything about data.

    Attributes:
        sort: what is known of each touchpoint, by id.
        watched: whether the inventory records at all who looks at what; if not, nothing is said to be unseen.
        unseen: touchpoints whose data nobody looks at, the heaviest first.
        blind: hand-overs where the next owner does not see the data, the heaviest source first.
        possible: touchpoints that could generate data, the heaviest first.
    """

    sort: Mapping[str, Sort]
    watched: bool
    unseen: tuple[Touchpoint, ...]
    blind: tuple[Blind, ...]
    possible: tuple[Possible, ...]

    def count(self, sort: Sort) -> int:
        """Return how many touchpoints are of one sort."""
        return sum(each == sort for each in self.sort.values())


def sight_of(context: Context[Options], stakes: Stakes) -> Sight:
    """Look at the data of today's touchpoints."""
    project = context.project
    watched = _watched(project)
    sorts = {touchpoint.id: _sort(project, touchpoint, watched) for touchpoint in project.present}
    ordered = stakes.weights.ranked(project.present)
    return Sight(
        MappingProxyType(sorts),
        watched,
        tuple(t for t in ordered if sorts[t.id] == "unseen"),
        _blind(project, [t for t in ordered if sorts[t.id] in ("shared", "kept")], stakes),
        _possible(context, ordered, sorts),
    )


def seers(touchpoint: Touchpoint, teams: Mapping[str, str | None]) -> set[str]:
    """Return who sees its data: who answers for it, works on it, watches it, is asked or told; and their teams.

    Args:
        touchpoint: the touchpoint.
        teams: the team of each person by the person's id; None for none.
    """
    people = {
        *touchpoint.monitored_by,
        *touchpoint.informed,
        *touchpoint.consulted,
        *touchpoint.accountable,
        *touchpoint.responsible,
    }
    if touchpoint.owner is not None:
        people.add(touchpoint.owner)
    return people.union(team for each in people if (team := teams[each]) is not None)


def _watched(project: Project) -> bool:
    fields = ("monitored_by", "monitoring", "informed", "consulted")
    return bool(project.measures) or any(
        project.recorded_anywhere("touchpoint", name) or any(getattr(t, name) for t in project.present)
        for name in fields
    )


def _sort(project: Project, touchpoint: Touchpoint, watched: bool) -> Sort:
    if not touchpoint.data:
        stated = project.state(Ref("touchpoint", touchpoint.id), "data") is State.NONE
        return "none" if stated else "unknown"
    others = {*touchpoint.monitored_by, *touchpoint.informed, *touchpoint.consulted} - {touchpoint.answering}
    if others:
        return "shared"
    looked_at = (
        touchpoint.monitored_by or touchpoint.monitoring or touchpoint.informed or touchpoint.consulted
    )
    measured = touchpoint.id in project.measures_by_touchpoint
    return "kept" if looked_at or measured or not watched else "unseen"


def _blind(project: Project, ordered: Sequence[Touchpoint], stakes: Stakes) -> tuple[Blind, ...]:
    """Return the hand-overs after which the next owner does not see the data; a team sees what its people see."""
    teams = {person.id: person.team for person in project.people}
    answering = {touchpoint.id: touchpoint.answering for touchpoint in project.present}
    order = stakes.weights.order
    found: list[Blind] = []
    for source in ordered:
        if answering[source.id] is None or not source.hands_over_to:
            continue
        seeing = seers(source, teams)
        heaviest: dict[str, str] = {}
        for target in source.hands_over_to:
            receiver = answering.get(target)
            if receiver is None or receiver in seeing or teams[receiver] in seeing:
                continue
            kept = heaviest.get(receiver)
            if kept is None or order[target] < order[kept]:
                heaviest[receiver] = target
        targets = sorted(heaviest.items(), key=lambda item: order[item[1]]) if heaviest else ()
        found += [Blind(source.id, at, receiver) for receiver, at in targets]
    return tuple(found)


def _possible(
    context: Context[Options], ordered: Sequence[Touchpoint], sorts: Mapping[str, Sort]
) -> tuple[Possible, ...]:
    project, options = context.project, context.options
    collecting: dict[str, list[Touchpoint]] = {}
    silent: dict[str, int] = {}
    for touchpoint in ordered:
        for channel in dict.fromkeys(touchpoint.channels):
            if touchpoint.data:
                collecting.setdefault(channel, []).append(touchpoint)
            elif sorts[touchpoint.id] == "none":
                silent[channel] = silent.get(channel, 0) + 1
    found = []
    for touchpoint in ordered:
        if sorts[touchpoint.id] != "none" or touchpoint.control != "controllable":
            continue
        if touchpoint.id in project.measures_by_touchpoint:
            continue
        usual = [
            Possible(touchpoint, channel, len(peers), len(peers) + silent[channel] - 1, peers[0])
            for channel in dict.fromkeys(touchpoint.channels)
            if len(peers := collecting.get(channel, [])) >= options.least_peers
            and reaches(len(peers) / (len(peers) + silent[channel] - 1), options.usual_data)
        ]
        if usual:
            found.append(max(usual, key=lambda e: (e.collecting / e.of, e.collecting)))
    return tuple(found)
