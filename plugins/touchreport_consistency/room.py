"""How many touchpoints there are, and are planned, against what their owners can look after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from touchreport.plugin import Person, Project, Touchpoint, above


@dataclass(frozen=True, slots=True)
class Room:
    """What one person, or a team with its people, looks after.

    Attributes:
        person: the person or team; a capacity is declared.
        capacity: that capacity.
        present: touchpoints of today, the heaviest first.
        planned: those that are planned, the heaviest first.
    """

    person: Person
    capacity: float
    present: tuple[Touchpoint, ...]
    planned: tuple[Touchpoint, ...]

    def above(self, load: int, multiple: float) -> bool:
        """Return whether so many touchpoints are more than that multiple of the capacity."""
        return above(load, self.capacity * multiple)


@dataclass(frozen=True, slots=True)
class Rooms:
    """The capacity of all owners.

    Attributes:
        every: each person and team with a declared capacity, by name.
        load: touchpoints of today that somebody below a declared capacity answers for.
        capacity: sum of the capacities, that of a team in place of those of its people.
        outside: touchpoints of today that somebody without any capacity answers for, or nobody.
    """

    every: tuple[Room, ...]
    load: int
    capacity: float
    outside: int


def rooms_of(project: Project, ours: tuple[Touchpoint, ...], to_come: tuple[Touchpoint, ...]) -> Rooms:
    """Return what owners with a declared capacity look after.

    Args:
        project: the project.
        ours: touchpoints of today, the heaviest first.
        to_come: those that are planned, likewise.
    """
    chains = {person.id: (person.id, *project.teams_of[person.id]) for person in project.people}
    present = _held(ours, chains)
    planned = _held(to_come, chains)
    declared = [person for person in project.people if person.capacity is not None]
    ids = {person.id for person in declared}
    # Those with nobody above them whose capacity is declared: nothing is counted twice.
    tops = [person for person in declared if ids.isdisjoint(project.teams_of[person.id])]
    load = len({t.id for person in tops for t in present.get(person.id, ())})
    return Rooms(
        tuple(
            Room(
                person,
                person.capacity or 0.0,
                tuple(present.get(person.id, ())),
                tuple(planned.get(person.id, ())),
            )
            for person in sorted(declared, key=lambda each: (each.name.words, each.id))
        ),
        load,
        fsum(person.capacity or 0.0 for person in tops),
        len(project.present) - load,
    )


def _held(
    touchpoints: tuple[Touchpoint, ...], chains: Mapping[str, tuple[str, ...]]
) -> Mapping[str, list[Touchpoint]]:
    found: dict[str, list[Touchpoint]] = {}
    for touchpoint in touchpoints:
        if touchpoint.answering is not None:
            for ident in chains[touchpoint.answering]:
                found.setdefault(ident, []).append(touchpoint)
    return found
