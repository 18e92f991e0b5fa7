"""How much was observed, assumed and proposed."""

from __future__ import annotations

from math import isclose
from typing import Any

import pytest

from tests.plugins.quality.worlds import about, full, fulls, point, project, run
from tests.plugins.small import of_kind
from touchreport.plugin import Ref, Severity, Share, SplitBars, Touchpoint


def shares(*rows: Touchpoint, **values: Any) -> Any:
    """Return the shares of a project of these touchpoints."""
    return run(project(rows, **values)).data["confidence"]


def test_shares_by_hand() -> None:
    """Importance 5 and 3 of 1 to 5 is 1 and 0.5. Three values each: stage, purpose, importance.

    Observed 3 × 1 = 3, assumed 3 × 0.5 = 1.5, of 4.5 in all: two thirds and one third.
    """
    known: dict[str, Any] = {"purpose": full("x").purpose}
    found = shares(
        point("a", "visit", importance=5.0, evidence_status="observed", **known),
        point("b", "visit", importance=3.0, evidence_status="assumed", **known),
    )
    assert isclose(found["observed"], 2 / 3)
    assert isclose(found["assumed"], 1 / 3)
    assert (found["proposed"], found["unsaid"]) == (0.0, 0.0)


def test_what_is_said_of_a_value_counts_before_its_row() -> None:
    """Of stage and importance one is proposed by itself, the other observed with its row."""
    found = shares(
        point("a", "visit", importance=5.0, evidence_status="observed"),
        status={("a", "importance"): "proposed"},
    )
    assert found == {"observed": 0.5, "assumed": 0.0, "proposed": 0.5, "unsaid": 0.0}


def test_what_nobody_tells_is_unsaid() -> None:
    """A value without a status of its own or of its row; a written “none” and a review are no such values."""
    found = shares(
        point("a", "visit", importance=5.0, reviewed=full("x").reviewed),
        none={"a": "owner"},
        status={("a", "stages"): "observed"},
    )
    assert found == {"observed": 0.5, "assumed": 0.0, "proposed": 0.0, "unsaid": 0.5}


def test_where_nothing_weighs_each_counts_one() -> None:
    """All at the bottom of the scale: the shares are those of the numbers of values."""
    known: dict[str, Any] = {"importance": 1.0}
    found = shares(
        point("a", "visit", evidence_status="observed", **known),
        point("b", "visit", evidence_status="assumed", **known),
    )
    assert (found["observed"], found["assumed"]) == (0.5, 0.5)


@pytest.mark.parametrize(("supposed", "found"), [(2, 0), (3, 0), (4, 1)])
def test_a_map_of_hypotheses(supposed: int, found: int) -> None:
    """Three of six alike are half, as much as is allowed; more are a hypothesis. Proposed counts like assumed."""
    rows = [
        full(f"t{n}", evidence_status=("assumed", "proposed")[n % 2] if n < supposed else "observed")
        for n in range(6)
    ]
    result = run(project(rows))
    findings = of_kind(result, "hypothesis-map")
    assert len(findings) == found
    for finding in findings:
        assert (finding.severity, finding.seen.values["share"]) == (Severity.HIGH, Share(supposed / 6))
        assert result.headline == finding.seen
        assert of_kind(result, "important-on-assumption") == ()


@pytest.mark.parametrize(("supposed", "found"), [(2, 0), (3, 1)])
def test_a_stage_of_hypotheses(supposed: int, found: int) -> None:
    """Three of four at one stage are told where the whole, three of eight, is founded; two of four are half."""
    rows = [full(f"a{n}", "seek", evidence_status="assumed") for n in range(supposed)]
    rows += [full(f"b{n}", "seek") for n in range(4 - supposed)]
    rows += [full(f"c{n}", "buy") for n in range(4)]
    result = run(project(rows))
    findings = of_kind(result, "hypothesis-stage")
    assert [(about(f), f.severity) for f in findings] == [(["seek"], Severity.MEDIUM)] * found
    assert bool(of_kind(result, "important-on-assumption")) is not bool(found), (
        "what a stage tells is told once"
    )


