"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Context, above
from touchreport_balance.axes import AXES
from touchreport_balance.catalogue import usual_evenness
from touchreport_balance.missing import Lack, lacks
from touchreport_balance.options import Options
from touchreport_balance.persons import HUMAN, Alone, alone, natures_by_persona
from touchreport_balance.shares import Shares
from touchreport_balance.spread import Spread, spread_of


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        spreads: the spread over each axis.
        uneven: axes that are spread too unevenly.
        empty: axis and class of each class that is wanted and that no touchpoint has.
        heavy_stages: stages whose natures are too uneven and need not be, by the class that leads there.
        alone: stages where customers need a person and find none.
        lacks: natures that stages lack although the rest of the journey relies on them.
        personas: the natures of the steps of each recorded journey, by persona.
    """

    spreads: Mapping[str, Spread]
    uneven: tuple[str, ...]
    empty: tuple[tuple[str, str], ...]
    heavy_stages: Mapping[str, tuple[str, ...]]
    alone: tuple[Alone, ...]
    lacks: tuple[Lack, ...]
    personas: Mapping[str, Shares]

    @property
    def natures(self) -> Spread:
        """The spread over the natures."""
        return self.spreads["nature"]

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_balance.analysis` for what they mean."""
        return MappingProxyType(
            {
                "cases": _by_axis({axis: s.whole.cases for axis, s in self.spreads.items()}),
                "shares": _by_axis({axis: _shares(s.whole) for axis, s in self.spreads.items()}),
                "importance": _by_axis(
                    {axis: _shares(s.importance) for axis, s in self.spreads.items() if s.importance}
                ),
                "evenness": _by_axis({axis: s.evenness for axis, s in self.spreads.items()}),
                "stage_evenness": _by_axis(
                    {
                        axis: MappingProxyType({stage: x.evenness(len(s.wanted)) for stage, x in s.stages})
                        for axis, s in self.spreads.items()
                        if not s.follows
                    }
                ),
                "missing": tuple((each.stage, each.name) for each in self.lacks),
                "no_person": tuple(each.stage for each in self.alone),
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    spreads = {axis: spread_of(project, options, axis) for axis in AXES}
    natures = spreads["nature"]
    unmet = alone(project, options, natures, spreads["presence"])
    said = {each.stage for each in unmet}
    uneven = tuple(axis for axis, spread in spreads.items() if _uneven(options, spread))
    lacking = lacks(project, options, natures)
    return Survey(
        MappingProxyType(spreads),
        uneven,
        tuple(_empty(context, spreads)),
        _heavy_stages(
            context,
            natures,
            natures.whole.largest if "nature" in uneven else None,
            frozenset(said | {each.stage for each in lacking}),
        ),
        unmet,
        tuple(each for each in lacking if each.name != HUMAN or each.stage not in said),
        natures_by_persona(project, natures),
    )


def _uneven(options: Options, spread: Spread) -> bool:
    """Return whether an axis is uneven beyond the classes that are empty, which are told apart."""
    if spread.follows or not spread.enough(spread.whole, options):
        return False
    evenness = spread.whole.evenness(len(spread.wanted) - len(spread.missed))
    return evenness is not None and above(options.least_evenness, evenness)


def _empty(context: Context[Options], spreads: Mapping[str, Spread]) -> list[tuple[str, str]]:
    """Return the empty classes of axes that can be judged; what the analysis of gaps tells is left to it."""
    gaps = context.results.get("gaps")
    cells: object = gaps.data.get("cells", ()) if gaps is not None else ()
    told = {cell[1] for cell in cells if cell[0] == "presence"} if isinstance(cells, tuple) else set()
    return [
        (axis, name)
        for axis, spread in spreads.items()
        if not spread.follows and spread.enough(spread.whole, context.options)
        for name in spread.missed
        if axis != "presence" or name not in told
    ]


def _heavy_stages(
    context: Context[Options], natures: Spread, leading: str | None, said: frozenset[str]
) -> Mapping[str, tuple[str, ...]]:
    """Return the stages that are too uneven and need not be, by the class that leads there.

    Left out are those where `leading` leads as everywhere, and those of which is `said` what they lack.
    """
    options, by_class = context.options, dict[str, list[str]]()
    for stage, spread in natures.stages:
        evenness = spread.evenness(len(natures.wanted))
        if evenness is None or not natures.enough(spread, options):
            continue
        if stage in said or spread.largest == leading:
            continue
        usual = usual_evenness("nature", context.project.stage_by_id[stage])
        excused = usual is not None and above(options.least_evenness, usual)
        if above(options.least_evenness, evenness) and not excused:
            by_class.setdefault(spread.largest, []).append(stage)
    order = natures.whole.classes
    return MappingProxyType({name: tuple(by_class[name]) for name in order if name in by_class})


def _shares(spread: Shares) -> Mapping[str, float]:
    return MappingProxyType({name: spread.share(name) for name in spread.classes})


def _by_axis(values: Mapping[str, object]) -> Mapping[str, object]:
    return MappingProxyType(dict(values))
