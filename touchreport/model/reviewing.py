"""When touchpoints are due for review."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Mapping
from types import MappingProxyType

from touchreport.model.touchpoint import Touchpoint
from touchreport.model.when import Precision, When

_DAYS: Mapping[str, int] = MappingProxyType({"daily": 1, "weekly": 7, "fortnightly": 14})
_MONTHS: Mapping[str, int] = MappingProxyType({"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12})

CADENCES: tuple[str, ...] = (*_DAYS, *_MONTHS)
"""Times between reviews that set a day, the shortest first. What is reviewed continuously or on occasion is never due."""

_LENGTH: Mapping[Precision, int] = MappingProxyType(
    {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}
)


def review_due(touchpoint: Touchpoint) -> datetime.date | None:
    """Return the last day on which the next review is in time; None where nothing says so.

    The recorded next review counts, unless the touchpoint was reviewed on that day or later; then, and where none
    is recorded, the last review and the time between reviews. Of a date known by month, quarter or year the last
    day counts.
    """
    planned, last = touchpoint.next_review, touchpoint.reviewed
    if planned is not None and (last is None or last.date < planned.date):
        return last_day(planned)
    if last is None or touchpoint.review_cadence is None:
        return None
    return next_round(last_day(last), touchpoint.review_cadence)


def last_day(when: When) -> datetime.date:
    """Return the last day of a day, month, quarter or year."""
    if when.precision is Precision.DAY:
        return when.date
    last = _months_later(when.date.replace(day=1), _LENGTH[when.precision] - 1)
    return last.replace(day=calendar.monthrange(last.year, last.month)[1])


def next_round(day: datetime.date, cadence: str) -> datetime.date | None:
    """Return the day one round of `cadence` after `day`; None where the cadence sets no day."""
    try:
        if cadence in _DAYS:
            return day + datetime.timedelta(days=_DAYS[cadence])
        return _months_later(day, _MONTHS[cadence]) if cadence in _MONTHS else None
    except (OverflowError, ValueError):  # beyond the calendar's last year
        return None


def _months_later(day: datetime.date, months: int) -> datetime.date:
    """Return the same day of a later month, or its last day where the month is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
