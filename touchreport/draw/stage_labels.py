"""Names of stages over a curve, in as many rows as it takes to keep them apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from touchreport.draw.letters import measure
from touchreport.draw.shapes import rounded
from touchreport.draw.stages import StageSpan

MOST_ROWS = 3
_AIR = 0.8
_INSET = 0.5


@dataclass(frozen=True, slots=True)
class StageLabel:
    """The name of a stage.

    Attributes:
        stage: id of the stage.
        text: its name.
        x: percent of the width, from the start, at which the name begins.
        row: row from the top, from 0; ``None`` where there was no room, and the name belongs in the key.
    """

    stage: str
    text: str
    x: float
    row: int | None


def stage_labels(
    spans: Sequence[StageSpan],
    names: Mapping[str, str],
    width: float,
    text: float,
    margin: float = 0.0,
    edge: float | None = None,
) -> tuple[StageLabel, ...]:
    """Place the names of stages at the lines that begin them.

    A name that would run into its neighbour goes one row down, and one that would come too near to the edge of the
    sheet is moved towards the start.

    Args:
        spans: the stages in order.
        names: name of each stage by id.
        width: width of the drawing.
        text: size of the type, in the unit of ``width``.
        margin: room kept free before the first name, in that unit, and behind the last.
        edge: room kept free behind the last name, if less: it stands at its line, not before it, though it reaches into the margin.
    """
    columns = spans[-1].end if spans else 0
    end = width - (margin if edge is None else edge)
    taken = [margin] * MOST_ROWS
    out: list[StageLabel] = []
    for span in spans:
        name = names.get(span.stage, span.stage)
        length = measure(name, text)
        inset = text * _INSET if span.first else 0.0
        begin = max(margin, min(span.first / columns * width + inset, end - length))
        fits = begin + length <= end + 1e-9
        row = next((row for row, free in enumerate(taken) if fits and begin >= free), None)
        if row is not None:
            taken[row] = begin + length + text * _AIR
        out.append(StageLabel(span.stage, name, rounded(begin / width * 100), row))
    return tuple(out)
