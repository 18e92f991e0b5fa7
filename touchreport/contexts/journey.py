"""The journey map of one persona."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.curve import Curve
from touchreport.contexts.shared import Stop
from touchreport.model.audience import Persona, Segment
from touchreport.model.blocks import Mark
from touchreport.model.journey import Step
from touchreport.model.message import Message
from touchreport.model.ref import Ref
from touchreport.model.text import Text


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of dots on a journey map.

    Attributes:
        label: what the row stands for; a message for “other” and “nobody”.
        columns: indices of the columns with a dot.
        alarm: whether the row is what the reader should look at.
    """

    label: Ref | Message
    columns: frozenset[int]
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class MapColumn:
    """One column of a journey map: one step.

    Attributes:
        stop: the touchpoint met.
        step: the step.
        control: class of control as it is shown, or None where none is declared.
        measured: whether the touchpoint has a measure with a value.
        findings: number of findings about it.
    """

    stop: Stop
    step: Step
    control: Mark | None
    measured: bool
    findings: int


@dataclass(frozen=True, slots=True)
class JourneyPage:
    """The journey map of one persona.

    Attributes:
        persona: the persona.
        segment: the segment that she belongs to.
        curve: emotions, stages and labels.
        columns: one a step, in order.
        channels: lanes of channels, the most used first.
        owners: lanes of owners, the busiest first; “nobody” last.
        others: maps of the other personas: name and path.
    """

    persona: Persona
    segment: Segment | None
    curve: Curve
    columns: tuple[MapColumn, ...]
    channels: tuple[Lane, ...]
    owners: tuple[Lane, ...]
    others: tuple[tuple[Text, str], ...]
