"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType

from touchreport.plugin import Context, CustomerGroups, above, customer_groups, reaches
from touchreport_lifecycle.divergence import Divergence, Pair, divergence
from touchreport_lifecycle.fit import Fit, StageFit, fit
from touchreport_lifecycle.meetings import Meetings, meetings
from touchreport_lifecycle.options import Options


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        audience: who stands in the rows of the map.
        met: who meets what on which stage.
        cells: how many cells the map has.
        fit: the stages against their weights.
        off: stages whose share is as far from the weight as the option says, too little first.
        divergence: how far the journeys lie apart.
        far: pairs farther apart than the option allows.
        alike: pairs that are as good as the same.
    """

    audience: CustomerGroups
    met: Meetings
    cells: int
    fit: Fit
    off: tuple[StageFit, ...]
    divergence: Divergence
    far: tuple[Pair, ...]
    alike: tuple[Pair, ...]

    @property
    def filled(self) -> int:
        """How many cells of the map hold a touchpoint."""
        return len(self.met.cells)

    @property
    def coverage(self) -> float | None:
        """Cells with a touchpoint over all cells, 0 to 1; None where the map has no cell."""
        return self.filled / self.cells if self.cells else None

    @property
    def mean_distance(self) -> float | None:
        """Mean distance of the pairs that can be compared, 0 to 1; None where there is none."""
        pairs = self.divergence.pairs
        return fsum(pair.overall.distance for pair in pairs) / len(pairs) if pairs else None

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_lifecycle.analysis` for what they mean."""
        stages = self.fit.stages
        weights = {each.stage.id: each.weight for each in stages if each.weight is not None}
        return MappingProxyType(
            {
                "rows": self.audience.kind,
                "coverage": self.coverage,
                "cases": self.fit.cases,
                "shares": MappingProxyType({each.stage.id: each.share for each in stages}),
                "weights": MappingProxyType(weights),
                "dissimilarity": self.fit.apart,
                "distances": tuple(_plain(pair) for pair in self.divergence.pairs),
                "playbooks": tuple(
                    tuple(self.audience.refs[row].id for row in group) for group in self.divergence.playbooks
                ),
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    who = customer_groups(project)
    met = meetings(project, who)
    fitted = fit(project, options.least_touchpoints)
    between = divergence(project, who, met, options)
    limit = options.apart
    return Survey(
        who,
        met,
        len(who.refs) * len(project.stages) if project.present else 0,
        fitted,
        _off(fitted, options.off_weight),
        between,
        tuple(pair for pair in between.pairs if above(pair.overall.distance, limit)),
        tuple(p for p in between.pairs if not above(p.overall.distance, min(options.alike, limit))),
    )


def _off(fitted: Fit, distance: float) -> tuple[StageFit, ...]:
    if fitted.apart is None:
        return ()
    off = [each for each in fitted.stages if reaches(abs(each.difference), distance)]
    return tuple(sorted(off, key=lambda each: each.difference))


def _plain(pair: Pair) -> tuple[object, ...]:
    stages = {stage: each.distance for stage, each in pair.stages.items()}
    return pair.first.id, pair.second.id, pair.overall.distance, MappingProxyType(stages)
