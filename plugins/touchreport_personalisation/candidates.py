"""Touchpoints that several groups share and that could be personal, by the rule that the method tells.

Ours to decide, met by two groups or more, not marked as personal already, and either

- the groups ask for different things there, and there is a way to tell who has come: it is online, a person is there,
  or data is collected that can be about people; or
- the groups feel differently there.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Literal

from touchreport.plugin import Project, Touchpoint, fold, rated_from
from touchreport_personalisation.asks import Asks, Difference, Seen
from touchreport_personalisation.feelings import Apart
from touchreport_personalisation.reach import Meeting, Reach

Means = Literal["data", "human", "online"]

_THINGS = frozenset({"physical", "sensory"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A touchpoint that could be personal.

    Attributes:
        meeting: the touchpoint and who meets it.
        means: how one could tell there who has come.
        asked: two groups that ask for different things there; None where no two do.
        felt: two groups that feel differently there; None where no two do.
        heavy: whether it is a moment of truth or rated as important.
    """

    meeting: Meeting
    means: tuple[Means, ...]
    asked: Difference | None
    felt: Apart | None
    heavy: bool

    @property
    def noted(self) -> bool:
        """Whether the different needs are noted at the touchpoint itself."""
        return self.asked is not None and self.asked.noted

    @property
    def first(self) -> bool:
        """Whether it is worth making personal before others: felt differently, or heavy."""
        return self.heavy or self.felt is not None

    @property
    def touchpoint(self) -> Touchpoint:
        """The touchpoint."""
        return self.meeting.touchpoint


@dataclass(frozen=True, slots=True)
class Senses:
    """Channels by which one can tell who has come: over which are online, and at which is a person."""

    online: frozenset[str]
    human: frozenset[str]


def candidates(
    project: Project,
    reach: Reach,
    known: Asks,
    felt: Mapping[str, Apart],
    personal: Set[str],
    important_from: float,
) -> tuple[Candidate, ...]:
    """Return the touchpoints that could be personal.

    `personal` holds the ids of those that are personal already. First come those felt differently, then those worth making personal before others, then those at which needs are
    noted; the weightiest first.
    """
    senses = senses_of(project)
    seen: Seen = {}
    found: list[Candidate] = []
    for meeting in reach.meetings:
        touchpoint = meeting.touchpoint
        if not meeting.ours or not meeting.shared or touchpoint.id in personal:
            continue
        means, apart = means_at(touchpoint, senses), felt.get(touchpoint.id)
        asked = known.difference(meeting, seen)
        if apart is not None or (means and asked is not None):
            heavy = is_heavy(project, touchpoint, important_from)
            found.append(Candidate(meeting, means, asked, apart, heavy))
    # The meetings are in the order of their weight, which sorting by more keeps.
    return tuple(sorted(found, key=lambda each: (each.felt is None, not each.first, not each.noted)))


def senses_of(project: Project) -> Senses:
    """Return by which channels one can tell who has come."""
    return Senses(
        frozenset(c.id for c in project.channels if "online" in c.presence),
        frozenset(c.id for c in project.channels if "human" in c.nature),
    )


def means_at(touchpoint: Touchpoint, senses: Senses) -> tuple[Means, ...]:
    """Return how one could tell at a touchpoint who has come; its channels speak where its own classes are silent."""
    found: list[Means] = []
    # What a thing yields alone, such as the leaks of a cup, is about the thing.
    if touchpoint.data and not (touchpoint.nature and _THINGS.issuperset(touchpoint.nature)):
        found.append("data")
    human = "human" in touchpoint.nature if touchpoint.nature else _any(touchpoint, senses.human)
    online = "online" in touchpoint.presence if touchpoint.presence else _any(touchpoint, senses.online)
    return (*found, *(("human",) if human else ()), *(("online",) if online else ()))


def tagged(project: Project, tag: str) -> frozenset[str]:
    """Return the ids of the touchpoints that the inventory marks as personal already."""
    known = {each for touchpoint in project.present for each in touchpoint.tags}
    meant = {each for each in known if fold(each.in_language(project.language)) == fold(tag)}
    return frozenset(t.id for t in project.present if not meant.isdisjoint(t.tags))


def is_heavy(project: Project, touchpoint: Touchpoint, important_from: float) -> bool:
    """Return whether a touchpoint is a moment of truth or rated as important."""
    return bool(touchpoint.moment_of_truth) or rated_from(project, touchpoint, important_from)


def _any(touchpoint: Touchpoint, channels: frozenset[str]) -> bool:
    return not channels.isdisjoint(touchpoint.channels)
