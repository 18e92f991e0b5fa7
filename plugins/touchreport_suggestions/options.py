"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option, touchpoint_types


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `suggestions`; every default is this product's own."""

    least_reasons: Annotated[
        int, Option("Reasons out of four from which on a type of the catalogue is suggested.", 1, 4)
    ] = 2
    thin_below: Annotated[
        float,
        Option("Touchpoints of a stage, against the mean of all stages, below which it is thin.", 0, 1),
    ] = 0.75
    habit_from: Annotated[
        float,
        Option("Share of the personas who use a channel of a type, from which on that is a reason.", 0, 1),
    ] = 0.3
    usual_from: Annotated[
        float,
        Option(
            "Share of the catalogue’s types at a stage that have a class, from which on it is missed there.",
            0,
            1,
        ),
    ] = 0.25
    without: Annotated[
        tuple[str, ...],
        Option(
            "Types of the catalogue that are not wanted and never suggested.",
            choices=tuple(touchpoint_types()),
        ),
    ] = ()
    singly: Annotated[
        int, Option("Findings of one kind that stand alone; the lighter ones are gathered in one.", 1, 1000)
    ] = 3
    most_rows: Annotated[int, Option("Rows of a table or bars, at most.", low=1)] = 8
