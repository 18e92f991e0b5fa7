"""How much of what should be recorded is recorded: of all, of each field, stage and touchpoint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import fsum
from types import MappingProxyType

from touchreport.plugin import Project
from touchreport_quality.items import BY_ID, Item, items_of
from touchreport_quality.options import Options
from touchreport_quality.standings import Sheet


@dataclass(frozen=True, slots=True)
class Portion:
    """What is recorded of what should be, in number or weighed.

    Attributes:
        recorded: what is recorded.
        needed: what should be.
    """

    recorded: float
    needed: float

    @property
    def share(self) -> float:
        """The share that is recorded, 0 to 1; 0 where nothing is needed."""
        return self.recorded / self.needed if self.needed else 0.0


@dataclass(frozen=True, slots=True)
class Completeness:
    """How complete the inventory is.

    Attributes:
        whole: all fields of all touchpoints, weighed.
        touchpoints: all fields of each touchpoint, weighed, by id.
        stages: all fields of the touchpoints of each stage that has any, weighed, in the order of the model.
        fields: each field over all touchpoints, in number.
        cells: each field at each stage, in number, by field and stage.
        sheets: the touchpoints of each stage, by its id.
    """

    whole: Portion
    touchpoints: Mapping[str, Portion]
    stages: Mapping[str, Portion]
    fields: Mapping[str, Portion]
    cells: Mapping[tuple[str, str], Portion]
    sheets: Mapping[str, tuple[Sheet, ...]]


def weight_of(item: str, options: Options) -> float:
    """Return how much an item weighs."""
    return float(getattr(options, BY_ID[item].rank))


def completeness_of(project: Project, sheets: Sequence[Sheet], options: Options) -> Completeness:
    """Hold what is recorded against what should be."""
    items = items_of(project)
    weights = {item.id: weight_of(item.id, options) for item in items}
    # What is needed depends on the class of control alone.
    classes = {sheet.touchpoint.control for sheet in sheets}
    needed = {c: fsum(weights[item.id] for item in items if item.needed(c)) for c in classes}
    each = {sheet.id: _weighed(sheet, weights, needed[sheet.touchpoint.control]) for sheet in sheets}
    at: dict[str, list[Sheet]] = {stage.id: [] for stage in project.stages}
    for sheet in sheets:
        for stage in dict.fromkeys(sheet.touchpoint.stages):
            at[stage].append(sheet)
    there = {stage: tuple(group) for stage, group in at.items() if group}
    return Completeness(
        _sum(each.values()),
        MappingProxyType(each),
        MappingProxyType({stage: _sum(each[s.id] for s in group) for stage, group in there.items()}),
        _counted(sheets, items),
        MappingProxyType(
            {
                (item, stage): cell
                for stage, group in there.items()
                for item, cell in _counted(group, items).items()
            }
        ),
        MappingProxyType(there),
    )


def _weighed(sheet: Sheet, weights: Mapping[str, float], needed: float) -> Portion:
    return Portion(needed - fsum([weights[item] for item in sheet.missing]), needed)


def _sum(portions: Iterable[Portion]) -> Portion:
    every = tuple(portions)
    # An exact sum does not depend on the order of the rows.
    return Portion(fsum(p.recorded for p in every), fsum(p.needed for p in every))


def _counted(sheets: Sequence[Sheet], items: Sequence[Item]) -> Mapping[str, Portion]:
    missing = Counter(chain.from_iterable([sheet.missing for sheet in sheets]))
    classes = Counter([sheet.touchpoint.control for sheet in sheets])
    needed = {item.id: sum(n for c, n in classes.items() if item.needed(c)) for item in items}
    return MappingProxyType({item: Portion(n - missing[item], n) for item, n in needed.items() if n})
