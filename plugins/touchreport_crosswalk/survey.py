"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Context, Project, Touchpoint, by_importance, journey_models
from touchreport_crosswalk.options import Options
from touchreport_crosswalk.views import View, view


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        cases: touchpoints of today with a stage, the heaviest first.
        without: touchpoints of today without one.
        views: the models that are shown: those that are reported first, then those with most certain places.
        unrelated: models that the project asks for and to which none of its stages relates.
        lost: ids of our stages with touchpoints that name no moments, and of which nothing is declared.
        declared: how many relations of the project's own there are.
    """

    cases: tuple[Touchpoint, ...]
    without: int
    views: tuple[View, ...]
    unrelated: tuple[View, ...]
    lost: tuple[str, ...]
    declared: int

    @property
    def by_fit(self) -> tuple[View, ...]:
        """The views, that with most certain places first; of equal ones, the most evenly used."""
        return tuple(sorted(self.views, key=fit))

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_crosswalk.analysis` for what they mean."""
        return MappingProxyType(
            {
                "cases": len(self.cases),
                "models": MappingProxyType({each.model.id: _data(each) for each in self.views}),
                "lost": self.lost,
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    cases = by_importance(project, [t for t in project.present if t.stages])
    wanted = frozenset((*options.models, *options.report_in))
    every = tuple(
        view(
            project,
            cases,
            model,
            reported=model in options.report_in,
            least=options.least_touchpoints,
        )
        for model in journey_models()
        if model != project.model.id
    )
    shown = [each for each in every if each.model.id in wanted or not options.models]
    related = sorted(
        (each for each in shown if each.relates), key=lambda each: (not each.reported, fit(each))
    )
    return Survey(
        cases,
        len(project.present) - len(cases),
        tuple(related),
        tuple(each for each in shown if each.model.id in wanted and not each.relates),
        _lost(project, cases, every),
        len(project.model.relations),
    )


def fit(each: View) -> tuple[float, float]:
    """Return the key that puts the model with most certain places first, then the most evenly used."""
    return -each.share, -1.0 if each.evenness is None else -each.evenness


def _lost(project: Project, cases: Sequence[Touchpoint], every: Sequence[View]) -> tuple[str, ...]:
    """Return our stages with touchpoints that answer to nothing, other than by a declaration for every model."""
    acted_on = {stage for t in cases for stage in t.stages}
    silent = {(each.stage, each.model) for each in project.model.relations}
    return tuple(
        stage.id
        for stage in project.stages
        if stage.id in acted_on
        and not stage.moments
        and not any(each.counterparts[stage.id] for each in every)
        and not all((stage.id, each.model.id) in silent for each in every)
    )


def _data(each: View) -> Mapping[str, object]:
    total = each.cases or 1
    return MappingProxyType(
        {
            "certain": len(each.certain) / total,
            "possible": len(each.possible) / total,
            "nowhere": len(each.nowhere) / total,
            "evenness": each.evenness,
            "stages": MappingProxyType(
                {place.stage.id: (len(place.certain), len(place.possible)) for place in each.places}
            ),
            "counterparts": MappingProxyType(
                {stage: tuple(one.stage for one in row) for stage, row in each.counterparts.items()}
            ),
            "reported": each.reported,
        }
    )
