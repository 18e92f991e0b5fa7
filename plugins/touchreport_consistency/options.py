"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import ImportantFrom, Option, Singly


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `consistency`; every default is this product's own."""

    least_touchpoints: Annotated[
        int, Option("Touchpoints with a rating, or with a message, from which on the whole is judged.", low=2)
    ] = 5
    least_at_stage: Annotated[
        int, Option("Touchpoints with a rating, or with a message, from which on a stage is judged.", low=1)
    ] = 3
    least_told: Annotated[
        float, Option("Share of the touchpoints that should carry a message pillar.", 0, 1)
    ] = 0.5
    least_reach: Annotated[
        float,
        Option(
            "Weight of the stages at which a pillar is told, as a share, below which it is reported.", 0, 1
        ),
    ] = 0.5
    least_stages: Annotated[
        int,
        Option("Stages with touchpoints from which on it is reported that a pillar is told at few.", low=2),
    ] = 3
    most_off: Annotated[
        float, Option("Share of a pillar’s touchpoints without its content above which it weighs more.", 0, 1)
    ] = 0.5
    least_even: Annotated[float, Option("Consistency K below which a rating is reported.", 0, 1)] = 0.8
    uneven: Annotated[
        float, Option("Consistency K below which a rating weighs more.", 0, 1, at_most="least_even")
    ] = 0.5
    low_fit: Annotated[
        float,
        Option("Place on the scale up to which a touchpoint is off the brand’s visuals or tone.", 0, 1),
    ] = 0.25
    least_words: Annotated[
        int,
        Option("Words of a purpose from which on another with one word changed is nearly the same.", low=3),
    ] = 5
    full: Annotated[
        float, Option("Touchpoints, as a multiple of the capacity, above which it is reported.", 0.1, 10)
    ] = 1.0
    important_from: ImportantFrom = 0.75
    singly: Singly = 5
    most_rows: Annotated[int, Option("Rows of a table or a matrix, at most.", low=1)] = 15
