"""Journeys: what a persona meets, in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from touchreport.model.audience import Persona
from touchreport.model.field import identifier, number, ref, scale, share, word, words, yes_no
from touchreport.model.stage import JourneyModel
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint

PLANNED = "planned"
"""What `Step.actual` says of a step that is part of a plan."""

FAILED = "failed"
"""What `Step.outcome` says of a step that was met and did not work."""


@dataclass(frozen=True, slots=True)
class Step:
    """One encounter of one persona with one touchpoint."""

    id: Annotated[str, identifier("Short name of the step.")]
    persona: Annotated[str, ref("persona", "Who takes the step.", required=True)]
    touchpoint: Annotated[str, ref("touchpoint", "What she meets.", required=True)]
    order: Annotated[
        float | None, number("Place in the order; the order of the rows where nothing is said.")
    ] = None
    stage: Annotated[
        str | None, ref("stage", "Stage in which it happens; the touchpoint's first if not said.")
    ] = None
    channel: Annotated[str | None, ref("channel", "Channel used; the touchpoint's first if not said.")] = None
    does: Annotated[Text | None, words("What she does.")] = None
    thinks: Annotated[Text | None, words("What she thinks.")] = None
    feels: Annotated[Text | None, words("What she feels, in words.")] = None
    quote: Annotated[Text | None, words("What she said there.")] = None
    emotion: Annotated[float | None, scale("emotion", "How she feels; -2 to 2.")] = None
    expectation: Annotated[Text | None, words("What she expected.")] = None
    moment_of_truth: Annotated[bool | None, yes_no("Whether the relation is decided here.")] = None
    success_rate: Annotated[float | None, share("How often the step works, 0 to 1.")] = None
    outcome: Annotated[
        str | None, word("step-outcome", "Whether she got there what she came for: worked or failed.")
    ] = None
    actual: Annotated[str | None, word("planned-actual", "Whether it is planned or was observed.")] = None
    device: Annotated[Text | None, words("Device used.")] = None
    pain: Annotated[Text | None, words("What bothers her.")] = None
    need: Annotated[Text | None, words("What she needs.")] = None
    evidence_status: Annotated[str | None, word("evidence", "Observed, assumed or proposed.")] = None
    source: Annotated[Text | None, words("Where it comes from.")] = None
    internal: Annotated[bool | None, yes_no("Whether it stays inside: no client's playbook has it.")] = None


@dataclass(frozen=True, slots=True)
class Journey:
    """All steps of one persona, in order.

    Attributes:
        persona: id of the persona.
        steps: the steps in order, as they are walked; each has a stage.
        derived: whether the steps were derived from the touchpoints' stages and channels, because nobody
            recorded any. Pages that use a derived journey say so.
        plan: the steps that were planned, in order, where the project records a plan; they are among `steps` only
            where nothing else is recorded.
    """

    persona: str
    steps: tuple[Step, ...]
    derived: bool
    plan: tuple[Step, ...] = ()

    @classmethod
    def recorded(cls, persona: str, steps: Iterable[Step]) -> Journey:
        """Return the journey of recorded steps, in their order: what was planned stands beside what was walked."""
        every = tuple(steps)
        plan = tuple(step for step in every if step.actual == PLANNED)
        walked = tuple(step for step in every if step.actual != PLANNED)
        return cls(persona, walked or plan, False, plan)


def derived_journey(persona: Persona, model: JourneyModel, touchpoints: Iterable[Touchpoint]) -> Journey:
    """Return what the persona would meet if she met every touchpoint meant for her on each of its stages.

    A touchpoint is meant for her if it names her or her segment, or nobody at all. Only touchpoints that are
    there today count.
    """
    met = [t for t in touchpoints if t.status == "as-is" and _is_for(persona, t)]
    steps = tuple(
        Step(
            id=f"{persona.id}-{stage.id}-{touchpoint.id}",
            persona=persona.id,
            touchpoint=touchpoint.id,
            stage=stage.id,
            channel=touchpoint.channels[0] if touchpoint.channels else None,
            emotion=touchpoint.emotion,
            moment_of_truth=touchpoint.moment_of_truth,
        )
        for stage in model.stages
        for touchpoint in met
        if stage.id in touchpoint.stages
    )
    return Journey(persona.id, steps, True)


def _is_for(persona: Persona, touchpoint: Touchpoint) -> bool:
    if not touchpoint.personas and not touchpoint.segments:
        return True
    return persona.id in touchpoint.personas or persona.segment in touchpoint.segments
