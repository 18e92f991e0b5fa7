"""Stages as stretches of a row of stops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class StageSpan:
    """A stretch of neighbouring stops of one stage.

    Attributes:
        stage: id of the stage.
        first: index of its first stop, from 0.
        count: how many stops it has, from 1.
    """

    stage: str
    first: int
    count: int

    @property
    def end(self) -> int:
        """Index after its last stop."""
        return self.first + self.count


def stage_spans(stages: Sequence[str]) -> tuple[StageSpan, ...]:
    """Join neighbouring stops of the same stage; a stage that is met again later has a second span.

    Args:
        stages: the stage of each stop, in order.
    """
    spans: list[StageSpan] = []
    for stage, group in groupby(stages):
        first = spans[-1].end if spans else 0
        spans.append(StageSpan(stage, first, len(list(group))))
    return tuple(spans)
