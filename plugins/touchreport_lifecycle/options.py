"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `lifecycle`; every default is this product's own."""

    off_weight: Annotated[
        float,
        Option(
            "Distance of a stage’s share from its weight that is reported.", 0.01, 1, at_most="far_off_weight"
        ),
    ] = 0.1
    far_off_weight: Annotated[
        float, Option("Distance of a stage’s share from its weight that weighs one step more.", 0.01, 1)
    ] = 0.2
    apart: Annotated[
        float, Option("Distance of two journeys above which they need separate playbooks.", 0, 1)
    ] = 0.5
    apart_on_stage: Annotated[
        float, Option("Distance on one stage above which journeys close elsewhere part there.", 0, 1)
    ] = 0.6
    alike: Annotated[
        float,
        Option("Distance of two journeys up to which they are reported as the same.", 0, 1, at_most="apart"),
    ] = 0.1
    least_touchpoints: Annotated[
        int, Option("Touchpoints with a stage from which on they are compared with the weights.", low=1)
    ] = 10
    least_met: Annotated[
        int, Option("Touchpoints that two journeys must hold together to be compared.", low=1)
    ] = 5
    least_on_stage: Annotated[
        int,
        Option("Touchpoints that two journeys must hold together on one stage to be compared there.", low=1),
    ] = 5
    most_in_cell: Annotated[int, Option("Touchpoints named in a cell of the map, at most.", low=1)] = 12
    most_columns: Annotated[
        int,
        Option(
            "Segments or personas that stand side by side in the map; more stand below each other.", low=1
        ),
    ] = 4
    most_pairs: Annotated[int, Option("Pairs shown stage by stage, at most.", low=1)] = 12
