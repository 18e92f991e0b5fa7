"""How much of what should be recorded is recorded."""

from __future__ import annotations

from math import isclose
from typing import Any

import pytest

from tests.plugins.quality.worlds import about, full, fulls, point, project, run
from tests.plugins.small import of_kind, text
from touchreport.plugin import Matrix, Ref, Result, Severity, Share


def test_completeness_by_hand() -> None:
    """Weights: six essential fields 3 each, eight important ones 2, five useful ones 1: 18 + 16 + 5 = 39.

    A controllable touchpoint is not asked what acts on it: 37; here stage and control, 3 + 3 = 6, are recorded. An
    uncontrollable one is not asked for effort, optimal experience and processes: 36; here stage, control, importance
    and what acts on it, 3 + 3 + 3 + 2 = 11. One without a class is asked for all 39; here for its stage, 3.
    Together (6 + 11 + 3) / (37 + 36 + 39) = 20 / 112.
    """
    world = project(
        [
            point("a", "visit", control="controllable"),
            point("b", "visit", control="uncontrollable", importance=4.0, influenced_by=("a",)),
            point("c", "visit"),
        ]
    )
    data = run(world).data
    assert data["by_touchpoint"] == {"a": 6 / 37, "b": 11 / 36, "c": 3 / 39}
    assert data["completeness"] == 20 / 112


def test_everything_recorded_is_all() -> None:
    """A touchpoint of which everything is recorded is complete, and nothing is left to be found out."""
    result = run(project(fulls(*"abcde")))
    assert result.data["completeness"] == 1.0
    assert result.findings == ()
    assert result.headline.values == {"share": Share(1.0)}
    assert [block.caption.id for block in result.blocks] == ["completeness", "confidence", "freshness"]


def test_none_is_an_answer_and_empty_is_not() -> None:
    """A written “none” counts as recorded; an empty cell and a column that is not there count as missing."""
    for recorded, none, share in (
        ((), None, 0.0),
        (("owner",), None, 0.0),
        (("owner",), {"a": "owner"}, 1.0),
    ):
        world = project([full("a", owner=None)], recorded=recorded, none=none)
        assert run(world).data["by_field"]["owner"] == share  # type: ignore[index]


def test_who_is_accountable_counts_as_owner() -> None:
    """Any of the fields that say the same is enough."""
    world = project([full("a", owner=None, accountable=("mia",)), full("b", personas=(), segments=())])
    data: Any = run(world).data
    assert (data["by_field"]["owner"], data["by_field"]["personas"]) == (1.0, 0.5)


def test_a_rating_of_nothing_is_a_rating() -> None:
    """0 is a value where the scale begins there, and no gap."""
    assert run(project([full("a", effort=0.0)])).data["completeness"] == 1.0


def test_fields_and_stages_by_hand() -> None:
    """Without a purpose one of two loses 2 of 37 in its stage: 35 / 37; of the field, one of two is recorded."""
    world = project([full("a", "seek", purpose=None), full("b", "buy")])
    data: Any = run(world).data
    assert data["by_field"]["purpose"] == 0.5
    assert data["by_stage"] == {"seek": 35 / 37, "buy": 1.0}
    assert data["completeness"] == 72 / 74


def test_of_several_stages_it_counts_at_each() -> None:
    """A touchpoint of two stages counts at both, and once in the whole."""
    data: Any = run(project([full("a", "seek", "buy", purpose=None)])).data
    assert data["by_stage"] == {"seek": 35 / 37, "buy": 35 / 37}
    assert data["completeness"] == 35 / 37


def test_the_project_weighs_fields() -> None:
    """With weights 1, 1 and 0 a controllable touchpoint needs 6 + 7 = 13; without a purpose it has 12 of them."""
    world = project([full("a", purpose=None, data=())])
    assert run(world, essential=1.0, important=1.0, useful=0.0).data["completeness"] == 12 / 13


def test_the_matrix_shows_every_field_at_every_stage() -> None:
    """Per cent of the touchpoints that have it; outlined below the line; empty where nobody needs it."""
    world = project(
        [full("a", "seek", purpose=None), full("b", "seek"), *fulls("c", "d", "e", stages=("buy",))]
    )
    matrix = next(b for b in run(world).blocks if isinstance(b, Matrix))
    assert matrix.column_heads[1:] == (Ref("stage", "seek"), Ref("stage", "buy"))
    names = [getattr(head, "id", "") for head in matrix.row_heads]
    assert "touchpoint.influenced_by" not in names
    row = matrix.cells[names.index("touchpoint.purpose")]
    assert [(c.value, c.gap) for c in row if c] == [(80.0, False), (50.0, False), (100.0, False)]
    matrix = next(b for b in run(world, least_complete=0.51).blocks if isinstance(b, Matrix))
    row = matrix.cells[names.index("touchpoint.purpose")]
    assert [c.gap for c in row if c] == [False, True, False]


