"""The ordered list of actions, drawn from the findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Literal

from touchreport.contexts import Action, RankedFinding
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.result import Severity

LITTLE_EFFORT = 2
"""Effort, on a scale of 1 to 5, up to which an urgent action is for now."""


def actions_of(findings: Sequence[RankedFinding], project: Project) -> tuple[Action, ...]:
    """Return one action for each finding, numbered in the order in which they should be done.

    Now: high severity, and an effort that is small or not estimated. Next: other findings of high or medium
    severity. Later: the rest. Within each, effect before effort: the larger effect first, then the smaller
    effort, then the order of the findings.
    """
    largest = max((ranked.share for ranked in findings), default=0.0)
    drafts = [
        (ranked, _effect(ranked, largest), _effort(ranked, project), _when(ranked, project))
        for ranked in findings
    ]
    order = {"now": 0, "next": 1, "later": 2}
    drafts.sort(key=lambda d: (order[d[3]], -d[1], d[2] if d[2] is not None else 3, d[0].rank))
    return tuple(
        Action(
            number=number,
            todo=ranked.finding.todo,
            source=ranked,
            stops=ranked.stops,
            effect=effect,
            effort=effort,
            owner=_owner(ranked, project),
            when=when,
        )
        for number, (ranked, effect, effort, when) in enumerate(drafts, start=1)
    )


def by_stage(
    actions: Iterable[Action], places: Mapping[str, str | None], stage: str, most: int = 2
) -> tuple[Action, ...]:
    """Return the first actions that arise in one stage of a journey, for the foot of its map.

    Args:
        actions: all actions in order.
        places: stage in which the journey first meets each of its touchpoints, by id.
        stage: the stage.
        most: how many at most.
    """
    found = (a for a in actions if a.stops and all(places.get(stop.id) == stage for stop in a.stops))
    return tuple(islice(found, most))


def _effect(ranked: RankedFinding, largest: float) -> int:
    """Return the finding's own estimate, else its share of the journey in five steps of the largest share."""
    if ranked.finding.effect is not None:
        return ranked.finding.effect
    portion = ranked.share / largest if largest else 0.0
    return min(5, 1 + int(portion * 5))


def _effort(ranked: RankedFinding, project: Project) -> int | None:
    """Return the finding's own estimate, else the effort recorded for its touchpoints, on five steps."""
    if ranked.finding.effort is not None:
        return ranked.finding.effort
    low, high = project.scales["effort"]
    rated = [project.touchpoint_by_id[stop.id].effort for stop in ranked.stops]
    known = [effort for effort in rated if effort is not None]
    if not known or len(known) < len(rated):
        return None
    return round(1 + 4 * (max(known) - low) / (high - low))


def _when(ranked: RankedFinding, project: Project) -> Literal["now", "next", "later"]:
    severity, effort = ranked.finding.severity, _effort(ranked, project)
    if severity is Severity.HIGH and (effort is None or effort <= LITTLE_EFFORT):
        return "now"
    return "later" if severity is Severity.LOW else "next"


def _owner(ranked: RankedFinding, project: Project) -> Ref | None:
    """Return who should do it: named by the finding, else the one owner of all its touchpoints."""
    if ranked.finding.owner is not None:
        return Ref("person", ranked.finding.owner)
    owners = {project.touchpoint_by_id[stop.id].owner for stop in ranked.stops}
    only = owners.pop() if len(owners) == 1 else None
    return Ref("person", only) if only is not None else None
