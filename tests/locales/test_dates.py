"""Dates as people write them are read, or refused with the reason."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from touchreport.dates import last_day, parse_when, show_when
from touchreport.locales import load_locale
from touchreport.model.when import Precision, When
from touchreport.text import Refusal

DAY, MONTH, QUARTER, YEAR = Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.YEAR

LOCALES = {tag: load_locale(tag) for tag in ("en", "fa")}

READ = [
    ("2026-11-12", "en", "gregorian", "2026-11-12", DAY),
    ("2026-11-12T09:30", "en", "gregorian", "2026-11-12", DAY),
    ("2026-11-12 00:00:00", "en", "gregorian", "2026-11-12", DAY),
    ("2026-11-12T09:30:00.5+03:30", "en", "gregorian", "2026-11-12", DAY),
    ("20261112", "en", "gregorian", "2026-11-12", DAY),
    ("2026/3/9", "en", "gregorian", "2026-03-09", DAY),
    ("2026.03.09", "en", "gregorian", "2026-03-09", DAY),
    ("2026年3月9日", "ja", "gregorian", "2026-03-09", DAY),
    ("２０２６-１１-１２", "ja", "gregorian", "2026-11-12", DAY),
    ("2026年3月", "zh-Hant", "gregorian", "2026-03-01", MONTH),
    ("2026-10", "en", "gregorian", "2026-10-01", MONTH),
    ("2026", "en", "gregorian", "2026-01-01", YEAR),
    ("2026-Q3", "en", "gregorian", "2026-07-01", QUARTER),
    ("Q3 2026", "en", "gregorian", "2026-07-01", QUARTER),
    ("q1/2026", "en", "gregorian", "2026-01-01", QUARTER),
    ("12 November 2026", "en", "gregorian", "2026-11-12", DAY),
    ("November 12th, 2026", "en", "gregorian", "2026-11-12", DAY),
    ("12 Nov. 2026", "en", "gregorian", "2026-11-12", DAY),
    ("Nov 2026", "en", "gregorian", "2026-11-01", MONTH),
    ("9 марта 2026 г.", "ru", "gregorian", "2026-03-09", DAY),
    ("март 2026", "ru", "gregorian", "2026-03-01", MONTH),
    ("9 March 2026", "ru", "gregorian", "2026-03-09", DAY),
    ("1404/08/30", "fa", "jalali", "2025-11-21", DAY),
    ("1404-8-30", "fa", "jalali", "2025-11-21", DAY),
    ("۱۴۰۴/۰۸/۳۰", "fa", "jalali", "2025-11-21", DAY),
    ("٢٠٢٦-١١-١٢", "fa", "jalali", "2026-11-12", DAY),
    ("\u200f۱۴۰۴/۰۸/۳۰\u200e", "fa", "jalali", "2025-11-21", DAY),
    ("۳۰ آبان ۱۴۰۴", "fa", "jalali", "2025-11-21", DAY),
    ("۳۰ آبان‌ماه ۱۴۰۴", "fa", "jalali", Refusal.UNREADABLE, DAY),
    ("۳۰ آبان ماه سال ۱۴۰۴", "fa", "jalali", "2025-11-21", DAY),
    ("19 اسفند 1403", "fa", "jalali", "2025-03-09", DAY),
    ("۳۰ آبان ۱۴۰۴", "en", "gregorian", "2025-11-21", DAY),  # the name of the month tells the calendar
    ("آبان ۱۴۰۴", "fa", "jalali", "2025-10-23", MONTH),
    ("1404/08", "fa", "jalali", "2025-10-23", MONTH),
    ("۱۴۰۴", "fa", "jalali", "2025-03-21", YEAR),
    ("پاییز ۱۴۰۴", "fa", "jalali", "2025-09-23", QUARTER),
    ("1404-Q3", "fa", "jalali", "2025-09-23", QUARTER),
    ("2026-11-12", "fa", "jalali", "2026-11-12", DAY),
    ("۱۲ نوامبر ۲۰۲۶", "fa", "jalali", "2026-11-12", DAY),
    ("1403/12/30", "fa", "jalali", "2025-03-20", DAY),  # 1403 is a leap year
]


@pytest.mark.parametrize(("text", "language", "calendar", "expected", "precision"), READ)
def test_a_date_is_read_with_the_precision_it_was_written_with(
    text: str, language: str, calendar: str, expected: str | Refusal, precision: Precision
) -> None:
    """Year first, names of months and seasons are certain in both calendars and all digits."""
    read = parse_when(text, language, calendar)  # type: ignore[arg-type]
    if isinstance(expected, str):
        assert read == When(datetime.date.fromisoformat(expected), precision)
    else:
        assert read is expected


REFUSED = [
    ("3/9/2025", "gregorian", Refusal.AMBIGUOUS),
    ("25/12/2026", "gregorian", Refusal.AMBIGUOUS),
    ("09.03.2025", "gregorian", Refusal.AMBIGUOUS),
    ("30/8/1404", "jalali", Refusal.AMBIGUOUS),
    ("3/9/25", "gregorian", Refusal.AMBIGUOUS),
    ("3/9", "gregorian", Refusal.AMBIGUOUS),
    ("12 Nov 26", "gregorian", Refusal.AMBIGUOUS),
    ("12 Nov", "gregorian", Refusal.AMBIGUOUS),
    ("1404/08/30", "gregorian", Refusal.OTHER_CALENDAR),
    ("1404", "gregorian", Refusal.OTHER_CALENDAR),
    ("30 November 1404", "jalali", Refusal.OTHER_CALENDAR),
    ("۳۰ آبان ۲۰۲۵", "jalali", Refusal.OTHER_CALENDAR),
    ("2026-02-30", "gregorian", Refusal.OUT_OF_RANGE),
    ("2026-13", "gregorian", Refusal.OUT_OF_RANGE),
    ("1404/12/30", "jalali", Refusal.OUT_OF_RANGE),
    ("1404/07/31", "jalali", Refusal.OUT_OF_RANGE),
    ("0000-01-01", "gregorian", Refusal.OUT_OF_RANGE),
    ("31 February 2026", "gregorian", Refusal.OUT_OF_RANGE),
    ("2026-Q5", "gregorian", Refusal.UNREADABLE),
    ("soon", "gregorian", Refusal.UNREADABLE),
    ("", "gregorian", Refusal.UNREADABLE),
    ("2026-11-12 to 2026-12-01", "gregorian", Refusal.UNREADABLE),
    ("12 November to 3 December 2026", "gregorian", Refusal.UNREADABLE),
    ("5 پاییز ۱۴۰۴", "jalali", Refusal.UNREADABLE),
    ("45678", "gregorian", Refusal.UNREADABLE),
]


@pytest.mark.parametrize(("text", "calendar", "reason"), REFUSED)
def test_what_could_be_two_dates_or_none_is_refused(text: str, calendar: str, reason: Refusal) -> None:
    """Day and month are never guessed, a Persian year never read as a Gregorian one, no day invented."""
    assert parse_when(text, "en", calendar) is reason  # type: ignore[arg-type]


def test_a_date_is_read_as_its_language_writes_it() -> None:
    """Russian writes 09.03.2025 itself, so it reads it; other marks and other languages are no wiser than before."""
    assert parse_when("09.03.2025", "ru") == When(datetime.date(2025, 3, 9))
    assert parse_when("9.3.2025", "ru") == When(datetime.date(2025, 3, 9))
    assert parse_when("31.02.2025", "ru") is Refusal.OUT_OF_RANGE
    assert parse_when("09/03/2025", "ru") is Refusal.AMBIGUOUS
    assert parse_when("09.03.25", "ru") is Refusal.AMBIGUOUS
    assert [parse_when("09.03.2025", tag) for tag in ("en", "fa", "de", "zh-Hant")] == [Refusal.AMBIGUOUS] * 4


def test_the_order_of_a_column_settles_what_comes_first() -> None:
    """Where the project says that days, or months, come first, both kinds of column can be read."""
    assert parse_when("3/9/2025", order="dmy") == When(datetime.date(2025, 9, 3))
    assert parse_when("3/9/2025", order="mdy") == When(datetime.date(2025, 3, 9))
    assert parse_when("25/12/2025", order="mdy") is Refusal.OUT_OF_RANGE
    assert parse_when("30/8/1404", calendar="jalali", order="dmy") == When(datetime.date(2025, 11, 21))
    assert parse_when("3/9/25", order="dmy") is Refusal.AMBIGUOUS


def test_an_unknown_language_still_knows_english_months() -> None:
    """A language without months in CLDR does not stop the reading."""
    assert parse_when("12 November 2026", "xx") == When(datetime.date(2026, 11, 12))


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet="0123۴۱2026-/. Tq:年月日آبانNovZ+\u200c", max_size=16),
    st.sampled_from(["gregorian", "jalali"]),
)
def test_no_text_breaks_the_reader(text: str, calendar: str) -> None:
    """Any text gives a date or a refusal; nothing is raised."""
    assert isinstance(parse_when(text, "fa", calendar, "dmy"), When | Refusal)  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from(["en", "fa"]))
def test_what_a_language_writes_it_reads(day: datetime.date, tag: str) -> None:
    """The full and the short date of a language are read back as the same day."""
    locale = LOCALES[tag]
    written = [locale.date(day), locale.date(day, "short")]
    assert [parse_when(text, tag, locale.calendar) for text in written] == [When(day), When(day)]


PERIODS = [
    ("2026-10", "gregorian", "2026-10-31", "October 2026", "۹ مهر ۱۴۰۵ تا ۹ آبان ۱۴۰۵"),
    ("2026-12", "gregorian", "2026-12-31", "December 2026", "۱۰ آذر ۱۴۰۵ تا ۱۰ دی ۱۴۰۵"),
    ("2026-Q4", "gregorian", "2026-12-31", "Q4 2026", "۹ مهر ۱۴۰۵ تا ۱۰ دی ۱۴۰۵"),
    ("2024", "gregorian", "2024-12-31", "2024", "۱۱ دی ۱۴۰۲ تا ۱۱ دی ۱۴۰۳"),
    ("1404/08", "jalali", "2025-11-21", "23 October 2025 to 21 November 2025", "آبان ۱۴۰۴"),
    ("1404/12", "jalali", "2026-03-20", "20 February 2026 to 20 March 2026", "اسفند ۱۴۰۴"),
    ("1404-Q3", "jalali", "2025-12-21", "23 September 2025 to 21 December 2025", "پاییز ۱۴۰۴"),
    ("1403", "jalali", "2025-03-20", "20 March 2024 to 20 March 2025", "۱۴۰۳"),
    ("2026-11-12", "gregorian", "2026-11-12", "12 November 2026", "۲۱ آبان ۱۴۰۵"),
]


@pytest.mark.parametrize(("text", "calendar", "last", "english", "persian"), PERIODS)
def test_a_period_is_written_as_what_it_was(
    text: str, calendar: str, last: str, english: str, persian: str
) -> None:
    """A month of one calendar is never passed off as a month of the other: it is written as its days."""
    when = parse_when(text, "en", calendar)  # type: ignore[arg-type]
    assert isinstance(when, When)
    assert last_day(when) == datetime.date.fromisoformat(last)
    assert show_when(when, load_locale("en")) == english
    assert show_when(when, load_locale("fa")) == persian
