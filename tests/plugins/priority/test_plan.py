"""The action plan: what the findings of all analyses come to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from touchreport_priority.plan import ACTION_PLAN

from tests.plugins.priority.worlds import codes, finding, point, project
from touchreport.plugin import (
    Finding,
    Horizons,
    Matrix,
    Message,
    Method,
    Project,
    Ref,
    Result,
    Severity,
    Table,
    When,
    run_analysis,
    say,
)

HIGH, LOW = Severity.HIGH, Severity.LOW


def world() -> Project:
    """Return three touchpoints of two owners."""
    rows = [point("a", 3, 3, owner="ann"), point("b", 3, 3, owner="ann"), point("c", 3, 3, owner="bob")]
    return project(rows, people=("ann", "bob"))


def planned(*findings: Finding, **options: Any) -> Result:
    """Run the analysis on what another one found, in a world of their own or in the usual one."""
    where = options.pop("world", None) or world()
    other = Result(say("h"), say("s"), Method((), (), say("n")), findings=findings)
    return run_analysis(ACTION_PLAN, where, {"other": other}, **options)


def test_findings_of_one_work_are_one_action() -> None:
    """Three findings, two of them about watching a: two actions, the urgent one first."""
    result = planned(
        finding("other/x", "c"),
        finding("other/y", "a", work="watch", todo=say("Watch")),
        finding("other/z", "a", work="watch", todo=say("Count"), severity=HIGH),
    )
    tasks: Any = result.data["tasks"]
    assert [task["codes"] for task in tasks] == [("other/z", "other/y"), ("other/x",)]
    assert [(task["when"], task["owner"]) for task in tasks] == [("now", "ann"), ("next", "bob")]
    assert result.headline.text == "{n} action settles all findings of the other analyses, and it is urgent"
    assert (result.headline.count, result.headline.values["findings"]) == (2, 3)


def test_findings_of_one_action_stand_apart() -> None:
    """Whole sentences are not joined by an “and”: in the table of what one action settles, semicolons part them."""
    result = planned(
        finding("other/y", "a", work="watch", todo=say("Watch")),
        finding("other/z", "a", work="watch", todo=say("Count")),
    )
    table = next(
        each for each in result.blocks if isinstance(each, Table) and each.caption.id == "settled-at-once"
    )
    ((_, settled),) = table.rows
    assert isinstance(settled.value, Message)
    assert settled.value.text == "{first}; {second}"


def test_who_does_what_adds_up() -> None:
    """Each action stands in one row and one column of each map, whoever has it."""
    result = planned(
        finding("other/1", "a"), finding("other/2", "c", severity=LOW), finding("other/3", "a", "c")
    )
    maps = [block for block in result.blocks if isinstance(block, Matrix)]
    assert [sum(c.value for row in m.cells for c in row if c is not None) for m in maps] == [3, 3]
    assert maps[0].row_heads[:2] == (Ref("person", "ann"), Ref("person", "bob"))


@pytest.mark.parametrize(("most", "found"), [(0.59, 1), (0.6, 0), (0.61, 0)])
def test_overload_begins_above_the_line(most: float, found: int) -> None:
    """Of five actions ann has three: 0.6."""
    given = [finding(f"other/{n}", t, effort=1, todo=say(f"Do {n}")) for n, t in enumerate("aabcc")]
    reported = codes(planned(*given, most_share=most))
    assert [c for c in reported if c[1] == ("ann",)] == (
        [("action-plan/overload", ("ann",), Severity.MEDIUM)] * found
    )


@pytest.mark.parametrize(("severity", "weight"), [(HIGH, Severity.MEDIUM), (Severity.MEDIUM, LOW)])
def test_work_between_owners_is_reported(severity: Severity, weight: Severity) -> None:
    """It weighs more where it should begin now; what comes later is left alone."""
    assert codes(planned(finding("other/x", "a", "c", severity=severity))) == [
        ("action-plan/between-owners", ("ann", "bob"), weight)
    ]
    assert planned(finding("other/x", "a", "c", severity=LOW)).findings == ()
    assert planned(finding("other/x", "a", "c", owner="ann")).findings == ()


def test_who_is_accountable_counts_as_owner() -> None:
    """An inventory with RACI and no owners gets a plan with names; two people for one action are still two."""
    rows = [
        point(ident, 3, 3, accountable=(who,)) for ident, who in (("a", "ann"), ("b", "ann"), ("c", "bob"))
    ]
    raci = project(rows, people=("ann", "bob"))
    result = planned(finding("other/x", "a", "b"), finding("other/y", "a", "c"), world=raci)
    tasks: Any = result.data["tasks"]
    assert [task["owner"] for task in tasks] == ["ann", None]
    assert codes(result) == [("action-plan/between-owners", ("ann", "bob"), LOW)]


def test_an_action_is_due_by_its_horizon() -> None:
    """From 1 November 2026: 30 days end on 1 December, 90 on 30 January, 180 on 30 April, and 7 on 8 November."""
    given = [
        finding("other/now", "a", severity=HIGH),
        finding("other/next", "b"),
        finding("other/later", "c", severity=LOW),
    ]
    ends = [date(2026, 12, 1), date(2027, 1, 30), date(2027, 4, 30)]
    assert dues(planned(*given)) == ends
    sooner = replace(world(), horizons=Horizons(now=7, set=frozenset({"now"})))
    result = planned(*given, world=sooner)
    assert dues(result) == [date(2026, 11, 8), *ends[1:]]
    lines = [(t.value, t.origin) for t in result.method.thresholds if t.name.text.startswith("Days until")]
    assert lines == [(7, "project"), (90, "default"), (180, "default")]


def test_the_next_review_stands_beside_the_due_date() -> None:
    """Where one is recorded and still to come; the due date is the action's own and does not move."""
    review = When(date(2026, 11, 15))
    rows = tuple(replace(t, next_review=review if t.id == "a" else None) for t in world().touchpoints)
    result = planned(
        finding("other/x", "a"), finding("other/y", "c"), world=replace(world(), touchpoints=rows)
    )
    tasks: Any = result.data["tasks"]
    assert [task["next_review"] for task in tasks] == [review, None]
    assert dues(result) == [date(2027, 1, 30)] * 2
    (table,) = [block for block in result.blocks if isinstance(block, Table)]
    assert table.columns[-1].title.text == "Due"
    reviewed, bare = (row[-1].value for row in table.rows)
    assert reviewed == say("{due}; next review {review}", due=tasks[0]["due"], review=review)
    assert bare == tasks[1]["due"]


