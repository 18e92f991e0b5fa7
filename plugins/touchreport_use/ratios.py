"""Effect against use: what comes out, held against what the same use brings among comparable touchpoints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import NamedTuple

from touchreport.plugin import Touchpoint


class Row(NamedTuple):
    """What goes in and what comes out.

    Attributes:
        touchpoint: the touchpoint.
        used: contacts, or money.
        outcomes: how often it leads to its outcome.
        groups: with what it is compared; its numbers are spread over them in equal parts.
    """

    touchpoint: Touchpoint
    used: float
    outcomes: float
    groups: tuple[str, ...]


class Ratio(NamedTuple):
    """A touchpoint whose effect was held against its use.

    Attributes:
        row: the numbers.
        expected: outcomes that its use would bring at the mean of its groups, above 0.
        use: its share of all that its groups use, 0 to 1.
        effect: its share of all outcomes of its groups, 0 to 1.
        even: an equal share for every touchpoint of its groups, 0 to 1.
        ratio: outcomes over expected outcomes; 1 for as much effect as use.
        stake: outcomes above or below the expected ones, as a share of all outcomes of its groups.
    """

    row: Row
    expected: float
    use: float
    effect: float
    even: float
    ratio: float
    stake: float

    @property
    def touchpoint(self) -> Touchpoint:
        """The touchpoint."""
        return self.row.touchpoint

    @property
    def balance(self) -> float:
        """The ratio r on a scale from 0 to 100, r / (1 + r): 50 for as much effect as use."""
        return round(100 * self.row.outcomes / (self.row.outcomes + self.expected), 9)


@dataclass(frozen=True, slots=True)
class Ratios:
    """All touchpoints that could be compared.

    Attributes:
        judged: those with enough to compare with.
        rows: how many have both numbers.
        outcomes, expected: their sums over all rows; equal, since what one brings above the mean another lacks.
    """

    judged: tuple[Ratio, ...]
    rows: int
    outcomes: float
    expected: float


def ratios_of(rows: Sequence[Row], least: int, fewest: int) -> Ratios:
    """Compare touchpoints with those of their groups.

    Args:
        rows: those of which both numbers are known.
        least: how many touchpoints each group must hold.
        fewest: how many must be comparable in all; with fewer none is.
    """
    usable = [row for row in rows if row.used > 0 and row.groups]
    used = _sums((row.groups, row.used) for row in usable)
    out = _sums((row.groups, row.outcomes) for row in usable)
    held = Counter(group for row in usable for group in row.groups)
    rates = {group: out[group] / used[group] for group in used}
    judged, expected = [], []
    for row in usable:
        brings = row.used / len(row.groups) * sum(rates[group] for group in row.groups)
        expected.append(brings)
        if brings > 0 and min(held[group] for group in row.groups) >= least:
            judged.append(_ratio(row, brings, used, out, held))
    return Ratios(
        tuple(judged) if len(judged) >= fewest else (),
        len(usable),
        fsum(row.outcomes for row in usable),
        fsum(expected),
    )


def _ratio(
    row: Row, brings: float, used: Mapping[str, float], out: Mapping[str, float], held: Mapping[str, int]
) -> Ratio:
    outcomes = sum(out[group] for group in row.groups)
    return Ratio(
        row,
        brings,
        use=row.used / sum(used[group] for group in row.groups),
        effect=row.outcomes / outcomes,
        even=len(row.groups) / sum(held[group] for group in row.groups),
        ratio=round(row.outcomes / brings, 9),
        stake=round(abs(row.outcomes - brings) / outcomes, 9),
    )


def _sums(numbers: Iterable[tuple[tuple[str, ...], float]]) -> dict[str, float]:
    """Return the sum of each group, every number spread over its groups in equal parts."""
    found: dict[str, list[float]] = {}
    for groups, number in numbers:
        part = number / len(groups)
        for group in groups:
            found.setdefault(group, []).append(part)
    return {group: fsum(parts) for group, parts in found.items()}
