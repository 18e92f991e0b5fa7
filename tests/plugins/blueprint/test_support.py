"""What the front stage rests on, and what carries much of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plugins.blueprint.worlds import full, point, project, run, touched, words
from tests.plugins.small import of_kind
from touchreport.plugin import RankedBars, Severity, Share, Touchpoint


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"contact_people": "Clerk"}, True),
        ({"do": "Wave"}, True),
        ({}, False),
        ({"do": "Wave", "processes": "Rota"}, False),
        ({"do": "Wave", "process_people": "Planner"}, False),
        ({"do": "Wave", "responsible": ("anna",)}, False),
        ({"do": "Wave", "control": "uncontrollable"}, False),
    ],
)
def test_a_front_stage_wants_something_behind_it(values: dict[str, object], found: bool) -> None:
    """People or a process; what is not ours is not asked."""
    assert touched(run(project(point("a", **values))), "unsupported") == ([["a"]] if found else [])


def test_none_is_an_answer() -> None:
    """Who wrote “none” under processes has said that there is nothing."""
    assert of_kind(run(project(point("a", do="Wave"), none={"a": "processes"})), "unsupported") == ()


def supported(carried: int, others: int, **values: Any) -> tuple[Touchpoint, ...]:
    """Return touchpoints of which `carried` rest on the till, the others each on a process of its own."""
    return (
        *(full(f"t{n}", processes="Till system", **values) for n in range(carried)),
        *(full(f"o{n}") for n in range(others)),
    )


def test_share_of_a_support_by_hand() -> None:
    """3 of 8 supported touchpoints rest on the till: 0.375; two without any support do not count."""
    result = run(project(*supported(3, 5), point("x"), point("y")))
    assert touched(result, "single-support") == [["t0", "t1", "t2"]]
    (finding,) = of_kind(result, "single-support")
    assert finding.evidence[0].values["share"] == Share(0.375)
    assert finding.severity is Severity.LOW


def test_the_line_of_a_support_is_crossed_above_it() -> None:
    """3 of 12 are exactly a quarter, which is allowed; 3 of 11 are more. Two are never reported."""
    assert of_kind(run(project(*supported(3, 9))), "single-support") == ()
    assert len(of_kind(run(project(*supported(3, 8))), "single-support")) == 1
    assert of_kind(run(project(*supported(2, 3))), "single-support") == ()


def test_a_moment_of_truth_makes_a_support_weigh_more() -> None:
    """Where one rests on it, the finding weighs medium."""
    result = run(project(*supported(3, 2, moment_of_truth=True)))
    assert of_kind(result, "single-support")[0].severity is Severity.MEDIUM


def test_two_spellings_are_one_support() -> None:
    """Capitals and spaces make no other process; named twice at one touchpoint it counts once."""
    world = project(
        full("a", processes=words("Till system", "TILL SYSTEM")),
        full("b", processes="till  system"),
        full("c", process_people="Till system", processes=()),
    )
    supports: Any = run(world).data["supports"]
    assert [n for _, n in supports] == [3]


def test_supports_are_ranked_when_they_carry_several() -> None:
    """The bars show those with two or more, the largest first; single ones are no news."""
    world = project(
        full("a", processes="Till"),
        full("b", processes="Till"),
        full("c", processes=words("Till", "Rota")),
        full("d", processes="Rota"),
        full("e"),
    )
    (bars,) = [block for block in run(world).blocks if isinstance(block, RankedBars)]
    assert [(str(row.label), row.end, row.alarm) for row in bars.rows] == [
        ("Till", 3, True),
        ("Rota", 2, False),
    ]
    assert not any(isinstance(block, RankedBars) for block in run(project(full("a"))).blocks)
