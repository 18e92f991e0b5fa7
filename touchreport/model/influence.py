"""Which touchpoints the company reaches only through others.

Two classes of control are declared: controllable and uncontrollable. A third is computed: an uncontrollable
touchpoint is *influenceable* when at least one controllable touchpoint acts on it, directly or over others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.model.project import Project
from touchreport.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True, order=True)
class Influence:
    """A controllable touchpoint that acts on an uncontrollable one.

    Attributes:
        source: id of the controllable touchpoint.
        target: id of the uncontrollable touchpoint.
        steps: over how many steps; 1 is direct.
    """

    source: str
    target: str
    steps: int


def influences(project: Project) -> tuple[Influence, ...]:
    """Return every controllable touchpoint that acts on an uncontrollable one, by the shortest path.

    A path runs through uncontrollable touchpoints only: where a controllable one stands in between, that one
    is the influence. Planned and retired touchpoints do not act.
    """
    present = {t.id: t for t in project.present}
    found: list[Influence] = []
    for target in project.present:
        if target.control == "uncontrollable":
            found += _sources_of(target.id, present)
    return tuple(found)


def _sources_of(target: str, present: Mapping[str, Touchpoint]) -> list[Influence]:
    """Walk back from `target`, breadth first, and stop at controllable touchpoints."""
    found: list[Influence] = []
    seen, frontier, steps = {target}, [target], 0
    while frontier:
        steps += 1
        following: list[str] = []
        for at in frontier:
            for source in present[at].influenced_by:
                if source in seen or source not in present:
                    continue
                seen.add(source)
                control = present[source].control
                if control == "controllable":
                    found.append(Influence(source, target, steps))
                elif control == "uncontrollable":
                    following.append(source)
        frontier = following
    return found


def control_classes(project: Project) -> Mapping[str, str]:
    """Return the class of control of each touchpoint as it is shown, by id.

    One of ``controllable``, ``influenceable``, ``uncontrollable``; touchpoints without a declared class are
    left out. Planned touchpoints keep their declared class.
    """
    reached = {influence.target for influence in influences(project)}
    return MappingProxyType(
        {
            t.id: "influenceable" if t.control == "uncontrollable" and t.id in reached else t.control
            for t in project.touchpoints
            if t.control is not None
        }
    )
