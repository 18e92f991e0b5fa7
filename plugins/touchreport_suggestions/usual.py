"""What the catalogue calls usual at the stages of the project.

The catalogue names the usual stages of each type by the stages of the purchase process. A stage of the project has the
types of those stages to which it answers: by the moments of the customer's path that both cover, or as the project
itself declares. A stage that answers to none has no usual types.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, TouchpointType, stage_counterparts, touchpoint_types

MODEL = "purchase-process"
"""The journey model by whose stages the catalogue names what is usual."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The types that are usual at a stage.

    Attributes:
        types: their ids, in the order of the catalogue.
        classes: share of them that have a class, 0 to 1, by axis and class.
        goal: the goal that most of them have as their main goal; of equal ones the first in the catalogue.
        goal_share: share of them that do, 0 to 1.
    """

    types: tuple[str, ...]
    classes: Mapping[tuple[str, str], float]
    goal: str
    goal_share: float


def usual_types(project: Project) -> Mapping[str, Usual]:
    """Return what is usual at each stage, in the order of the model; stages of which nothing is known are left out."""
    found = {}
    for stage, answers in stage_counterparts(project.model, MODEL).items():
        names = {each.stage for each in answers}
        types = [t for t in touchpoint_types().values() if names.intersection(t.stages.get(MODEL, ()))]
        if types:
            found[stage] = _usual(types)
    return MappingProxyType(found)


def main_goal(kind: TouchpointType) -> str:
    """Return what a type is for in the first place."""
    return kind.classes["goal"][0]


def _usual(types: list[TouchpointType]) -> Usual:
    classes = Counter(
        (axis, name) for kind in types for axis, names in kind.classes.items() for name in set(names)
    )
    goal, n = Counter(main_goal(kind) for kind in types).most_common(1)[0]
    return Usual(
        tuple(kind.id for kind in types),
        MappingProxyType({key: value / len(types) for key, value in classes.items()}),
        goal,
        n / len(types),
    )
