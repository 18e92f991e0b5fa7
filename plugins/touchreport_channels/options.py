"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import ImportantFrom, Option, Singly


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `channels`."""

    most_share: Annotated[
        float, Option("Share of the touchpoints that one channel may carry before it is reported.", 0, 1)
    ] = 0.4
    least_touchpoints: Annotated[
        int, Option("Touchpoints with a channel from which on shares are shown.", low=1)
    ] = 5
    important_from: ImportantFrom = 0.75
    singly: Singly = 6
    most_rows: Annotated[int, Option("Touchpoints in the matrix, at most.", low=1)] = 60
    most_columns: Annotated[int, Option("Channels in a matrix and in the bars, at most.", low=1)] = 20
