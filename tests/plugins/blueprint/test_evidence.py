"""Promises without evidence, and layers that are almost empty."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plugins.blueprint.worlds import COLUMNS, full, journey, point, project, run, touched
from tests.plugins.small import of_kind, text
from touchreport.plugin import Project, Result, Severity


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"wish": text("They knew me")}, True),
        ({}, False),
        ({"wish": text("They knew me"), "evidence_physical": "A card"}, False),
        ({"wish": text("They knew me"), "control": "uncontrollable"}, False),
    ],
)
def test_a_promise_wants_evidence(values: dict[str, object], found: bool) -> None:
    """A sentence that customers should be able to say is one; what shows something keeps it."""
    assert touched(run(project(point("a", **values))), "no-evidence") == ([["a"]] if found else [])


def test_an_expectation_is_a_promise_too() -> None:
    """A recorded step that expects something asks for evidence as well."""
    walk = journey("ines", "a")
    expecting = replace(walk, steps=tuple(replace(s, expectation=text("A seat")) for s in walk.steps))
    assert of_kind(run(project(point("a"), journeys=[walk])), "no-evidence") == ()
    assert touched(run(project(point("a"), journeys=[expecting])), "no-evidence") == [["a"]]


def test_only_moments_of_truth_weigh_medium() -> None:
    """An important touchpoint without evidence weighs low, a moment of truth medium."""
    world = project(
        point("a", wish=text("Yes"), importance=5.0), point("b", wish=text("Yes"), moment_of_truth=True)
    )
    severities = {f.subjects[0].id: f.severity for f in of_kind(run(world), "no-evidence")}
    assert severities == {"a": Severity.LOW, "b": Severity.MEDIUM}


def shop(filled: int, total: int) -> Project:
    """Return touchpoints that promise something, of which `filled` show something."""
    return project(
        *(
            full(f"t{n}", wish=text("Yes"), evidence_physical="Card" if n < filled else ())
            for n in range(total)
        )
    )


def layers(result: Result) -> list[str]:
    """Return which layers are told as a whole, by what they ask for."""
    return [f.todo.text.split(" ", 1)[0] for f in of_kind(result, "thin-layer")]


def test_a_layer_below_the_line_is_told_as_a_whole() -> None:
    """1 of 5 is exactly a fifth and told singly; 1 of 6 is less: one finding, and none for the single touchpoints."""
    at = run(shop(1, 5), least_filled=0.2)
    assert layers(at) == []
    assert sum(len(each) for each in touched(at, "no-evidence")) == 4
    below = run(shop(1, 6), least_filled=0.2)
    assert layers(below) == ["Decide"]
    assert touched(below, "thin-layer") == [["t1", "t2", "t3", "t4", "t5"]]
    assert of_kind(below, "no-evidence") == ()


def test_too_few_touchpoints_give_no_shares() -> None:
    """Four are too few: no layer is judged, no figure shown, and it says what is missing."""
    result = run(shop(0, 4), least_filled=0.2)
    assert layers(result) == []
    assert result.metrics == ()
    assert [each.values["least"] for each in result.not_enough if "least" in each.values] == [5]
    assert [block.caption.id for block in result.blocks] == ["stages"]


def test_a_layer_without_a_column_is_said() -> None:
    """Where no source has the column, the finding says so instead of counting cells."""
    world = project(
        *(full(f"t{n}", evidence_physical=()) for n in range(5)), recorded=COLUMNS - {"evidence_physical"}
    )
    (finding,) = of_kind(run(world, least_filled=0.2), "thin-layer")
    assert "no column" in finding.seen.text


def test_an_empty_layer_behind_replaces_its_single_findings() -> None:
    """Five front stages with nothing behind them are one finding; a “none” is not asked for more."""
    bare = [point(f"t{n}", do="Wave", evidence_physical="Card") for n in range(5)]
    result = run(project(*bare), least_filled=0.2)
    assert layers(result) == ["Write"]
    assert of_kind(result, "unsupported") == ()
    said = run(project(*bare, none={t.id: "processes" for t in bare}), least_filled=0.2)
    assert layers(said) == []
