"""Dates in words."""

from __future__ import annotations

import datetime

from touchreport.locales.calendars import to_calendar
from touchreport.locales.interpolation import interpolate, placeholders
from touchreport.locales.numbers import in_digits
from touchreport.locales.rules import Dates, Numerals


def format_date(date: datetime.date, pattern: str, tag: str, dates: Dates, numerals: Numerals) -> str:
    """Return `date` as `pattern` of the language writes it, in the language's calendar and digits."""
    day = to_calendar(date, dates.calendar)
    values = {
        "day": str(day.day),
        "day_2": f"{day.day:02}",
        "month_number": str(day.month),
        "month_2": f"{day.month:02}",
        "year": str(day.year),
    }
    values = {name: in_digits(value, numerals) for name, value in values.items()}
    values["quarter"] = dates.quarters[(day.month - 1) // 3]
    for name, width, context in _MONTHS:
        if name in placeholders(pattern):
            values[name] = month_names(tag, dates, width, context)[day.month - 1]
    return interpolate(pattern, values)


_MONTHS = (
    ("month", "wide", "format"),
    ("month_alone", "wide", "stand-alone"),
    ("month_short", "abbreviated", "format"),
)


def month_names(tag: str, dates: Dates, width: str, context: str) -> tuple[str, ...]:
    """Return the twelve names of the months: the language's own where it lists them, else CLDR's.

    Args:
        tag: BCP 47 tag of the language.
        dates: its rules for dates.
        width: ``wide`` or ``abbreviated``.
        context: ``format`` (beside a day) or ``stand-alone``.
    """
    if dates.months:
        return dates.months
    import babel

    names = babel.Locale.parse(tag, sep="-").months[context][width]
    return tuple(names[number] for number in range(1, 13))


def has_month_names(tag: str) -> bool:
    """Return whether CLDR knows the months of the language `tag`."""
    import babel

    try:
        babel.Locale.parse(tag, sep="-")
    except (babel.UnknownLocaleError, ValueError):
        return False
    return True
