"""Moments of truth: declared, shown by the data, and how they feel."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from touchreport_experience.moments import importance_line

from tests.plugins.experience.worlds import felt, journey, point, project, run, step, subjects
from tests.plugins.small import of_kind
from touchreport.plugin import Journey, Message, Project, Result, Severity, Table


def world(*journeys: Journey, **declared: bool) -> Project:
    """Return ten touchpoints, a to j, with the importance 5, 4, 3, 2, 1, 1 ...; some may be declared."""
    rows = [
        point(ident, importance=max(5 - at, 1), moment_of_truth=declared.get(ident))
        for at, ident in enumerate("abcdefghij")
    ]
    return project(journeys, rows)


def rows(result: Result) -> dict[str, tuple[str, str]]:
    """Return what the table says of each touchpoint: who declares it, and what the data say."""
    (table,) = [b for b in result.blocks if isinstance(b, Table) and b.caption.id == "moments-of-truth"]
    found = {}
    for row in table.rows:
        said = [cell.value.text for cell in row[1:3] if isinstance(cell.value, Message)]
        found[getattr(row[0].value, "id", "")] = (said[0], said[1])
    return found


@pytest.mark.parametrize(
    ("rated", "line"),
    [
        # 20 % of 10 is 2: the second highest
        ([5, 4, 3, 2, 1, 1, 1, 1, 1, 1], 4),
        # 20 % of 6 is 1.2, so 2
        ([5, 4, 3, 2, 1, 1], 4),
        # ties belong to the line; where it would take in all, there is none
        ([5, 5, 5, 1, 1], 5),
        ([3, 3, 3, 3, 3], None),
        # fewer than five
        ([5, 4, 3, 2], None),
    ],
)
def test_the_most_important_touchpoints(rated: list[float], line: float | None) -> None:
    """The importance of the last touchpoint of the top fifth, from five rated ones on."""
    assert importance_line(rated, 0.2, 5) == line


@given(st.lists(st.integers(1, 10), min_size=5, max_size=40), st.floats(0.01, 1))
def test_at_least_the_share_is_taken_in(rated: list[int], top: float) -> None:
    """Whatever the ratings, the line takes in at least the share, and never everything."""
    line = importance_line(rated, top, 5)
    if line is not None:
        taken = sum(each >= line for each in rated)
        assert top * len(rated) - 1e-6 <= taken < len(rated)


def test_the_strongest_feeling_shows_a_moment() -> None:
    """a is important and holds the strongest feeling of Mara; c holds that of Ali and is not important."""
    mara, ali = felt("mara", 2, 1, 0), felt("ali", 1, 1, -2)
    result = run(world(mara, ali, b=True))
    assert rows(result) == {
        "b": ("in the inventory", "no: neither rule fired"),
        "a": ("by nobody", "strongest feeling of {personas}"),
    }
    assert result.data["shown_moments"] == ("a",)
    (finding,) = of_kind(result, "undeclared")
    assert subjects(finding) == ("a", "mara")


def test_nobody_is_told_to_change_what_customers_said() -> None:
    """A rating may be wrong where it was entered; that it is to be lower is never advice."""
    (finding,) = of_kind(run(world(felt("mara", 2, 1, 0), b=True)), "undeclared")
    assert "check" in finding.todo.text
    assert "lower" not in finding.todo.text


def test_failing_more_than_the_stage_shows_a_moment() -> None:
    """Failures in the stage: a 0.5, b 0.3, c 0.1: mean 0.3. a lies above, b exactly on it."""
    steps = (step("a", success_rate=0.5), step("b", success_rate=0.7), step("c", success_rate=0.9))
    result = run(world(journey("mara", *steps), b=True))
    assert rows(result) == {
        "b": ("in the inventory", "not known"),
        "a": ("by nobody", "fails in {share} of the attempts, and its stage in {mean} on average"),
    }
    alone = (step("a", success_rate=0.5), step("b", stage="after", success_rate=0.9))
    assert run(world(journey("mara", *alone))).data["shown_moments"] == ()


def test_what_a_step_declares_is_declared() -> None:
    """A step declares it for its persona; the row says for whom, and the data that it is not important enough."""
    result = run(world(journey("mara", step("f", 1, moment_of_truth=True))))
    assert rows(result) == {"f": ("for {personas}", "no: not important enough")}
    assert result.data["declared_moments"] == ("f",)


def test_nothing_declared_at_all_is_one_finding() -> None:
    """Two touchpoints behave like moments of truth; without a single declaration they are told together."""
    mara, ali = felt("mara", 2, 1, 0), felt("ali", 0, 2, 0)
    result = run(world(mara, ali))
    assert of_kind(result, "undeclared") == ()
    (finding,) = of_kind(result, "none-declared")
    assert subjects(finding) == ("a", "b")
    assert finding.seen.count == 2


@pytest.mark.parametrize(
    ("emotion", "severity"),
    [(0.0, None), (-0.1, Severity.MEDIUM), (-0.9, Severity.MEDIUM), (-1.0, Severity.HIGH)],
)
def test_a_moment_that_feels_bad(emotion: float, severity: Severity | None) -> None:
    """Below neutral it is found, from half the way to the worst on it weighs most; at neutral it is fine."""
    found = of_kind(run(world(felt("mara", 1, emotion, 1), b=True)), "moment-low")
    assert [each.severity for each in found] == ([severity] if severity else [])


def test_an_assumed_bad_moment_weighs_one_step_less() -> None:
    """High becomes medium if all of its bad feelings are assumed, and stays high if one was observed."""
    low = step("b", -2, evidence_status="assumed")
    assumed = journey("mara", step("a", 1), low, step("c", 1))
    (finding,) = of_kind(run(world(assumed, b=True)), "moment-low")
    assert finding.severity is Severity.MEDIUM
    (finding,) = of_kind(run(world(assumed, felt("ali", 1, -1, 1), b=True)), "moment-low")
    assert finding.severity is Severity.HIGH
    assert subjects(finding) == ("b", "mara", "ali")
    assert finding.evidence[0].text == "{persona}: {number}, assumed"


def test_a_moment_is_no_valley_and_no_bad_end() -> None:
    """What is told of a moment of truth is not told again."""
    result = run(world(felt("mara", 1, -1.2, 1, -0.1), b=True, d=True))
    assert [f.code.split("/")[1] for f in result.findings if "b" in subjects(f) or "d" in subjects(f)] == [
        "moment-low",
        "moment-low",
    ]


def test_too_few_ratings_are_said() -> None:
    """With two touchpoints rated of three, nothing is shown by the data, and it says how many are needed."""
    rated = [point("a", importance=5), point("b", importance=1), point("c")]
    result = run(project([felt("mara", 2, 0, 0)], rated))
    assert result.data["shown_moments"] == ()
    (message,) = [m for m in result.not_enough if m.text.startswith("Moments of truth shown by the data")]
    assert (message.count, message.values["least"]) == (2, 5)
    alike = [point(ident, importance=3) for ident in "abcde"]
    result = run(project([felt("mara", 2, 0, 0)], alike))
    assert any("no touchpoint is rated more important" in m.text for m in result.not_enough)


def test_a_long_table_shows_the_most_important() -> None:
    """Of three declared moments two are shown, and the source counts the third."""
    result = run(world(felt("mara", 1, 1, 1), a=True, b=True, c=True), most_rows=2)
    assert list(rows(result)) == ["a", "b"]
    (table,) = [b for b in result.blocks if isinstance(b, Table) and b.caption.id == "moments-of-truth"]
    assert table.caption.source is not None
    assert getattr(table.caption.source.values["second"], "count", None) == 1
