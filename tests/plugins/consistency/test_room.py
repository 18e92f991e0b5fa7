"""Touchpoints of today and of tomorrow against what owners can look after."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plugins.consistency.worlds import person, point, project, run
from tests.plugins.small import of_kind, touched
from touchreport.plugin import Person, Quadrant, Ref, Result, Severity, Touchpoint


def owned(owner: str, n: int, status: str = "as-is", **values: Any) -> list[Touchpoint]:
    """Return touchpoints of one owner."""
    return [point(f"{owner}-{status}-{at}", owner=owner, status=status, **values) for at in range(n)]


def crew() -> list[Person]:
    """Return a shop of Anna and Ben, whose capacity of six stands for theirs, and Cleo, who can take two."""
    return [person("shop", 6.0), person("anna", 4.0, "shop"), person("ben", 5.0, "shop"), person("cleo", 2.0)]


def test_capacity_is_counted_once() -> None:
    """Shop 6 + Cleo 2 = 8, without Anna's 4 and Ben's 5; load: Anna 3 + Ben 2 + Cleo 1 = 6; Dora has no capacity."""
    rows = [*owned("anna", 3), *owned("ben", 2), *owned("cleo", 1), *owned("dora", 4)]
    data = run(project(rows, crew())).data
    assert (data["load"], data["capacity"]) == (6, 8.0)


@pytest.mark.parametrize(("of_cleo", "found"), [(2, 0), (3, 0), (4, 1)])
def test_too_many_for_all_together(of_cleo: int, found: int) -> None:
    """Anna and Ben have five; with three of Cleo's there are eight for eight, with four one too many."""
    rows = [*owned("anna", 3), *owned("ben", 2), *owned("cleo", of_cleo)]
    assert len(of_kind(run(project(rows, crew())), "crowded")) == found


def test_too_much_for_one_is_left_to_responsibility() -> None:
    """Cleo has three and can take two, while the whole has room: nothing is said here."""
    assert run(project(owned("cleo", 3), crew())).findings == ()


def plan(today: int, planned: int) -> Result:
    """Return the result for Cleo, who can take two."""
    return run(project([*owned("cleo", today), *owned("cleo", planned, "planned")], [person("cleo", 2.0)]))


@pytest.mark.parametrize(
    ("today", "planned", "found"), [(1, 1, 0), (1, 2, 1), (0, 3, 1), (2, 0, 0), (3, 1, 0)]
)
def test_plans_beyond_the_capacity(today: int, planned: int, found: int) -> None:
    """Two in all are fine; three are not, if today's were; who has too much today is found elsewhere."""
    assert len(of_kind(plan(today, planned), "planned-over-capacity")) == found


def test_what_the_plan_costs() -> None:
    """The finding counts both, names what is planned and the least important of today's."""
    (finding,) = of_kind(plan(2, 1), "planned-over-capacity")
    assert (finding.severity, finding.seen.count, finding.owner) == (Severity.MEDIUM, 3, "cleo")
    assert touched(finding) == ["cleo-planned-0"]
    assert finding.todo.values["touchpoint"] == Ref("touchpoint", "cleo-as-is-1")
    (empty,) = of_kind(plan(0, 3), "planned-over-capacity")
    assert "touchpoint" not in empty.todo.values


STAYS = ({"control": "uncontrollable"}, {"effort": 1.0}, {"moment_of_truth": True})
"""What cannot be let go, or would make no room."""


@pytest.mark.parametrize("values", STAYS, ids=["theirs", "little", "moment"])
def test_what_cannot_be_let_go_is_not_proposed(values: dict[str, Any]) -> None:
    """Neither what we do not control nor what takes little effort nor a moment of truth makes room for a plan."""
    soon = owned("cleo", 1, "planned")
    rows = [point("keep", owner="cleo"), point("stays", owner="cleo", importance=1.0, **values), *soon]
    (finding,) = of_kind(run(project(rows, [person("cleo", 2.0)])), "planned-over-capacity")
    assert finding.todo.values["touchpoint"] == Ref("touchpoint", "keep")
    rows = [*owned("cleo", 2, **values), *soon]
    (finding,) = of_kind(run(project(rows, [person("cleo", 2.0)])), "planned-over-capacity")
    assert "touchpoint" not in finding.todo.values


@pytest.mark.parametrize("values", STAYS, ids=["theirs", "little", "moment"])
def test_where_all_is_too_much_only_what_can_be_let_go_is_named(values: dict[str, Any]) -> None:
    """With nothing that could go, the finding stays and names no touchpoint."""
    (finding,) = of_kind(run(project(owned("cleo", 3, **values), [person("cleo", 2.0)])), "crowded")
    assert touched(finding) == []
    rows = [*owned("cleo", 3, **values), point("goes", owner="cleo")]
    (finding,) = of_kind(run(project(rows, [person("cleo", 2.0)])), "crowded")
    assert touched(finding) == ["goes"]


def test_many_plans_are_gathered() -> None:
    """Of eight owners five stand alone."""
    names = [f"o{n}" for n in range(8)]
    rows = [t for name in names for t in owned(name, 1, "planned")]
    result = run(project(rows, [person(name, 0.5) for name in names]))
    assert [len(touched(f)) for f in of_kind(result, "planned-over-capacity")] == [1] * 5 + [3]


def test_the_field_of_owners_by_hand() -> None:
    """Anna: 4 of 4, tone 5 is 1. Ben: 3 of 6, tone 3 is 0.5. Cleo: 6 of 4, tone 2 is 0.25. Cut at 1 and 1.75 / 3."""
    rows = [*owned("anna", 4, tone_fit=5.0), *owned("ben", 3, tone_fit=3.0), *owned("cleo", 6, tone_fit=2.0)]
    people = [person("anna", 4.0), person("ben", 6.0), person("cleo", 4.0)]
    result = run(project(rows, people))
    block = next(b for b in result.blocks if isinstance(b, Quadrant))
    assert [(p.ref.id, p.x, p.y) for p in block.points] == [
        ("anna", 1.0, 1.0),
        ("ben", 0.5, 0.5),
        ("cleo", 1.5, 0.25),
    ]
    assert (block.x_cut, round(block.y_cut, 9)) == (1.0, round(1.75 / 3, 9))
    assert block.caption.title.values["person"] == Ref("person", "cleo")


def test_two_owners_are_no_field() -> None:
    """Fewer than three owners, or fewer than three ratings of one, are not drawn."""
    rows = [*owned("anna", 4, tone_fit=5.0), *owned("ben", 3, tone_fit=3.0), *owned("cleo", 2, tone_fit=2.0)]
    people = [person("anna", 4.0), person("ben", 6.0), person("cleo", 4.0)]
    assert not any(isinstance(b, Quadrant) for b in run(project(rows, people)).blocks)
