"""What is worth finding out, and whom to ask."""

from __future__ import annotations

from dataclasses import replace
from math import isclose
from typing import Any

import pytest

from tests.plugins.quality.worlds import about, full, fulls, point, project, run
from tests.plugins.small import of_kind
from touchreport.plugin import Project, RankedBars, Ref, Result, Severity, Share, Table, Touchpoint

READERS = {"touchpoint.owner": ("gaps", "inventory-quality", "priority"), "touchpoint.accountable": ("gaps",)}
"""Two other analyses read who answers for a touchpoint; nobody reads the rest."""


def world(*more: Touchpoint) -> Project:
    """Return a project in which a lacks owner and purpose, b the purpose, and three lack nothing."""
    return project(
        [
            full("a", owner=None, monitored_by=("tom",), purpose=None),
            full("b", purpose=None, importance=3.0),
            *fulls(*"cde"),
            *more,
        ]
    )


def test_worth_by_hand() -> None:
    """The owner is worth 1 + 2 analyses = 3, the purpose 1. Importance 5 and 3 is 1 and 0.5.

    At a (3 + 1) × 1 = 4, at b 1 × 0.5 = 0.5, together 4.5. Of the owner 3 / 4.5, of the purpose 1.5 / 4.5. Tom, who
    watches a, could tell 4 / 4.5; Mia, who answers for b, 0.5 / 4.5.
    """
    data: Any = run(world(), READERS).data
    assert list(data["open"]) == ["a", "b"]
    assert isclose(data["open"]["a"], 8 / 9)
    assert isclose(data["open_fields"]["owner"], 2 / 3)
    assert isclose(data["open_fields"]["purpose"], 1 / 3)
    assert isclose(data["ask"]["tom"], 8 / 9)
    assert isclose(data["ask"]["mia"], 1 / 9)


def test_without_readers_every_field_counts_one() -> None:
    """At a 2 × 1, at b 1 × 0.5: four fifths and one fifth; and it is said that nobody knows who reads what."""
    result = run(world())
    data: Any = result.data
    assert isclose(data["open"]["a"], 0.8)
    assert any(m.text.startswith("What is worth finding out: it is not known") for m in result.not_enough)


def test_what_is_only_supposed_counts_less() -> None:
    """A purpose that is assumed at c, importance 5, counts half of 1; with the option at 1 as if it were missing."""
    assumed = project(
        [full("a", purpose=None), *fulls("b", "c", "d", "e")], status={("c", "purpose"): "assumed"}
    )
    for counts, share in ((0.5, 1 / 3), (1.0, 0.5), (0.0, 0.0)):
        data: Any = run(assumed, supposed_counts=counts).data
        assert isclose(data["open"]["c"], share)


def test_adding_a_touchpoint_shifts_the_shares() -> None:
    """Another one like a adds 4: its share is 4 / 8.5, and so is that of a."""
    data: Any = run(world(full("f", owner=None, purpose=None, monitored_by=("tom",))), READERS).data
    assert isclose(data["open"]["a"], 4 / 8.5)
    assert isclose(data["open"]["f"], 4 / 8.5)


@pytest.mark.parametrize(
    ("values", "who"),
    [
        ({"owner": "mia", "process_owner": "tom"}, "mia"),
        ({"accountable": ("tom",)}, "tom"),
        ({"accountable": ("tom", "ada"), "process_owner": "leo"}, "leo"),
        ({"responsible": ("ada",), "monitored_by": ("tom",)}, "ada"),
        ({"responsible": ("ada", "leo"), "monitored_by": ("tom",)}, "tom"),
        ({"responsible": ("ada", "leo")}, None),
        ({}, None),
    ],
)
def test_whom_to_ask(values: dict[str, Any], who: str | None) -> None:
    """Who answers for it, else for its processes, else who alone does the work or watches it; else nobody."""
    data: Any = run(project([point("a", "visit", **values)])).data
    assert list(data["ask"]) == [who]


def find_out(line: float) -> Result:
    """Return the result where purpose is a third of what is worth finding out, and the owner two thirds."""
    return run(world(), READERS, find_out_from=line)


@pytest.mark.parametrize(("line", "found"), [(1 / 3 - 1e-6, 1), (1 / 3, 1), (1 / 3 + 1e-6, 0)])
def test_a_field_that_is_worth_much_is_reported(line: float, found: int) -> None:
    """At the line and above; the owner is left to the analysis of gaps, which reports each missing one."""
    findings = of_kind(find_out(line), "find-out")
    assert [(about(f), f.severity) for f in findings] == [(["a", "b"], Severity.LOW)] * found
    for finding in findings:
        assert finding.todo.values["people"] == (Ref("person", "tom"), Ref("person", "mia"))


def test_what_is_only_supposed_is_no_field_to_find_out() -> None:
    """A field that is recorded everywhere and assumed is told by the findings on assumption."""
    rows = [*fulls("a", importance=2.0, evidence_status="assumed"), *fulls(*"bcde")]
    assert of_kind(run(project(rows)), "find-out") == ()


