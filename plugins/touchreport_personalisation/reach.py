"""Who meets which touchpoint.

A set of groups is a whole number: its bit *i* stands for the group at place *i*. A touchpoint is met by the groups
that it names, or whose personas it names, by those whose recorded steps lead to it, and by all if it names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from touchreport.plugin import CustomerGroups, Project, Step, Touchpoint

Groups = int
"""A set of groups."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A touchpoint of today, and who meets it.

    Attributes:
        touchpoint: the touchpoint.
        groups: the groups that meet it, of those of whom anything is known.
        others: whether a persona who belongs to no group meets it too.
        stages: the stages on which it is met: its own, or where it has none those of the steps that lead to it.
    """

    touchpoint: Touchpoint
    groups: Groups
    others: bool
    stages: tuple[str, ...]

    @property
    def ours(self) -> bool:
        """Whether the company decides what happens there; where nobody said, it counts as deciding."""
        return self.touchpoint.control != "uncontrollable"

    @property
    def alone(self) -> bool:
        """Whether a single group meets it and nobody else."""
        return self.groups.bit_count() == 1 and not self.others

    @property
    def shared(self) -> bool:
        """Whether two groups or more meet it."""
        return self.groups.bit_count() > 1


@dataclass(frozen=True, slots=True)
class Reach:
    """Who meets what today.

    Attributes:
        meetings: the touchpoints that any known group meets, the weightiest first.
        told: the groups of whom somebody said what they meet: a touchpoint names them, or a recorded step leads on.
    """

    meetings: tuple[Meeting, ...]
    told: Groups


def places(groups: Groups) -> tuple[int, ...]:
    """Return the places of the groups of a set, in order."""
    found: list[int] = []
    while groups:
        lowest = groups & -groups
        found.append(lowest.bit_length() - 1)
        groups ^= lowest
    return tuple(found)


def steps_of(project: Project) -> Iterator[Step]:
    """Yield the steps that somebody recorded; derived ones tell nothing that the inventory does not."""
    for journey in project.journeys:
        if not journey.derived:
            yield from journey.steps


def named(touchpoint: Touchpoint, audience: CustomerGroups) -> tuple[Groups, bool]:
    """Return the groups that a touchpoint names, and whether it names a persona who belongs to none."""
    groups, others = 0, False
    for segment in touchpoint.segments:
        if segment in audience.of_segment:
            groups |= 1 << audience.of_segment[segment]
    for persona in touchpoint.personas:
        at = audience.of_persona.get(persona)
        groups, others = (groups, True) if at is None else (groups | 1 << at, others)
    return groups, others


def reach(project: Project, audience: CustomerGroups) -> Reach:
    """Find out who meets what."""
    walked, stages = _walked(project, audience)
    found: list[tuple[Touchpoint, Groups, bool]] = []
    told = 0
    for touchpoint in project.present:
        groups, others = named(touchpoint, audience)
        for_all = not touchpoint.personas and not touchpoint.segments
        steps, strangers = walked.get(touchpoint.id, (0, False))
        told |= groups | steps
        found.append((touchpoint, -1 if for_all else groups | steps, others or strangers))
    meetings = [
        Meeting(each, groups & told, others, each.stages or stages.get(each.id, ()))
        for each, groups, others in found
        if groups & told
    ]
    return Reach(tuple(sorted(meetings, key=lambda m: weight(project, m.touchpoint))), told)


def weight(project: Project, touchpoint: Touchpoint) -> tuple[bool, float, str, str]:
    """Return the key that puts moments of truth and important touchpoints first; names settle ties."""
    name = touchpoint.name.in_language(project.language)
    return not touchpoint.moment_of_truth, -project.importance(touchpoint), name, touchpoint.id


def _walked(
    project: Project, audience: CustomerGroups
) -> tuple[dict[str, tuple[Groups, bool]], dict[str, tuple[str, ...]]]:
    """Return who comes to a touchpoint by a recorded step, and on which stages."""
    walked: dict[str, tuple[Groups, bool]] = {}
    stages: dict[str, dict[str, None]] = {}
    for step in steps_of(project):
        groups, others = walked.get(step.touchpoint, (0, False))
        at = audience.of_persona.get(step.persona)
        walked[step.touchpoint] = (groups, True) if at is None else (groups | 1 << at, others)
        if step.stage is not None:
            stages.setdefault(step.touchpoint, {})[step.stage] = None
    order = {stage.id: at for at, stage in enumerate(project.stages)}
    return walked, {ident: tuple(sorted(each, key=order.__getitem__)) for ident, each in stages.items()}
