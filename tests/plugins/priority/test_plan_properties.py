"""What holds for every plan, whatever was found."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from touchreport_priority.plan import ACTION_PLAN

from tests.plugins.priority.worlds import finding, point, project
from tests.plugins.small import names, renamed, told, turned_round
from touchreport.plugin import (
    Finding,
    Method,
    Project,
    Ref,
    Result,
    Severity,
    When,
    run_analysis,
    say,
)

TOUCHPOINTS, PEOPLE = ("a", "b", "c", "d"), ("ann", "bob")
FEW = st.sampled_from

answers = st.lists(FEW(PEOPLE), unique=True, max_size=2).map(tuple)
reviews = FEW((None, When(date(2026, 10, 1)), When(date(2026, 12, 1))))
rows = st.tuples(
    *(
        st.builds(
            lambda owner, accountable, effort, status, review, ident=ident: point(
                ident,
                3.0,
                None,
                owner=owner,
                accountable=accountable,
                effort=effort,
                status=status,
                next_review=review,
            ),
            FEW((None, *PEOPLE)),
            answers,
            FEW((None, 1.0, 3.0, 5.0)),
            FEW(("as-is", "as-is", "as-is", "planned", "retired")),
            reviews,
        )
        for ident in TOUCHPOINTS
    )
)
worlds = rows.map(lambda drawn: project(drawn, people=PEOPLE))
found = st.lists(
    st.builds(
        lambda about, number, **values: finding(f"other/x{number}", *about, **values),
        st.lists(FEW(TOUCHPOINTS), unique=True, max_size=3),
        st.integers(0, 4),
        todo=FEW([say(f"Do {n}") for n in range(3)]),
        work=FEW((None, "watch", "record")),
        severity=FEW(tuple(Severity)),
        owner=FEW((None, None, None, *PEOPLE)),
        effort=FEW((None, 1, 2, 4)),
        effect=FEW((None, None, 2, 5)),
        share=FEW((None, 0.1, 0.5)),
    ),
    min_size=3,
    max_size=9,
)


def planned(world: Project, findings: list[Finding]) -> Result:
    """Run the analysis on what another one found."""
    other = Result(say("h"), say("s"), Method((), (), say("n")), findings=tuple(findings))
    return run_analysis(ACTION_PLAN, world, {"other": other}, least_actions=2)


def tasks(result: Result) -> list[dict[str, Any]]:
    """Return the actions of a plan."""
    return [dict(each) for each in result.data["tasks"]]  # type: ignore[attr-defined]


@settings(max_examples=60, deadline=None)
@given(worlds, found)
def test_every_finding_is_settled_by_exactly_one_action(world: Project, findings: list[Finding]) -> None:
    """Nothing is lost, nothing is done twice, and no action settles nothing."""
    plan = tasks(planned(world, findings))
    settled = [code for task in plan for code in task["codes"]]
    assert Counter(settled) == Counter(each.code for each in findings)
    assert all(task["codes"] for task in plan)


@settings(max_examples=60, deadline=None)
@given(worlds, found)
def test_ranges_hold(world: Project, findings: list[Finding]) -> None:
    """Effect and effort lie between 1 and 5, now comes before next and later, and nothing is due before today."""
    plan = tasks(planned(world, findings))
    assert all({task["effect"], task["effort"]} <= {None, 1, 2, 3, 4, 5} for task in plan)
    order = [("now", "next", "later").index(task["when"]) for task in plan]
    assert order == sorted(order)
    dues = [task["due"].date for task in plan]
    assert dues == sorted(dues)
    assert all(due > world.date for due in dues)


@settings(max_examples=60, deadline=None)
@given(worlds, found, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_findings_changes_nothing(
    world: Project, findings: list[Finding], random: Any
) -> None:
    """The inventory from last to first, and kinds of findings in any order: the same actions in the same order.

    Findings of one code keep their order, since the analysis that returns them puts the heaviest first.
    """
    kinds = sorted({each.code for each in findings})
    random.shuffle(kinds)
    mixed = sorted(findings, key=lambda each: kinds.index(each.code))
    one, two = planned(world, findings), planned(turned_round(world), mixed)
    assert tasks(one) == tasks(two)
    assert told(one.findings, names(world)) == told(two.findings, names(world))


@settings(max_examples=60, deadline=None)
@given(worlds, found)
def test_ids_change_nothing(world: Project, findings: list[Finding]) -> None:
    """Under other ids, whose order is turned round: the same actions of the same people in the same order."""
    other = renamed(world)
    ids = {old.id: new.id for old, new in zip(things(world), things(other), strict=True)}
    moved = [
        replace(
            each,
            subjects=tuple(Ref(ref.kind, ids[ref.id]) for ref in each.subjects),
            owner=ids.get(each.owner or ""),
        )
        for each in findings
    ]
    one, two = planned(world, findings), planned(other, moved)
    assert [{**task, "owner": ids.get(task["owner"])} for task in tasks(one)] == tasks(two)
    assert told(one.findings, names(world)) == told(two.findings, names(other))


def things(world: Project) -> tuple[Any, ...]:
    """Return what has an id of its own in a plan."""
    return (*world.touchpoints, *world.people)
