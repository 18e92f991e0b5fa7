"""When a touchpoint is due for review."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from touchreport.plugin import CADENCES, Precision, Text, Touchpoint, When, last_day, next_round, review_due


def reviewed(**values: Any) -> Touchpoint:
    """Return a touchpoint with dates of review."""
    return Touchpoint("till", Text.of("Till", "en"), **values)


def day(year: int, month: int, of_month: int) -> When:
    """Return a day."""
    return When(datetime.date(year, month, of_month))


def test_last_review_and_cadence_make_the_day() -> None:
    """Reviewed on 31 January 2026, monthly: due on the last of February."""
    assert review_due(reviewed(reviewed=day(2026, 1, 31), review_cadence="monthly")) == datetime.date(
        2026, 2, 28
    )


def test_times_between_reviews_are_in_order() -> None:
    """Each sets a later day than the one before."""
    days = [next_round(datetime.date(2026, 1, 31), cadence) for cadence in CADENCES]
    assert all(days[at] < days[at + 1] for at in range(len(days) - 1))  # type: ignore[operator]


@pytest.mark.parametrize(
    ("cadence", "due"),
    [
        ("daily", datetime.date(2024, 3, 1)),
        ("weekly", datetime.date(2024, 3, 7)),
        ("fortnightly", datetime.date(2024, 3, 14)),
        ("monthly", datetime.date(2024, 3, 29)),
        ("quarterly", datetime.date(2024, 5, 29)),
        ("half-yearly", datetime.date(2024, 8, 29)),
        ("yearly", datetime.date(2025, 2, 28)),
        ("on-occasion", None),
        ("continuously", None),
    ],
)
def test_each_cadence_sets_its_day_or_none(cadence: str, due: datetime.date | None) -> None:
    """From 29 February 2024, days and calendar months on; a shorter month ends at its last day."""
    assert next_round(datetime.date(2024, 2, 29), cadence) == due


@pytest.mark.parametrize(
    ("precision", "first", "last"),
    [
        (Precision.DAY, (2026, 2, 3), (2026, 2, 3)),
        (Precision.MONTH, (2026, 2, 1), (2026, 2, 28)),
        (Precision.QUARTER, (2026, 10, 1), (2026, 12, 31)),
        (Precision.YEAR, (2026, 1, 1), (2026, 12, 31)),
    ],
)
def test_of_an_inexact_date_the_last_day_counts(
    precision: Precision, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    """Nobody is late before the month, quarter or year is over."""
    assert last_day(When(datetime.date(*first), precision)) == datetime.date(*last)


def test_review_that_took_place_makes_way_for_the_cadence() -> None:
    """Planned for May, reviewed in June, yearly: the next is due in June of the next year."""
    done = reviewed(next_review=day(2026, 5, 1), reviewed=day(2026, 6, 2), review_cadence="yearly")
    assert review_due(done) == datetime.date(2027, 6, 2)


def test_next_review_goes_before_the_cadence() -> None:
    """A day that somebody set holds, even if the cadence would be over."""
    set_by_hand = reviewed(next_review=day(2027, 1, 1), reviewed=day(2025, 1, 1), review_cadence="monthly")
    assert review_due(set_by_hand) == datetime.date(2027, 1, 1)


def test_last_review_without_cadence_is_never_due() -> None:
    """Nobody said how often; nothing is overdue."""
    assert review_due(reviewed(reviewed=day(2001, 1, 1))) is None


def test_date_beyond_the_calendar_is_no_date() -> None:
    """The last year of the calendar does not break the analysis."""
    assert next_round(datetime.date(9999, 12, 31), "yearly") is None
    assert next_round(datetime.date(9999, 12, 31), "weekly") is None
    assert last_day(When(datetime.date(9999, 1, 1), Precision.YEAR)) == datetime.date(9999, 12, 31)
