"""How late reviews are, and which times between them nobody keeps."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from touchreport_quality.freshness import band_of

from tests.plugins.quality.worlds import about, day, full, fulls, point, project, run
from tests.plugins.small import TODAY, of_kind
from touchreport.plugin import Finding, Precision, Ref, Severity, SplitBars, Touchpoint, When

BANDS: dict[str, tuple[dict[str, Any], str]] = {
    "due today": ({"reviewed": day(2026, 8, 1), "review_cadence": "quarterly"}, "in-time"),
    "due yesterday": ({"reviewed": day(2026, 7, 31), "review_cadence": "quarterly"}, "late"),
    "a whole round late today": ({"reviewed": day(2026, 5, 1), "review_cadence": "quarterly"}, "late"),
    "a day more": ({"reviewed": day(2026, 4, 30), "review_cadence": "quarterly"}, "long-late"),
    "days": ({"reviewed": day(2026, 10, 24), "review_cadence": "weekly"}, "late"),
    "of a month the last day counts": (
        {"reviewed": When(datetime.date(2026, 8, 1), Precision.MONTH), "review_cadence": "quarterly"},
        "in-time",
    ),
    "the end of a shorter month": (
        {"reviewed": day(2026, 8, 31), "review_cadence": "monthly", "next_review": None},
        "long-late",
    ),
    "continuously": ({"reviewed": day(2020, 1, 1), "review_cadence": "continuously"}, "in-time"),
    "no cadence": ({"reviewed": day(2026, 10, 1)}, "no-rhythm"),
    "nothing": ({}, "never"),
    "a cadence and no review": ({"review_cadence": "monthly"}, "never"),
    "a next review to come": ({"next_review": day(2026, 11, 1)}, "in-time"),
    "a next review that passed": ({"next_review": day(2026, 10, 31)}, "late"),
    "a next review that took place": (
        {"next_review": day(2026, 9, 1), "reviewed": day(2026, 9, 2), "review_cadence": "quarterly"},
        "in-time",
    ),
    "beyond the calendar": ({"reviewed": day(9999, 12, 1), "review_cadence": "yearly"}, "in-time"),
}


@pytest.mark.parametrize("case", BANDS)
def test_bands_by_hand(case: str) -> None:
    """At 1 November 2026, against the next review, else the last review and the time between reviews."""
    values, band = BANDS[case]
    assert band_of(point("a", **values), TODAY) == band


def test_the_date_of_the_project_is_today() -> None:
    """Every touchpoint stands in one band, and the bands count all of them."""
    rows = [point(f"t{n}", "visit", **values) for n, (values, _) in enumerate(BANDS.values())]
    counted: Any = run(project(rows)).data["freshness"]
    assert counted == {"in-time": 6, "late": 4, "long-late": 2, "no-rhythm": 1, "never": 2}
    assert sum(counted.values()) == len(BANDS)


def reviews(late: int, in_time: int, long_late: int = 0, **values: Any) -> list[Touchpoint]:
    """Return touchpoints with quarterly reviews: so many late, in time, and late by more than a round."""
    dates = [day(2026, 6, 1)] * late + [day(2026, 10, 1)] * in_time + [day(2026, 1, 1)] * long_late
    return [full(f"t{n}", reviewed=date, **values) for n, date in enumerate(dates)]


def kept(rows: list[Touchpoint], **options: Any) -> tuple[Finding, ...]:
    """Return what is said of times between reviews that are not kept."""
    return of_kind(run(project(rows), **options), "cadence-not-kept")


@pytest.mark.parametrize(("late", "in_time", "found"), [(2, 4, 0), (3, 3, 0), (4, 2, 1)])
def test_a_time_that_is_not_kept_is_reported(late: int, in_time: int, found: int) -> None:
    """Half of them late is as much as is allowed; more are told with whom to agree."""
    findings = kept(reviews(late, in_time))
    assert len(findings) == found
    for finding in findings:
        assert (finding.seen.count, finding.seen.values["total"]) == (late, late + in_time)
        assert finding.todo.values["people"] == (Ref("person", "mia"),)
        assert finding.subjects == ()


def test_two_reviews_are_no_rhythm() -> None:
    """With fewer touchpoints than the option says nothing is said of their time between reviews."""
    rows = [*reviews(2, 0), *fulls("x", "y", "z", review_cadence="yearly")]
    assert kept(rows) == ()
    assert len(kept(rows, least_in_group=2)) == 1


@pytest.mark.parametrize(
    ("late", "long_late", "severity"), [(4, 2, Severity.LOW), (3, 3, Severity.LOW), (2, 4, Severity.MEDIUM)]
)
def test_far_late_weighs_more(late: int, long_late: int, severity: Severity) -> None:
    """Medium where most of the late ones are late by more than a whole round."""
    assert [f.severity for f in kept(reviews(late, 0, long_late))] == [severity]


def test_the_median_age_is_told() -> None:
    """Late since 1 June and twice since 1 January: the middle one was reviewed 304 days before 1 November."""
    (finding,) = kept([*reviews(1, 0, 2), *fulls("x", "y", review_cadence="yearly")])
    assert [line.count for line in finding.evidence] == [2, 304]


def test_without_an_owner_somebody_has_to_be_found() -> None:
    """Where nobody answers for the late ones, who reviews is part of what is to be agreed."""
    (finding,) = kept(reviews(5, 0, owner=None))
    assert "people" not in finding.todo.values


@pytest.mark.parametrize(("without", "found"), [(0, 0), (1, 0), (2, 1)])
def test_reviews_without_a_next_one(without: int, found: int) -> None:
    """One of five is a fifth, as much as is allowed; two are told, the most important first."""
    rows = [full(f"n{i}", review_cadence=None, importance=3.0 + i) for i in range(without)]
    findings = of_kind(run(project([*rows, *fulls(*"abcde"[without:])])), "no-rhythm")
    assert [about(f) for f in findings] == [["n1", "n0"]] * found


def test_bars_by_the_time_between_reviews() -> None:
    """One bar for all, one for each time between reviews, one for those that have none."""
    rows = [*reviews(1, 2, 1), full("x", review_cadence=None), full("y", review_cadence="continuously")]
    bars = [b for b in run(project(rows)).blocks if isinstance(b, SplitBars) and b.caption.id == "freshness"]
    assert [amounts for _, amounts in bars[0].rows] == [
        (3.0, 1.0, 1.0, 1.0, 0.0),
        (2.0, 1.0, 1.0, 0.0, 0.0),
        (1.0, 0.0, 0.0, 0.0, 0.0),
        (0.0, 0.0, 0.0, 1.0, 0.0),
    ]


def test_without_reviews_it_is_said() -> None:
    """No review at all: no bars, and the columns that are missing are named."""
    result = run(project(fulls(*"abcde", reviewed=None)))
    assert all(block.caption.id != "freshness" for block in result.blocks)
    assert any(m.text.startswith("Freshness: no review") for m in result.not_enough)


def test_without_a_rhythm_it_is_said() -> None:
    """Reviews without any time between them cannot be judged for it."""
    result = run(project(fulls(*"abcde", review_cadence=None)))
    assert any(m.text.startswith("Freshness: no time") for m in result.not_enough)
