"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import ImportantFrom, Option, Singly


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `personalisation`; every default is this product's own."""

    notable: Annotated[
        float, Option("Share of the customers from which on a group should have something of its own.", 0, 1)
    ] = 0.15
    little: Annotated[
        float,
        Option(
            "A group’s share of what is made for one group alone, over its share of the customers, below which it is "
            "reported.",
            0,
            1,
        ),
    ] = 0.5
    bare: Annotated[
        float,
        Option(
            "Share of a group’s stages without a touchpoint of its own, from which on it is reported.", 0, 1
        ),
    ] = 0.4
    felt_apart: Annotated[
        float,
        Option(
            "Difference of two groups’ feelings at one touchpoint, as a share of the scale, that is reported.",
            0.01,
            1,
        ),
    ] = 0.25
    important_from: ImportantFrom = 0.75
    least_met: Annotated[
        int, Option("Touchpoints that a group must meet for its share of its own to be judged.", low=1)
    ] = 5
    least_own: Annotated[
        int,
        Option(
            "Touchpoints made for one group alone, of all groups, from which on shares are judged.", low=1
        ),
    ] = 5
    least_of_group: Annotated[
        int, Option("Touchpoints of a group’s own from which on its stages are judged.", low=1)
    ] = 2
    tag: Annotated[str, Option("Tag by which the inventory marks a touchpoint that is already personal.")] = (
        "personal"
    )
    singly: Singly = 3
    most_rows: Annotated[int, Option("Touchpoints that could be personal in the table, at most.", low=1)] = 12
    most_groups: Annotated[int, Option("Groups in the bars, the matrix and the table, at most.", low=1)] = 20
