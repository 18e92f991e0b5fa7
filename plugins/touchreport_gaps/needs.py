"""Which stages a persona needs: an empty cell is a gap only where a journey says that something belongs there.

A recorded journey needs every stage from the first to the last through which it passes, the stages in between
included, in the order of the model. A journey that nobody recorded says nothing of its own; there the company's
declared weight speaks: a stage with a declared weight above 0 is needed, unless a touchpoint for everybody acts
on it.

In an inventory that was narrowed to some channels or owners nothing is needed: what belongs there may stand in the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Journey, Project
from touchreport_gaps.coverage import Coverage


@dataclass(frozen=True, slots=True)
class Needs:
    """What the journeys ask for.

    Attributes:
        stages: ids of the stages that each persona needs, by persona.
        weighted: ids of the stages that are needed where no journey is recorded.
        recorded: ids of the personas whose journey somebody recorded.
    """

    stages: Mapping[str, frozenset[str]]
    weighted: frozenset[str]
    recorded: frozenset[str]

    def who(self, stage: str) -> tuple[str, ...]:
        """Return the personas who need the stage, in the order of the project."""
        return tuple(persona for persona, stages in self.stages.items() if stage in stages)


def needs_of(project: Project, present: Coverage) -> Needs:
    """Return the stages that each persona needs."""
    if project.narrowed - {"stages"}:
        nothing: frozenset[str] = frozenset()
        return Needs(MappingProxyType({each.id: nothing for each in project.personas}), nothing, nothing)
    weighted = frozenset(s.id for s in project.stages if s.weight and s.id not in present.everybody)
    stages: dict[str, frozenset[str]] = {}
    recorded: set[str] = set()
    for persona in project.personas:
        journey = project.journey_by_persona.get(persona.id)
        if journey is not None and journey.steps and not journey.derived:
            recorded.add(persona.id)
            stages[persona.id] = _passed(project, journey)
        else:
            stages[persona.id] = weighted
    return Needs(MappingProxyType(stages), weighted, frozenset(recorded))


def _passed(project: Project, journey: Journey) -> frozenset[str]:
    """Return every stage from the first to the last in which the journey has a step."""
    order = {stage.id: place for place, stage in enumerate(project.stages)}
    places = [order[step.stage] for step in journey.steps if step.stage in order]
    if not places:
        return frozenset()
    return frozenset(stage.id for stage in project.stages[min(places) : max(places) + 1])
