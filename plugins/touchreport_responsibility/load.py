"""How much each person and each team answers for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor, fsum

from touchreport.plugin import Person, Project, TouchpointWeights, above
from touchreport_responsibility.importance import parts_of_load
from touchreport_responsibility.words import person_name


@dataclass(frozen=True, slots=True)
class Load:
    """What one person, or one team with its people, answers for.

    Attributes:
        person: the person or team.
        touchpoints: ids of the touchpoints, the heaviest first.
        weighted: sum of their importance over the mean importance of all touchpoints.
        share: of the touchpoints that somebody answers for, 0 to 1.
    """

    person: Person
    touchpoints: tuple[str, ...]
    weighted: float
    share: float

    def above(self, multiple: float) -> bool:
        """Return whether the touchpoints are more than that multiple of the declared capacity."""
        if self.person.capacity is None:
            return False
        return above(len(self.touchpoints), self.person.capacity * multiple)

    def excess(self, multiple: float) -> int:
        """Return how many touchpoints would have to go for the load to be as large as is allowed."""
        if self.person.capacity is None:
            return 0
        return max(0, ceil(round(len(self.touchpoints) - self.person.capacity * multiple, 9)))

    @property
    def room(self) -> int:
        """How many more touchpoints the declared capacity allows; 0 where none is declared."""
        if self.person.capacity is None:
            return 0
        return max(0, floor(round(self.person.capacity, 9)) - len(self.touchpoints))


@dataclass(frozen=True, slots=True)
class Loads:
    """The loads of everybody.

    Attributes:
        answered: touchpoints of today that somebody answers for.
        people: each person, and each team for what it answers for itself; the largest first. Those who answer for
            nothing are there if a capacity is declared for them.
        teams: each team together with its people, the largest first.
    """

    answered: int
    people: tuple[Load, ...]
    teams: tuple[Load, ...]

    @property
    def owners(self) -> tuple[Load, ...]:
        """Those who answer for something."""
        return tuple(load for load in self.people if load.touchpoints)


def loads_of(project: Project, weights: TouchpointWeights) -> Loads:
    """Return what everybody answers for."""
    own: dict[str, list[str]] = {}
    for touchpoint in project.present:
        if touchpoint.answering is not None:
            own.setdefault(touchpoint.answering, []).append(touchpoint.id)
    answered = sum(len(held) for held in own.values())
    teams_of = project.teams_of
    together: dict[str, list[str]] = {team: [] for teams in teams_of.values() for team in teams}
    for person, held in own.items():
        for team in {person, *teams_of[person]}:
            if team in together:
                together[team] += held
    alone = [p for p in project.people if p.id in own or (p.capacity is not None and p.id not in together)]
    make = _Maker(project, weights, parts_of_load(project), answered)
    return Loads(
        answered, make.all(alone, own), make.all([project.person_by_id[t] for t in together], together)
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    project: Project
    weights: TouchpointWeights
    parts: Mapping[str, float]
    answered: int

    def all(self, people: list[Person], held: Mapping[str, list[str]]) -> tuple[Load, ...]:
        loads = (self.one(person, held.get(person.id, [])) for person in people)
        return tuple(
            sorted(loads, key=lambda x: (-len(x.touchpoints), person_name(self.project, x.person.id)))
        )

    def one(self, person: Person, held: list[str]) -> Load:
        return Load(
            person,
            self.weights.heaviest(held),
            fsum(self.parts[ident] for ident in held),
            len(held) / self.answered if self.answered else 0.0,
        )
