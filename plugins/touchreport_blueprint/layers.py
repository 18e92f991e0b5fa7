"""What stands in each layer of the blueprint at one touchpoint.

From the inventory's fields to the five layers:

- evidence: what the customer sees, hears, holds;
- front stage: the people whom the customer meets, what is done there (the interactions, else what to do, else the
  script), and the media that answer by themselves;
- back stage: those who do the work (R), and the people behind the processes;
- support: the processes.

The customer's own actions stand in the journeys.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import Project, Ref, Term, Touchpoint, Value

Known = Literal["given", "none", "empty", "not-recorded"]
"""Whether a layer holds something; and if not, whether that was said, is a gap, or has no column."""

Layer = Literal["people", "behind", "evidence"]
LAYERS: tuple[Layer, ...] = ("people", "behind", "evidence")
"""What a touchpoint in the company's hands should have, from the front to the back and what customers see of it."""

PEOPLE = ("contact_people",)
BEHIND = ("responsible", "process_people", "processes")
EVIDENCE = ("evidence_physical",)


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of one touchpoint.

    Attributes:
        touchpoint: the touchpoint.
        ours: whether it is in the company's hands, that is not uncontrollable.
        people: whether the people whom the customer meets are recorded.
        behind: the same of back stage and support together.
        evidence: the same of what the customer sees, hears, holds.
        human: whether it is one between people.
        speaks: whether one of its channels answers by itself; a channel of which nothing is known counts as one.
        things: whether it is itself something to see or hold.
    """

    touchpoint: Touchpoint
    ours: bool
    people: Known
    behind: Known
    evidence: Known
    human: bool
    speaks: bool
    things: bool

    @property
    def acts(self) -> tuple[Value, ...]:
        """What is done in front of the customer."""
        told: tuple[Value, ...] = self.touchpoint.interactions or self.touchpoint.do
        return told or ((Term("field", "touchpoint.script"),) if self.touchpoint.script else ())

    @property
    def staffed(self) -> bool:
        """Whether somebody or something acts in front of the customer: a person is named, or what is done."""
        return self.people == "given" or bool(self.acts)

    @property
    def between_people(self) -> bool:
        """Whether people meet there: it is said to be so, or somebody is named."""
        return self.human or self.people == "given"

    def asked(self, layer: Layer) -> bool:
        """Return whether the layer should hold something: people in front, where people meet; the others anywhere."""
        return layer != "people" or self.between_people

    @property
    def back(self) -> tuple[Value, ...]:
        """Who works behind the line of visibility."""
        return (
            *(Ref("person", ident) for ident in dict.fromkeys(self.touchpoint.responsible)),
            *self.touchpoint.process_people,
        )

    @property
    def front(self) -> tuple[Value, ...]:
        """Whom and what the customer meets; the channels where nobody is named and nothing done."""
        seen: tuple[Value, ...] = (*self.touchpoint.contact_people, *self.acts)
        return seen or tuple(Ref("channel", ident) for ident in self.touchpoint.channels)


def layers_of(project: Project) -> Mapping[str, Layers]:
    """Return the layers of today's touchpoints, by id, in the order of the inventory."""
    return MappingProxyType({t.id: _layers(project, t) for t in project.present})


def promises(touchpoint: Touchpoint, expected: Collection[str]) -> bool:
    """Return whether something is promised there; `expected` holds the ids of those at which a step expects something."""
    return bool(touchpoint.message_pillar or touchpoint.wish) or touchpoint.id in expected


def _layers(project: Project, touchpoint: Touchpoint) -> Layers:
    record = project.records.get(Ref("touchpoint", touchpoint.id))
    recorded = record.recorded if record else _NONE
    stated = record.stated_none if record else _NONE

    def known(*names: str) -> Known:
        if any(getattr(touchpoint, name) for name in names):
            return "given"
        if not stated.isdisjoint(names):
            return "none"
        return "not-recorded" if recorded.isdisjoint(names) else "empty"

    natures = [project.channel_by_id[ident].nature for ident in touchpoint.channels]
    by_channel = not touchpoint.nature and bool(natures) and all(each == ("human",) for each in natures)
    return Layers(
        touchpoint=touchpoint,
        ours=touchpoint.control != "uncontrollable",
        people=known(*PEOPLE),
        behind=known(*BEHIND),
        evidence=known(*EVIDENCE),
        human="human" in touchpoint.nature or by_channel,
        speaks=any(not each or "communication" in each for each in natures),
        things=bool({"physical", "sensory"} & {*touchpoint.nature}),
    )
