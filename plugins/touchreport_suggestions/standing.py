"""Where each type of the catalogue stands: there, planned, given up, perhaps there, not wanted, or missing.

Types that are usual where companies sell to companies are left out, unless the inventory shows one of them.

A row that a name explains stands for its types. Of the other rows of today, each perhaps stands for every type of which
it shares a channel and differs on no axis, at a stage of that type. For a type that the company does not control the
stage does not matter: it arises where it will. A word of a type in a name is enough for a perhaps, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import MappingProxyType

from touchreport.plugin import touchpoint_types
from touchreport_suggestions.rows import Row
from touchreport_suggestions.usual import Usual

_COMPARED = ("presence", "nature", "control", "media-class")


class Standing(Enum):
    """Where a type stands, in the order in which the first that holds counts."""

    THERE = "there"
    PLANNED = "planned"
    RETIRED = "retired"
    UNWANTED = "unwanted"
    BUSINESS = "business"
    PERHAPS = "perhaps"
    MISSING = "missing"


OUT = (Standing.RETIRED, Standing.UNWANTED, Standing.BUSINESS)
"""Standings of types that are out of the question: nothing counts them."""


@dataclass(frozen=True, slots=True)
class Standings:
    """Where the types stand.

    Attributes:
        of: the standing of each type, in the order of the catalogue.
        rows: ids of the touchpoints behind it, by type; types without one are left out.
    """

    of: Mapping[str, Standing]
    rows: Mapping[str, tuple[str, ...]]

    def at(self, usual: Usual, standing: Standing) -> tuple[str, ...]:
        """Return the types of a stage that stand so."""
        return tuple(kind for kind in usual.types if self.of[kind] is standing)


def standings(rows: Iterable[Row], usual: Mapping[str, Usual], without: Iterable[str]) -> Standings:
    """Return where each type stands."""
    found: dict[Standing, dict[str, list[str]]] = {each: {} for each in Standing}
    unexplained = []
    for row in rows:
        standing = _BY_STATUS.get(row.touchpoint.status)
        if standing is None:
            continue
        for kind in row.found.types:
            found[standing].setdefault(kind, []).append(row.touchpoint.id)
        if standing is Standing.THERE and not row.found.types:
            unexplained.append(row)
    found[Standing.UNWANTED] = {kind: [] for kind in without}
    if not any(touchpoint_types()[kind].business for s in _BY_STATUS.values() for kind in found[s]):
        found[Standing.BUSINESS] = {kind: [] for kind, each in touchpoint_types().items() if each.business}
    found[Standing.PERHAPS] = _perhaps(unexplained, usual)
    of = {
        kind: next((s for s in Standing if kind in found[s]), Standing.MISSING) for kind in touchpoint_types()
    }
    behind = {kind: tuple(found[s].get(kind, ())) for kind, s in of.items()}
    return Standings(
        MappingProxyType(of), MappingProxyType({kind: ids for kind, ids in behind.items() if ids})
    )


_BY_STATUS: Mapping[str, Standing] = MappingProxyType(
    {"as-is": Standing.THERE, "planned": Standing.PLANNED, "retired": Standing.RETIRED}
)


@dataclass(frozen=True, slots=True)
class _Sets:
    """Sets of types as the bits of a number, the first type being the last bit; ten thousand rows are looked up."""

    by_channel: Mapping[str, int]
    by_class: Mapping[str, Mapping[str, int]]
    uncontrollable: int


@cache
def _sets() -> _Sets:
    channels: dict[str, int] = {}
    classes: dict[str, dict[str, int]] = {axis: {} for axis in _COMPARED}
    for at, kind in enumerate(touchpoint_types().values()):
        for channel in kind.channels:
            channels[channel] = channels.get(channel, 0) | 1 << at
        for axis, known in classes.items():
            for name in kind.classes[axis]:
                known[name] = known.get(name, 0) | 1 << at
    return _Sets(channels, classes, classes["control"]["uncontrollable"])


def _perhaps(rows: Iterable[Row], usual: Mapping[str, Usual]) -> dict[str, list[str]]:
    kinds = tuple(touchpoint_types())
    place = {kind: at for at, kind in enumerate(kinds)}
    at_stage = {stage: sum(1 << place[kind] for kind in found.types) for stage, found in usual.items()}
    alike: dict[int, list[str]] = {}
    for row in rows:
        mentioned = sum({1 << place[kind] for kind in row.found.mentioned})
        alike.setdefault(_fitting(row, at_stage) | mentioned, []).append(row.touchpoint.id)
    found: dict[str, list[str]] = {}
    for bits, idents in alike.items():
        while bits:
            lowest = bits & -bits
            found.setdefault(kinds[lowest.bit_length() - 1], []).extend(idents)
            bits ^= lowest
    return found


def _fitting(row: Row, at_stage: Mapping[str, int]) -> int:
    """Return the types that a row may be, as bits."""
    sets = _sets()
    bits = _either(sets.by_channel, row.channels)
    if not bits:
        return 0
    bits &= _either(at_stage, row.touchpoint.stages) | sets.uncontrollable
    for axis, by_class in sets.by_class.items():
        if row.classes[axis]:
            bits &= _either(by_class, row.classes[axis])
    return bits


def _either(table: Mapping[str, int], keys: Iterable[str]) -> int:
    bits = 0
    for key in keys:
        bits |= table.get(key, 0)
    return bits
