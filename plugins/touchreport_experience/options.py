"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option, Singly


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `experience`."""

    least_emotions: Annotated[
        int, Option("Feelings that a journey must have recorded before its curve is judged.", low=2)
    ] = 3
    peak_end_drop: Annotated[
        float,
        Option(
            "How far the peak-end value must lie below the mean to be reported, as a share of the length of the "
            "scale of emotions; 0.25 is one step of -2 to 2.",
            0,
            1,
        ),
    ] = 0.25
    valley_depth: Annotated[
        float,
        Option(
            "How deep a feeling is a deep one, as a share of the way from neutral to the worst feeling of the scale.",
            0,
            1,
        ),
    ] = 0.5
    top_share: Annotated[
        float,
        Option("Share of the rated touchpoints that are important enough for a moment of truth.", 0, 1),
    ] = 0.2
    least_rated: Annotated[
        int, Option("Touchpoints with an importance from which on the most important ones are told.", low=2)
    ] = 5
    least_rates: Annotated[
        int, Option("Steps with a success rate from which on the reliability of a journey is told.", low=2)
    ] = 3
    least_reliability: Annotated[
        float, Option("Reliability of a journey below which its weakest step is reported.", 0, 1)
    ] = 0.5
    least_planned: Annotated[
        int, Option("Planned steps, and observed ones, from which on plan and reality are compared.", low=1)
    ] = 3
    failed_below: Annotated[
        float,
        Option(
            "Success rate below which a step without a recorded outcome counts as failed, in a journey that is held "
            "against its plan.",
            0,
            1,
        ),
    ] = 0.5
    least_conformance: Annotated[
        float, Option("Conformance of a journey to its plan below which it is reported.", 0, 1)
    ] = 0.8
    singly: Singly = 6
    most_steps: Annotated[int, Option("Steps of a journey that is drawn, at most.", low=2)] = 60
    most_rows: Annotated[int, Option("Moments of truth in the table, at most.", low=1)] = 40
