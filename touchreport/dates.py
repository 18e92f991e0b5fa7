"""Dates as people write them: ISO, or in a declared calendar, to the day, the month, the quarter or the year.

:func:`parse_when` reads, :func:`show_when` writes. 3/9/2025 is never guessed: it is refused unless the order
of the column is known. 09.03.2025 is the ninth of March where the language itself writes days so.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from touchreport.eras import MINGUO, WAREKI, EraCalendar, era_of, with_common_year
from touchreport.locales import Locale, available, load_locale
from touchreport.locales.calendars import GREGORIAN, JALALI, from_calendar, to_calendar
from touchreport.locales.date_words import has_month_names, month_names
from touchreport.model.when import Precision, When
from touchreport.text import Refusal, fold, to_ascii_digits
from touchreport.text.unseen import UNSEEN

Calendar = Literal["gregorian", "jalali", "minguo", "wareki"]
Order = Literal["dmy", "mdy"]

_UNSEEN = re.compile(f"[{UNSEEN}]")
_TIME = re.compile(r"(?<=\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$")
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?:(?P<mark>[-/.])(?P<month>\d{1,2})(?:(?P=mark)(?P<day>\d{1,2}))?)?$"
    r"|(?P<year2>\d{4})(?P<month2>\d{2})(?P<day2>\d{2})$"
    r"|(?P<year3>\d{4})\s*年\s*(?:(?P<month3>\d{1,2})\s*月\s*(?:(?P<day3>\d{1,2})\s*日)?)?$"
)
_YEAR_LAST = re.compile(r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})$")
_OWN_SHORT = re.compile(
    r"\{(?P<first>day|month)(?:_2|_number)?\}(?P<mark>[-/.])\{(?:day|month)(?:_2|_number)?\}(?P=mark)\{year\}$"
)
_SHORT = re.compile(r"\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$")
_QUARTER = re.compile(
    r"(?:(?P<year>\d{4})[\s/-]*q(?P<n>[1-4])|q(?P<n2>[1-4])[\s/-]*(?P<year2>\d{4}))$", re.IGNORECASE
)
_QUARTER_WORDS = re.compile(
    r"(?P<year>\d{4})\s*年\s*(?:第\s*)?(?P<n>[1-4一二三四])\s*(?:四半期|季度?|季)$"
    r"|(?P<n2>[1-4]|iv|i{1,3})(?:-?й)?\s*(?:кв\.?|квартал[а-я]?)\s*(?P<year2>\d{4})\s*(?:г\.?|года?)?$"
    r"|(?:سه\s*ماهه?)\s*(?P<n3>[1-4]|اول|دوم|سوم|چهارم)\s*(?P<year3>\d{4})$",
    re.IGNORECASE,
)
_QUARTER_NUMBERS = (
    ("1", "i", "一", "اول"),
    ("2", "ii", "二", "دوم"),
    ("3", "iii", "三", "سوم"),
    ("4", "iv", "四", "چهارم"),
)
_TOKEN = re.compile(r"\d+|[^\W\d_](?:[^\W\d_]|\u200c)*")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_FILLERS = frozenset(map(fold, ("of", "г", "года", "ماه", "سال", "و")))

_JALALI_YEARS = range(1300, 1500)  # never Gregorian: no playbook reviews a touchpoint of the Middle Ages
_GREGORIAN_YEARS = range(1500, 3000)


class _Parts(NamedTuple):
    """A date as numbers; a month or day of None is not known."""

    year: int
    month: int | None
    day: int | None


def parse_when(
    text: str, language: str = "en", calendar: Calendar = GREGORIAN, order: Order | None = None
) -> When | Refusal:
    """Return the date that `text` writes, or why it cannot be told.

    Understood are the year first ("2026-11-12", "2026/11", "2026", "2026年11月12日", "۱۴۰۴/۰۸/۳۰"), quarters
    ("2026-Q3"), and names of months and Persian seasons ("12 November 2026", "۳۰ آبان ۱۴۰۴", "پاییز ۱۴۰۴").
    A language that writes the day of a table as 12.11.2026, such as Russian, is read so, too. A time of day
    after the date is passed over.

    Args:
        text: the words.
        language: BCP 47 tag; names of months are known in this language, English and Persian.
        calendar: the calendar of numeric dates with the years 1300 to 1499. Years from 1500 are Gregorian.
        order: what the first number is in a column of dates like 3/9/2025; None refuses these.

    Returns:
        The date, as precise as written; for a longer period its first day. Or ``AMBIGUOUS`` (day or month
        first is unknown, or the year has two digits), ``OTHER_CALENDAR`` (a Persian year where the calendar
        is not Persian, a year of another era than the calendar's, a month and a year of two calendars),
        ``OUT_OF_RANGE`` (no such day), ``UNREADABLE``.
    """
    plain = _plain(text)
    if era_of(plain) not in (None, calendar):
        return Refusal.OTHER_CALENDAR
    if calendar in (MINGUO, WAREKI):
        plain, calendar = with_common_year(plain, calendar) or plain, GREGORIAN
    return _read(plain, language, calendar, order)


def era_named(text: str) -> EraCalendar | None:
    """Return the calendar by whose eras a date counts years, None if it names no era."""
    return era_of(_plain(text))


def _plain(text: str) -> str:
    """Return a date in ASCII digits, without a time of day and what nobody sees."""
    return _TIME.sub("", to_ascii_digits(_UNSEEN.sub("", text)).strip())


def _read(plain: str, language: str, calendar: Calendar, order: Order | None) -> When | Refusal:
    """Return the date of a text in ASCII digits."""
    words = _QUARTER_WORDS.match(plain)
    if words:
        number = (words["n"] or words["n2"] or words["n3"]).casefold()
        place = next(place for place, names in enumerate(_QUARTER_NUMBERS, 1) if number in names)
        year = int(words["year"] or words["year2"] or words["year3"])
        return _when(_Parts(year, _first_month(place), None), calendar, Precision.QUARTER)
    quarter = _QUARTER.match(plain)
    if quarter:
        year = int(quarter["year"] or quarter["year2"])
        return _when(
            _Parts(year, _first_month(int(quarter["n"] or quarter["n2"])), None), calendar, Precision.QUARTER
        )
    parts = _numeric(plain, order or _own_order(plain, language))
    if isinstance(parts, _Parts):
        return _when(parts, calendar)
    return parts if parts is not Refusal.UNREADABLE else _named(plain, language)


def last_day(when: When) -> datetime.date:
    """Return the last day of the period that `when` names, in the calendar in which it was written."""
    if when.precision is Precision.DAY:
        return when.date
    calendar = _calendar_of(when)
    first = to_calendar(when.date, calendar)
    months = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}[when.precision]
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return from_calendar(year, month + 1, 1, calendar) - datetime.timedelta(days=1)


def show_when(when: When, locale: Locale) -> str:
    """Return `when` in words of the language, as precise as it is: ``November 2026``, ``آبان ۱۴۰۵``.

    A month, quarter or year of another calendar than the language's is none there: it is written as the
    days from its first to its last.
    """
    if when.precision is Precision.DAY:
        return locale.date(when.date)
    if _calendar_of(when) != locale.calendar:
        return locale.days(when.date, last_day(when))
    styles: dict[Precision, Literal["month-year", "quarter", "year"]] = {
        Precision.MONTH: "month-year",
        Precision.QUARTER: "quarter",
        Precision.YEAR: "year",
    }
    return locale.date(when.date, styles[when.precision])


def _calendar_of(when: When) -> Calendar:
    """Return the calendar of a period: a Persian month never begins on the first of a Gregorian one."""
    return "gregorian" if when.date.day == 1 else "jalali"


def _numeric(text: str, order: Order | None) -> _Parts | Refusal:
    """Read a date of numbers only."""
    first = _YEAR_FIRST.match(text)
    if first:
        found = [first[name] or first[f"{name}2"] or first[f"{name}3"] for name in ("year", "month", "day")]
        year, month, day = (int(number) if number else None for number in found)
        return _Parts(year or 0, month, day)
    last = _YEAR_LAST.match(text)
    if last is None:
        return Refusal.AMBIGUOUS if _SHORT.match(text) else Refusal.UNREADABLE
    if order is None:
        return Refusal.AMBIGUOUS
    numbers = int(last["first"]), int(last["second"])
    month, day = numbers if order == "mdy" else numbers[::-1]
    return _Parts(int(last["year"]), month, day)


def _own_order(text: str, language: str) -> Order | None:
    """Return what comes first in a date of numbers, where the language writes its own with the same marks."""
    last = _YEAR_LAST.match(text)
    own = _own_short(language) if last is not None else None
    if last is None or own is None or own["mark"] != last["mark"]:
        return None
    return "dmy" if own["first"] == "day" else "mdy"


@cache
def _own_short(language: str) -> re.Match[str] | None:
    """Return how the language writes days in tables, if it does so in numbers with the year last."""
    return _OWN_SHORT.match(load_locale(language).dates.short) if language in available() else None


def _named(text: str, language: str) -> When | Refusal:
    """Read a date with the name of a month or a season; the name tells the calendar."""
    tokens = [fold(token) for token in _TOKEN.findall(_ORDINAL.sub("", text))]
    words = [token for token in tokens if not token.isdecimal() and token not in _FILLERS]
    numbers = [token for token in tokens if token.isdecimal()]
    years = [int(number) for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) < 3]
    names = _names(language)
    if len(words) != 1 or words[0] not in names or len(days) + len(years) != len(numbers) or len(days) > 2:
        return Refusal.UNREADABLE
    if len(years) != 1 or len(days) == 2:
        return Refusal.AMBIGUOUS if not years and days else Refusal.UNREADABLE
    name = names[words[0]]
    if (years[0] in _JALALI_YEARS) != (name.calendar == JALALI):
        return Refusal.OTHER_CALENDAR
    if name.precision is Precision.QUARTER and days:
        return Refusal.UNREADABLE
    parts = _Parts(years[0], name.month, days[0] if days else None)
    return _when(parts, name.calendar, name.precision)


def _when(parts: _Parts, calendar: Calendar, longest: Precision = Precision.MONTH) -> When | Refusal:
    """Return the date of `parts`; without a day its precision is `longest`, without a month the year."""
    if parts.year in _JALALI_YEARS and calendar == GREGORIAN:
        return Refusal.OTHER_CALENDAR
    if parts.year not in _JALALI_YEARS and parts.year not in _GREGORIAN_YEARS:
        return Refusal.OUT_OF_RANGE
    used = JALALI if parts.year in _JALALI_YEARS else GREGORIAN
    precision = Precision.YEAR if parts.month is None else longest if parts.day is None else Precision.DAY
    month, day = (1 if number is None else number for number in parts[1:])
    try:
        return When(from_calendar(parts.year, month, day, used), precision)
    except ValueError:
        return Refusal.OUT_OF_RANGE


def _first_month(quarter: int) -> int:
    return quarter * 3 - 2


class _Name(NamedTuple):
    """What a word in a date names: a month, or a quarter by its first month."""

    calendar: Calendar
    month: int
    precision: Precision


@cache
def _names(language: str) -> Mapping[str, _Name]:
    """Return the folded names of months and seasons in English, in `language` and in Persian calendars."""
    names: dict[str, _Name] = {}
    locales = [load_locale(tag) for tag in available()]
    for locale in (each for each in locales if each.dates.calendar == JALALI):
        names.update(_numbered(locale.dates.months, JALALI, Precision.MONTH))
        names.update(_numbered(locale.dates.quarters, JALALI, Precision.QUARTER))
    english = load_locale("en").dates
    known = [tag for tag in ("en", language) if has_month_names(tag)]
    for tag in known:
        for width in ("abbreviated", "wide"):
            for context in ("stand-alone", "format"):
                names.update(_numbered(month_names(tag, english, width, context), GREGORIAN, Precision.MONTH))
    return MappingProxyType(names)


def _numbered(words: tuple[str, ...], calendar: Calendar, precision: Precision) -> dict[str, _Name]:
    step = 3 if precision is Precision.QUARTER else 1
    return {
        fold(word.rstrip(".")): _Name(calendar, 1 + step * place, precision)
        for place, word in enumerate(words)
    }
