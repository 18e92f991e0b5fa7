"""How customers feel along the journey."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.model.blocks.caption import Caption
from touchreport.model.message import Message
from touchreport.model.ref import Ref
from touchreport.model.text import Text


@dataclass(frozen=True, slots=True)
class CurveStep:
    """A step of a journey on its curve.

    Attributes:
        touchpoint: what is met; written as its stop number.
        stage: the stage in which it is met.
        emotion: how it feels, on the scale of the block; None leaves a gap in the line.
        words: what the point is, in a few words; shown where the line turns and there is room.
        moment_of_truth: whether the point is a ring.
        assumed: whether the feeling was assumed rather than observed; the point is open.
        quoted: whether the words are the persona's own, said or thought; they stand in quotation marks.
    """

    touchpoint: Ref
    stage: Ref
    emotion: float | None = None
    words: Message | Text | None = None
    moment_of_truth: bool = False
    assumed: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class PersonaCurve:
    """The emotion curve of one persona.

    Attributes:
        persona: whose curve it is.
        steps: the steps in order; those of one stage that follow each other stand under its name.
        derived: whether the journey was derived from the inventory.
    """

    persona: Ref
    steps: tuple[CurveStep, ...]
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Curves:
    """Emotion curves, one below the other on the same scale.

    Attributes:
        caption: what stands round them.
        low, high: ends of the scale; neutral is 0, or the middle where the scale does not go through 0.
        curves: the curves.
    """

    caption: Caption
    low: float
    high: float
    curves: tuple[PersonaCurve, ...]
