"""Dates as people record them: a day, a month, a quarter or a year."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum


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
