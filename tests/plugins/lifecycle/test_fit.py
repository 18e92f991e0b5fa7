"""Stages against their weights."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plugins.lifecycle.worlds import journey, persona, point, points, project, run
from tests.plugins.small import of_kind
from touchreport.plugin import (
    Finding,
    Message,
    Method,
    Number,
    RankedBars,
    Ref,
    Result,
    Severity,
    Share,
    Touchpoint,
    count,
    say,
)

BEFORE, DURING, AFTER = (Ref("stage", name) for name in ("before", "during", "after"))


def ten() -> list[Touchpoint]:
    """Return ten touchpoints: six before, two during, one after, one both before and after."""
    return [
        *points("b", 6, "before"),
        *points("d", 2, "during"),
        point("a", "after"),
        point("x", "before", "after"),
    ]


def test_by_hand() -> None:
    """Weights 0.5, 0.3, 0.2; x counts one half before and one half after.

    Amounts: before 6 + 1/2 = 6.5, during 2, after 1 + 1/2 = 1.5; of 10 these are 0.65, 0.20, 0.15.
    Differences: +0.15, -0.10, -0.05. D = (0.15 + 0.10 + 0.05) / 2 = 0.15.
    """
    result = run(project(ten()))
    assert result.data["shares"] == {"before": 0.65, "during": 0.2, "after": 0.15}
    assert result.data["weights"] == {"before": 0.5, "during": 0.3, "after": 0.2}
    assert result.data["dissimilarity"] == pytest.approx(0.15)
    bars = next(block for block in result.blocks if isinstance(block, RankedBars))
    assert (bars.low, bars.high) == (-15.0, 15.0)
    assert [(bar.label, bar.start, round(bar.end, 6), bar.alarm) for bar in bars.rows] == [
        (BEFORE, 0.0, 15.0, True),
        (AFTER, 0.0, -5.0, False),
        (DURING, 0.0, -10.0, True),
    ]
    assert [bar.numbers[:3] for bar in bars.rows] == [
        (7, Share(0.65), Share(0.5)),
        (2, Share(0.15), Share(0.2)),
        (2, Share(0.2), Share(0.3)),
    ]


def test_findings_by_hand() -> None:
    """At the distance of 0.10 during is reported as too little; before with 0.15 as too much; after is not."""
    result = run(project(ten()))
    (under,), (over,) = of_kind(result, "under-provided"), of_kind(result, "over-provided")
    assert (under.subjects, under.severity) == ((DURING,), Severity.MEDIUM)
    assert (over.subjects, over.severity) == ((BEFORE,), Severity.LOW)
    assert under.seen.values == {"stage": DURING, "weight": Share(0.3), "share": Share(0.2)}
    assert under.todo.values == {"other": BEFORE, "stage": DURING}
    assert under.evidence[0].values["points"] == Number(-10, 0, signed=True)
    assert under.evidence[1].values == {"n": 10, "has": Number(2), "due": Number(3)}
    assert result.headline == under.seen


@pytest.mark.parametrize(
    ("option", "found"), [(0.0999, {"during", "before"}), (0.1, {"during", "before"}), (0.1001, {"before"})]
)
def test_the_threshold_is_included(option: float, found: set[str]) -> None:
    """Just below, at and above the distance of 0.10: what lies at the line is reported."""
    result = run(project(ten()), off_weight=option)
    assert {each.subjects[0].id for each in result.findings} == found


@pytest.mark.parametrize(
    ("option", "severities"),
    [
        (0.0999, {"during": Severity.HIGH, "before": Severity.MEDIUM}),
        (0.1, {"during": Severity.HIGH, "before": Severity.MEDIUM}),
        (0.1001, {"during": Severity.MEDIUM, "before": Severity.MEDIUM}),
        (0.1501, {"during": Severity.MEDIUM, "before": Severity.LOW}),
    ],
)
def test_the_larger_distance_weighs_one_step_more(option: float, severities: dict[str, Severity]) -> None:
    """Too little is medium and too much low; from the larger distance on, high and medium."""
    result = run(project(ten()), far_off_weight=option)
    assert {each.subjects[0].id: each.severity for each in result.findings} == severities


def test_weights_need_not_sum_to_one() -> None:
    """Weights of 5, 3 and 2 say the same as 0.5, 0.3 and 0.2."""
    result = run(project(ten(), weights={"before": 5.0, "during": 3.0, "after": 2.0}))
    assert result.data["dissimilarity"] == pytest.approx(0.15)


@pytest.mark.parametrize("missing", [None, 0.0])
def test_without_weights_nothing_fits_or_misfits(missing: float | None) -> None:
    """No weight, or nothing but zeros: no D, no finding, shares alone are drawn, and it says what is missing."""
    weights = dict.fromkeys(("before", "during", "after"), missing)
    result = run(project(ten(), weights=weights))
    assert (result.data["weights"], result.data["dissimilarity"], result.findings) == ({}, None, ())
    assert any("not every stage has a declared weight" in message.text for message in result.not_enough)
    bars = next(block for block in result.blocks if isinstance(block, RankedBars))
    assert (bars.caption.id, bars.low, bars.high) == ("stage-shares", 0.0, 65.0)
    assert [(bar.label, round(bar.end, 6)) for bar in bars.rows] == [
        (BEFORE, 65.0),
        (DURING, 20.0),
        (AFTER, 15.0),
    ]


def test_one_stage_without_a_weight_is_too_little() -> None:
    """A weight that nobody declared is not made up."""
    result = run(project(ten(), weights={"before": 0.5, "during": 0.5, "after": None}))
    assert result.data["dissimilarity"] is None


def test_too_few_touchpoints_are_not_compared() -> None:
    """Nine with a stage are too few where ten are asked for; the tenth without one does not help."""
    rows = [*ten()[:9], point("nowhere")]
    result = run(project(rows))
    assert result.data["dissimilarity"] is None
    assert not any(isinstance(block, RankedBars) for block in result.blocks)
    assert [(m.count, m.values["least"]) for m in result.not_enough if "least" in m.values] == [(9, 10)]
    assert run(project(rows), least_touchpoints=9).data["dissimilarity"] is not None


def test_planned_touchpoints_do_not_count_and_are_proposed() -> None:
    """Two planned during: D today stays 0.15; of 12 the amounts are 6.5, 4, 1.5.

    Shares 0.5417, 0.3333, 0.1250 against 0.5, 0.3, 0.2: D = (0.0417 + 0.0333 + 0.0750) / 2 = 0.075.
    """
    result = run(project([*ten(), *points("p", 2, "during", status="planned")]))
    assert result.data["dissimilarity"] == pytest.approx(0.15)
    fit = next(metric for metric in result.metrics if metric.value == Share(result.data["dissimilarity"]))  # type: ignore[arg-type]
    assert fit.relative is not None
    soon = fit.relative.values["share"]
    assert isinstance(soon, Share)
    assert soon.value == pytest.approx(0.075)
    (under,) = of_kind(result, "under-provided")
    assert (under.todo.text[:6], under.todo.count) == ("Finish", 2)


def test_where_no_stage_has_too_much_the_stage_is_to_be_extended() -> None:
    """Without a stage to take from and without a plan, the stage itself is to be extended."""
    weights = {"before": 0.34, "during": 0.33, "after": 0.33}
    rows = [*points("b", 9, "before"), *points("d", 9, "during"), *points("a", 2, "after")]
    (found,) = run(project(rows, weights=weights), off_weight=0.15).findings
    assert found.subjects == (AFTER,)
    assert found.todo.text.startswith("Extend")


def test_the_least_important_are_proposed() -> None:
    """Rated below the middle, on this stage alone, ours, no moment of truth: the lightest three, by name.

    On a scale from 1 to 5 the middle is 3: b0 to b4 have 1, 2, 2, 1 and 3.
    """
    rates = (1.0, 2.0, 2.0, 1.0, 3.0)
    rows = [point(f"b{at}", "before", importance=rate) for at, rate in enumerate(rates)]
    rows += [
        point("theirs", "before", importance=1.0, control="uncontrollable"),
        point("truth", "before", importance=1.0, moment_of_truth=True),
        point("wide", "before", "after", importance=1.0),
        point("unrated", "before"),
        *points("d", 2, "during"),
    ]
    (over,) = of_kind(run(project(rows)), "over-provided")
    assert {ref.id for ref in over.todo.values["touchpoints"]} == {"b0", "b3", "b1"}  # type: ignore[union-attr]
    middling = [point(t.id, *t.stages, importance=3.0) for t in rows]
    (over,) = of_kind(run(project(middling)), "over-provided")
    assert over.todo.text.startswith("Look which")
    bare = [point(t.id, *t.stages) for t in rows]
    (over,) = of_kind(run(project(bare)), "over-provided")
    assert over.todo.text.startswith("Look which")


def told_by_gaps(stage: str) -> Result:
    """Return a result of the analysis of gaps that reports a stage."""
    nothing: Message = say("nothing")
    finding = Finding("gaps/stage", Severity.HIGH, (Ref("stage", stage),), nothing, nothing, nothing)
    return Result(nothing, nothing, Method((), (), count("{n} case", "{n} cases", 0)), findings=(finding,))


def test_an_empty_stage_is_told_once() -> None:
    """What the analysis of gaps reports as empty is not reported again; one with a touchpoint is."""
    empty = project([*points("b", 8, "before"), *points("d", 2, "during")])
    assert {f.subjects for f in of_kind(run(empty), "under-provided")} == {(DURING,), (AFTER,)}
    found = of_kind(run(empty, {"gaps": told_by_gaps("after")}), "under-provided")
    assert {f.subjects for f in found} == {(DURING,)}
    few = of_kind(run(project(ten()), {"gaps": told_by_gaps("during")}), "under-provided")
    assert {f.subjects for f in few} == {(DURING,)}


def test_a_step_that_decides_keeps_its_touchpoint() -> None:
    """What a recorded step calls a moment of truth is not proposed to be merged."""
    rows = [*points("b", 9, "before", importance=1.0), point("d", "during")]
    walk = journey("mara", ("b0", "before"))
    walk = replace(walk, steps=(replace(walk.steps[0], moment_of_truth=True),))
    (over,) = of_kind(run(project(rows, personas=[persona("mara")], journeys=[walk])), "over-provided")
    assert {ref.id for ref in over.todo.values["touchpoints"]} == {"b1", "b2", "b3"}  # type: ignore[union-attr]


def test_the_title_states_d_where_a_stage_is_off() -> None:
    """A statement with the number where something is off, a quiet one elsewhere."""
    off = next(b for b in run(project(ten())).blocks if isinstance(b, RankedBars))
    assert off.caption.title.values["share"] == Share(run(project(ten())).data["dissimilarity"])  # type: ignore[arg-type]
    quiet = next(b for b in run(project(ten()), off_weight=0.9).blocks if isinstance(b, RankedBars))
    assert quiet.caption.title == say("The touchpoints follow the weights of the stages")
