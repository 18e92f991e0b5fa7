"""The ordered list of actions: one for each piece of work, drawn from the findings that it settles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from touchreport.contexts import Action, RankedFinding, Stop
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.work import works_of


def actions_of(findings: Sequence[RankedFinding], project: Project) -> tuple[Action, ...]:
    """Return one action for each piece of work, numbered in the order in which they should be done.

    What makes findings one piece of work, and the order, is the published rule of :mod:`touchreport.model.work`.
    """
    return tuple(
        Action(
            number=number,
            todo=work.todo,
            source=work.settles[0],
            stops=_stops(work.settles),
            effect=work.effect,
            effort=work.effort,
            owner=Ref("person", work.owner) if work.owner is not None else None,
            when=work.when,
            settles=work.settles,
            parts=work.parts,
            due=work.due,
            next_review=work.next_review,
        )
        for number, work in enumerate(works_of(findings, project), start=1)
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


def _stops(findings: Iterable[RankedFinding]) -> tuple[Stop, ...]:
    return tuple(sorted({s for each in findings for s in each.stops}, key=lambda stop: stop.number))
