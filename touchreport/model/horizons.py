"""How long work for now, next and later may take."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from touchreport.model.when import When

Horizon = Literal["now", "next", "later"]
HORIZONS: tuple[Horizon, ...] = ("now", "next", "later")
"""When work should be done, the first first."""

MOST_DAYS = 3650
"""The longest that work may take, in days."""


@dataclass(frozen=True, slots=True)
class Horizons:
    """Days from the project's date in which work is due; none is shorter than the one before it.

    Attributes:
        now, next, later: days, 1 to 3650; the defaults are this product's own.
        set: which of them the project sets.
    """

    now: int = 30
    next: int = 90
    later: int = 180
    set: frozenset[str] = frozenset()

    def days(self, horizon: Horizon) -> int:
        """Return how many days work has."""
        return {"now": self.now, "next": self.next, "later": self.later}[horizon]

    def due(self, horizon: Horizon, start: datetime.date) -> When:
        """Return the last day for work, from the day `start`; the last day of the calendar where that lies beyond."""
        left = (datetime.date.max - start).days
        return When(start + datetime.timedelta(days=min(self.days(horizon), left)))
