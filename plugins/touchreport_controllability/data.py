"""The results as plain values; the package's docstring says what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport_controllability.lines import Lines
from touchreport_controllability.situation import Situation
from touchreport_controllability.split import CLASSES, Group, Split, Splits

Plain = Mapping[str, object]


def data(situation: Situation, splits: Splits, found: Lines) -> Plain:
    """Return everything that other analyses and machines may want to know."""
    values: dict[str, object] = {
        "shares": _shares(splits.whole),
        "stages": _by_id(splits.stages.groups),
        "personas": _by_id(splits.personas.groups),
        "channels": _by_id(splits.channels.groups),
        "classes": MappingProxyType({t.id: situation.classes[t.id] for t in situation.classed}),
        "steps": situation.steps,
        "influences": tuple(
            MappingProxyType({"source": line.source, "target": line.target, "steps": line.steps})
            for line in found.listed
        ),
        "sole_influences": situation.sole,
    }
    if situation.records("influenced_by"):
        values["uninfluenced"] = tuple(t.id for t in situation.uninfluenced)
    if situation.records("monitored_by"):
        values["unmonitored"] = tuple(t.id for t in situation.unmonitored)
    return MappingProxyType(values)


def _by_id(groups: tuple[Group, ...]) -> Plain:
    return MappingProxyType(
        {group.subject.id: _shares(group) for group in groups if group.subject is not None}
    )


def _shares(group: Group) -> Plain:
    both = {"count": group.count, "importance": group.importance}
    return MappingProxyType({name: _shares_of(split) for name, split in both.items() if split.total})


def _shares_of(split: Split) -> Plain:
    return MappingProxyType({n: split.share(a) for n, a in zip(CLASSES, split.amounts, strict=True)})
