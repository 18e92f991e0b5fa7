"""What is used much and brings little, what brings much and is used little, and where money brings little."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import Context, Touchpoint, above, reaches
from touchreport_use.numbers import Numbers
from touchreport_use.options import Options
from touchreport_use.ratios import Ratio, Ratios, Row, ratios_of
from touchreport_use.stakes import Stakes, care

_WHOLE = "inventory"
Spared = Literal["moment", "care", "finished", "told", "little"]
"""Why money with little effect is no finding: a moment of truth, a touchpoint for those who need help, a step that nearly
everybody completes, told by the analysis of priority, or little money."""

_TOLD = frozenset({"priority/effort-low-priority", "priority/overkill"})


@dataclass(frozen=True, slots=True)
class Effects:
    """Effect against contacts and against money.

    Attributes:
        use: effect against contacts.
        money: effect against cost.
        low: those that bring much less than their use would suggest, the one that lacks most outcomes first.
        over: over-used: those of `low` that are not reported for their money.
        under: under-used, the highest ratio first.
        scant: those that bring far less than their cost would suggest, the largest share of the money first.
        wasted: money with little effect: those of `scant` that are reported.
        spared: why each of the others is not, by id.
        impossible: touchpoints that are said to lead to their outcome more often than they are met.
        finished: ids of steps that nearly everybody completes.
        rare: touchpoints with too few contacts.
    """

    use: Ratios
    money: Ratios
    low: tuple[Ratio, ...]
    over: tuple[Ratio, ...]
    under: tuple[Ratio, ...]
    scant: tuple[Ratio, ...]
    wasted: tuple[Ratio, ...]
    spared: Mapping[str, Spared]
    impossible: tuple[Touchpoint, ...]
    finished: frozenset[str]
    rare: int

    def better(self, ratio: Ratio, among: Sequence[Ratio]) -> Ratio | None:
        """Return the first of a list that shares a group and a goal with `ratio`; goals not recorded are no bar."""
        groups, goals = set(ratio.row.groups), set(ratio.touchpoint.goal)
        for each in among:
            apart = goals and each.touchpoint.goal and not goals & set(each.touchpoint.goal)
            if groups & set(each.row.groups) and not apart and each.touchpoint.id != ratio.touchpoint.id:
                return each
        return None


def effects_of(
    context: Context[Options], numbers: Sequence[Numbers], stakes: Stakes, disappointing: frozenset[str]
) -> Effects:
    """Compare the touchpoints of which contacts, or cost, and outcomes are known.

    Args:
        context: the project with the options.
        numbers: what is known of the touchpoints.
        stakes: what makes a touchpoint weigh.
        disappointing: ids of those to which nobody should be led, since they serve customers badly.
    """
    options = context.options
    known = [each for each in numbers if each.outcomes is not None]
    sound = [each for each in known if each.possible]
    often = [e for e in sound if e.contacts is not None and e.contacts >= options.fewest_contacts]
    spent = [e for e in sound if e.cost is not None and e.cost > 0]
    use = ratios_of(
        [_row(options, e, e.contacts) for e in often], options.least_compared, options.least_judged
    )
    money = ratios_of([_row(options, e, e.cost) for e in spent], options.least_compared, options.least_judged)
    finished = _finished(options, sound)
    low, scant = _low(options, use, stakes), _scant(options, money, stakes)
    spared = _spared(context, scant, finished, stakes)
    wasted = tuple(each for each in scant if each.touchpoint.id not in spared)
    poor = {each.touchpoint.id for each in scant}
    dear = {each.touchpoint.id for each in wasted}
    return Effects(
        use,
        money,
        low=low,
        over=tuple(each for each in low if each.touchpoint.id not in dear),
        under=_under(options, use, {*finished, *poor, *disappointing}, stakes),
        scant=scant,
        wasted=wasted,
        spared=spared,
        impossible=tuple(each.touchpoint for each in known if not each.possible),
        finished=finished,
        rare=sum(e.contacts is not None and e.contacts < options.fewest_contacts for e in sound),
    )


def by_touchpoint(ratios: Iterable[Ratio]) -> Mapping[str, float]:
    """Return the ratios by the id of the touchpoint."""
    return MappingProxyType({each.touchpoint.id: each.ratio for each in ratios})


def _finished(options: Options, sound: Sequence[Numbers]) -> frozenset[str]:
    return frozenset(
        each.touchpoint.id
        for each in sound
        if each.contacts and reaches((each.outcomes or 0.0) / each.contacts, options.completed)
    )


def _row(options: Options, numbers: Numbers, used: float | None) -> Row:
    return Row(numbers.touchpoint, used or 0.0, numbers.outcomes or 0.0, _groups(options, numbers.touchpoint))


def _groups(options: Options, touchpoint: Touchpoint) -> tuple[str, ...]:
    if options.within == "inventory":
        return (_WHOLE,)
    return tuple(dict.fromkeys(touchpoint.stages if options.within == "stage" else touchpoint.goal))


def _low(options: Options, use: Ratios, stakes: Stakes) -> tuple[Ratio, ...]:
    found = [e for e in use.judged if above(options.over_used, e.ratio)]
    return tuple(
        sorted(
            found,
            key=lambda e: (
                not stakes.heavy(e.touchpoint),
                -e.stake,
                stakes.weights.order[e.touchpoint.id],
            ),
        )
    )


def _under(options: Options, use: Ratios, left_out: set[str], stakes: Stakes) -> tuple[Ratio, ...]:
    found = [
        e
        for e in use.judged
        if above(e.ratio, options.under_used)
        and above(e.even, e.use)
        and e.touchpoint.id not in left_out
        and not care(e.touchpoint)
    ]
    return tuple(sorted(found, key=lambda e: (-e.ratio, stakes.weights.order[e.touchpoint.id])))


def _scant(options: Options, money: Ratios, stakes: Stakes) -> tuple[Ratio, ...]:
    found = [e for e in money.judged if above(options.wasted, e.ratio)]
    return tuple(sorted(found, key=lambda e: (-e.use, stakes.weights.order[e.touchpoint.id])))


def _spared(
    context: Context[Options], scant: Sequence[Ratio], finished: frozenset[str], stakes: Stakes
) -> Mapping[str, Spared]:
    """Return which touchpoints are not told to do with less money, and the first reason for it."""
    priority = context.results.get("priority")
    findings = priority.findings if priority is not None else ()
    told = {ref.id for each in findings if each.code in _TOLD for ref in each.subjects}
    found: dict[str, Spared] = {}
    for each in scant:
        ident = each.touchpoint.id
        if ident in stakes.weights.moments:
            found[ident] = "moment"
        elif care(each.touchpoint):
            found[ident] = "care"
        elif ident in finished:
            found[ident] = "finished"
        elif ident in told:
            found[ident] = "told"
        elif not reaches(each.use, context.options.least_spend):
            found[ident] = "little"
    return MappingProxyType(found)
