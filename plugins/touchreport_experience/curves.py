"""How the journey of one persona feels: mean, peak, end, valleys.

A journey here is what was walked: steps that are not merely planned, at touchpoints that are there today. Its order is
the journey's own. A derived journey has no order of its own, so that it is drawn and not judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import fsum
from typing import NamedTuple

from touchreport.plugin import Journey, Project, Step
from touchreport_experience.scale import Scale

PLANNED, ACTUAL = "planned", "actual"


class Feeling(NamedTuple):
    """A step whose feeling is recorded; a tuple, since derived journeys may hold very many.

    Attributes:
        step: the step.
        place: its place among the steps that were walked, from 0.
        emotion: how it feels, on the project's scale.
    """

    step: Step
    place: int
    emotion: float

    @property
    def assumed(self) -> bool:
        """Whether nobody observed it."""
        return self.step.evidence_status == "assumed"


@dataclass(frozen=True, slots=True)
class Shape:
    """What remains of a curve.

    Attributes:
        mean: mean of the feelings.
        peak: the strongest feeling; of several the worst, then the last.
        end: the feeling of the last step.
        remembered: the peak-end value, (peak + end) / 2.
    """

    mean: float
    peak: Feeling
    end: Feeling
    remembered: float


@dataclass(frozen=True, slots=True)
class Walk:
    """The journey of one persona, as far as it was walked.

    Attributes:
        persona: id of the persona.
        steps: the steps.
        feelings: those whose feeling is recorded.
        valleys: local minima below neutral, in order; a plateau counts once, with its first step.
        derived: whether the journey was derived from the inventory; it then has neither valleys nor a shape.
        shape: mean, peak and end; None where there are too few feelings or the last step has none.
    """

    persona: str
    steps: tuple[Step, ...]
    feelings: tuple[Feeling, ...]
    valleys: tuple[Feeling, ...]
    derived: bool
    shape: Shape | None


def walks(project: Project, scale: Scale, least: int) -> tuple[Walk, ...]:
    """Return the walk of every journey, in the order of the personas.

    Args:
        project: the project.
        scale: its scale of emotions.
        least: feelings that a curve must have before it is judged.
    """
    present = {touchpoint.id for touchpoint in project.present}
    return tuple(_walk(journey, present, scale, least) for journey in project.journeys)


def _walk(journey: Journey, present: set[str], scale: Scale, least: int) -> Walk:
    steps = tuple(s for s in journey.steps if s.touchpoint in present and s.stage and s.actual != PLANNED)
    feelings = tuple(Feeling(s, at, s.emotion) for at, s in enumerate(steps) if s.emotion is not None)
    judged = not journey.derived and len(feelings) >= least
    return Walk(
        journey.persona,
        steps,
        feelings,
        valleys(feelings, scale) if judged else (),
        journey.derived,
        shape(feelings, len(steps), scale) if judged else None,
    )


def shape(feelings: Sequence[Feeling], steps: int, scale: Scale) -> Shape | None:
    """Return mean, peak and end; None where the last of so many steps has no feeling."""
    if not feelings or feelings[-1].place != steps - 1:
        return None
    peak = max(feelings, key=lambda f: (scale.strength(f.emotion), -f.emotion, f.place))
    end = feelings[-1]
    mean = fsum(f.emotion for f in feelings) / len(feelings)
    return Shape(mean, peak, end, (peak.emotion + end.emotion) / 2)


def valleys(feelings: Sequence[Feeling], scale: Scale) -> tuple[Feeling, ...]:
    """Return the local minima below neutral; steps without a feeling are passed over."""
    levels = [next(group) for _, group in groupby(feelings, key=lambda f: f.emotion)]
    if len(levels) < 2:
        return ()
    return tuple(
        here
        for at, here in enumerate(levels)
        if scale.bad(here.emotion)
        and (at == 0 or levels[at - 1].emotion > here.emotion)
        and (at == len(levels) - 1 or levels[at + 1].emotion > here.emotion)
    )
