"""A language: how it writes what a report shows."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from touchreport.locales import date_words, durations, numbers
from touchreport.locales.collation import Collation, SortKey
from touchreport.locales.interpolation import interpolate
from touchreport.locales.rules import Dates, Durations, Lines, Lists, Numerals, Punctuation, Ranges, Sorting

DateStyle = Literal["full", "short", "month-year", "quarter", "year"]


@dataclass(frozen=True, slots=True)
class Locale:
    """A language and how it writes numbers, dates, lists and quotations. All methods return plain text.

    Attributes:
        tag: BCP 47 tag, as its folder is named.
        folder: where its rules and its words stand.
        name: what the language calls itself.
        direction: ``ltr`` or ``rtl``.
        fonts: which family of the theme's fonts sets its text, such as ``latin`` or ``persian``.
        plurals: plural categories of whole numbers, in the order of the forms in ``messages.po``.
        quotes: opening and closing marks, then those for a quotation inside a quotation.
        numerals, lists, ranges, punctuation, dates, durations, sorting: its rules.
        collation: the order of its words.
        currencies: what is written behind an amount, by ISO 4217 code; a code that is not there stands as it is.
        lines: where no line ends.
        small_words: axes of the vocabulary whose words begin with a small letter inside of a sentence or a list.
    """

    tag: str
    folder: Path
    name: str
    direction: Literal["ltr", "rtl"]
    fonts: str
    plurals: tuple[str, ...]
    quotes: tuple[str, ...]
    numerals: Numerals
    lists: Lists
    ranges: Ranges
    punctuation: Punctuation
    dates: Dates
    durations: Durations
    sorting: Sorting
    collation: Collation
    lines: Lines = field(default_factory=Lines)
    small_words: tuple[str, ...] = ()
    currencies: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def calendar(self) -> Literal["gregorian", "jalali"]:
        """The calendar in which its dates are written and, unless a project says otherwise, read."""
        return "jalali" if self.dates.calendar == "jalali" else "gregorian"

    def number(
        self, value: float, decimals: int | None = None, grouping: bool = True, signed: bool = False
    ) -> str:
        """Return a number: ``1,234.5``, ``۱٬۲۳۴٫۵``.

        Args:
            value: the number.
            decimals: digits after the decimal mark, rounded half up; None shows what is there, at most two.
            grouping: whether thousands are set apart.
            signed: whether a number above zero has a plus sign.

        Raises:
            ValueError: if `value` is infinite or not a number.
        """
        return numbers.format_number(value, self.numerals, decimals, grouping, signed)

    def integer(self, value: int) -> str:
        """Return a whole number: ``1,234``, ``۱٬۲۳۴``."""
        return self.number(value, 0)

    def percent(self, share: float, decimals: int = 0) -> str:
        """Return a share, where 1 is the whole, in per cent: ``12%``, ``۱۲٪``."""
        return numbers.format_percent(share, self.numerals, decimals)

    def digits(self, text: str) -> str:
        """Return `text` with its ASCII digits as the language's; not for codes, addresses and names."""
        return numbers.in_digits(text, self.numerals)

    def date(self, date: datetime.date, style: DateStyle = "full") -> str:
        """Return a date in the language's calendar: ``12 November 2026``, ``۲۱ آبان ۱۴۰۵``.

        Args:
            date: the day; for a longer period, any day in it.
            style: ``full`` for text and ``short`` for tables show the day; the others a longer period.

        Raises:
            RenderError: if the calendar needs jdatetime, which is not installed.
        """
        pattern = getattr(self.dates, style.replace("-", "_"))
        return date_words.format_date(date, pattern, self.tag, self.dates, self.numerals)

    def month_year(self, date: datetime.date) -> str:
        """Return the month of `date`: ``November 2026``, ``آبان ۱۴۰۵``."""
        return self.date(date, "month-year")

    def duration(self, seconds: float) -> str:
        """Return a length of time, as exact as it needs to be.

        Below a minute seconds (``4.5 s``), below an hour a clock (``4:40``), below a day hours and minutes
        (``3 h 20 min``), else days (``4.2 days``).
        """
        return durations.format_duration(seconds, self.tag, self.durations, self.numerals)

    def list(self, items: Sequence[str]) -> str:
        """Return things in a row: ``a, b and c``, ``الف، ب و پ``; nothing for none.

        Things of which one has an “and” of its own have commas alone, so that one sees where each ends.
        """
        if len(items) < 2:
            return "".join(items)
        joint = interpolate(self.lists.last, {"first": "", "second": ""})
        if joint.strip() and joint != joint.strip() and any(joint in item for item in items):
            return self.punctuation.enumeration.join(items)
        if len(items) == 2:
            return interpolate(self.lists.two, {"first": items[0], "second": items[1]})
        return interpolate(self.lists.last, {"first": self.row(items[:-1]), "second": items[-1]})

    def row(self, items: Sequence[str]) -> str:
        """Return things in a row of which more are to come: ``a, b, c``; no “and” stands before the last of them."""
        if not items:
            return ""
        row = items[0]
        for item in items[1:]:
            row = interpolate(self.lists.middle, {"first": row, "second": item})
        return row

    def quote(self, text: str, inner: bool = False) -> str:
        """Return `text` in quotation marks; `inner` for a quotation inside a quotation.

        Quotations inside `text` that have the same marks get the inner ones.
        """
        opening, closing = self.quotes[2:] if inner else self.quotes[:2]
        return f"{opening}{text if inner else self.nested(text)}{closing}"

    def nested(self, text: str) -> str:
        """Return `text` as it stands inside quotation marks: ``the “new” shop`` becomes ``the ‘new’ shop``.

        A mark without its counterpart stays as it is.
        """
        opening, closing, *inner = self.quotes
        characters = list(text)
        open_marks: list[int] = []
        for place, character in enumerate(text):
            if character == opening:
                open_marks.append(place)
            elif character == closing and open_marks:
                characters[open_marks.pop()], characters[place] = inner
        return "".join(characters)

    @property
    def gap(self) -> str:
        """What stands between two sentences: nothing where the full stop is a full square with its space in it."""
        return "" if unicodedata.east_asian_width(self.punctuation.full_stop[:1] or "N") in "WF" else " "

    def with_unit(self, number: str, unit: str) -> str:
        """Return a number with its unit: ``3 kg``, ``3回``; no line ends between them. A currency may be its code."""
        unit = self.currencies.get(unit, unit)
        joined = unicodedata.east_asian_width(unit[:1] or "N") in "WF"
        return f"{number}{unit}" if joined else f"{number}\u00a0{unit}"

    def days(self, first: datetime.date, last: datetime.date) -> str:
        """Return the range from one day to another: ``1 May 2026 to 3 June 2026``."""
        pattern = self.ranges.days or self.ranges.text
        return interpolate(pattern, {"from": self.date(first), "to": self.date(last)})

    def range(self, low: float | str, high: float | str, *, table: bool = False) -> str:
        """Return a range: ``2.9 to 3.3`` in text, ``2.9–3.3`` in a table.

        Args:
            low: where it begins; a number is written as by :meth:`number`, text stays.
            high: where it ends.
            table: whether it is for a table or an axis.
        """
        ends = [end if isinstance(end, str) else self.number(end) for end in (low, high)]
        pattern = self.ranges.table if table else self.ranges.text
        return interpolate(pattern, {"from": ends[0], "to": ends[1]})

    def sort_key(self, text: str) -> SortKey:
        """Return the key by which words of this language are put in order."""
        return self.collation.key(text)
