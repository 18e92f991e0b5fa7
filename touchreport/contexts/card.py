"""The card of one touchpoint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from touchreport.contexts.people import Contact
from touchreport.contexts.shared import Action, RankedFinding, Stop
from touchreport.model.audience import Persona
from touchreport.model.blocks import Mark
from touchreport.model.journey import Step
from touchreport.model.measure import Measure
from touchreport.model.message import Message, Value
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Bullet:
    """A measure with what its bar needs.

    Attributes:
        measure: the measure.
        low, high: ends of the bar's scale.
        miss: distance to the target where it is missed, as an absolute number.
        few: whether it has too few cases to be held against its target.
    """

    measure: Measure
    low: float
    high: float
    miss: float | None
    few: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A line in the margin of a card.

    Attributes:
        label: a term, such as the name of the field.
        values: what is recorded; empty for a gap.
        mark: a mark before the values.
        alarm: whether it is a gap that should be seen.
        status: ``observed``, ``assumed`` or ``proposed``, where somebody said so.
        notice: of the next review: ``overdue`` on the project's date, or ``soon`` due; empty otherwise.
        several: what it is called where it has several values, such as “Personas”; None where that is `label`, too.
    """

    label: Value
    values: tuple[Value, ...]
    mark: Mark | None = None
    alarm: bool = False
    status: str | None = None
    notice: Literal["", "soon", "overdue"] = ""
    several: Message | None = None

    @property
    def heading(self) -> Value:
        """What it is called with as many values as it has."""
        return self.several if self.several is not None and len(self.values) > 1 else self.label


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call for what.

    Attributes:
        case: what has happened.
        number: the telephone number; None where nobody entered one.
    """

    case: Text
    number: Text | None


@dataclass(frozen=True, slots=True)
class Card:
    """What people at one touchpoint must know.

    Attributes:
        stop: the touchpoint on the line.
        touchpoint: everything that is recorded.
        total: number of stops.
        near: first and last stop number of the touchpoint's stage.
        control: class of control as it is shown.
        measures: its measures.
        facts: the lines of the margin.
        calls: whom to call for what, as the inventory says.
        contacts: people of the touchpoint who can be reached, but for those whom `calls` has already.
        findings: findings about it.
        actions: what is to be done about it, in the order of all actions.
        influences: touchpoints on which it acts.
        voices: what personas do, think and feel there: persona and step.
        previous, next: its neighbours on the line.
    """

    stop: Stop
    touchpoint: Touchpoint
    total: int
    near: tuple[int, int]
    control: Mark | None
    measures: tuple[Bullet, ...]
    facts: tuple[Fact, ...]
    calls: tuple[Call, ...]
    contacts: tuple[Contact, ...]
    findings: tuple[RankedFinding, ...]
    actions: tuple[Action, ...]
    influences: tuple[Stop, ...]
    voices: tuple[tuple[Persona, Step], ...]
    previous: Stop | None
    next: Stop | None
