"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option, Singly


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `priority`."""

    crosshairs: Annotated[
        str,
        Option("Where the quadrants are cut: at the mean, the median or the middle of the scale.",
               choices=("mean", "median", "midpoint")),
    ] = "mean"  # fmt: skip
    least_touchpoints: Annotated[
        int, Option("Touchpoints with both ratings from which on quadrants are shown.", low=2)
    ] = 5
    overkill: Annotated[
        float,
        Option("Performance above importance, as a share of the scales, from which too much is reported.", 0.01, 1),
    ] = 0.3  # fmt: skip
    much_effort: Annotated[float, Option("Effort, as a share of its scale, that is much.", 0, 1)] = 0.75
    importance_measure: Annotated[
        str, Option("Name of the measures that hold the share who give importance one of the two best grades.")
    ] = "Top-2-box importance"  # fmt: skip
    satisfaction_measure: Annotated[
        str, Option("Name of the measures that hold the share who give satisfaction one of the two best grades.")
    ] = "Top-2-box satisfaction"  # fmt: skip
    fewest_cases: Annotated[
        int, Option("Answers behind each of the two shares; with fewer no opportunity score is shown.", low=1)
    ] = 30
    opportunity_extreme: Annotated[
        float, Option("Opportunity score above which an opportunity weighs high; published: 15.", 0, 20)
    ] = 15.0
    opportunity_high: Annotated[
        float,
        Option(
            "Opportunity score from which an opportunity weighs medium; published: 12.",
            0,
            20,
            at_most="opportunity_extreme",
        ),
    ] = 12.0
    opportunity_from: Annotated[
        float,
        Option(
            "Opportunity score from which an opportunity is reported; published: 10.",
            0,
            20,
            at_most="opportunity_high",
        ),
    ] = 10.0
    segment_ahead: Annotated[
        float,
        Option(
            "How far a segment’s opportunity score lies above that of the others to be reported.", 0.1, 20
        ),
    ] = 2.0
    segment_behind: Annotated[
        float,
        Option("How much farther a segment’s touchpoints fall short, as a share of the scales.", 0.01, 1),
    ] = 0.1
    most_points: Annotated[
        int, Option("Touchpoints in one quadrant; with more there is one for each stage.", low=1)
    ] = 80
    singly: Singly = 5
