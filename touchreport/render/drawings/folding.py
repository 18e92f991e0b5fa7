"""Which rows of a long table are seen at once, and which are folded (on screen) or left out (in print)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from touchreport.render.svg import Medium


@dataclass(frozen=True, slots=True)
class Fold:
    """The rows of a table in two parts, as places from 0, each in the table's order.

    Attributes:
        shown: what is seen at once.
        rest: what is folded or left out; empty for a short table.
    """

    shown: tuple[int, ...]
    rest: tuple[int, ...]


_MOST = {"screen": 12, "print": 20}
"""How many rows of a long table are seen at once."""

_LEAST = 5
"""Fewer rows than these are not worth folding."""


def fold(rows: int, alarms: Collection[int], medium: Medium) -> Fold:
    """Return which of so many rows are shown: those with an alarm go before the others, then the first ones.

    Args:
        rows: how many rows there are.
        alarms: places of the rows that a reader must not miss.
        medium: on screen fewer are shown at once than in print.
    """
    most = _MOST[medium]
    if rows < most + _LEAST:
        return Fold(tuple(range(rows)), ())
    order = sorted(range(rows), key=lambda place: (place not in alarms, place))
    return Fold(tuple(sorted(order[:most])), tuple(sorted(order[most:])))
