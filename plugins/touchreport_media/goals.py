"""Goals by stage: which touchpoints pursue which, and which goals are usual at a stage.

What is usual is read from the vocabulary and never guessed. The catalogue of touchpoint types gives each type its
usual stages and goals; a stage of the project is held against the catalogue's stages that share a moment of the
customer's path with it. Only where the project's stage covers those stages whole is one goal called the most usual.
A stage that names no moments has no usual goals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, Stage, Touchpoint, TouchpointType, journey_models, touchpoint_types

GOALS = (
    "awareness",
    "acquisition",
    "sale",
    "continued-use",
    "repurchase",
    "loyalty-and-image",
    "participation",
    "trust",
)
"""The goals, in the order of the vocabulary."""

_MODELS = ("purchase-process", "purchase-phases")
"""The journey models for which the catalogue names usual stages, the finer one first."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What the catalogue says of a stage.

    Attributes:
        shares: share of the catalogue's types at the stage that pursue each goal, the largest first; those with 0
            left out.
        main: the goal with the largest share, where the stage covers the catalogue's stages whole; else None.
        types: the types at the stage, in the order of the catalogue.
    """

    shares: Mapping[str, float]
    main: str | None
    types: tuple[TouchpointType, ...]

    def goals(self, least: float) -> tuple[str, ...]:
        """Return the goals with at least this share, the most usual first."""
        return tuple(name for name, share in self.shares.items() if share >= least)

    def example(self, goal: str) -> TouchpointType | None:
        """Return a type that serves the goal at the stage, if possible one that serves it first of all."""
        serving = [t for t in self.types if goal in t.classes["goal"]]
        return min(serving, key=lambda t: t.classes["goal"].index(goal), default=None)


@dataclass(frozen=True, slots=True)
class Goals:
    """Goals of today's touchpoints.

    Attributes:
        cases: touchpoints with a goal.
        without: touchpoints without one.
        served: how many touchpoints pursue each goal.
        at: how many touchpoints of a stage pursue a goal, by stage and goal.
        planned: planned touchpoints that pursue a goal, by goal.
        planned_at: how many planned ones, by stage and goal.
        at_stage: how many touchpoints of each stage have a goal.
        usual: what the catalogue says of each stage; stages without moments left out.
    """

    cases: int
    without: tuple[Touchpoint, ...]
    served: Mapping[str, int]
    at: Mapping[tuple[str, str], int]
    planned: Mapping[str, tuple[Touchpoint, ...]]
    planned_at: Mapping[tuple[str, str], int]
    at_stage: Mapping[str, int]
    usual: Mapping[str, Usual]


def goals(project: Project) -> Goals:
    """Work out which goals the touchpoints of today pursue at each stage."""
    pursuing = [t for t in project.present if t.goal]
    planned: dict[str, list[Touchpoint]] = {}
    for touchpoint in project.planned:
        for name in dict.fromkeys(touchpoint.goal):
            planned.setdefault(name, []).append(touchpoint)
    usual = {stage.id: usual_at(stage) for stage in project.stages}
    return Goals(
        len(pursuing),
        tuple(t for t in project.present if not t.goal),
        Counter(name for t in pursuing for name in set(t.goal)),
        Counter((s, name) for t in pursuing for s in set(t.stages) for name in set(t.goal)),
        MappingProxyType({name: tuple(found) for name, found in planned.items()}),
        Counter((s, name) for t in project.planned for s in set(t.stages) for name in set(t.goal)),
        Counter(s for t in pursuing for s in set(t.stages)),
        MappingProxyType({stage: known for stage, known in usual.items() if known is not None}),
    )


def usual_at(stage: Stage) -> Usual | None:
    """Return what the catalogue says of a stage; None where the stage names no moments, or no stage shares one."""
    for model in _MODELS:
        alike = [s for s in journey_models()[model].stages if set(s.moments) & set(stage.moments)]
        if alike:
            names = {s.id for s in alike}
            types = tuple(
                t for t in touchpoint_types().values() if names.intersection(t.stages.get(model, ()))
            )
            whole = all(set(s.moments) <= set(stage.moments) for s in alike)
            return _usual(types, whole)
    return None


def _usual(types: tuple[TouchpointType, ...], whole: bool) -> Usual:
    counts = Counter(name for t in types for name in set(t.classes["goal"]))
    ordered = sorted((name for name in GOALS if counts[name]), key=lambda name: -counts[name])
    shares = {name: counts[name] / len(types) for name in ordered}
    return Usual(MappingProxyType(shares), ordered[0] if whole and ordered else None, types)
