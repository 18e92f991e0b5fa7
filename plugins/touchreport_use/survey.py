"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Context, Helpers, helpers
from touchreport_use.effects import Effects, by_touchpoint, effects_of
from touchreport_use.feelings import Feelings, feelings_of
from touchreport_use.numbers import Numbers, numbers_of
from touchreport_use.options import Options
from touchreport_use.ratios import Ratio
from touchreport_use.sight import SORTS, Sight, sight_of
from touchreport_use.stakes import Stakes, care, stakes_of


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        numbers: contacts, outcomes and cost of today's touchpoints.
        effects: effect against contacts and against money.
        best_value: touchpoints that bring more than their money would suggest and to which more customers can be
            led with profit, the highest ratio first; what disappoints them is none.
        helpers: which touchpoints do well enough to be given money that is saved elsewhere.
        feelings: frequency against feeling.
        sight: which data there is, and who sees it.
        stakes: what makes a touchpoint weigh.
    """

    numbers: tuple[Numbers, ...]
    effects: Effects
    best_value: tuple[Ratio, ...]
    helpers: Helpers
    feelings: Feelings
    sight: Sight
    stakes: Stakes

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_use.analysis` for what they mean."""
        effects, feelings, sight = self.effects, self.feelings, self.sight
        return MappingProxyType(
            {
                "ratios": by_touchpoint(effects.use.judged),
                "money_ratios": by_touchpoint(effects.money.judged),
                "use_shares": MappingProxyType({e.touchpoint.id: e.use for e in effects.use.judged}),
                "effect_shares": MappingProxyType({e.touchpoint.id: e.effect for e in effects.use.judged}),
                "over_used": tuple(each.touchpoint.id for each in effects.over),
                "under_used": tuple(each.touchpoint.id for each in effects.under),
                "wasted": tuple(each.touchpoint.id for each in effects.wasted),
                "felt": len(feelings.felt),
                "mean_feeling": feelings.mean,
                "weighted_feeling": feelings.weighted,
                "often_bad": tuple(each.touchpoint.id for each in feelings.bad),
                "data": MappingProxyType({sort: sight.count(sort) for sort in SORTS}),
                "unshared": sight.blind,
                "possible": tuple(each.touchpoint.id for each in sight.possible),
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    stakes = stakes_of(project, options)
    numbers = numbers_of(project, options)
    able = helpers(project)
    effects = effects_of(context, numbers, stakes, able.disappointing)
    return Survey(
        numbers,
        effects,
        _best_value(effects, stakes, able),
        able,
        feelings_of(context, numbers, stakes),
        sight_of(context, stakes),
        stakes,
    )


def _best_value(effects: Effects, stakes: Stakes, able: Helpers) -> tuple[Ratio, ...]:
    left_out = effects.finished | {each.touchpoint.id for each in effects.over}
    best = [
        each
        for each in effects.money.judged
        if each.ratio > 1
        and each.touchpoint.id not in left_out
        and not care(each.touchpoint)
        and able.fit(each.touchpoint)
    ]
    return tuple(sorted(best, key=lambda e: (-e.ratio, stakes.weights.order[e.touchpoint.id])))
