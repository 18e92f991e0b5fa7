"""Performance against importance, both as shares of their scales."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.plugin import Project


@dataclass(frozen=True, slots=True)
class Rating:
    """A touchpoint of which both ratings are recorded.

    Attributes:
        touchpoint: its id.
        importance, performance: shares of their scales, 0 to 1.
        distance: importance - performance, -1 to 1; above 0 where it is more important than good.
    """

    touchpoint: str
    importance: float
    performance: float
    distance: float


def ratings_of(project: Project) -> tuple[Rating, ...]:
    """Return the ratings of today's touchpoints of which both are recorded, in the order of the inventory."""
    found = []
    for touchpoint in project.present:
        if touchpoint.importance is not None and touchpoint.performance is not None:
            importance = share_of(project, "importance", touchpoint.importance)
            performance = share_of(project, "performance", touchpoint.performance)
            distance = round(importance - performance, 9)
            found.append(Rating(touchpoint.id, importance, performance, distance))
    return tuple(found)


def share_of(project: Project, scale: str, value: float) -> float:
    """Return where a rating lies on its scale, 0 for the lowest value and 1 for the highest."""
    low, high = project.scales[scale]
    return (value - low) / (high - low)
