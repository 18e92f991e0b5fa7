"""Days in the Gregorian and in the Persian (Solar Hijri, Jalali) calendar."""

from __future__ import annotations

import datetime
from typing import Any, Final, NamedTuple

from touchreport.errors import Problem, RenderError

GREGORIAN: Final = "gregorian"
JALALI: Final = "jalali"
CALENDARS = (GREGORIAN, JALALI)


class CalendarDay(NamedTuple):
    """A day as a calendar counts it; month and day from 1."""

    year: int
    month: int
    day: int


def to_calendar(date: datetime.date, calendar: str) -> CalendarDay:
    """Return `date` in `calendar`.

    Raises:
        RenderError: if the Persian calendar is asked for and jdatetime is not installed.
    """
    if calendar == GREGORIAN:
        return CalendarDay(date.year, date.month, date.day)
    plain = datetime.date(date.year, date.month, date.day)
    persian = _jdatetime().date.fromgregorian(date=plain)
    return CalendarDay(persian.year, persian.month, persian.day)


def from_calendar(year: int, month: int, day: int, calendar: str) -> datetime.date:
    """Return the Gregorian date of a day of `calendar`.

    Raises:
        ValueError: if the calendar has no such day.
        RenderError: if the Persian calendar is asked for and jdatetime is not installed.
    """
    if calendar == GREGORIAN:
        return datetime.date(year, month, day)
    date: datetime.date = _jdatetime().date(year, month, day).togregorian()
    return date


def _jdatetime() -> Any:
    """Import jdatetime, which reads and writes the Persian calendar."""
    try:
        import jdatetime
    except ImportError as error:
        raise RenderError(Problem("calendar-needs-jdatetime")) from error
    return jdatetime
