"""What a cell of a workbook says, as text: what its author sees, not how the program stores it."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_ZEROS = re.compile(r"0{2,}")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_DIGITS = 15  # as many as spreadsheet programs keep


def cell_text(value: Any, number_format: str) -> str:
    """Return the text of a cell's value.

    Numbers are as short as they can be (3, not 3.0), with a per cent sign where the cell shows one, and with the
    leading zeros of a format such as ``000``. Dates and times are ISO 8601, spans of time ``hours:minutes:seconds``,
    truth values yes or no.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else _moment(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return _time(value)
    if isinstance(value, datetime.timedelta):
        return _span(value)
    return _ESCAPE.sub(_unescaped, str(value))


def _number(value: float, number_format: str) -> str:
    pattern = _QUOTED.sub("", number_format or "").partition(";")[0]
    if "%" in pattern:
        return f"{_shortest(value * 100)}%"
    text = _shortest(value)
    return text.zfill(len(pattern)) if _ZEROS.fullmatch(pattern) and text.isdigit() else text


def _shortest(value: float) -> str:
    """Return a number with the digits that the spreadsheet keeps, never with an exponent."""
    if isinstance(value, int):
        return str(value)
    text = format(Decimal(format(value, f".{_DIGITS}g")), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(value: datetime.datetime) -> str:
    return f"{value.date().isoformat()}T{_time(value.time())}"


def _time(value: datetime.time) -> str:
    """Return a time without fractions; the seconds only where there are some."""
    return value.strftime("%H:%M:%S" if value.second else "%H:%M")


def _span(value: datetime.timedelta) -> str:
    seconds = round(value.total_seconds())
    sign = "-" if seconds < 0 else ""
    hours, rest = divmod(abs(seconds), 3600)
    return f"{sign}{hours}:{rest // 60:02}:{rest % 60:02}"


def _unescaped(found: re.Match[str]) -> str:
    """Return the character that a workbook's text writes as ``_x000D_``; ``_x005F_`` is a mere underscore."""
    return chr(int(found[1], 16))
