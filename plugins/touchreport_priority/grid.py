"""Importance against performance: where the lines cross, and in which quadrant each touchpoint lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from statistics import median

from touchreport.plugin import Project, Touchpoint

CONCENTRATE, KEEP_UP, LOW_PRIORITY, OVERKILL = range(4)
"""The quadrants, in the order of the corners of a drawing; also the order of a list of priorities."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A touchpoint of which both ratings are recorded.

    Attributes:
        touchpoint: the touchpoint.
        importance, performance: its ratings, on their scales.
        gap: performance minus importance, each as a share of its scale, -1 to 1.
        effort: as a share of its scale, 0 to 1; None where nobody recorded it.
        quadrant: the quadrant in which it lies.
    """

    touchpoint: Touchpoint
    importance: float
    performance: float
    gap: float
    effort: float | None
    quadrant: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The quadrants.

    Attributes:
        importance, performance: where the lines cross, on the scales of the ratings.
        rated: the touchpoints with both ratings, those that come first in front.
    """

    importance: float
    performance: float
    rated: tuple[Rated, ...]

    def within(self, quadrant: int) -> tuple[Rated, ...]:
        """Return the touchpoints of a quadrant, in their order."""
        return tuple(each for each in self.rated if each.quadrant == quadrant)


def cut(values: Sequence[float], scale: tuple[float, float], crosshairs: str) -> float:
    """Return where a line runs: at the mean or median of `values`, or in the middle of the scale."""
    if crosshairs == "midpoint" or not values:
        return (scale[0] + scale[1]) / 2
    found = fsum(values) / len(values) if crosshairs == "mean" else median(values)
    return min(max(round(found, 9), scale[0]), scale[1])


def share_of(project: Project, scale: str, value: float) -> float:
    """Return where a rating lies on its scale, 0 for the lowest value and 1 for the highest."""
    low, high = project.scales[scale]
    return round((value - low) / (high - low), 9)


def grid_of(project: Project, crosshairs: str) -> Grid:
    """Put today's touchpoints into quadrants; a rating on a line counts as above it."""
    pairs = [
        (t, t.importance, t.performance)
        for t in project.present
        if t.importance is not None and t.performance is not None
    ]
    up = cut([importance for _, importance, _ in pairs], project.scales["importance"], crosshairs)
    along = cut([performance for _, _, performance in pairs], project.scales["performance"], crosshairs)
    rated = [_rated(project, t, i, p, (i >= up, p >= along)) for t, i, p in pairs]
    rated.sort(key=lambda each: _place(project, each))
    return Grid(up, along, tuple(rated))


def _rated(
    project: Project, touchpoint: Touchpoint, importance: float, performance: float, above: tuple[bool, bool]
) -> Rated:
    effort = touchpoint.effort
    return Rated(
        touchpoint=touchpoint,
        importance=importance,
        performance=performance,
        gap=round(
            share_of(project, "performance", performance) - share_of(project, "importance", importance), 9
        ),
        effort=share_of(project, "effort", effort) if effort is not None else None,
        quadrant={
            (True, False): CONCENTRATE,
            (True, True): KEEP_UP,
            (False, False): LOW_PRIORITY,
            (False, True): OVERKILL,
        }[above],
    )


def _place(project: Project, each: Rated) -> tuple[int, float, float, float, str]:
    """Return the key of the order: quadrant, gap, importance, little effort first, and a name that settles ties."""
    effort = 0.5 if each.effort is None else each.effort
    name = each.touchpoint.name.in_language(project.language)
    return each.quadrant, each.gap, -each.importance, effort, name
