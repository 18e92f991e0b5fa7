"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import ImportantFrom, Option, Singly


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `responsibility`; every default is this product's own."""

    most_share: Annotated[
        float, Option("Share of the touchpoints that one may answer for before it is reported.", 0, 1)
    ] = 0.3
    least_answered: Annotated[
        int, Option("Touchpoints that somebody answers for, from which on shares are judged.", low=1)
    ] = 10
    full: Annotated[
        float,
        Option(
            "Load, as a multiple of the capacity, above which it is reported.", 0.1, 10, at_most="overfull"
        ),
    ] = 1.0
    overfull: Annotated[
        float, Option("Load, as a multiple of the capacity, above which it weighs one step more.", 0.1, 10)
    ] = 1.5
    often: Annotated[
        int, Option("Hand-overs between two owners from which on the pair is reported.", low=1)
    ] = 4
    most_open: Annotated[
        float,
        Option("Share of the hand-overs with nobody on one side above which it is reported.", 0, 1),
    ] = 0.1
    least_pairs: Annotated[
        int, Option("Hand-overs along recorded journeys from which on their shares are judged.", low=1)
    ] = 5
    important_from: ImportantFrom = 0.75
    singly: Singly = 6
    most_rows: Annotated[int, Option("Touchpoints in the RACI matrix, at most.", low=1)] = 60
    most_columns: Annotated[int, Option("People or teams side by side, at most.", low=1)] = 8