def test_a_stage_of_two_is_not_judged() -> None:
    """With fewer touchpoints than the option says, they are told one by one."""
    rows = [*fulls("a", "b", stages=("seek",), evidence_status="assumed"), *fulls(*"cdefg", stages=("buy",))]
    result = run(project(rows))
    assert of_kind(result, "hypothesis-stage") == ()
    assert [about(f) for f in of_kind(result, "important-on-assumption")] == [["a"], ["b"]]


def test_important_touchpoints_on_assumption() -> None:
    """Medium at a moment of truth, low where only rated as important; others are left out."""
    supposed: dict[str, Any] = {"evidence_status": "assumed"}
    rows = [
        full("moment", moment_of_truth=True, importance=2.0, **supposed),
        full("important", importance=4.0, owner=None, monitored_by=(), **supposed),
        full("other", importance=3.9, **supposed),
        *fulls(*"abcdef"),
    ]
    findings = of_kind(run(project(rows)), "important-on-assumption")
    assert [(about(f), f.severity) for f in findings] == [
        (["moment"], Severity.MEDIUM),
        (["important"], Severity.LOW),
    ]
    assert findings[0].todo.values["person"] == Ref("person", "mia")
    assert "person" not in findings[1].todo.values


@pytest.mark.parametrize(("supposed", "found"), [(1, 0), (2, 1)])
def test_half_of_its_values_is_not_most(supposed: int, found: int) -> None:
    """Of two values that tell, one assumed is half; both are more. Its own importance decides nothing here."""
    row = point("a", "visit", moment_of_truth=True, importance=1.0)
    fields = ("stages", "importance")
    status = {("a", f): "assumed" if n < supposed else "observed" for n, f in enumerate(fields)}
    world = project([row, *fulls(*"bcdef")], status=status)
    assert len(of_kind(run(world), "important-on-assumption")) == found


def test_on_assumption_together() -> None:
    """Of three, one stands alone and two are gathered where the project allows one; the headline counts three."""
    rows = [*fulls(*"abc", evidence_status="assumed"), *fulls(*"defg")]
    result = run(project(rows), singly=1)
    alone, together = of_kind(result, "important-on-assumption")
    assert (about(alone), about(together), together.seen.count) == (["a"], ["b", "c"], 2)
    assert result.headline.count == 3


@pytest.mark.parametrize(("unsaid", "found"), [(2, 0), (3, 0), (4, 1)])
def test_where_it_comes_from_has_to_be_told(unsaid: int, found: int) -> None:
    """Three of six without a status are half; with more the rest is too little to judge the whole."""
    rows = [full(f"t{n}", evidence_status=None if n < unsaid else "assumed") for n in range(6)]
    result = run(project(rows))
    assert [f.severity for f in of_kind(result, "origin-unsaid")] == [Severity.LOW] * found
    assert len(of_kind(result, "hypothesis-map")) == 1 - found
    assert any(m.text.startswith("Confidence: too few") for m in result.not_enough) is bool(found)


def test_without_any_status_nothing_is_said_of_it() -> None:
    """One finding for the inventory, medium; neither figure nor bars, and the column is named."""
    result = run(project(fulls(*"abcde", evidence_status=None)))
    (finding,) = of_kind(result, "origin-unsaid")
    assert finding.severity is Severity.MEDIUM
    assert all(block.caption.id != "confidence" for block in result.blocks)
    assert any(m.text.startswith("Confidence: no value") for m in result.not_enough)
    assert len(result.metrics) == 2


def test_bars_by_stage() -> None:
    """One bar for all and one for each stage, in shares."""
    rows = [
        *fulls("a", "b", stages=("seek",)),
        *fulls("c", "d", "e", stages=("buy",), evidence_status="assumed"),
    ]
    bars = next(
        b for b in run(project(rows)).blocks if isinstance(b, SplitBars) and b.caption.id == "confidence"
    )
    assert bars.as_share
    assert bars.rows[1:] == (
        (Ref("stage", "seek"), (1.0, 0.0, 0.0, 0.0)),
        (Ref("stage", "buy"), (0.0, 1.0, 0.0, 0.0)),
    )
    assert isclose(bars.rows[0][1][0], 0.4)
