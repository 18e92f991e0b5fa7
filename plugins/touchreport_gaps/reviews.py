"""When touchpoints are due for review, and how long ago that was."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Precision, Project, Touchpoint, When

DAYS: Mapping[str, int] = MappingProxyType({"daily": 1, "weekly": 7, "fortnightly": 14})
"""Days between reviews."""

MONTHS: Mapping[str, int] = MappingProxyType({"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12})
"""Months between reviews. What is reviewed continuously or on occasion is never due."""

_LENGTH = MappingProxyType({Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12})


@dataclass(frozen=True, slots=True)
class Overdue:
    """A review that should have happened before the date of the project.

    Attributes:
        touchpoint: id of the touchpoint.
        due: the last day on which it would have been in time.
        days: days from then to the date of the project, at least 1.
    """

    touchpoint: str
    due: datetime.date
    days: int


def overdue_of(project: Project) -> tuple[Overdue, ...]:
    """Return the overdue reviews of the touchpoints that are there today, in the order of the inventory."""
    dated = ((t, due_date(t)) for t in project.present)
    return tuple(
        Overdue(t.id, due, (project.date - due).days)
        for t, due in dated
        if due is not None and due < project.date
    )


def due_date(touchpoint: Touchpoint) -> datetime.date | None:
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
    return after(last_day(last), touchpoint.review_cadence)


def last_day(when: When) -> datetime.date:
    """Return the last day of a day, month, quarter or year."""
    if when.precision is Precision.DAY:
        return when.date
    last = _months_later(when.date.replace(day=1), _LENGTH[when.precision] - 1)
    return last.replace(day=calendar.monthrange(last.year, last.month)[1])


def after(day: datetime.date, cadence: str) -> datetime.date | None:
    """Return the day one round of `cadence` after `day`; None where the cadence sets no day."""
    try:
        if cadence in DAYS:
            return day + datetime.timedelta(days=DAYS[cadence])
        return _months_later(day, MONTHS[cadence]) if cadence in MONTHS else None
    except (OverflowError, ValueError):  # beyond the calendar's last year
        return None


def _months_later(day: datetime.date, months: int) -> datetime.date:
    """Return the same day of a later month, or its last day where the month is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