def test_missing_and_supposed_are_told_apart() -> None:
    """Missing at one, assumed at another: both are counted, the missing one is the subject."""
    rows = [full("a", purpose=None), *fulls("b", "c", "d", "e")]
    (finding,) = of_kind(run(project(rows, status={("b", "purpose"): "assumed"})), "find-out")
    assert (finding.seen.count, finding.seen.values["supposed"], about(finding)) == (1, 1, ["a"])


def test_nobody_to_ask_for_a_field() -> None:
    """Where nobody is named for the most important touchpoints, the finding names none."""
    rows = [full("a", owner=None, monitored_by=(), purpose=None), *fulls("b", "c", "d", "e")]
    (finding,) = of_kind(run(project(rows)), "find-out")
    assert "people" not in finding.todo.values


@pytest.mark.parametrize(
    ("line", "people"),
    [(0.5, ["tom"]), (8 / 9, ["tom"]), (8 / 9 + 1e-6, ["tom", "mia"]), (1.0, ["tom", "mia"])],
)
def test_the_fewest_who_know_enough_are_asked_first(line: float, people: list[str]) -> None:
    """Tom could tell 8 / 9 and Mia 1 / 9: Tom alone up to his share, both above it."""
    (finding,) = of_kind(run(world(), READERS, ask_from=line), "ask-first")
    told: Any = finding.seen.values["share"]
    assert about(finding) == people
    assert isclose(told.value, 1.0 if len(people) == 2 else 8 / 9)


@pytest.mark.parametrize(("line", "found"), [(0.75, 1), (0.75 + 1e-6, 0)])
def test_more_than_three_are_too_many(line: float, found: int) -> None:
    """Four could tell a quarter each: three hold three quarters; where more is asked for nobody is named."""
    rows = [full(who, owner=who, purpose=None) for who in ("mia", "tom", "ada", "leo")]
    findings = of_kind(run(project([*rows, full("e")]), ask_from=line), "ask-first")
    assert [about(f) for f in findings] == [["ada", "leo", "mia"]] * found


def test_nobody_is_asked_where_nobody_is_named() -> None:
    """Three things are open at a, where nobody is named, and one at b: Mia could tell a quarter and no more."""
    rows = [full("a", owner=None, monitored_by=(), purpose=None), full("b", purpose=None)]
    assert of_kind(run(project([*rows, *fulls(*"cde")])), "ask-first") != ()
    assert of_kind(run(project([*rows, *fulls(*"cde")]), ask_from=0.26), "ask-first") == ()


def test_the_lists_are_bounded() -> None:
    """With one row allowed, one touchpoint and one person are listed, and the rest is counted."""
    result = run(world(), READERS, most_rows=1)
    table = next(b for b in result.blocks if isinstance(b, Table))
    assert [row[0].value for row in table.rows] == [Ref("touchpoint", "a")]
    assert table.caption.source is not None
    assert table.caption.source.count == 1
    bars = {b.caption.id: b for b in result.blocks if isinstance(b, RankedBars)}
    assert [row.label for row in bars["whom-to-ask"].rows] == [Ref("person", "tom")]
    assert isclose(bars["whom-to-ask"].rows[0].end, 800 / 9)
    assert bars["whom-to-ask"].high == 89.0
    assert len(bars["find-out-fields"].rows) == 2


def test_nobody_is_marked() -> None:
    """What nobody is named for stands among the people, marked, and makes the title where it is most."""
    rows = [full("a", owner=None, monitored_by=()), *fulls("b", "c", "d", "e")]
    bars = {b.caption.id: b for b in run(project(rows)).blocks if isinstance(b, RankedBars)}
    assert [row.alarm for row in bars["whom-to-ask"].rows] == [True]
    assert bars["whom-to-ask"].caption.title.values == {"share": Share(1.0)}


def test_a_row_that_is_assumed_as_a_whole_says_so() -> None:
    """Nine fields of one row that are all assumed are not listed; single ones are."""
    rows = [full("a", evidence_status="assumed"), *fulls("b", "c", "d", "e")]
    table = next(
        b for b in run(project(rows, status={("b", "purpose"): "assumed"})).blocks if isinstance(b, Table)
    )
    whole, single = (row[2].value for row in table.rows)
    assert getattr(whole, "text", "") == "All that is recorded"
    assert isinstance(single, tuple)


def test_nobody_is_asked_for_what_the_readers_are_not_shown() -> None:
    """A field that is kept inside is no gap: nobody is sent to find it out, and no share counts it as missing."""
    inside = replace(world(), withheld=frozenset({"touchpoint.purpose"}))
    assert any("purpose" in str(f.todo.values) for f in of_kind(find_out(0.01), "find-out"))
    kept = run(inside, READERS, find_out_from=0.01)
    assert not any("purpose" in str(f.todo.values) for f in kept.findings)
    assert "touchpoint.purpose" not in str(kept.blocks) + str(kept.method)


def test_the_summary_names_the_fields_that_the_drawing_names() -> None:
    """What is worth finding out first is the same above the bars and at the top of the page."""
    result = run(project(fulls(*"abcdef", owner=None, purpose=None, importance=None)))
    (bars,) = (
        each
        for each in result.blocks
        if isinstance(each, RankedBars) and each.caption.id == "find-out-fields"
    )
    assert str(bars.caption.title.values["fields"]) in str(result.summary)
