"""What is not said about a touchpoint: not recorded, empty and "none" told apart."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plugins.gaps.worlds import (
    about,
    analysed,
    day,
    journey,
    measure,
    personas,
    project,
    stages,
    touchpoint,
)
from tests.plugins.small import of_kind, text
from touchreport.model.provenance import Record
from touchreport.plugin import Person, Ref, Severity, Table

PEOPLE = (Person("mia", text("Mia")),)
KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "no-owner": ("owner", {"owner": "mia"}),
    "no-outcome": ("desired_outcome", {"desired_outcome": text("A rest")}),
    "no-data": ("data", {"data": (text("Clicks"),)}),
    "no-monitoring": ("monitored_by", {"monitored_by": ("mia",)}),
    "no-review": ("next_review", {"next_review": day(2027, 1, 1)}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_empty_given_and_none_are_told_apart(kind: str) -> None:
    """Where the column exists, the empty cell is the one finding; a value and a written "none" are not."""
    field, value = KINDS[kind]
    world = project(
        [touchpoint("empty"), touchpoint("given", **value), touchpoint("none")],
        recorded=[field],
        none={"none": [field]},
        people=PEOPLE,
    )
    result = analysed(world)
    assert about(result, kind) == [("empty",)]
    assert of_kind(result, kind)[0].seen.values == {"touchpoint": Ref("touchpoint", "empty")}


@pytest.mark.parametrize("kind", [*KINDS, "no-measure"])
def test_column_that_nobody_has_gives_one_finding_for_the_inventory(kind: str) -> None:
    """Not recorded is one finding, not one a row; monitoring is asked for only where somebody records it."""
    result = analysed(project([touchpoint("a"), touchpoint("b"), touchpoint("c")]))
    assert of_kind(result, kind) == ()
    assert len(of_kind(result, "not-recorded")) == len(
        KINDS
    )  # the five others without monitoring, and measures
    assert kind == "no-monitoring" or kind in result.data["not_recorded"]  # type: ignore[operator]


def test_row_from_a_source_without_the_column_is_no_gap_and_is_counted() -> None:
    """One of two files has the column; the rows of the other are named as left out."""
    world = project(
        [touchpoint("a"), touchpoint("b")],
        records={
            Ref("touchpoint", "a"): Record(recorded=frozenset({"owner"})),
            Ref("touchpoint", "b"): Record(),
        },
    )
    result = analysed(world)
    assert about(result, "no-owner") == [("a",)]
    assert any(m.text.startswith("{field}: {n} touchpoint comes from") for m in result.not_enough)


def test_who_is_accountable_answers_for_a_touchpoint() -> None:
    """Nobody can say that nobody answers where the letter A stands."""
    world = project(
        [touchpoint("a", accountable=("mia",)), touchpoint("b")],
        recorded=["owner", "accountable"],
        people=PEOPLE,
    )
    assert about(analysed(world), "no-owner") == [("b",)]


def test_severity_is_that_of_the_field_where_a_touchpoint_weighs_heavily() -> None:
    """Owner: high at a moment of truth and at 4 of 5 (0.75 of the scale); medium at 3.9 and where unrated."""
    world = project(
        [
            touchpoint("truth", moment_of_truth=True, importance=1.0),
            touchpoint("weighty", importance=4.0),
            touchpoint("light", importance=3.9),
            touchpoint("unrated"),
        ],
        recorded=["owner", "data"],
    )
    result = analysed(world)
    assert {f.subjects[0].id: f.severity for f in of_kind(result, "no-owner")} == {
        "truth": Severity.HIGH,
        "weighty": Severity.HIGH,
        "light": Severity.MEDIUM,
        "unrated": Severity.MEDIUM,
    }
    assert {f.severity for f in of_kind(result, "no-data")} == {Severity.LOW}


def test_lighter_findings_of_a_kind_are_gathered_in_one() -> None:
    """Of five empty cells with two alone, the heaviest two stand alone and one finding holds the other three."""
    rows = [touchpoint(f"t{n}", importance=float(n)) for n in range(1, 6)]
    result = analysed(project(rows, recorded=["owner"]), singly=2)
    assert about(result, "no-owner") == [("t5",), ("t4",), ("t3", "t2", "t1")]
    assert of_kind(result, "no-owner")[2].seen.count == 3


def test_gathered_finding_is_ranked_by_its_heaviest_and_says_what_to_do() -> None:
    """It comes after those that stand alone, though together the others touch more, and can be read by itself."""
    rows = [touchpoint(f"t{n}", "visit", importance=5.0 - n / 10) for n in range(6)]
    people = personas(ann=1.0)
    walk = journey("ann", *(f"t{n}@visit" for n in range(6)))
    world = project(rows, where=stages(visit=1.0), recorded=["owner"], personas=people, journeys=(walk,))
    found = of_kind(analysed(world, singly=2), "no-owner")
    assert [len(finding.subjects) for finding in found] == [1, 1, 4]
    assert found[2].todo.values == {"n": 4}
    assert found[2].share is not None
    assert found[2].share < 2 / 6


def test_single_lighter_finding_stands_alone_too() -> None:
    """One more than the limit is not worth a collection of its own."""
    rows = [touchpoint(f"t{n}", importance=float(n)) for n in range(1, 4)]
    assert len(of_kind(analysed(project(rows, recorded=["owner"]), singly=2), "no-owner")) == 3
    assert of_kind(analysed(project(rows, recorded=["owner"]), singly=2), "no-owner")[2].seen.count is None


def test_touchpoint_without_a_measure_is_missed_only_where_others_have_one() -> None:
    """One measure in the project makes the table exist; the touchpoint without one is the gap."""
    world = project([touchpoint("a"), touchpoint("b")], measures=(measure("nps", "a", actual=3.0),))
    assert about(analysed(world), "no-measure") == [("b",)]
    stated = project(
        [touchpoint("a"), touchpoint("b")],
        measures=(measure("nps", "a", actual=3.0),),
        none={"b": ["measure"]},
    )
    assert about(analysed(stated), "no-measure") == []


def test_watching_uncontrollable_touchpoints_is_left_to_another_analysis() -> None:
    """Of two touchpoints that nobody watches only the controllable one is told here."""
    world = project(
        [touchpoint("review", control="uncontrollable"), touchpoint("till", control="controllable")],
        recorded=["monitored_by", "monitoring"],
    )
    assert about(analysed(world), "no-monitoring") == [("till",)]


def test_planned_and_retired_touchpoints_lack_nothing() -> None:
    """Only touchpoints as they are owe an owner."""
    world = project(
        [touchpoint("a", status="planned"), touchpoint("b", status="retired"), touchpoint("c")],
        recorded=["owner"],
    )
    assert about(analysed(world), "no-owner") == [("c",)]


def test_owner_is_to_record_what_is_missing() -> None:
    """The finding names the touchpoint's owner; a missing owner, who answers for the processes behind it."""
    world = project(
        [touchpoint("a", owner="mia"), touchpoint("b", process_owner="mia")],
        recorded=["owner", "data"],
        people=PEOPLE,
    )
    result = analysed(world)
    assert of_kind(result, "no-owner")[0].owner == "mia"
    assert {f.subjects[0].id: f.owner for f in of_kind(result, "no-data")} == {"a": "mia", "b": None}


def test_table_marks_each_empty_cell_and_leaves_out_unrecorded_columns() -> None:
    """Two recorded fields are two columns after the name; the marks stand where the cells are empty."""
    world = project(
        [touchpoint("a", owner="mia"), touchpoint("b")], recorded=["owner", "data"], people=PEOPLE
    )
    table = next(block for block in analysed(world).blocks if block.caption.id == "missing")
    assert isinstance(table, Table)
    assert len(table.columns) == 3
    assert [[cell.mark for cell in row[1:]] for row in table.rows] == [
        [None, "missing"],
        ["missing", "missing"],
    ]


def test_long_table_shows_sixty_rows_and_says_how_many_are_left_out() -> None:
    """Of 75 touchpoints without an owner, 60 are shown and the source line counts 15."""
    table = next(
        block
        for block in analysed(project([touchpoint(f"t{n}") for n in range(75)], recorded=["owner"])).blocks
        if block.caption.id == "missing"
    )
    assert isinstance(table, Table)
    assert len(table.rows) == 60
    assert table.caption.source is not None
    left = table.caption.source.values["second"]
    assert getattr(left, "count", None) == 15
