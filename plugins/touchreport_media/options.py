"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import ImportantFrom, Option


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `media`."""

    most_share: Annotated[
        float, Option("Share of the touchpoints that one media class may carry before it is reported.", 0, 1)
    ] = 0.6
    least_touchpoints: Annotated[
        int, Option("Touchpoints with a class or a goal from which on the whole inventory is judged.", low=1)
    ] = 5
    least_at_stage: Annotated[
        int, Option("Touchpoints with a class or a goal from which on a stage is judged.", low=1)
    ] = 3
    usual_from: Annotated[
        float,
        Option(
            "Share of the catalogue’s types at a stage that pursue a goal, from which on it is usual there.",
            0,
            1,
        ),
    ] = 0.1
    important_from: ImportantFrom = 0.75
    most_rows: Annotated[
        int, Option("Touchpoints with a derived owner class that are listed, at most.", low=1)
    ] = 20
