"""How differently groups feel at the touchpoints that they share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType

from touchreport.plugin import CustomerGroups, Project, Step, reaches
from touchreport_personalisation.reach import Reach, steps_of


@dataclass(frozen=True, slots=True)
class Feeling:
    """How a group feels at a touchpoint.

    Attributes:
        group: place of the group.
        mean: mean of the feelings at its recorded steps there.
        steps: how many steps those are.
        assumed: whether all of them were assumed.
    """

    group: int
    mean: float
    steps: int
    assumed: bool


@dataclass(frozen=True, slots=True)
class Apart:
    """Two groups that feel differently at one touchpoint.

    Attributes:
        worse, better: how the two feel; of all groups there, the worst and the best.
    """

    worse: Feeling
    better: Feeling

    @property
    def assumed(self) -> bool:
        """Whether one of the two feelings was only assumed."""
        return self.worse.assumed or self.better.assumed


def feelings_apart(
    project: Project, audience: CustomerGroups, reach: Reach, line: float
) -> Mapping[str, Apart]:
    """Return where groups feel apart by at least the share `line` of the scale, the worse below neutral, by touchpoint.

    Planned steps are left out: nobody has felt anything there yet.
    """
    felt = _felt(project, audience)
    low, high = project.scales["emotion"]
    neutral = 0.0 if low < 0 < high else (low + high) / 2
    names = [project.name(ref).in_language(project.language) for ref in audience.refs]
    found: dict[str, Apart] = {}
    for meeting in reach.meetings:
        there = felt.get(meeting.touchpoint.id, {})
        known = [_feeling(at, steps) for at, steps in there.items() if meeting.groups >> at & 1]
        if len(known) < 2:
            continue
        known.sort(key=lambda each: (each.mean, names[each.group]))
        worse, better = known[0], known[-1]
        if not reaches(worse.mean, neutral) and reaches((better.mean - worse.mean) / (high - low), line):
            found[meeting.touchpoint.id] = Apart(worse, better)
    return MappingProxyType(found)


def _felt(project: Project, audience: CustomerGroups) -> dict[str, dict[int, list[Step]]]:
    felt: dict[str, dict[int, list[Step]]] = {}
    for step in steps_of(project):
        group = audience.of_persona.get(step.persona)
        if group is not None and step.emotion is not None and step.actual != "planned":
            felt.setdefault(step.touchpoint, {}).setdefault(group, []).append(step)
    return felt


def _feeling(group: int, steps: list[Step]) -> Feeling:
    mean = fsum(step.emotion or 0.0 for step in steps) / len(steps)
    return Feeling(group, mean, len(steps), all(step.evidence_status == "assumed" for step in steps))