def behind(distance: float, weights: dict[str, float | None] | None = None) -> Result:
    """Return the result for a stage of three with 19 of 37, and one of three with 37.

    The whole is 168 / 222 = 28 / 37, the stage 19 / 37: 9 / 37 below.
    """
    bare = {"channels": (), "personas": (), "owner": None, "goal": (), "purpose": None, "monitored_by": ()}
    thin = [full(i, "seek", desired_outcome=None, effort=None, **bare) for i in "abc"]
    return run(project([*thin, *fulls("d", "e", "f", stages=("buy",))], weights), behind=distance)


@pytest.mark.parametrize(("distance", "found"), [(9 / 37 - 1e-6, 1), (9 / 37, 1), (9 / 37 + 1e-6, 0)])
def test_a_stage_that_falls_behind_is_reported(distance: float, found: int) -> None:
    """At the line and above it is reported, below not; the weightiest of what is missing is named."""
    result = behind(distance)
    assert isclose(result.data["by_stage"]["seek"], 19 / 37)  # type: ignore[index]
    findings = of_kind(result, "thin-stage")
    assert [about(f) for f in findings] == [["seek"]] * found
    for finding in findings:
        named: Any = finding.todo.values["fields"]
        assert [each.values["field"].id for each in named] == [
            "touchpoint.channels",
            "touchpoint.personas",
            "touchpoint.owner",
        ]


def test_a_stage_weighs_as_much_as_the_company_says() -> None:
    """Medium with an average weight or more, else low."""
    for weight, severity in ((0.5, Severity.MEDIUM), (0.4, Severity.LOW)):
        findings = of_kind(behind(0.1, {"seek": weight, "buy": 1 - weight}), "thin-stage")
        assert [f.severity for f in findings] == [severity]


def test_few_touchpoints_make_no_stage() -> None:
    """With fewer than the option asks for a stage is not judged, and the result says so."""
    result = run(project([point("a", "seek"), *fulls("b", "c", "d", "e", stages=("buy",))]))
    assert of_kind(result, "thin-stage") == ()
    assert any(m.text.startswith("{n} stage has fewer") and m.count == 1 for m in result.not_enough)


@pytest.mark.parametrize(("least", "found"), [(0.4, 0), (15 / 37, 0), (15 / 37 + 1e-6, 1)])
def test_an_important_touchpoint_must_be_known(least: float, found: int) -> None:
    """Stage, channel, persona, control and importance are 15 of 37: on the line it is enough, below it is not."""
    thin = point("a", "visit", channels=("shop",), personas=("ines",), control="controllable", importance=4.0)
    findings = of_kind(run(project([thin, *fulls(*"bcde")]), least_complete=least), "thin-touchpoint")
    assert [about(f) for f in findings] == [["a"]] * found
    assert all(f.severity is Severity.LOW and f.owner is None for f in findings)


def test_who_answers_is_asked() -> None:
    """The owner of a moment of truth is named; it weighs more than one that is only rated as important."""
    thin = point("a", "visit", owner="tom", moment_of_truth=True)
    (finding,) = of_kind(run(project([thin, *fulls(*"bcde")])), "thin-touchpoint")
    assert (finding.severity, finding.owner) == (Severity.MEDIUM, "tom")
    assert finding.todo.values["person"] == Ref("person", "tom")


def test_what_is_not_important_may_be_thin() -> None:
    """A touchpoint without a rating, or below the line of importance, is not reported by itself."""
    thin = [point("a", "visit"), point("b", "visit", importance=3.9)]
    assert of_kind(run(project([*thin, *fulls(*"cdef")])), "thin-touchpoint") == ()


def test_thin_ones_are_gathered() -> None:
    """Of four, one stands alone and three are told together where the project allows one."""
    thin = [point(i, "visit", importance=5.0) for i in "abcd"]
    alone, together = of_kind(run(project([*thin, *fulls(*"efgh")]), singly=1), "thin-touchpoint")
    assert (about(alone), about(together)) == (["a"], ["b", "c", "d"])
    assert run(project([*thin, *fulls(*"efgh")]), singly=1, behind=1.0, most_unsaid=1.0).headline.count == 4


@pytest.mark.parametrize(("n", "judged"), [(0, False), (4, False), (5, True)])
def test_few_touchpoints_are_not_judged(n: int, judged: bool) -> None:
    """With fewer than five there is neither finding nor figure nor drawing, and it is said what is missing."""
    result = run(project([point(f"t{i}", "visit", importance=5.0, tone=text("x")) for i in range(n)]))
    assert bool(result.findings) is bool(result.blocks) is bool(result.metrics) is judged
    assert any(m.text.startswith("Quality:") and m.count == n for m in result.not_enough) is not judged


def test_only_today_counts() -> None:
    """Planned and retired touchpoints are left out."""
    world = project([full("a"), point("b", "visit", status="planned"), point("c", "visit", status="retired")])
    assert run(world).data["completeness"] == 1.0
