"""Steps that were met and did not work."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plugins.experience.worlds import felt, journey, point, points, project, rated, run, step, subjects
from tests.plugins.small import of_kind
from touchreport.plugin import Journey, Severity, Step, Table


def compared(persona: str, *observed: Step) -> Journey:
    """Return a journey that was planned over a, b, c, and observed."""
    plan = (step(each, actual="planned") for each in "abc")
    return journey(persona, *plan, *observed)


def seen(touchpoint: str, **values: Any) -> Step:
    """Return an observed step."""
    return step(touchpoint, actual="actual", **values)


def test_a_recorded_failure_is_told_in_every_journey() -> None:
    """b is recorded as failed for Mara and Ali, worked for Ina: one finding, naming the two it happened to."""
    journeys = [
        journey("mara", step("a"), step("b", outcome="failed")),
        journey("ali", step("b", outcome="failed"), step("c")),
        journey("ina", step("b", outcome="worked")),
    ]
    result = run(project(journeys))
    (finding,) = of_kind(result, "failed-step")
    assert subjects(finding) == ("b", "mara", "ali")
    assert finding.severity is Severity.MEDIUM
    assert [line.text for line in finding.evidence] == ["{persona}: recorded as failed"] * 2
    assert result.data["failed"] == ("b",)


@pytest.mark.parametrize(("line", "failed"), [(0.3, ()), (0.4, ()), (0.5, ("b",))])
def test_a_rate_speaks_in_a_journey_with_a_plan(line: float, failed: tuple[str, ...]) -> None:
    """0.4 lies below 0.5, and neither below 0.4 nor below 0.3; conformance is 1 - 1 / 3 where b failed."""
    steps = (seen("a"), seen("b", success_rate=0.4), seen("c", success_rate=0.9))
    result = run(project([compared("mara", *steps)]), failed_below=line)
    assert result.data["failed"] == failed
    assert result.data["conformance"] == {"mara": pytest.approx(2 / 3 if failed else 1)}


def test_a_rate_alone_is_no_failure_without_a_plan() -> None:
    """Nothing was to be kept to: a low rate is told by the reliability of the journey, and not as a failed step."""
    assert of_kind(run(project([rated("mara", 0.9, 0.2, 0.9)])), "failed-step") == ()


def test_what_is_recorded_wins_over_the_rate() -> None:
    """a works seldom and worked, b works nearly always and failed: b alone failed."""
    steps = (
        seen("a", success_rate=0.1, outcome="worked"),
        seen("b", success_rate=0.99, outcome="failed"),
        seen("c"),
    )
    assert run(project([compared("mara", *steps)])).data["failed"] == ("b",)


def test_a_touchpoint_is_told_once() -> None:
    """Where the weakest step of a journey is told, its rate is not told again; a recorded failure is."""
    rates = (seen("a", success_rate=0.9), seen("b", success_rate=0.3), seen("c", success_rate=0.9))
    result = run(project([compared("mara", *rates)]))
    assert of_kind(result, "weakest-step")
    assert of_kind(result, "failed-step") == ()
    told = (rates[0], seen("b", success_rate=0.3, outcome="failed"), rates[2])
    assert len(of_kind(run(project([compared("mara", *told)])), "failed-step")) == 1


def test_a_failure_weighs_most_at_a_moment_of_truth() -> None:
    """HIGH there; one step less where nobody observed it, here and elsewhere."""
    rows = [point("a", moment_of_truth=True), *points("bcd")]
    steps = (
        step("a", outcome="failed"),
        step("b", outcome="failed"),
        step("c", outcome="failed", evidence_status="assumed"),
        step("d", outcome="worked"),
    )
    found = of_kind(run(project([journey("mara", *steps)], rows)), "failed-step")
    weights = {subjects(finding)[0]: finding.severity for finding in found}
    assert weights == {"a": Severity.HIGH, "b": Severity.MEDIUM, "c": Severity.LOW}


def test_plans_and_derived_journeys_do_not_fail() -> None:
    """Nobody walked there: neither a planned step nor one that was derived from the inventory is a failure."""
    wish = journey("mara", step("a", outcome="failed", actual="planned"), step("b"))
    drawn = journey("ali", step("a", outcome="failed"), derived=True)
    assert run(project([wish, drawn])).data["failed"] == ()


def test_the_table_names_what_failed() -> None:
    """The column of failures stands behind the one of the order, and is empty where all worked."""
    steps = (seen("a"), seen("b", outcome="failed"), seen("c"))
    result = run(project([compared("mara", *steps), compared("ali", *(seen(each) for each in "abc"))]))
    (table,) = (b for b in result.blocks if isinstance(b, Table) and b.caption.id == "plan-and-reality")
    at = next(i for i, column in enumerate(table.columns) if column.title.text == "Failed")
    assert [row[at].value is None for row in table.rows] == [False, True]


def test_what_to_do_is_in_the_words_of_the_journey() -> None:
    """The need that the step records is what is missing there."""
    (finding,) = of_kind(
        run(project([felt("ali", 1), journey("mara", step("a", outcome="failed"))])), "failed-step"
    )
    assert (
        finding.todo.text
        == "Find out from customers like {persona} what goes wrong at {touchpoint}, and change it"
    )
