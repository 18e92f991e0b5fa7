"""Effect against use: what comes out, held against what the same use brings among comparable touchpoints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

from touchreport.plugin import Touchpoint


@dataclass(frozen=True, slots=True)
class Row:
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


@dataclass(frozen=True, slots=True)
class Ratio:
    """A touchpoint whose effect was held against its use.

    Attributes:
        row: the numbers.
        expected: outcomes that its use would bring at the mean of its groups, above 0.
        use: its share of all that its groups use, 0 to 1.
        effect: its share of all outcomes of its groups, 0 to 1.
        even: an equal share for every touchpoint of its groups, 0 to 1.
        stake: outcomes above or below the expected ones, as a share of all outcomes of its groups.
    """

    row: Row
    expected: float
    use: float
    effect: float
    even: float
    stake: float

    @property
    def touchpoint(self) -> Touchpoint:
        """The touchpoint."""
        return self.row.touchpoint

    @property
    def ratio(self) -> float:
        """Outcomes over expected outcomes; 1 for as much effect as use."""
        return round(self.row.outcomes / self.expected, 9)

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
    used = _sums((group, row.used / len(row.groups)) for row in usable for group in row.groups)
    out = _sums((group, row.outcomes / len(row.groups)) for row in usable for group in row.groups)
    held = _sums((group, 1.0) for row in usable for group in row.groups)
    judged, expected = [], []
    for row in usable:
        part = row.used / len(row.groups)
        brings = fsum(part * out[group] / used[group] for group in row.groups)
        expected.append(brings)
        if brings > 0 and all(held[group] >= least for group in row.groups):
            outcomes = fsum(out[group] for group in row.groups)
            judged.append(
                Ratio(
                    row,
                    brings,
                    row.used / fsum(used[group] for group in row.groups),
                    row.outcomes / outcomes,
                    len(row.groups) / fsum(held[group] for group in row.groups),
                    abs(row.outcomes - brings) / outcomes,
                )
            )
    return Ratios(
        tuple(judged) if len(judged) >= fewest else (),
        len(usable),
        fsum(row.outcomes for row in usable),
        fsum(expected),
    )


def _sums(pairs: Iterable[tuple[str, float]]) -> dict[str, float]:
    found: dict[str, list[float]] = {}
    for group, value in pairs:
        found.setdefault(group, []).append(value)
    return {group: fsum(values) for group, values in found.items()}
