"""What groups ask for at a touchpoint: needs noted there, else wishes at its stages, else needs in general."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import CustomerGroups, Project, Text, fold
from touchreport_personalisation.reach import Meeting, steps_of


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that a group asks for.

    Attributes:
        key: what is equal for words that say the same.
        words: its own words.
    """

    key: str
    words: Text


@dataclass(frozen=True, slots=True)
class Difference:
    """Two groups that ask for different things at a touchpoint.

    Attributes:
        first, second: places of the groups; the first has the larger share of the customers.
        words: something that each of the two asks for and the other does not.
        noted: whether a need of one of the two is noted at the touchpoint itself.
    """

    first: int
    second: int
    words: tuple[Text, Text]
    noted: bool


Seen = dict[tuple[int, int, tuple[str, ...]], Difference | None]
"""How two groups differ on some stages, by the places of the groups and the stages."""


@dataclass(frozen=True, slots=True)
class Asks:
    """What groups ask for, in their own words.

    Attributes:
        order: places of the groups, the largest share of the customers first.
        noted: needs at the recorded steps, by touchpoint, then by place of the group.
        wishes: what its personas think when they enter a stage, by place of the group and stage.
        needs: what its personas must have, by place of the group.
    """

    order: tuple[int, ...]
    noted: Mapping[str, Mapping[int, tuple[Ask, ...]]]
    wishes: Mapping[tuple[int, str], tuple[Ask, ...]]
    needs: tuple[tuple[Ask, ...], ...]

    @property
    def known(self) -> frozenset[int]:
        """The groups of which anything is known that they ask for."""
        noted = {group for each in self.noted.values() for group in each}
        wishes = {group for group, _ in self.wishes}
        return frozenset(noted | wishes | {at for at, needs in enumerate(self.needs) if needs})

    def of(self, meeting: Meeting, group: int) -> tuple[Ask, ...]:
        """Return what a group asks for at a touchpoint."""
        noted = self.noted.get(meeting.touchpoint.id, {}).get(group)
        if noted:
            return noted
        wishes = tuple(w for stage in meeting.stages for w in self.wishes.get((group, stage), ()))
        return wishes or self.needs[group]

    def difference(self, meeting: Meeting, seen: Seen) -> Difference | None:
        """Return the largest two groups each of which asks for something that the other does not; None for none.

        `seen` keeps what holds for other touchpoints of the same stages; it starts empty.
        """
        there = [at for at in self.order if meeting.groups >> at & 1]
        for place, second in enumerate(there):
            for first in there[:place]:
                found = self._between(meeting, first, second, seen)
                if found is not None:
                    return found
        return None

    def _between(self, meeting: Meeting, first: int, second: int, seen: Seen) -> Difference | None:
        noted, key = self.noted.get(meeting.touchpoint.id, {}), (first, second, meeting.stages)
        if not noted and key in seen:
            return seen[key]
        words = _apart(self.of(meeting, first), self.of(meeting, second))
        found = None if words is None else Difference(first, second, words, first in noted or second in noted)
        if not noted:
            seen[key] = found
        return found


def asks(project: Project, audience: CustomerGroups) -> Asks:
    """Gather what groups ask for."""

    known: dict[Text, Ask] = {}

    def ask(words: Text) -> Ask:
        if words not in known:
            known[words] = Ask(fold(words.in_language(project.language)), words)
        return known[words]

    def gathered(words: Sequence[Text]) -> tuple[Ask, ...]:
        return tuple(map(ask, words))

    wishes: dict[tuple[int, str], list[Text]] = {}
    needs: list[list[Text]] = [[] for _ in audience.refs]
    for persona in project.personas:
        group = audience.of_persona.get(persona.id)
        if group is not None:
            needs[group] += persona.needs
            for wish in persona.wishes:
                wishes.setdefault((group, wish.stage), []).append(wish.words)
    names = [project.name(ref).in_language(project.language) for ref in audience.refs]
    order = sorted(range(len(names)), key=lambda at: (-audience.shares[at], names[at]))
    return Asks(
        tuple(order),
        MappingProxyType(
            {
                touchpoint: MappingProxyType({group: gathered(words) for group, words in each.items()})
                for touchpoint, each in _noted(project, audience).items()
            }
        ),
        MappingProxyType({key: gathered(words) for key, words in wishes.items()}),
        tuple(gathered(words) for words in needs),
    )


def _noted(project: Project, audience: CustomerGroups) -> dict[str, dict[int, list[Text]]]:
    noted: dict[str, dict[int, list[Text]]] = {}
    for step in steps_of(project):
        group = audience.of_persona.get(step.persona)
        if group is not None and step.need is not None:
            noted.setdefault(step.touchpoint, {}).setdefault(group, []).append(step.need)
    return noted


def _apart(mine: tuple[Ask, ...], others: tuple[Ask, ...]) -> tuple[Text, Text] | None:
    """Return what only the one asks for and what only the other does; None where one asks for nothing else."""
    if not mine or not others:
        return None
    my_keys, their_keys = {ask.key for ask in mine}, {ask.key for ask in others}
    first = next((ask.words for ask in mine if ask.key not in their_keys), None)
    second = next((ask.words for ask in others if ask.key not in my_keys), None)
    return None if first is None or second is None else (first, second)
