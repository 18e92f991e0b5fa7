"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import ImportantFrom, Option, Singly


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `blueprint`; every default is this product's own."""

    least_filled: Annotated[
        float,
        Option("Share of the touchpoints below which a layer is told as a whole, as almost empty.", 0, 1),
    ] = 0.2
    least_touchpoints: Annotated[
        int, Option("Touchpoints in the company’s hands from which on shares are judged.", low=1)
    ] = 5
    most_share: Annotated[
        float,
        Option("Share of the supported touchpoints that one support may carry before it is reported.", 0, 1),
    ] = 0.25
    least_carried: Annotated[
        int, Option("Touchpoints that a support must carry to be reported, at least.", low=2)
    ] = 3
    most_circles: Annotated[
        int,
        Option(
            "Circles of hand-overs that are looked for, at most; through the heaviest touchpoints.", low=1
        ),
    ] = 12
    important_from: ImportantFrom = 0.75
    singly: Singly = 4
    most_blueprints: Annotated[
        int, Option("Journeys that are drawn as a blueprint, at most; those of the largest personas.", low=1)
    ] = 2
    most_columns: Annotated[int, Option("Steps of one blueprint, at most.", low=1)] = 30
    most_rows: Annotated[int, Option("Supports that are ranked, at most.", low=1)] = 12
