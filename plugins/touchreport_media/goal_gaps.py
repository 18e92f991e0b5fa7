"""Where a goal that is usual is missing: goals that nothing serves, and stages without a goal of theirs."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.plugin import Context, Project
from touchreport_media.goals import GOALS, Goals
from touchreport_media.options import Options


@dataclass(frozen=True, slots=True)
class Unserved:
    """A goal that no touchpoint of today pursues.

    Attributes:
        goal: the goal.
        stages: the stages at which it is usual, in the order of the model.
        main: those of them at which it is the most usual.
    """

    goal: str
    stages: tuple[str, ...]
    main: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OffGoal:
    """A stage whose touchpoints pursue other goals only.

    Attributes:
        stage: the stage.
        usual: the goals that are usual there, the most usual first.
        pursued: the goals that its touchpoints pursue instead, the most frequent first.
    """

    stage: str
    usual: tuple[str, ...]
    pursued: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoalGaps:
    """Everything that is missing.

    Attributes:
        unserved: goals that nothing serves.
        off: stages that pursue none of their usual goals.
        main: pairs of a stage and its most usual goal, where the stage pursues others of its usual goals and
            something else serves this one.
    """

    unserved: tuple[Unserved, ...]
    off: tuple[OffGoal, ...]
    main: tuple[tuple[str, str], ...]

    @property
    def cells(self) -> frozenset[tuple[str, str]]:
        """Stage and goal of each cell of the matrix where something should be and is not."""
        return frozenset(
            {(stage, each.goal) for each in self.unserved for stage in each.stages}
            | {(each.stage, goal) for each in self.off for goal in each.usual}
            | set(self.main)
        )


def goal_gaps(context: Context[Options], found: Goals) -> GoalGaps:
    """Find the goals that are missing, where there are enough touchpoints to say so."""
    project, options = context.project, context.options
    unserved = _unserved(project, options, found) if found.cases >= options.least_touchpoints else ()
    judged = [s for s in found.usual if found.at_stage.get(s, 0) >= options.least_at_stage]
    off = tuple(each for stage in judged if (each := _off(options, found, stage)) is not None)
    said = {each.stage for each in off}
    missing = {each.goal for each in unserved}
    pairs = ((stage, found.usual[stage].main) for stage in judged if stage not in said)
    main = tuple(
        (stage, goal)
        for stage, goal in pairs
        if goal is not None and goal not in missing and not found.at.get((stage, goal))
    )
    return GoalGaps(unserved, off, main)


def _unserved(project: Project, options: Options, found: Goals) -> tuple[Unserved, ...]:
    acted_on = {stage for t in project.present for stage in t.stages}
    gaps = []
    for goal in GOALS:
        stages = tuple(
            stage
            for stage, usual in found.usual.items()
            if stage in acted_on and goal in usual.goals(options.usual_from)
        )
        if stages and not found.served.get(goal):
            gaps.append(Unserved(goal, stages, tuple(s for s in stages if found.usual[s].main == goal)))
    return tuple(gaps)


def _off(options: Options, found: Goals, stage: str) -> OffGoal | None:
    usual = found.usual[stage].goals(options.usual_from)
    if not usual or any(found.at.get((stage, goal)) for goal in usual):
        return None
    pursued = sorted((g for g in GOALS if found.at.get((stage, g))), key=lambda g: -found.at[stage, g])
    return OffGoal(stage, usual, tuple(pursued))
