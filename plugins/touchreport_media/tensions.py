"""Classes that contradict each other or seldom go together, by the rules of the vocabulary.

Control, media class and owner class are compared with each other by the analysis of controllability; here they are where
it does not run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from touchreport.plugin import Contradiction, Project, Touchpoint, contradictions

_ELSEWHERE = frozenset({"control", "media-class", "owner-class"})


@dataclass(frozen=True, slots=True)
class Tension:
    """A rule of the vocabulary and the touchpoints that break it."""

    rule: Contradiction
    touchpoints: tuple[Touchpoint, ...]


def tensions(project: Project, elsewhere: bool) -> tuple[Tension, ...]:
    """Return the rules that touchpoints of today break, in the order of the vocabulary.

    Args:
        project: the project.
        elsewhere: whether another analysis compares control, media class and owner class with each other.
    """
    rules = [rule for rule in contradictions() if not (elsewhere and _elsewhere(rule))]
    found: dict[str, list[Touchpoint]] = {rule.id: [] for rule in rules}
    for touchpoint in project.present:
        classes = frozenset(_classes(project.model.id, touchpoint))
        for rule in rules:
            if classes.issuperset(rule.between) and _holds(rule, touchpoint, classes):
                found[rule.id].append(touchpoint)
    return tuple(Tension(rule, tuple(found[rule.id])) for rule in rules if found[rule.id])


def _elsewhere(rule: Contradiction) -> bool:
    return all(side.partition("/")[0] in _ELSEWHERE for side in rule.between)


def _classes(model: str, touchpoint: Touchpoint) -> Iterable[str]:
    """Return what a touchpoint is, as the rules write it: axis and class, journey model and stage."""
    yield from (f"presence/{name}" for name in touchpoint.presence)
    yield from (f"nature/{name}" for name in touchpoint.nature)
    yield from (f"position/{name}" for name in touchpoint.position)
    yield from (f"goal/{name}" for name in touchpoint.goal)
    yield f"control/{touchpoint.control}"
    yield f"media-class/{touchpoint.media_class}"
    yield f"owner-class/{touchpoint.owner_class}"
    yield from (f"{model}/{stage}" for stage in touchpoint.stages)


def _holds(rule: Contradiction, touchpoint: Touchpoint, classes: frozenset[str]) -> bool:
    """Return whether the rule's condition holds: the first is the only class of its axis, the second the only stage."""
    if rule.condition == "sole-class":
        axis = rule.between[0].partition("/")[0]
        return sum(each.startswith(f"{axis}/") for each in classes) == 1
    if rule.condition == "sole-stage":
        return len(set(touchpoint.stages)) == 1
    return True
