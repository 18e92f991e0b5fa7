"""When a review is due, and when it is overdue."""

from __future__ import annotations

from tests.plugins.gaps.worlds import about, analysed, day, project, touchpoint
from tests.plugins.small import TODAY, of_kind
from touchreport.plugin import Severity, Touchpoint, When


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
    assert of_kind(analysed(project([late])), "overdue")[0].seen.count == 246


def test_overdue_review_weighs_more_at_a_moment_of_truth() -> None:
    """Medium there, low elsewhere."""
    old = day(2026, 1, 1)
    world = project(
        [touchpoint("a", next_review=old), touchpoint("b", next_review=old, moment_of_truth=True)]
    )
    found = {f.subjects[0].id: f.severity for f in of_kind(analysed(world), "overdue")}
    assert found == {"a": Severity.LOW, "b": Severity.MEDIUM}
