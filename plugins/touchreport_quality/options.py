"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import ImportantFrom, Option, Singly


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `inventory-quality`; every default is this product's own."""

    essential: Annotated[float, Option("Weight of a field that is essential.", 0, 100)] = 3.0
    important: Annotated[
        float, Option("Weight of a field that is important.", 0, 100, at_most="essential")
    ] = 2.0
    useful: Annotated[float, Option("Weight of a field that is useful.", 0, 100, at_most="important")] = 1.0
    least_touchpoints: Annotated[int, Option("Touchpoints from which on the inventory is judged.", low=1)] = 5
    least_in_group: Annotated[
        int,
        Option("Touchpoints from which on a stage, or those of one time between reviews, are judged.", low=1),
    ] = 3
    least_complete: Annotated[
        float,
        Option("Completeness of a touchpoint, or of a field, below which it is marked as thin.", 0, 1),
    ] = 0.5
    behind: Annotated[
        float, Option("Distance of a stage’s completeness below the whole from which it is reported.", 0, 1)
    ] = 0.1
    most_supposed: Annotated[
        float,
        Option("Share of what is assumed or proposed above which a map is a hypothesis.", 0, 1),
    ] = 0.5
    most_unsaid: Annotated[
        float,
        Option("Share of values that do not tell where they come from above which it is reported.", 0, 1),
    ] = 0.5
    supposed_counts: Annotated[
        float,
        Option(
            "What finding out counts where a value is only assumed or proposed; where it is missing, 1.", 0, 1
        ),
    ] = 0.5
    find_out_from: Annotated[
        float,
        Option("Share of one field in all that is worth finding out, from which on it is reported.", 0, 1),
    ] = 0.08
    ask_from: Annotated[
        float,
        Option(
            "Share of all that is worth finding out which three people at most must be able to tell.", 0, 1
        ),
    ] = 0.25
    most_late: Annotated[
        float,
        Option("Share of late reviews above which a time between reviews is not kept.", 0, 1),
    ] = 0.5
    most_unplanned: Annotated[
        float,
        Option("Share of touchpoints reviewed without a next time above which it is reported.", 0, 1),
    ] = 0.2
    important_from: ImportantFrom = 0.75
    singly: Singly = 5
    most_rows: Annotated[int, Option("Touchpoints, or people, in one list, at most.", low=1)] = 15
    most_columns: Annotated[int, Option("Stages side by side, at most.", low=1)] = 8
