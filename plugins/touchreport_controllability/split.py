"""The split: how much is controllable, influenceable and uncontrollable."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from touchreport.plugin import Project, Ref, Touchpoint
from touchreport_controllability.situation import Situation

CLASSES = ("controllable", "influenceable", "uncontrollable")


@dataclass(frozen=True, slots=True)
class Split:
    """An amount divided by class of control: touchpoints, or the sum of their importance.

    Attributes:
        controllable: what the company decides itself.
        influenceable: what it does not decide and can act upon.
        uncontrollable: what it neither decides nor acts upon.
    """

    controllable: float
    influenceable: float
    uncontrollable: float

    @property
    def amounts(self) -> tuple[float, float, float]:
        """The three amounts, in the order of :data:`CLASSES`."""
        return (self.controllable, self.influenceable, self.uncontrollable)

    @property
    def total(self) -> float:
        """The sum of the three."""
        return math.fsum(self.amounts)

    @property
    def outside(self) -> float:
        """What the company does not decide itself, influenced or not."""
        return self.influenceable + self.uncontrollable

    def share(self, amount: float) -> float:
        """Return `amount` as a share of the whole, 0 to 1; 0 where there is nothing to divide."""
        return amount / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """The split of some of the touchpoints.

    Attributes:
        subject: the stage, persona or channel; None for all touchpoints.
        count: split by number of touchpoints.
        importance: split by sum of importance; touchpoints without importance are left out.
        rated: how many touchpoints have an importance.
    """

    subject: Ref | None
    count: Split
    importance: Split
    rated: int


@dataclass(frozen=True, slots=True)
class Division:
    """The touchpoints divided into groups; one that belongs to several counts in each.

    Attributes:
        groups: the groups in order.
        unplaced: how many touchpoints belong to none.
    """

    groups: tuple[Group, ...]
    unplaced: int


@dataclass(frozen=True, slots=True)
class Splits:
    """The split of everything, and of each stage, persona and channel.

    Attributes:
        whole: all touchpoints that have a class of control.
        stages: in the order of the model.
        personas: the touchpoints on each persona's journey, in the order of the personas.
        channels: those that have touchpoints, most of them outside the company's control first.
    """

    whole: Group
    stages: Division
    personas: Division
    channels: Division


def splits(situation: Situation) -> Splits:
    """Split the touchpoints that have a class of control."""
    return Splits(
        whole=_group(situation, None, situation.classed),
        stages=_by_stage(situation),
        personas=_by_persona(situation),
        channels=_by_channel(situation),
    )


def _by_stage(situation: Situation) -> Division:
    return _divide(situation, "stage", situation.project.stage_by_id, lambda t: t.stages)


def _by_channel(situation: Situation) -> Division:
    found = _divide(situation, "channel", situation.project.channel_by_id, lambda t: t.channels)
    used = [group for group in found.groups if group.count.total]
    ordered = sorted(used, key=lambda group: _channel_key(group, situation.project))
    return Division(tuple(ordered), found.unplaced)


def _by_persona(situation: Situation) -> Division:
    met: dict[str, list[str]] = {}
    for journey in situation.project.journeys:
        for touchpoint in {step.touchpoint for step in journey.steps}:
            met.setdefault(touchpoint, []).append(journey.persona)
    return _divide(situation, "persona", situation.project.persona_by_id, lambda t: met.get(t.id, ()))


def _channel_key(group: Group, project: Project) -> tuple[float, float, tuple[tuple[str, str], ...], str]:
    assert group.subject is not None
    name = project.channel_by_id[group.subject.id].name.words
    return (-group.count.outside, -group.count.total, name, group.subject.id)


def _divide(
    situation: Situation, kind: str, ids: Iterable[str], places: Callable[[Touchpoint], Iterable[str]]
) -> Division:
    members: dict[str, list[Touchpoint]] = {ident: [] for ident in ids}
    unplaced = 0
    for touchpoint in situation.classed:
        found = dict.fromkeys(places(touchpoint))
        unplaced += not found
        for place in found:
            members[place].append(touchpoint)
    groups = tuple(_group(situation, Ref(kind, ident), group) for ident, group in members.items())
    return Division(groups, unplaced)


def _group(situation: Situation, subject: Ref | None, touchpoints: Iterable[Touchpoint]) -> Group:
    counts: dict[str, int] = dict.fromkeys(CLASSES, 0)
    weights: dict[str, list[float]] = {name: [] for name in CLASSES}
    for touchpoint in touchpoints:
        found = situation.classes[touchpoint.id]
        counts[found] += 1
        weight = situation.weight(touchpoint)
        if weight is not None:
            weights[found].append(weight)
    return Group(
        subject=subject,
        count=Split(*(counts[name] for name in CLASSES)),
        importance=Split(*(math.fsum(weights[name]) for name in CLASSES)),  # independent of the rows' order
        rated=sum(map(len, weights.values())),
    )
