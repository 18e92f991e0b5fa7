"""One number for each touchpoint, the same on every map, chart, card, list and in print."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from touchreport.contexts import Stop
from touchreport.model.journey import Journey
from touchreport.model.project import Project
from touchreport.model.touchpoint import Touchpoint


def number_stops(project: Project) -> Mapping[str, Stop]:
    """Number the touchpoints in the order in which customers meet them.

    Stage by stage; within a stage, in the order of the main journey (the recorded journey of the persona with
    the largest share), then in the order of the inventory. Planned touchpoints are numbered after those that
    exist, so that the numbers on today's journey have no holes; retired ones have none.
    """
    main = main_journey(project)
    met = _first_meetings(main)
    index = {stage.id: place for place, stage in enumerate(project.stages)}
    decisive = {
        step.touchpoint for journey in project.journeys for step in journey.steps if step.moment_of_truth
    }

    def place(entry: tuple[int, Touchpoint]) -> tuple[bool, float, float, int]:
        row, touchpoint = entry
        order, stage = met.get(touchpoint.id, (math.inf, None))
        stages = [stage] if stage is not None else list(touchpoint.stages)
        first = min((index[s] for s in stages if s in index), default=math.inf)
        return touchpoint.status == "planned", first, order, row

    shown = [(row, t) for row, t in enumerate(project.touchpoints) if t.status != "retired"]
    return MappingProxyType(
        {
            t.id: Stop(
                number=number,
                id=t.id,
                name=t.name,
                path=f"touchpoint-{t.id}.html",
                moment_of_truth=bool(t.moment_of_truth) or t.id in decisive,
                planned=t.status == "planned",
            )
            for number, (_, t) in enumerate(sorted(shown, key=place), start=1)
        }
    )


def main_journey(project: Project) -> Journey | None:
    """Return the recorded journey of the persona with the largest share, or None where none is recorded."""
    recorded = [journey for journey in project.journeys if not journey.derived]
    return max(recorded, key=lambda j: project.persona_shares.get(j.persona, 0.0), default=None)


def _first_meetings(journey: Journey | None) -> Mapping[str, tuple[float, str | None]]:
    """Return place and stage of the first step at each touchpoint."""
    met: dict[str, tuple[float, str | None]] = {}
    for place, step in enumerate(journey.steps if journey is not None else ()):
        met.setdefault(step.touchpoint, (place, step.stage))
    return met
