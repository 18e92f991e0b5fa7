"""Everything that is worked out before a word is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Context, Project, moments_of_truth
from touchreport_priority.grid import Grid, Rated, grid_of
from touchreport_priority.opportunity import Opportunities, opportunities
from touchreport_priority.options import Options
from touchreport_priority.segments import Segments, segments_of
from touchreport_priority.value import Values, values_of

QUADRANTS = ("concentrate", "keep-up", "low-priority", "overkill")
"""Names of the quadrants in ``Result.data``, in their order."""


@dataclass(frozen=True, slots=True)
class Study:
    """What the project says about priorities.

    Attributes:
        project: the project.
        options: the options.
        grid: importance and performance.
        opportunities: opportunity scores.
        values: value and effort.
        segments: one segment against the others.
        moments: ids of moments of truth, for all or for one persona.
    """

    project: Project
    options: Options
    grid: Grid
    opportunities: Opportunities
    values: Values
    segments: Segments
    moments: frozenset[str]

    @property
    def enough(self) -> bool:
        """Whether enough touchpoints have both ratings."""
        return len(self.grid.rated) >= self.options.least_touchpoints

    @property
    def enough_values(self) -> bool:
        """Whether enough touchpoints have a value and an effort."""
        return len(self.values.of) >= self.options.least_touchpoints

    def within(self, quadrant: int) -> tuple[Rated, ...]:
        """Return the touchpoints of a quadrant; none where there are too few to cut."""
        return self.grid.within(quadrant) if self.enough else ()

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_priority.analysis`."""
        rated = self.grid.rated if self.enough else ()
        return MappingProxyType(
            {
                "quadrants": MappingProxyType({r.touchpoint.id: QUADRANTS[r.quadrant] for r in rated}),
                "gaps": MappingProxyType({r.touchpoint.id: r.gap for r in self.grid.rated}),
                "opportunities": MappingProxyType(
                    {o.touchpoint.id: o.score for o in self.opportunities.scored}
                ),
                "segment_scores": MappingProxyType(
                    {(a.touchpoint.id, a.segment): a.score for a in self.segments.apart}
                ),
                "segment_gaps": MappingProxyType({r.segment: r.gap for r in self.segments.ratings}),
                "values": MappingProxyType({v.touchpoint.id: v.value for v in self.values.of}),
            }
        )


def study_of(context: Context[Options]) -> Study:
    """Work everything out."""
    project, options = context.project, context.options
    grid = grid_of(project, options.crosshairs)
    return Study(
        project,
        options,
        grid,
        opportunities(project, options),
        values_of(project, options.crosshairs),
        segments_of(project, options, grid.rated),
        moments_of_truth(project),
    )
