"""What a project may set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option, Singly


@dataclass(frozen=True)
class Options:
    """Options of the analysis `gaps`; every default is this product's own."""

    fewest: Annotated[int, Option("Touchpoints that a needed cell must have; fewer are a gap.", 1, 1000)] = 1
    cost_high: Annotated[
        float, Option("Cost of a gap (share of all journeys, 0 to 1) from which its severity is high.", 0, 1)
    ] = 0.1
    cost_medium: Annotated[
        float,
        Option(
            "Cost of a gap (share of all journeys, 0 to 1) from which its severity is medium.",
            0,
            1,
            at_most="cost_high",
        ),
    ] = 0.03
    important: Annotated[
        float, Option("Importance, as a share of its scale, from which a touchpoint weighs heavily.", 0, 1)
    ] = 0.75
    distance: Annotated[
        float,
        Option(
            "Distance of performance below importance, as a share of the scales.",
            0.01,
            1,
            at_most="distance_high",
        ),
    ] = 0.3
    distance_high: Annotated[
        float, Option("Distance from which an important touchpoint’s severity is high.", 0.01, 1)
    ] = 0.5
    miss_high: Annotated[
        float, Option("Miss, as a share of the target, from which a measure weighs heavily.", 0, 100)
    ] = 0.2
    fewest_cases: Annotated[
        int, Option("Cases that a measure must have to be held against its target.", 0, 1_000_000)
    ] = 30
    singly: Singly = 12
