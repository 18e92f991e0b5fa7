"""Lengths of time in words or as a clock."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from touchreport.locales.interpolation import interpolate
from touchreport.locales.numbers import format_number, in_digits, rounded_decimal
from touchreport.locales.plurals import plural_category
from touchreport.locales.rules import Durations, Numerals

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_TENTHS_BELOW = 10  # seconds: below, tenths are shown


def format_duration(seconds: float, tag: str, durations: Durations, numerals: Numerals) -> str:
    """Return `seconds` as the language writes them; see :meth:`touchreport.locales.Locale.duration`."""

    def amount(value: Decimal, patterns: Mapping[str, str]) -> str:
        category = plural_category(tag, value) if len(patterns) > 1 else "other"
        pattern = patterns.get(category, patterns["other"])
        return interpolate(pattern, {"n": format_number(value, numerals, None, True, False)})

    if seconds < 0:
        return numerals.minus + format_duration(-seconds, tag, durations, numerals)
    whole = int(rounded_decimal(seconds, 0))
    if seconds < _TENTHS_BELOW:
        return amount(rounded_decimal(seconds, 1).normalize(), durations.second)
    if whole < _MINUTE:
        return amount(Decimal(whole), durations.second)
    if whole < _HOUR:
        return _clock(whole, durations, numerals)
    hours, minutes = divmod(int(rounded_decimal(Decimal(whole) / _MINUTE, 0)), 60)
    if hours < _DAY // _HOUR:
        parts = [amount(Decimal(hours), durations.hour)]
        return durations.join.join(parts + ([amount(Decimal(minutes), durations.minute)] if minutes else []))
    days = rounded_decimal(Decimal(whole) / _DAY, 1)
    return amount(days.to_integral_value() if days == days.to_integral_value() else days, durations.day)


def _clock(seconds: int, durations: Durations, numerals: Numerals) -> str:
    minutes, rest = divmod(seconds, _MINUTE)
    values = {"minutes": in_digits(str(minutes), numerals), "seconds": in_digits(f"{rest:02}", numerals)}
    return interpolate(durations.clock, values)
