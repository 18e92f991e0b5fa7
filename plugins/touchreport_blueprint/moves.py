"""From step to step along the recorded journeys: where customers cross the line of visibility."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from touchreport.plugin import Journey, Project
from touchreport_blueprint.layers import Layers


@dataclass(frozen=True, slots=True)
class Move:
    """A persona goes from one touchpoint in the company's hands to another.

    Attributes:
        persona: id of the persona.
        source, target: ids of the touchpoints.
        crosses: whether people are in front on one side alone.
        vanishes: whether she comes from people to work that she neither sees nor is told of.
    """

    persona: str
    source: str
    target: str
    crosses: bool
    vanishes: bool


def recorded(project: Project) -> tuple[Journey, ...]:
    """Return the journeys that somebody recorded; derived ones tell no order."""
    return tuple(journey for journey in project.journeys if not journey.derived)


def moves_of(journeys: Sequence[Journey], layers: Mapping[str, Layers]) -> tuple[Move, ...]:
    """Return the moves between two touchpoints of today that are both in the company's hands."""
    return tuple(move for journey in journeys for move in _along(journey, layers))


def _along(journey: Journey, layers: Mapping[str, Layers]) -> Iterator[Move]:
    for before, after in zip(journey.steps, journey.steps[1:], strict=False):
        a, b = layers.get(before.touchpoint), layers.get(after.touchpoint)
        if a is not None and b is not None and a is not b and a.ours and b.ours:
            seen, then = a.people == "given", b.people == "given"
            yield Move(
                journey.persona,
                before.touchpoint,
                after.touchpoint,
                seen != then,
                seen and _hidden(b),
            )


def _hidden(layers: Layers) -> bool:
    """Return whether work goes on there that customers neither see nor are told of."""
    in_front = layers.staffed or layers.human or layers.speaks or layers.things
    return not in_front and layers.behind == "given" and layers.evidence == "empty"
