"""Hand-overs that lead nowhere, and steps between which nobody hands over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from touchreport.plugin import Journey, Project, Ref, State, Step

Fault = Literal["dead", "apart", "break"]


@dataclass(frozen=True, slots=True)
class BadHandover:
    """A hand-over that leads nowhere.

    Attributes:
        fault: ``dead`` if the target is planned or retired; ``apart`` if no persona who meets the source has the
            target on her journey; ``break`` if nobody hands over although the next step is somebody else's
            and the company decides what happens at the source.
        source, target: ids of the touchpoints.
        who: ids of the personas who meet it, in the order of the project.
    """

    fault: Fault
    source: str
    target: str
    who: tuple[str, ...]


def bad_handovers(project: Project) -> tuple[BadHandover, ...]:
    """Return the hand-overs of today's touchpoints that lead nowhere."""
    walkers = {id: frozenset(s.persona for s in steps) for id, steps in project.steps_by_touchpoint.items()}
    recorded = frozenset(journey.persona for journey in project.journeys if not journey.derived)
    declared = _declared(project, walkers, recorded)
    return (*declared, *_breaks(project))


def recorded_handovers(project: Project) -> int:
    """Return how many hand-overs are recorded of today's touchpoints."""
    return sum(len(touchpoint.hands_over_to) for touchpoint in project.present)


def _declared(
    project: Project, walkers: Mapping[str, frozenset[str]], recorded: frozenset[str]
) -> Iterator[BadHandover]:
    nobody: frozenset[str] = frozenset()
    for source in project.present:
        who = walkers.get(source.id, nobody)
        for target in dict.fromkeys(source.hands_over_to):
            if target == source.id:
                continue
            if project.touchpoint_by_id[target].status != "as-is":
                yield BadHandover("dead", source.id, target, _in_order(project, who))
            elif not project.narrowed and who & recorded and not who & walkers.get(target, nobody):
                yield BadHandover("apart", source.id, target, _in_order(project, who))


def _breaks(project: Project) -> Iterator[BadHandover]:
    """Yield the breaks of all recorded journeys; the same pair of touchpoints once, with everybody who meets it."""
    if project.narrowed or not project.recorded_anywhere("touchpoint", "hands_over_to"):
        return  # in a part of an inventory, the next step may be one that was left out
    found: dict[tuple[str, str], set[str]] = {}
    for journey in project.journeys:
        if not journey.derived:
            for step, following in _pairs(project, journey):
                if _is_break(project, step, following):
                    found.setdefault((step.touchpoint, following.touchpoint), set()).add(journey.persona)
    for (source, target), who in found.items():
        yield BadHandover("break", source, target, _in_order(project, frozenset(who)))


def _pairs(project: Project, journey: Journey) -> Iterator[tuple[Step, Step]]:
    """Yield each step before the journey's last stage, with the step after it."""
    places = {stage.id: place for place, stage in enumerate(project.stages)}
    last = max((places[s.stage] for s in journey.steps if s.stage in places), default=-1)
    for step, following in zip(journey.steps, journey.steps[1:], strict=False):
        if step.stage in places and places[step.stage] < last:
            yield step, following


def _is_break(project: Project, step: Step, following: Step) -> bool:
    if step.channel is None or following.channel is None or step.channel == following.channel:
        return False
    source = project.touchpoint_by_id[step.touchpoint]
    target = project.touchpoint_by_id[following.touchpoint]
    if source.control == "uncontrollable":
        return False
    if source.id == target.id or source.status != "as-is" or target.status != "as-is":
        return False
    first, second = source.answering, target.answering
    if first is None or second is None or first == second:
        return False
    return project.state(Ref("touchpoint", source.id), "hands_over_to") is State.EMPTY


def _in_order(project: Project, who: frozenset[str]) -> tuple[str, ...]:
    return tuple(persona.id for persona in project.personas if persona.id in who)
