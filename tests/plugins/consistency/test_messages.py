"""How often each message is told along the journey, and where it is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.plugins.consistency.worlds import STAGES, person, point, project, run
from tests.plugins.small import of_kind, touched
from touchreport.plugin import Matrix, Ref, Result, Severity, Share, Touchpoint


def told() -> list[Touchpoint]:
    """Return six touchpoints: craft at see and buy, care at all four, and one of two pillars at two stages."""
    return [
        point("a", "see", pillar="craft"),
        point("b", "see", "buy", pillar=("craft", "care")),
        point("c", "use", pillar="care"),
        point("d", "tell", pillar="care"),
        point("e", "tell"),
        point("f", "use"),
    ]


def matrix(result: Result) -> Matrix:
    return next(b for b in result.blocks if isinstance(b, Matrix) and b.caption.id == "pillars-by-stage")


def test_the_title_calls_untold_what_is_outlined_alone() -> None:
    """Craft misses two stages of four, use and tell, and its reach by weight decides whether a finding asks for it there.

    With little reach both cells are outlined, and the title says that it is told there nowhere; with enough the cells
    need nothing, and the title says at how many stages it is told.
    """
    rows = [point("a", "see", "buy", pillar="craft"), point("b", *STAGES, pillar="care")]
    for weights, title in (
        ((0.1, 0.1, 0.4, 0.4), "“{pillar}” is told at none of these stages: {stages}"),
        ((0.4, 0.4, 0.1, 0.1), "“{pillar}” is told at {n} of {total} stages"),
    ):
        drawn = matrix(run(project(rows, weights=weights, pillars=("craft", "care"))))
        assert drawn.caption.title.text == title
        outlined = [cell is not None and cell.gap for cell in drawn.cells[0]]
        assert outlined == [False, False, *["none of" in title] * 2]


def test_tellings_by_hand() -> None:
    """Craft: a and b at see, b at buy. Care: b at see and buy, c at use, d at tell. Speed: nowhere."""
    data: Any = run(project(told())).data
    assert data["tellings"] == {
        "craft": {"see": 2, "buy": 1},
        "care": {"see": 1, "buy": 1, "use": 1, "tell": 1},
        "speed": {},
    }


def test_share_told_by_hand() -> None:
    """Four of six carry a message: 4 / 6."""
    assert run(project(told())).data["told"] == 4 / 6


def test_reach_by_hand() -> None:
    """Craft is told at see (0.1) and buy (0.3): 0.4 of 1. Care everywhere: 1. Speed nowhere: 0."""
    data: Any = run(project(told(), weights=(0.1, 0.3, 0.2, 0.4))).data
    assert data["reach"] == pytest.approx({"craft": 0.4, "care": 1.0, "speed": 0.0})


def test_reach_counts_inhabited_stages_alone() -> None:
    """Nothing acts on `tell`: craft reaches see and buy of see, buy and use, (0.1 + 0.3) / 0.6."""
    rows = [t for t in told() if t.stages != ("tell",)]
    data: Any = run(project(rows, weights=(0.1, 0.3, 0.2, 0.4))).data
    assert data["reach"]["craft"] == pytest.approx(0.4 / 0.6)


def test_a_pillar_that_nothing_tells_is_found() -> None:
    """Speed has no touchpoint of today; a planned one is to be finished, and does not count."""
    (finding,) = of_kind(run(project(told())), "untold-pillar")
    assert (finding.severity, finding.subjects) == (Severity.MEDIUM, (Ref("pillar", "speed"),))
    rows = [
        *told(),
        point("p", pillar="speed", status="planned"),
        point("r", pillar="speed", status="retired"),
    ]
    (planned,) = of_kind(run(project(rows)), "untold-pillar")
    assert planned.todo.values["touchpoints"] == (Ref("touchpoint", "p"),)


@pytest.mark.parametrize(("see", "found"), [(0.49, 1), (0.5, 0), (0.51, 0)])
def test_reach_on_the_line_is_enough(see: float, found: int) -> None:
    """Craft is told at see alone, whose weight lies just below, on and above one half."""
    rows = [point("a", "see", pillar="craft"), point("b", "buy", "use", "tell", pillar="care")]
    rest = (1 - see) / 3
    result = run(project(rows, pillars=("craft", "care"), weights=(see, rest, rest, rest)), least_reach=0.5)
    craft = [f for f in of_kind(result, "narrow-pillar") if Ref("pillar", "craft") in f.subjects]
    assert len(craft) == found


def test_a_narrow_pillar_is_carried_on_where_most_is_lost() -> None:
    """Craft ends after see; use weighs most of where it is silent, and f there carries nothing yet."""
    rows = [t for t in told() if t.id != "b"] + [point("b", "buy", pillar="care")]
    result = run(project(rows, weights=(0.2, 0.2, 0.4, 0.2)))
    (finding,) = of_kind(result, "narrow-pillar")
    assert finding.severity is Severity.MEDIUM
    assert finding.todo.values["touchpoint"] == Ref("touchpoint", "f")
    assert finding.todo.values["stage"] == Ref("stage", "use")


def test_with_two_stages_nothing_is_narrow() -> None:
    """Where touchpoints act on two stages only, one of them is no sign of anything."""
    rows = [point("a", "see", pillar="craft"), point("b", "buy", pillar="care")]
    assert of_kind(run(project(rows, weights=(0.1, 0.9, 0, 0))), "narrow-pillar") == ()


@pytest.mark.parametrize(("least", "found"), [(2, 1), (3, 0)])
def test_the_fewest_stages_are_an_option(least: int, found: int) -> None:
    """Touchpoints act on two stages: a project that asks for no more hears that craft ends after the first."""
    rows = [point("a", "see", pillar="craft"), point("b", "buy", pillar="care")]
    result = run(project(rows, pillars=("craft",), weights=(0.1, 0.9, 0, 0)), least_stages=least)
    assert len(of_kind(result, "narrow-pillar")) == found


@pytest.mark.parametrize(("empty", "found"), [(2, 0), (3, 1), (4, 1)])
def test_a_stage_without_any_message(empty: int, found: int) -> None:
    """From three touchpoints on, a stage at which none carries a message is reported."""
    rows = [point("a", "see", pillar="craft"), *(point(f"e{n}", "buy") for n in range(empty))]
    assert len(of_kind(run(project(rows)), "silent-stage")) == found


@pytest.mark.parametrize(("weight", "severity"), [(0.24, Severity.LOW), (0.25, Severity.MEDIUM)])
def test_a_silent_stage_weighs_by_its_weight(weight: float, severity: Severity) -> None:
    """An equal part of four stages is a quarter."""
    rows = [point("a", "see", pillar="craft"), *(point(f"e{n}", "buy") for n in range(3))]
    (finding,) = of_kind(run(project(rows, weights=(0.75 - weight, weight, 0.25, 0))), "silent-stage")
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("carrying", "severity"), [(4, Severity.MEDIUM), (5, Severity.LOW), (6, Severity.LOW)]
)
def test_less_than_half_with_a_message_weighs_more(carrying: int, severity: Severity) -> None:
    """Of ten touchpoints, five with a message are enough; one finding stands for all without."""
    rows = [point(f"t{n}", pillar="craft" if n < carrying else ()) for n in range(10)]
    (finding,) = of_kind(run(project(rows)), "without-message")
    assert (finding.severity, finding.seen.count) == (severity, 10 - carrying)
    assert finding.evidence[0].values["share"] == Share(carrying / 10)


def test_who_needs_no_message() -> None:
    """Uncontrollable, with a written “none”, or from a source without the column: not reported, not counted."""
    rows = [
        point("a", pillar="craft"),
        point("review", control="uncontrollable"),
        point("stated"),
        point("gap", moment_of_truth=True),
        point("gap2"),
    ]
    world = project(rows, none=["stated"])
    (finding,) = of_kind(run(world), "without-message")
    assert touched(finding) == ["gap", "gap2"]
    assert run(world).data["told"] == 1 / 3
    assert of_kind(run(project(rows, columns=())), "without-message") == ()


def test_the_matrix_outlines_what_findings_ask_for() -> None:
    """Craft is told at see alone (a quarter): its other cells are outlined. Care misses buy: that needs nothing."""
    rows = [
        point("a", "see", pillar="craft"),
        *(point(f"c{s}", s, pillar="care") for s in STAGES if s != "buy"),
        point("x", "buy"),
        point("soon", "buy", pillar="craft", status="planned"),
    ]
    block = matrix(run(project(rows, pillars=("craft", "care"))))
    assert block.row_heads == (Ref("pillar", "craft"), Ref("pillar", "care"))
    cells = [[(c.value, c.gap, c.planned) for c in row if c] for row in block.cells]
    assert cells == [
        [(1, False, 0), (0, True, 1), (0, True, 0), (0, True, 0)],
        [(1, False, 0), (0, False, 0), (1, False, 0), (1, False, 0)],
    ]


def test_the_matrix_is_bounded() -> None:
    """More pillars than the option allows are counted below the matrix, not drawn."""
    rows = [point("a", pillar="p0")]
    block = matrix(run(project(rows, pillars=[f"p{n}" for n in range(20)]), most_rows=4))
    assert len(block.row_heads) == 4


def test_without_pillars_nothing_is_said_of_messages() -> None:
    """A brand without pillars, or an inventory that names none: a line on what is missing, no number."""
    for world in (project([point("a")], pillars=()), project([point("a")])):
        result = run(world)
        assert result.data["told"] is None
        assert not any(b.caption.id == "pillars-by-stage" for b in result.blocks)
        assert any(m.text.startswith("Messages:") for m in result.not_enough)
        assert result.findings == ()


def test_the_owner_does_not_change_messages() -> None:
    """Who answers for a touchpoint has nothing to do with what it tells."""
    rows = [replace(t, owner="anna") for t in told()]
    assert run(project(rows, [person("anna")])).data["tellings"] == run(project(told())).data["tellings"]
