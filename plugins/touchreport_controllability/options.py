"""The lines that a project may move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `controllability`."""

    share: Annotated[
        float,
        Option(
            "Share of a stage’s importance that may be outside the company’s control without a finding.", 0, 1
        ),
    ] = 0.5
    least: Annotated[
        int, Option("How many rated touchpoints a stage must have before its share is judged.", 1)
    ] = 3
    important: Annotated[
        float,
        Option(
            "Where on the scale of importance, 0 lowest and 1 highest, a touchpoint starts to matter a lot.",
            0,
            1,
        ),
    ] = 0.75
    reach: Annotated[
        float, Option("Share of the customers from which on a touchpoint counts as met by many.", 0, 1)
    ] = 0.5
    sole: Annotated[
        int,
        Option("Number of touchpoints whose only influence one touchpoint may be before it is a finding.", 1),
    ] = 3
