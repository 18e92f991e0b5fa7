"""Years counted by eras, as in Taiwan (民國115年) and Japan (令和8年), turned into Gregorian years.

An era's name says which years are meant; bare numbers ("115/11/12") say it only where the project declares the
calendar.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

EraCalendar = Literal["minguo", "wareki"]

MINGUO: Final = "minguo"
WAREKI: Final = "wareki"

_FIRST_YEARS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        MINGUO: MappingProxyType({"中華民國": 1912, "中华民国": 1912, "民國": 1912, "民国": 1912}),
        WAREKI: MappingProxyType({"令和": 2019, "平成": 1989, "昭和": 1926, "R": 2019, "H": 1989, "S": 1926}),
    }
)
_YEAR = r"\s*(?P<year>\d{1,3}|元)"
_REST = r"(?P<rest>\s*年.*|[./-]\d{1,2}(?:[./-]\d{1,2})?)?$"
_BARE_MINGUO = re.compile(r"(?P<year>\d{2,3})(?P<rest>\s*年.*|[./-]\d{1,2}[./-]\d{1,2})$")


def era_of(text: str) -> EraCalendar | None:
    """Return the calendar by whose eras `text` counts years, None if it names no era."""
    return next((calendar for calendar in (MINGUO, WAREKI) if _named(text, calendar)), None)


def with_common_year(text: str, calendar: EraCalendar) -> str | None:
    """Return the date `text` with its year in the Gregorian calendar; None if its year is no year of an era.

    Args:
        text: a date with ASCII digits, such as ``令和8年11月12日``, ``R8.11.12``, ``民國115年11月`` or ``115/11/12``.
        calendar: the calendar that the project declares.
    """
    found = _named(text, calendar)
    if found is None and calendar == MINGUO:
        found = _BARE_MINGUO.match(text)
    if found is None:
        return None
    first = _FIRST_YEARS[calendar].get(found.groupdict().get("era") or "民國", 1912)
    year = first + (1 if found["year"] == "元" else int(found["year"])) - 1
    rest = found["rest"] or ""
    return f"{year}年" if rest.strip() == "年" else f"{year}{rest}"


def _named(text: str, calendar: str) -> re.Match[str] | None:
    names = "|".join(sorted(_FIRST_YEARS[calendar], key=len, reverse=True))
    return re.match(f"(?P<era>{names}){_YEAR}{_REST}", text)
