"""Names of quadrants and lines, and lines of evidence that several findings share."""

from __future__ import annotations

from touchreport.plugin import Message, Number, Ref, say
from touchreport_priority.grid import Rated
from touchreport_priority.study import Study

CORNERS = (
    say("Concentrate here"),
    say("Keep up the good work"),
    say("Low priority"),
    say("Possible overkill"),
)
"""Names of the quadrants, in their order."""


def crosshairs_words(crosshairs: str) -> Message:
    """Return where the lines run, in words."""
    if crosshairs == "midpoint":
        return say("middle of the scale")
    return say("median of the ratings") if crosshairs == "median" else say("mean of the ratings")


def ratings_line(study: Study, rated: Rated) -> Message:
    """Return both ratings as a line of evidence."""
    scales = study.project.scales
    return say(
        "Importance {importance} of {most}, performance {performance} of {best}",
        importance=Number(rated.importance),
        most=Number(scales["importance"][1]),
        performance=Number(rated.performance),
        best=Number(scales["performance"][1]),
    )


def effort_line(study: Study, rated: Rated) -> tuple[Message, ...]:
    """Return the effort as a line of evidence; none where it is not recorded."""
    effort = rated.touchpoint.effort
    if effort is None:
        return ()
    return (
        say(
            "Effort {effort} of {most}", effort=Number(effort), most=Number(study.project.scales["effort"][1])
        ),
    )


def points(gap: float) -> Number:
    """Return a gap in points of a scale from 0 to 100."""
    return Number(round(100 * gap, 6), 0, signed=True)


def ref_of(rated: Rated) -> Ref:
    """Return a reference to the touchpoint."""
    return Ref("touchpoint", rated.touchpoint.id)
