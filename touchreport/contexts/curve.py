"""The emotion curve of one persona."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import Action, Stop
from touchreport.model.audience import Persona
from touchreport.model.message import Message
from touchreport.model.stage import Stage
from touchreport.model.text import Text


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A point of the emotion curve.

    Attributes:
        stop: the touchpoint.
        emotion: on the project's scale; None where nobody recorded it.
        label: what the persona said there, the step's own words, or what an analysis calls it; shown at extremes.
        moment_of_truth: whether the point is a ring.
        assumed: whether it was assumed rather than observed.
        quoted: whether the label are her own words, said or thought.
        success_rate: how often the step works, 0 to 1; None where nobody recorded it.
    """

    stop: Stop
    emotion: float | None
    label: Text | Message | None = None
    moment_of_truth: bool = False
    assumed: bool = False
    quoted: bool = False
    success_rate: float | None = None


@dataclass(frozen=True, slots=True)
class StageSpan:
    """A stage of a journey: which of the columns belong to it.

    Attributes:
        stage: the stage.
        first: index of its first column, from 0.
        count: number of columns; 0 where the persona meets nothing there.
        wish: what the persona thinks when she enters it.
        actions: actions that arise there.
    """

    stage: Stage
    first: int
    count: int
    wish: Text | None = None
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class Curve:
    """The emotion curve of one persona.

    Attributes:
        persona: whose curve it is.
        spans: the stages.
        points: one point a step.
        low, high: ends of the scale of emotions.
        derived: whether the journey was derived from the inventory.
    """

    persona: Persona
    spans: tuple[StageSpan, ...]
    points: tuple[CurvePoint, ...]
    low: float
    high: float
    derived: bool

    @property
    def recorded(self) -> int:
        """Number of points with an emotion."""
        return sum(point.emotion is not None for point in self.points)
