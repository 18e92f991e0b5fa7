"""Dates as people record them: a day, a month, a quarter or a year."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


class Precision(Enum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class When:
    """A date with the precision with which it was written.

    Attributes:
        date: the day, or the first day of the month, quarter or year (Gregorian).
        precision: how much of it is known.
    """

    date: datetime.date
    precision: Precision = Precision.DAY

    @property
    def last_day(self) -> datetime.date:
        """The last day of the month, quarter or year; the day itself where that is known."""
        months = _MONTHS[self.precision]
        if not months:
            return self.date
        after = self.date.month - 1 + months
        first = datetime.date(self.date.year + after // 12, after % 12 + 1, 1)
        return first - datetime.timedelta(days=1)


_MONTHS: Mapping[Precision, int] = MappingProxyType(
    {Precision.DAY: 0, Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}
)
