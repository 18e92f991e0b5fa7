"""Years counted by eras: read where the calendar is declared, told otherwise."""

from __future__ import annotations

import datetime

import pytest

from touchreport.dates import Calendar, parse_when
from touchreport.eras import era_of
from touchreport.model.when import Precision, When
from touchreport.text import Refusal

DAY = datetime.date(2026, 11, 12)


@pytest.mark.parametrize(
    ("text", "calendar", "language"),
    [
        ("民國115年11月12日", "minguo", "zh-Hant"),
        ("中華民國 115 年 11 月 12 日", "minguo", "zh-Hant"),
        ("115/11/12", "minguo", "zh-Hant"),
        ("１１５．１１．１２".replace("．", "."), "minguo", "zh-Hant"),
        ("115年11月12日", "minguo", "zh-Hant"),
        ("令和8年11月12日", "wareki", "ja"),
        ("R8.11.12", "wareki", "ja"),
        ("R8/11/12", "wareki", "ja"),
        ("平成38年11月12日", "wareki", "ja"),
    ],
)
def test_a_declared_era_is_read(text: str, calendar: Calendar, language: str) -> None:
    """The year of an era is turned into the common one; month and day stay."""
    assert parse_when(text, language, calendar) == When(DAY, Precision.DAY)


@pytest.mark.parametrize("calendar", ["minguo", "wareki"])
def test_common_years_are_read_beside_eras(calendar: Calendar) -> None:
    """Four digits are a common year, whatever calendar is declared."""
    assert parse_when("2026/11/12", "ja", calendar) == When(DAY, Precision.DAY)


@pytest.mark.parametrize(
    ("text", "calendar", "date", "precision"),
    [
        ("令和元年", "wareki", datetime.date(2019, 1, 1), Precision.YEAR),
        ("昭和64年1月", "wareki", datetime.date(1989, 1, 1), Precision.MONTH),
        ("民國115年", "minguo", datetime.date(2026, 1, 1), Precision.YEAR),
    ],
)
def test_periods_of_eras(text: str, calendar: Calendar, date: datetime.date, precision: Precision) -> None:
    """The first year of an era has a word of its own, and months and years are as precise as written."""
    assert parse_when(text, "ja", calendar) == When(date, precision)


@pytest.mark.parametrize(
    ("text", "era"),
    [("民國115年11月12日", "minguo"), ("令和8年", "wareki"), ("R8.11.12", "wareki"), ("R2D2", None)],
)
def test_an_era_that_is_not_declared_is_told(text: str, era: str | None) -> None:
    """The name of an era is recognised, so that the message can say what to declare; it is not read."""
    assert era_of(text) == era
    wanted = Refusal.OTHER_CALENDAR if era else Refusal.UNREADABLE
    assert parse_when(text, "ja", "gregorian") is wanted


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("民國115年11月12日", "wareki"),
        ("令和8年11月12日", "minguo"),
        ("令和8年11月12日", "jalali"),
        ("1405/06/12", "wareki"),
        ("1405/06/12", "minguo"),
    ],
)
def test_beside_a_declared_calendar_another_is_told(text: str, calendar: Calendar) -> None:
    """A date of another calendar is known for what it is wherever one is declared, and not only unreadable."""
    assert parse_when(text, "ja", calendar) is Refusal.OTHER_CALENDAR


def test_bare_numbers_are_no_era_unless_declared() -> None:
    """115/11/12 could be anything: without the declaration it is not read."""
    assert isinstance(parse_when("115/11/12", "zh-Hant", "gregorian"), Refusal)
    assert isinstance(parse_when("8/11/12", "ja", "wareki"), Refusal)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2026年第4四半期", "ja"),
        ("2026年第四季度", "zh-Hans"),
        ("2026年第4季", "zh-Hant"),
        ("4 кв. 2026", "ru"),
        ("IV квартал 2026 г.", "ru"),
        ("4-й квартал 2026", "ru"),
    ],
)
def test_quarters_in_words(text: str, language: str) -> None:
    """A quarter is written as the language writes it."""
    assert parse_when(text, language) == When(datetime.date(2026, 10, 1), Precision.QUARTER)
