"""The line at the head of a card: where on the journey its stop stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from touchreport.draw.shapes import rounded
from touchreport.draw.stages import StageSpan, stage_spans

MOST_TICKS = 60
"""With more stops a tick would be thinner than the gaps, and each stage gets one tick instead."""

Nearness = Literal["far", "near", "here"]
"""Of another stage, of the same stage, or the stop itself."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A piece of the line.

    Attributes:
        start: percent of the width, from the start.
        width: percent of the width.
        nearness: how it is drawn.
    """

    start: float
    width: float
    nearness: Nearness


@dataclass(frozen=True, slots=True)
class Locator:
    """The line.

    Attributes:
        ticks: the pieces in order, without gaps (the style sheet makes them).
        here: percent of the width at which the stop's ring stands.
        position: which stop it is, from 1.
        count: how many stops there are.
    """

    ticks: tuple[Tick, ...]
    here: float
    position: int
    count: int


def locator(stages: Sequence[str], here: int) -> Locator:
    """Lay out the line of a card.

    Args:
        stages: the stage of each stop, in order; at least one.
        here: index of the card's stop, from 0.

    Raises:
        IndexError: there is no such stop.
    """
    if not 0 <= here < len(stages):
        raise IndexError(f"no stop {here} of {len(stages)}")
    count = len(stages)
    spans = stage_spans(stages)
    middle = rounded((here + 0.5) / count * 100)
    if count <= MOST_TICKS:
        ticks = tuple(_tick(StageSpan(stages[i], i, 1), stages[here], here, count) for i in range(count))
    else:
        ticks = tuple(_tick(span, stages[here], None, count) for span in spans)
    return Locator(ticks, middle, here + 1, count)


def _tick(span: StageSpan, stage: str, here: int | None, count: int) -> Tick:
    start, end = (rounded(place / count * 100) for place in (span.first, span.end))
    nearness: Nearness = "here" if span.first == here else "near" if span.stage == stage else "far"
    return Tick(start, rounded(end - start), nearness)
