"""The words that a playbook explains at its end."""

from __future__ import annotations

from collections.abc import Mapping

from touchreport.contexts import GlossaryEntry
from touchreport.model.message import Message, Term, say
from touchreport.model.project import Project

DEFINITIONS: Mapping[str, Message] = {
    "touchpoint": say("A moment at which a customer and the company meet or are brought together."),
    "channel": say("The medium through which a touchpoint happens: a shop, a website, the radio."),
    "persona": say("A typical customer, described closely enough to decide by."),
    "segment": say("A group of customers whose experience differs from that of the others."),
    "stage": say("One part of the way that a customer goes with the brand."),
    "journey_model": say("The ordered list of stages by which a journey is divided."),
    "owner": say("Who answers for a touchpoint: one person or one team."),
    "purpose": say("What a touchpoint alone is for. No two have the same."),
    "measure": say("A number that shows how well a touchpoint does, with a target."),
    "target": say("The value that a measure should reach."),
    "importance": say("How much a touchpoint matters to customers."),
    "performance": say("How well a touchpoint does, as customers see it."),
    "effort": say("How much work a touchpoint is for the company."),
    "emotion": say("How a customer feels at a step of the journey."),
    "moment_of_truth": say("A touchpoint at which the relation with the brand is decided."),
    "handover": say("Where a customer goes from one touchpoint to the next."),
    "desired_outcome": say("What should have happened when a touchpoint is over."),
    "message_pillar": say("A message that the brand keeps repeating, and the content that it asks for."),
    "gap": say("Something that the journey needs and the inventory does not have."),
    "threshold": say("The line that a value has to cross before this playbook says anything."),
}
"""Terms of the vocabulary's glossary, with what they mean here."""

EXPLAINED_AXES = ("control", "media-class", "owner-class", "presence", "nature", "position")
"""Axes whose classes are explained, where the inventory uses them."""


def glossary_of(project: Project, control: Mapping[str, str]) -> tuple[GlossaryEntry, ...]:
    """Return the terms, then the classes that the inventory uses; `control` are the classes as shown."""
    entries = [
        GlossaryEntry(Term("term", name), meaning)
        for name, meaning in DEFINITIONS.items()
        if not {f"touchpoint.{name}", f"step.{name}"} & project.withheld
    ]
    for axis in EXPLAINED_AXES:
        used = set(control.values()) if axis == "control" else _used(project, axis)
        entries += [
            GlossaryEntry(Term(axis, item), Term(f"{axis}/definition", item)) for item in sorted(used)
        ]
    return tuple(entries)


def _used(project: Project, axis: str) -> set[str]:
    values = (getattr(touchpoint, axis.replace("-", "_")) for touchpoint in project.present)
    return {item for value in values for item in (value if isinstance(value, tuple) else (value,)) if item}
