"""Online and offline: how a touchpoint happens, and which of the two a stage needs."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Journey, Persona, Project, Step, Touchpoint
from touchreport_gaps.coverage import recorded_steps
from touchreport_gaps.needs import Needs

PRESENCES = ("online", "offline")
"""The two classes of the axis; what is both has both."""

Need = Mapping[tuple[str, str], frozenset[str]]
"""Ids of the personas who need a presence on a stage, by presence and stage."""


@dataclass(frozen=True, slots=True)
class PresenceCounts:
    """Touchpoints by presence and stage.

    Attributes:
        found: ids of the touchpoints, by presence and stage.
        unknown: how many touchpoints of a stage say neither presence nor channel; they could fill any cell of it.
    """

    found: Mapping[tuple[str, str], frozenset[str]]
    unknown: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Presences:
    """The presence of everything that has one.

    Attributes:
        channels: by id; empty where nobody said.
        touchpoints: by id: its own, else that of its channels; empty where nobody said.
    """

    channels: Mapping[str, frozenset[str]]
    touchpoints: Mapping[str, frozenset[str]]

    def of_step(self, step: Step) -> frozenset[str]:
        """Return the presence of a step: that of its channel, else that of its touchpoint."""
        return self.channels.get(step.channel or "", frozenset()) or self.touchpoints[step.touchpoint]


def presences_of(project: Project) -> Presences:
    """Look up the presence of every channel and touchpoint."""
    channels = {channel.id: frozenset(channel.presence) for channel in project.channels}
    nothing: frozenset[str] = frozenset()
    return Presences(
        MappingProxyType(channels),
        MappingProxyType(
            {
                t.id: frozenset(t.presence) or nothing.union(*(channels.get(c, nothing) for c in t.channels))
                for t in project.touchpoints
            }
        ),
    )


def counts_of(project: Project, presences: Presences, touchpoints: Iterable[Touchpoint]) -> PresenceCounts:
    """Count touchpoints by presence and stage; a recorded step adds the presence of its channel."""
    found: dict[tuple[str, str], set[str]] = {}
    silent: dict[str, set[str]] = {}
    chosen: list[str] = []
    for touchpoint in touchpoints:
        chosen.append(touchpoint.id)
        presence = presences.touchpoints[touchpoint.id]
        for stage in touchpoint.stages:
            if not presence:
                silent.setdefault(stage, set()).add(touchpoint.id)
            for each in presence:
                found.setdefault((each, stage), set()).add(touchpoint.id)
    for step in recorded_steps(project, chosen):
        for each in presences.of_step(step):
            found.setdefault((each, step.stage or ""), set()).add(step.touchpoint)
            silent.get(step.stage or "", set()).discard(step.touchpoint)
    return PresenceCounts(
        MappingProxyType({key: frozenset(ids) for key, ids in found.items()}),
        MappingProxyType({stage: len(ids) for stage, ids in silent.items()}),
    )


def presence_needs(project: Project, presences: Presences, needs: Needs) -> Need:
    """Return who needs which presence on which stage.

    On a stage that she needs, a persona needs a presence if all her channels are of that presence alone; if she
    has a recorded step there that is of that presence alone; or, on a stage without a step of hers, if the steps
    before and after it both are.
    """
    found: dict[tuple[str, str], set[str]] = {}
    for persona in project.personas:
        habit = _only(_habit(presences, persona))
        for stage in needs.stages[persona.id] if habit is not None else ():
            found.setdefault((str(habit), stage), set()).add(persona.id)
        if persona.id in needs.recorded:
            journey = project.journey_by_persona[persona.id]
            for pair in _asked_by(project, presences, journey, needs.stages[persona.id]):
                found.setdefault(pair, set()).add(persona.id)
    return MappingProxyType({key: frozenset(who) for key, who in found.items()})


def _asked_by(
    project: Project, presences: Presences, journey: Journey, needed: frozenset[str]
) -> set[tuple[str, str]]:
    """Return the pairs of presence and stage that a recorded journey asks for."""
    by_stage: dict[str, list[str | None]] = {}
    for step in journey.steps:
        if step.stage is not None:
            by_stage.setdefault(step.stage, []).append(_only(presences.of_step(step)))
    asked = {(each, stage) for stage, found in by_stage.items() for each in found if each is not None}
    order = [stage.id for stage in project.stages if stage.id in by_stage]
    places = {stage.id: place for place, stage in enumerate(project.stages)}
    for before, after in itertools.pairwise(order):
        presence = by_stage[before][-1]
        if presence is not None and presence == by_stage[after][0]:
            between = project.stages[places[before] + 1 : places[after]]
            asked |= {(presence, stage.id) for stage in between if stage.id in needed}
    return asked


def _habit(presences: Presences, persona: Persona) -> frozenset[str]:
    """Return the presence of all channels that a persona uses; empty if that of one is unknown."""
    used = (*persona.channels_work, *persona.channels_private)
    known = [presences.channels.get(channel, frozenset()) for channel in used]
    return frozenset().union(*known) if known and all(known) else frozenset()


def _only(presence: frozenset[str]) -> str | None:
    """Return the one presence, or None where there is none or both."""
    return next(iter(presence)) if len(presence) == 1 else None
