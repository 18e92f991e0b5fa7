"""Opportunity scores come from shares, never from means; value comes from importance and weights."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from touchreport_priority.opportunity import score

from tests.plugins.priority.worlds import codes, point, project, run, share
from touchreport.plugin import Measure, Number, RankedBars, Ref, Severity, count

IMPORTANCE, SATISFACTION = "Top-2-box importance", "Top-2-box satisfaction"


def asked(importance: float, satisfaction: float, **values: float) -> list[Measure]:
    n = values.get("n", 100)
    return [share("a", IMPORTANCE, importance, n), share("a", SATISFACTION, satisfaction, n)]


def test_a_score_by_hand() -> None:
    """Important to 90 %, satisfied 40 %: I = 9, S = 4, O = 9 + (9 - 4) = 14."""
    result = run(project([point("a", None, None)], asked(90, 40)))
    assert result.data["opportunities"] == {"a": 14.0}
    assert codes(result) == [("priority/opportunity", ("a",), Severity.MEDIUM)]
    (bars,) = [b for b in result.blocks if isinstance(b, RankedBars)]
    assert bars.rows[0].end == 14.0


def test_the_highest_score_names_no_one_of_several() -> None:
    """94 % and 21 % make 16.7, and 88 % and 9 % do: where two are level as shown, neither is named alone."""
    shares = [*asked(94, 21), share("b", IMPORTANCE, 88), share("b", SATISFACTION, 9)]
    world = project([point("a", None, None), point("b", None, None)], shares)
    best = run(world).metrics[-1]
    assert best.value == Number(16.7, 1)
    assert best.relative == count("at {n} touchpoint", "at {n} touchpoints", 2)


def test_satisfaction_above_importance_takes_nothing_away() -> None:
    """Important to 50 %, satisfied 80 %: O = 5 + max(5 - 8, 0) = 5."""
    assert score(0.5, 0.8) == 5.0


@pytest.mark.parametrize(
    ("importance", "satisfaction", "severity"),
    [
        (80, 61, None),  # 8 + 1.9 = 9.9
        (80, 60, Severity.LOW),  # 8 + 2 = 10
        (80, 41, Severity.LOW),  # 8 + 3.9 = 11.9
        (80, 40, Severity.MEDIUM),  # 8 + 4 = 12
        (90, 30, Severity.MEDIUM),  # 9 + 6 = 15, not above it
        (90, 29, Severity.HIGH),  # 9 + 6.1 = 15.1
    ],
)
def test_published_lines(importance: float, satisfaction: float, severity: Severity | None) -> None:
    """Below 10 nothing; from 10 low; from 12 medium; above 15 high."""
    found = run(project([point("a", None, None)], asked(importance, satisfaction))).findings
    assert [f.severity for f in found] == ([] if severity is None else [severity])


def test_the_title_says_what_is_counted() -> None:
    """All want it and all have it: the score is 10 and is counted, though nothing is wanted more than it satisfies."""
    (bars,) = [
        b for b in run(project([point("a", None, None)], asked(100, 100))).blocks if isinstance(b, RankedBars)
    ]
    assert "an opportunity score of {line} or more" in str(bars.caption.title)
    assert bars.caption.title.values["line"] == Number(10.0)


def test_the_lines_are_published_and_can_be_drawn_elsewhere() -> None:
    """Important to 80 %, satisfied 40 %: 12. Each line says what was published; what lies below one is not reported."""
    world = project([point("a", None, None)], asked(80, 40))
    drawn = {"opportunity_extreme": 11.5, "opportunity_high": 11.0, "opportunity_from": 5.0}
    assert [f.severity for f in run(world, **drawn).findings] == [Severity.HIGH]
    assert [f.severity for f in run(world, opportunity_high=12.5).findings] == [Severity.LOW]
    result = run(world, opportunity_from=12.5)
    assert result.findings == ()
    (bars,) = [b for b in result.blocks if isinstance(b, RankedBars)]
    assert (bars.rows[0].alarm, bars.caption.title.values["line"]) == (False, Number(12.5))
    lines = {t.option: (t.value, t.name.values.get("published")) for t in result.method.thresholds}
    assert lines["opportunity_extreme"] == (Number(15.0), Number(15.0))
    assert lines["opportunity_high"] == (Number(12.0), Number(12.0))
    assert lines["opportunity_from"] == (Number(12.5), Number(10.0))


def test_the_lighter_opportunities_are_gathered() -> None:
    """Important to 90 %, satisfied 50, 40, 30 %: 13, 14 and 15. The best stands alone, the others share a finding."""
    shares = {"a": 50, "b": 40, "c": 30}
    rows = [point(ident, None, None, owner="ann" if ident == "c" else "bob") for ident in shares]
    measures = [
        share(ident, name, value)
        for ident, satisfied in shares.items()
        for name, value in ((IMPORTANCE, 90), (SATISFACTION, satisfied))
    ]
    world = project(rows, measures, people=("ann", "bob"))
    one, rest = run(world, singly=1).findings
    assert (one.subjects, one.owner) == ((Ref("touchpoint", "c"),), "ann")
    assert rest.subjects == (Ref("touchpoint", "b"), Ref("touchpoint", "a"))
    assert (rest.severity, rest.owner, rest.work) == (Severity.MEDIUM, "bob", "experience")
    assert (rest.seen.count, rest.todo.values["n"]) == (2, 2)
    assert len(run(world, singly=2).findings) == 3


@pytest.mark.parametrize(("n", "scored"), [(29, 0), (30, 1), (31, 1)])
def test_few_answers_make_no_score(n: int, scored: int) -> None:
    """Below 30 answers it is said, and not shown."""
    result = run(project([point("a", None, None)], asked(90, 20, n=n)))
    assert len(result.data["opportunities"]) == scored  # type: ignore[arg-type]
    assert any("too few answers" in m.text for m in result.not_enough) == (scored == 0)


def test_means_make_no_score() -> None:
    """A mean rating of 4.2 of 5, or ratings alone, are no shares."""
    means = [share("a", IMPORTANCE, 4.2, unit=None), share("a", SATISFACTION, 3.1, unit="of 5")]
    result = run(project([point("a", 4.2, 3.1)], means))
    assert result.data["opportunities"] == {}
    assert any("mean ratings" in message.text for message in result.not_enough)


def test_one_share_is_not_enough() -> None:
    """It is said which touchpoints lack the other."""
    result = run(project([point("a", None, None)], asked(90, 40)[:1]))
    assert any("one of the two shares" in message.text for message in result.not_enough)


def test_a_project_names_its_own_measures() -> None:
    """However they are spelt, and as a share from 0 to 1 where there is no unit."""
    measures = [share("a", "Wichtig  (Top 2)", 0.9, unit=None), share("a", "Zufrieden", 40)]
    world = project([point("a", None, None)], measures)
    result = run(world, importance_measure="wichtig (top 2)", satisfaction_measure="ZUFRIEDEN")
    assert result.data["opportunities"] == {"a": 14.0}


@given(st.floats(0, 1), st.floats(0, 1))
def test_scores_lie_between_nought_and_twenty(importance: float, satisfaction: float) -> None:
    """And never below ten times the share to whom it is important."""
    found = score(importance, satisfaction)
    assert 10 * importance - 1e-6 <= found <= 20


def test_value_by_hand() -> None:
    """Weights 0.8 and 0.2; importance 4 of 1 to 5 is 0.75.

    Before: 50 x 0.75 + 50 x 0.8/0.8 = 87.5. After: 37.5 + 50 x 0.2/0.8 = 50. Both: as before. No stage: no value.
    """
    rows = [
        point("before", 4, None, effort=1),
        point("after", 4, None, effort=1, stages=("after",)),
        point("both", 4, None, effort=1, stages=("after", "before")),
        point("none", 4, None, effort=1, stages=()),
    ]
    values = run(project(rows, weights=(0.8, 0.2))).data["values"]
    assert values == {"before": 87.5, "after": 50.0, "both": 87.5}
    assert run(project(rows)).data["values"] == dict.fromkeys(("before", "after", "both", "none"), 75.0)