def test_the_calendar_ends_somewhere() -> None:
    """A project at the end of all dates is due on the last day of them."""
    last = replace(world(), date=date(9999, 12, 20))
    assert dues(planned(finding("other/x", "a"), world=last)) == [date.max]


def dues(result: Result) -> list[date]:
    """Return when each action is due."""
    tasks: Any = result.data["tasks"]
    return [task["due"].date for task in tasks]


@pytest.mark.parametrize(("unknown", "found"), [(2, 0), (3, 1)])
def test_unknown_efforts_begin_above_half(unknown: int, found: int) -> None:
    """Of four actions two without an effort are half, which is still fine; three are more."""
    given = [
        finding(f"other/{n}", t, effort=None if n < unknown else 1, todo=say(f"Do {n}"))
        for n, t in enumerate("aabc")
    ]
    reported = planned(*given, least_actions=4, most_share=1.0).findings
    assert [f.code for f in reported] == ["action-plan/effort-unknown"] * found


def test_few_actions_say_nothing_about_loads() -> None:
    """Below the line it is said how many there are."""
    result = planned(finding("other/x", "a"))
    assert result.findings == ()
    assert any(message.text.startswith("Who has too much") for message in result.not_enough)


def test_no_finding_makes_no_plan() -> None:
    """Nothing is drawn, and it is said why."""
    result = planned()
    assert (result.blocks, result.metrics, len(result.not_enough)) == ((), (), 1)


def test_the_table_shows_the_first_actions() -> None:
    """As many as the option says, and how many there are."""
    result = planned(*(finding(f"other/{n}", "a", todo=say(f"Do {n}")) for n in range(6)), most_rows=4)
    (table,) = [block for block in result.blocks if isinstance(block, Table)]
    assert len(table.rows) == 4
    assert table.caption.source is not None
    assert (table.caption.source.values["shown"], table.caption.source.values["total"]) == (4, 6)


def test_its_own_findings_are_not_planned() -> None:
    """A result of the plan itself among the results is not read again; what it counts are the findings of others."""
    other = Result(say("h"), say("s"), Method((), (), say("n")), findings=(finding("action-plan/x", "a"),))
    assert run_analysis(ACTION_PLAN, world(), {"action-plan": other}).data["tasks"] == ()
    given = [finding(f"other/{n}", "a", effort=None, todo=say(f"Do {n}")) for n in range(4)]
    result = planned(*given, least_actions=4, most_share=1.0)
    assert [each.code for each in result.findings] == ["action-plan/effort-unknown"]
    assert (result.headline.count, result.headline.values["findings"]) == (4, 4)
    said = [result.headline, *(each.relative for each in result.metrics[:1])]
    assert all(isinstance(each, Message) and "of the other analyses" in each.text for each in said)
