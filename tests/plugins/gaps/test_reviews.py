"""When a review is due, and when it is overdue."""

from __future__ import annotations

import datetime

import pytest
from touchreport_gaps.reviews import after, due_date, last_day

from tests.plugins.gaps.worlds import about, analysed, day, project, touchpoint
from tests.plugins.small import TODAY, of_kind
from touchreport.plugin import Precision, Severity, Touchpoint, When


def reviewed(**values: object) -> Touchpoint:
    """Return a touchpoint with dates of review."""
    return touchpoint("till", **values)


def test_next_review_before_the_date_of_the_project_is_overdue_by_days() -> None:
    """Due on 1 September 2026, on 1 November 2026: 30 + 31 = 61 days."""
    result = analysed(project([reviewed(next_review=day(2026, 9, 1))], recorded=["next_review"]))
    assert about(result, "overdue") == [("till",)]
    assert of_kind(result, "overdue")[0].seen.count == 61
    assert result.data["overdue"] == {"till": 61}


def test_review_due_on_the_day_of_the_project_is_in_time() -> None:
    """The last day still counts."""
    assert of_kind(analysed(project([reviewed(next_review=When(TODAY))])), "overdue") == ()


def test_last_review_and_cadence_make_the_day() -> None:
    """Reviewed on 31 January 2026, monthly: due on the last of February, 246 days before 1 November.

    March to October have 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 = 245 days, and one to 1 November.
    """
    late = reviewed(reviewed=day(2026, 1, 31), review_cadence="monthly")
    assert due_date(late) == datetime.date(2026, 2, 28)
    assert of_kind(analysed(project([late])), "overdue")[0].seen.count == 246


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
    assert after(datetime.date(2024, 2, 29), cadence) == due


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
    assert due_date(done) == datetime.date(2027, 6, 2)


def test_next_review_goes_before_the_cadence() -> None:
    """A day that somebody set holds, even if the cadence would be over."""
    set_by_hand = reviewed(next_review=day(2027, 1, 1), reviewed=day(2025, 1, 1), review_cadence="monthly")
    assert due_date(set_by_hand) == datetime.date(2027, 1, 1)


def test_last_review_without_cadence_is_never_due() -> None:
    """Nobody said how often; nothing is overdue."""
    assert due_date(reviewed(reviewed=day(2001, 1, 1))) is None


def test_date_beyond_the_calendar_is_no_date() -> None:
    """The last year of the calendar does not break the analysis."""
    assert after(datetime.date(9999, 12, 31), "yearly") is None
    assert after(datetime.date(9999, 12, 31), "weekly") is None
    assert last_day(When(datetime.date(9999, 1, 1), Precision.YEAR)) == datetime.date(9999, 12, 31)


def test_overdue_review_weighs_more_at_a_moment_of_truth() -> None:
    """Medium there, low elsewhere."""
    old = day(2026, 1, 1)
    world = project(
        [touchpoint("a", next_review=old), touchpoint("b", next_review=old, moment_of_truth=True)]
    )
    found = {f.subjects[0].id: f.severity for f in of_kind(analysed(world), "overdue")}
    assert found == {"a": Severity.LOW, "b": Severity.MEDIUM}
