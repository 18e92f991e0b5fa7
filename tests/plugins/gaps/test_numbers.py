"""Performance under importance, and measures off their target."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from tests.plugins.gaps.worlds import about, analysed, measure, project, touchpoint
from tests.plugins.small import of_kind, text
from touchreport.model.project import DEFAULT_SCALES
from touchreport.plugin import Finding, Number, Project, RankedBars, Ref, Severity, Share, Table, say


def rated(importance: float | None, performance: float | None, **values: object) -> Project:
    """Return a project of one rated touchpoint."""
    return project([touchpoint("till", importance=importance, performance=performance, **values)])


def test_distance_is_taken_between_shares_of_the_scales() -> None:
    """Importance 5 of 1 to 5 is 1; performance 3 of 1 to 11 is 0.2; the distance is 0.8, above 0.5: high."""
    world = project(
        [touchpoint("till", importance=5.0, performance=3.0)],
        scales=MappingProxyType({**DEFAULT_SCALES, "performance": (1.0, 11.0)}),
    )
    result = analysed(world)
    assert result.data["distance"] == {"till": pytest.approx(0.8)}
    assert of_kind(result, "performance")[0].severity is Severity.HIGH


@pytest.mark.parametrize(
    ("importance", "performance", "found"),
    [
        (4.0, 2.8, Severity.MEDIUM),  # 0.75 - 0.45 = 0.3, the threshold, and important
        (3.0, 1.8, Severity.LOW),  # 0.5 - 0.2 = 0.3, and not important
        (4.0, 3.0, None),  # 0.75 - 0.5 = 0.25, one step of five
        (2.0, 5.0, None),  # better than important
        (None, 1.0, None),  # nobody rated the importance
        (5.0, None, None),  # nobody rated the performance
    ],
)
def test_threshold_and_importance_decide(
    importance: float | None, performance: float | None, found: Severity | None
) -> None:
    """Found from a distance of 0.3; medium from an importance of 0.75 of the scale, low below."""
    severities = [
        finding.severity for finding in of_kind(analysed(rated(importance, performance)), "performance")
    ]
    assert severities == ([] if found is None else [found])


def test_bars_run_from_performance_to_importance_largest_distance_first() -> None:
    """Touchpoints at least as good as important are left out."""
    world = project(
        [
            touchpoint("near", importance=3.0, performance=2.5),
            touchpoint("far", importance=5.0, performance=1.0),
            touchpoint("good", importance=2.0, performance=4.0),
        ]
    )
    bars = next(b for b in analysed(world).blocks if isinstance(b, RankedBars))
    assert [(row.start, row.end, row.alarm) for row in bars.rows] == [(0, 100, True), (37.5, 50, False)]


def missed(**values: object) -> tuple[Finding, ...]:
    """Return the findings about one measure of a touchpoint of no weight; lower than 3 is wanted."""
    usual = {"direction": "lower", "target": 3.0, "actual": 3.3, **values}
    return of_kind(
        analysed(project([touchpoint("till")], measures=(measure("wait", "till", **usual),))), "target"
    )


def test_value_worse_than_its_target_is_found_and_named_with_its_distance() -> None:
    """3.3 where at most 3 is wanted: 0.3 over, 10 % off, below the 20 % that weigh heavily: low."""
    finding = missed()[0]
    assert finding.severity is Severity.LOW
    assert "over its target" in finding.seen.text
    shares = [
        value for line in finding.evidence for value in line.values.values() if hasattr(value, "decimals")
    ]
    assert any(getattr(share, "value", None) == pytest.approx(0.1) for share in shares)


@pytest.mark.parametrize(
    "values",
    [
        {"actual": 3.0},
        {"actual": 2.0},
        {"direction": "higher", "actual": 4.0},
        {"target": None},
        {"direction": None},
    ],
)
def test_value_that_reaches_its_target_or_cannot_be_judged_is_not_found(values: dict[str, object]) -> None:
    """Equal is reached; without target or direction nothing is said."""
    assert missed(**values) == ()


def test_the_value_of_a_segment_says_whose_it_is() -> None:
    """Of all customers the measure is called by its name; of a segment, its name and the segment's."""
    (finding,) = missed(segment="families")
    called = finding.seen.values["measure"]
    assert called == say("{measure} ({segment})", measure=text("Wait"), segment=Ref("segment", "families"))
    assert missed()[0].seen.values["measure"] == text("Wait")


