"""Steps that were met and did not work: those recorded as failed, and rates that are too low to be called working.

What is recorded of a step wins: a rate speaks only where no outcome is recorded, and only in a journey that is held
against its plan.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from touchreport.plugin import Step, reaches
from touchreport_experience.curves import Walk

FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Failed:
    """A touchpoint at which steps did not work.

    Attributes:
        touchpoint: its id.
        steps: the steps, in the order of the journeys.
    """

    touchpoint: str
    steps: tuple[Step, ...]

    @property
    def personas(self) -> tuple[str, ...]:
        """Ids of those to whom it happened, each once."""
        return tuple(dict.fromkeys(step.persona for step in self.steps))

    @property
    def recorded(self) -> bool:
        """Whether at least one of the steps is recorded as failed."""
        return any(step.outcome == FAILED for step in self.steps)


def failed(step: Step, below: float) -> bool:
    """Return whether a step did not work: as recorded; else whether its success rate lies below `below`."""
    if step.outcome is not None:
        return step.outcome == FAILED
    return step.success_rate is not None and not reaches(step.success_rate, below)


def failures(walked: Iterable[Walk], planned: Iterable[str], below: float) -> tuple[Failed, ...]:
    """Return the touchpoints at which steps failed.

    Args:
        walked: the journeys.
        planned: ids of the personas whose journey is held against a plan.
        below: success rate below which a step of these journeys failed.
    """
    compared = frozenset(planned)
    by_touchpoint: dict[str, list[Step]] = {}
    for walk in walked:
        line = below if walk.persona in compared else 0.0
        for step in () if walk.derived else walk.steps:
            if failed(step, line):
                by_touchpoint.setdefault(step.touchpoint, []).append(step)
    return tuple(Failed(ident, tuple(steps)) for ident, steps in by_touchpoint.items())
