"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import ImportantFrom, Option, Singly


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `use-and-effect`."""

    within: Annotated[
        str,
        Option(
            "What touchpoints are compared with: those of the same stage, of the same goal, or the whole inventory.",
            choices=("stage", "goal", "inventory"),
        ),
    ] = "stage"
    over_used: Annotated[
        float, Option("Ratio of effect to use below which a touchpoint is over-used.", 0, 1)
    ] = 0.8
    under_used: Annotated[
        float, Option("Ratio of effect to use above which a touchpoint is under-used.", 1)
    ] = 1.25
    completed: Annotated[
        float,
        Option("Share of contacts with the outcome from which a touchpoint is a step to be completed.", 0, 1),
    ] = 0.85
    wasted: Annotated[float, Option("Ratio of effect to cost below which money is wasted.", 0, 1)] = 0.5
    least_spend: Annotated[
        float,
        Option(
            "Share of the compared money from which little effect is reported.", 0, 1, at_most="much_spend"
        ),
    ] = 0.05
    much_spend: Annotated[float, Option("Share of the compared money that is much.", 0, 1)] = 0.25
    important_from: ImportantFrom = 0.75
    much_effort: Annotated[float, Option("Effort, as a share of its scale, that is much.", 0, 1)] = 0.75
    least_compared: Annotated[
        int, Option("Touchpoints to compare with each other; with fewer nothing is said.", low=2)
    ] = 3
    least_judged: Annotated[
        int,
        Option("Touchpoints that can be compared, all groups together; with fewer nothing is said.", low=2),
    ] = 5
    fewest_contacts: Annotated[
        int, Option("Contacts in a year behind a share of outcomes; with fewer no ratio is shown.", low=1)
    ] = 30
    least_felt: Annotated[
        int,
        Option(
            "Touchpoints with contacts and a feeling from which on frequency is set against feeling.", low=2
        ),
    ] = 5
    feels_bad: Annotated[
        float,
        Option("How far below neutral a mean feeling is bad, as a share of the way to the worst.", 0.01, 1),
    ] = 0.2
    usual_data: Annotated[
        float,
        Option("Share of the touchpoints on a channel that generate data from which that is usual.", 0, 1),
    ] = 0.5
    least_peers: Annotated[
        int, Option("Touchpoints with data on a channel from which on one without any is reported.", low=1)
    ] = 2
    volume_measure: Annotated[
        str,
        Option("Name of the measures that hold the contacts in a year, where the touchpoint has no volume."),
    ] = ""
    outcome_measure: Annotated[
        str,
        Option("Name of the measures that hold the outcomes in a year, where the touchpoint has no outcome."),
    ] = ""
    rate_measure: Annotated[
        str,
        Option(
            "Name of the measures that hold the share of contacts with the outcome, where neither has it."
        ),
    ] = ""
    most_rows: Annotated[int, Option("Most rows of a table or a set of bars.", low=2)] = 16
    most_points: Annotated[int, Option("Most touchpoints in a quadrant.", low=5)] = 80
    singly: Singly = 3
