"""Everything that is looked at, looked at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, reaches
from touchreport_gaps.cells import Survey, survey
from touchreport_gaps.handovers import BadHandover, bad_handovers
from touchreport_gaps.missing import Missing, missing_of
from touchreport_gaps.options import Options
from touchreport_gaps.ratings import Rating, ratings_of
from touchreport_gaps.reviews import Overdue, overdue_of
from touchreport_gaps.targets import Targets, targets_of
from touchreport_gaps.weights import Weights, weights_of

MAP_KINDS = ("stage", "segment", "persona", "presence")
"""Kinds of findings about cells of the map."""


@dataclass(frozen=True, slots=True)
class Study:
    """What the project says about its gaps, before any word is found for it."""

    project: Project
    options: Options
    weights: Weights
    survey: Survey
    missing: Missing
    overdue: tuple[Overdue, ...]
    handovers: tuple[BadHandover, ...]
    ratings: tuple[Rating, ...]
    targets: Targets

    @property
    def far(self) -> tuple[Rating, ...]:
        """The touchpoints whose performance lies too far below their importance."""
        return tuple(rating for rating in self.ratings if reaches(rating.distance, self.options.distance))

    def counts(self) -> Mapping[str, int]:
        """Return how many facts of each kind there are; findings may gather several."""
        found = {kind: sum(cell.axis == kind for cell in self.survey.told) for kind in MAP_KINDS}
        found["unserved"] = len(self.survey.unserved)
        found |= {kind: len(ids) for kind, ids in self.missing.empty.items()}
        found["not-recorded"] = len(self.missing.absent)
        found["overdue"] = len(self.overdue)
        for fault in ("dead", "apart", "break"):
            found[f"handover-{fault}"] = sum(bad.fault == fault for bad in self.handovers)
        found["performance"] = len(self.far)
        found["target"] = len(self.targets.misses)
        return MappingProxyType(found)


def study_of(project: Project, options: Options) -> Study:
    """Look at everything."""
    return Study(
        project=project,
        options=options,
        weights=weights_of(project, options.important),
        survey=survey(project, options.fewest),
        missing=missing_of(project),
        overdue=overdue_of(project),
        handovers=bad_handovers(project),
        ratings=ratings_of(project),
        targets=targets_of(project, options.fewest_cases),
    )