def test_percentage_that_is_no_whole_number_keeps_a_decimal() -> None:
    """1.9 % against 2.5 % is not 2 % against 3 %."""
    seen = missed(actual=2.5, target=1.9, unit=text("%"))[0].seen.values
    assert (seen["actual"], seen["target"]) == (
        Number(2.5, 1, text("%")),
        Number(1.9, 1, text("%")),
    )
    assert missed(actual=5.0, unit=text("%"))[0].seen.values["actual"] == Number(5.0, None, text("%"))


def test_a_small_miss_is_never_told_as_none() -> None:
    """3.003 against 3 is 0.1 % off the target, not 0 %."""
    (found,) = missed(actual=3.003)
    shares = [value for line in found.evidence for value in line.values.values() if isinstance(value, Share)]
    assert [(round(share.value, 4), share.decimals) for share in shares] == [(0.001, 1)]


def test_large_miss_weighs_more_and_an_interval_that_reaches_the_target_less() -> None:
    """4 against 3 is 33 % off: medium; with a 95 % interval from 2.9 it may be chance: low."""
    assert missed(actual=4.0)[0].severity is Severity.MEDIUM
    assert missed(actual=4.0, low=3.5, high=4.5)[0].severity is Severity.MEDIUM
    unsure = missed(actual=4.0, low=2.9, high=5.1)[0]
    assert unsure.severity is Severity.LOW
    assert any("may be chance" in line.text for line in unsure.evidence)


def test_large_miss_at_a_heavy_touchpoint_is_high() -> None:
    """Both together."""
    world = project(
        [touchpoint("till", moment_of_truth=True)],
        measures=(measure("wait", "till", direction="lower", target=3.0, actual=4.0),),
    )
    assert of_kind(analysed(world), "target")[0].severity is Severity.HIGH


def test_thin_measure_is_named_and_not_held_against_its_target() -> None:
    """29 cases are fewer than 30: no finding, and the table shows how many cases it takes instead of a value.

    Its card shows the value with its cases, so nothing says that the value is shown nowhere.
    """
    assert missed(n=30) != ()
    assert missed(n=29) == ()
    thin = (measure("wait", "till", direction="lower", target=3.0, actual=4.0, n=29),)
    result = analysed(project([touchpoint("till")], measures=thin))
    assert result.data["thin"] == ("wait",)
    assert result.unjudged == (Ref("measure", "wait"),)
    (said,) = (message.text for message in result.not_enough if "fewer than {fewest} cases" in message.text)
    assert "not shown" not in said
    table = next(b for b in result.blocks if b.caption.id == "targets")
    assert isinstance(table, Table)
    assert 4.0 not in [getattr(cell.value, "value", None) for cell in table.rows[0]]


def test_target_of_nought_has_no_share_and_breaks_nothing() -> None:
    """Where nothing is wanted at all, a miss has an amount but no share of the target."""
    assert missed(target=0.0, actual=2.0)[0].severity is Severity.LOW


def test_measures_of_planned_and_retired_touchpoints_are_left_out() -> None:
    """A value of something that is not there is not held against it."""
    world = project(
        [touchpoint("till", status="retired")],
        measures=(measure("wait", "till", direction="lower", target=3.0, actual=9.0),),
    )
    assert about(analysed(world), "target") == []


def test_an_interval_is_explained_to_those_who_meet_one() -> None:
    """Beside the numbers it is called what it is, and the method says in a sentence what that means; else it says nothing."""

    def told(**values: float) -> tuple[list[str], list[str]]:
        world = project(
            [touchpoint("till")],
            measures=(measure("wait", "till", direction="lower", target=3.0, actual=4.0, n=412, **values),),
        )
        result = analysed(world)
        seen = [each.text for finding in result.findings for each in finding.evidence]
        notes = [note.text for note in result.method.notes if "interval says" in note.text]
        return [words for words in seen if "95%" in words], notes

    shown, explained = told(low=3.8, high=4.2)
    assert shown == ["n = {n}, 95% confidence interval {low} to {high}"]
    assert len(explained) == 1
    assert told() == ([], [])
