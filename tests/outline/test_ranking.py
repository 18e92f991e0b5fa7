"""Findings are ordered by severity, then by the share of the journey that they touch, then by code."""

from __future__ import annotations

import pytest

from tests.outline.worlds import finding, outcome, shop, touchpoint
from touchreport.model.ranking import journey_weights, share_touched
from touchreport.outline.ranking import for_overview, rank, with_places
from touchreport.outline.stops import number_stops
from touchreport.plugin import Finding, Ref, Severity

HIGH, LOW = Severity.HIGH, Severity.LOW


def test_step_weights_are_stage_times_persona_times_importance() -> None:
    """By hand, importance as a part of the scale's top (5).

    Ines at the visit: 0.6 x 0.75 x 4/5 = 0.36; Ines at the bill: 0.4 x 0.75 x 5/5 = 0.30;
    Jonas at the poster: 0.6 x 0.25 x 2/5 = 0.06. Sum 0.72; so 0.5, 0.41667 and 0.08333.
    """
    weights = journey_weights(shop())
    assert weights.by_touchpoint == pytest.approx(
        {"visit": 0.36 / 0.72, "bill": 0.30 / 0.72, "poster": 0.06 / 0.72}
    )
    assert sum(weight for _, weight in weights.steps) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("subjects", "share"),
    [
        ((touchpoint("visit"),), 0.5),
        ((touchpoint("visit"), touchpoint("poster")), 0.5 + 0.06 / 0.72),
        ((Ref("stage", "after"),), 0.30 / 0.72),
        ((Ref("persona", "jonas"),), 0.06 / 0.72),
        ((Ref("stage", "before"), Ref("persona", "ines")), 0.5),
        ((Ref("stage", "after"), Ref("persona", "jonas")), 0.0),
        ((Ref("person", "nobody"),), 0.0),
        ((touchpoint("app"),), 0.0),
    ],
)
def test_a_finding_touches_the_steps_of_its_subjects(subjects: tuple[Ref, ...], share: float) -> None:
    """Touchpoints count by themselves; stage and persona together mean the steps of both."""
    found = share_touched(finding("a/b", HIGH, *subjects), journey_weights(shop()))
    assert found == pytest.approx(share)


def test_a_finding_may_bring_its_own_share() -> None:
    """The cost of a gap is the plugin's to say, since no step touches it."""
    assert share_touched(finding("a/b", HIGH, share=0.3), journey_weights(shop())) == 0.3


def ranked_codes(*findings: Finding) -> list[str]:
    project = shop()
    found = rank([outcome("a", findings)], project, number_stops(project), lambda i: f"analysis-{i}.html")
    return [entry.finding.code for entry in found]


def test_the_order_is_severity_then_share_then_code() -> None:
    """A low finding that touches everything stands behind a high one that touches nothing."""
    assert ranked_codes(
        finding("a/low", LOW, touchpoint("visit")),
        finding("a/z", HIGH, touchpoint("poster")),
        finding("a/b", HIGH, touchpoint("poster")),
        finding("a/wide", HIGH, touchpoint("visit")),
        finding("a/none", HIGH),
    ) == ["a/wide", "a/b", "a/z", "a/none", "a/low"]


def test_the_overview_shows_five_and_at_most_two_of_one_analysis() -> None:
    """One talkative analysis does not fill the page."""
    project = shop()
    outcomes = [
        outcome("a", [finding(f"a/{n}", HIGH, touchpoint("visit")) for n in range(6)]),
        outcome("b", [finding(f"b/{n}", LOW) for n in range(2)]),
        outcome("c", [finding(f"c/{n}", LOW) for n in range(2)]),
    ]
    shown = for_overview(rank(outcomes, project, number_stops(project), str))
    assert [entry.finding.code for entry in shown] == ["a/0", "a/1", "b/0", "b/1", "c/0"]


def test_the_overview_speaks_of_more_than_one_place() -> None:
    """Findings of many analyses about one touchpoint stand there twice, while there are others to show; else they fill up."""
    project = shop()
    worst = [outcome(name, [finding(f"{name}/x", HIGH, touchpoint("visit"))]) for name in "abcde"]
    other = outcome("f", [finding("f/x", LOW, touchpoint("bill")), finding("f/y", LOW)])
    shown = for_overview(rank([*worst, other], project, number_stops(project), str))
    assert [entry.finding.code for entry in shown] == ["a/x", "b/x", "c/x", "f/x", "f/y"]
    alone = for_overview(rank(worst, project, number_stops(project), str))
    assert [entry.finding.code for entry in alone] == ["a/x", "b/x", "c/x", "d/x", "e/x"]


def test_a_finding_has_a_page_to_go_to_wherever_the_playbook_has_one() -> None:
    """That of its analysis, else the list of findings, else the card of its first touchpoint, else the actions."""
    project = shop()
    stops = number_stops(project)
    first = min(stops.values(), key=lambda stop: stop.number)
    about = finding("a/x", LOW, touchpoint(first.id))
    (ranked,) = rank([outcome("a", [about])], project, stops, lambda i: f"analysis-{i}.html")
    ways = {
        ("analysis/a", "findings"): "analysis-a.html#a-1",
        ("analysis/b", "findings", "touchpoints"): "findings.html#finding-1",
        ("overview", "touchpoints", "actions"): first.path,
        ("overview", "actions"): "actions.html",
    }
    for chapters, address in ways.items():
        assert with_places([ranked], chapters)[0].address == address
