"""How even visuals and tone are, and which touchpoints lie at the bottom of a scale."""

from __future__ import annotations

from math import isclose, sqrt
from typing import Any

import pytest

from tests.plugins.consistency.worlds import point, project, rated, run
from tests.plugins.small import of_kind, touched
from touchreport.plugin import Matrix, Ref, Result, Severity, Table


def even(result: Result) -> float:
    """Return K of the tone."""
    data: Any = result.data
    value: float = data["consistency"]["tone_fit"]
    return value


def test_k_by_hand() -> None:
    """Ratings 3, 4, 4, 4, 5: mean 4, SD = √(2 / 5) = 0.632; on 1 to 5 SD max = 2; K = 1 − 0.632 / 2 = 0.684."""
    result = run(project(rated(3, 4, 4, 4, 5)))
    assert isclose(even(result), 1 - sqrt(2 / 5) / 2)
    assert result.data["mean"] == {"tone_fit": (4 - 1) / 4}


def test_k_at_its_ends() -> None:
    """All the same is 1, however bad; half at either end is 0."""
    assert even(run(project(rated(1, 1, 1, 1, 1)))) == 1
    assert even(run(project(rated(1, 1, 1, 5, 5, 5)))) == 0


def test_k_does_not_depend_on_the_scale() -> None:
    """The same places on a scale of 0 to 10 give the same K: 3 of 1 to 5 is 5, 4 is 7.5."""
    ten = run(project(rated(5, 7.5, 7.5, 7.5, 10), scale=(0.0, 10.0)))
    assert isclose(even(ten), even(run(project(rated(3, 4, 4, 4, 5)))))


def test_overall_is_the_mean_of_both() -> None:
    """Visuals all alike, K = 1; tone half at either end, K = 0: together 0.5. The dimensions stand apart."""
    rows = [point(f"t{n}", visual_fit=3.0, tone_fit=1.0 if n % 2 else 5.0) for n in range(6)]
    result = run(project(rows))
    assert result.data["consistency"] == {"visual_fit": 1.0, "tone_fit": 0.0}
    assert result.data["overall"] == 0.5


@pytest.mark.parametrize(
    ("line", "found"),
    [(1 - sqrt(2 / 5) / 2 - 0.01, 0), (1 - sqrt(2 / 5) / 2, 0), (1 - sqrt(2 / 5) / 2 + 0.01, 1)],
)
def test_below_the_line_is_reported(line: float, found: int) -> None:
    """K of 0.684 is even enough where the line is at or below it."""
    assert len(of_kind(run(project(rated(3, 4, 4, 4, 5)), least_even=line), "uneven")) == found


@pytest.mark.parametrize(("line", "severity"), [(0.68, Severity.LOW), (0.69, Severity.MEDIUM)])
def test_far_below_weighs_more(line: float, severity: Severity) -> None:
    """The second line decides how heavily it weighs."""
    (finding,) = of_kind(run(project(rated(3, 4, 4, 4, 5)), uneven=line), "uneven")
    assert finding.severity is severity


@pytest.mark.parametrize(("n", "judged"), [(4, False), (5, True)])
def test_few_ratings_are_not_judged(n: int, judged: bool) -> None:
    """From five ratings on there is a K; below, a line says how many there are."""
    result = run(project(rated(*([1.0, 5.0] * 3)[:n])))
    assert ("tone_fit" in result.data["consistency"]) is judged  # type: ignore[operator]
    assert any(m.count == n for m in result.not_enough) is not judged


def test_means_by_stage_and_where_to_start() -> None:
    """See: 5, 5, 4, mean 14 / 3; buy: 2, 3, 3, mean 8 / 3; use has one rating and is not judged."""
    rows = [
        *(point(f"s{n}", "see", tone_fit=v) for n, v in enumerate((5.0, 5.0, 4.0))),
        *(point(f"b{n}", "buy", tone_fit=v) for n, v in enumerate((2.0, 3.0, 3.0))),
        point("u", "use", tone_fit=1.0),
    ]
    result = run(project(rows))
    block = next(b for b in result.blocks if isinstance(b, Matrix) and b.caption.id == "fit-by-stage")
    (row,) = block.cells
    assert [cell and round(cell.value, 6) for cell in row] == [round(14 / 3, 6), round(8 / 3, 6), None, None]
    (finding,) = of_kind(result, "uneven")
    assert "{rating}" in finding.todo.text, "an action is read alone, too: it says what is to be evened out"
    assert (finding.todo.values["low"], finding.todo.values["high"]) == (
        Ref("stage", "buy"),
        Ref("stage", "see"),
    )


@pytest.mark.parametrize(("tone", "found"), [(1.99, 1), (2.0, 1), (2.01, 0)])
def test_the_bottom_of_the_scale(tone: float, found: int) -> None:
    """A quarter of 1 to 5 is 2: up to there it is off the brand."""
    assert len(of_kind(run(project(rated(tone))), "off-brand")) == found


@pytest.mark.parametrize(
    ("values", "severity"),
    [
        ({}, Severity.LOW),
        ({"importance": 3.9}, Severity.LOW),
        ({"importance": 4.0}, Severity.MEDIUM),
        ({"moment_of_truth": True}, Severity.MEDIUM),
    ],
)
def test_off_brand_weighs_by_importance(values: dict[str, Any], severity: Severity) -> None:
    """Three quarters of 1 to 5 is 4: from there on, and at a moment of truth, it weighs more."""
    (finding,) = of_kind(run(project(rated(1, **values))), "off-brand")
    assert finding.severity is severity


def test_one_low_in_both_is_one_finding() -> None:
    """It says both ratings; a good one beside a bad one is not said."""
    both = run(project([point("a", visual_fit=1.0, tone_fit=2.0)]))
    one = run(project([point("a", visual_fit=1.0, tone_fit=5.0)]))
    for result, n in ((both, 2), (one, 1)):
        (finding,) = of_kind(result, "off-brand")
        assert len(finding.seen.values["ratings"]) == n  # type: ignore[arg-type]


def test_the_best_of_its_channel_is_the_model() -> None:
    """Over mail b is rated best; what is itself off the brand is nobody's model, and without one there is none."""
    rows = [
        point("a", channels=("mail",), tone_fit=1.0),
        point("b", channels=("mail",), tone_fit=5.0),
        point("c", channels=("mail",), tone_fit=4.0),
        point("d", channels=("shop",), tone_fit=2.0, visual_fit=5.0),
    ]
    found = {touched(f)[0]: f for f in of_kind(run(project(rows)), "off-brand")}
    assert found["a"].todo.values["model"] == Ref("touchpoint", "b")
    assert "model" not in found["d"].todo.values


@pytest.mark.parametrize(
    ("best", "other", "model"),
    [
        ({}, {}, "b"),
        ({"control": "uncontrollable"}, {}, "c"),
        ({"performance": 2.9}, {}, "c"),
        ({"emotion": -0.1}, {}, "c"),
        ({"performance": 3.5}, {"performance": 4.0}, "c"),
        ({"importance": 2.0}, {"importance": 5.0}, "c"),
        ({"importance": 2.0}, {"importance": 3.0}, "b"),
        ({"tone_fit": 2.9}, {"performance": 3.0}, "c"),
    ],
)
def test_what_does_badly_is_nobodys_model(best: dict[str, Any], other: dict[str, Any], model: str) -> None:
    """Not what is not ours, disappoints, does worse or matters far less than the one that is to be reworked."""
    rows = [
        point("a", channels=("mail",), **{"tone_fit": 1.0, **other}),
        point("b", channels=("mail",), **{"tone_fit": 5.0, **best}),
        point("c", channels=("mail",), tone_fit=4.0),
    ]
    found = {touched(f)[0]: f for f in of_kind(run(project(rows)), "off-brand")}
    assert found["a"].todo.values["model"] == Ref("touchpoint", model)


@pytest.mark.parametrize(
    "alone",
    [
        {"tone_fit": 5.0, "performance": 1.0},
        {"tone_fit": 2.9},
        {"tone_fit": 3.0, "visual_fit": 3.0},
    ],
)
def test_without_a_good_model_the_brand_itself_is_one(alone: dict[str, Any]) -> None:
    """What is left must lie in the upper half and above the one to be reworked; else that one is to come closer."""
    rows = [
        point("a", channels=("mail",), tone_fit=1.0, visual_fit=5.0),
        point("b", channels=("mail",), **alone),
    ]
    (finding,) = of_kind(run(project(rows)), "off-brand")
    assert "model" not in finding.todo.values
    assert finding.todo.text.startswith("Bring")


def test_uncontrollable_ones_are_rated_and_not_reworked() -> None:
    """A review may sound as it likes: it is in the mean, and no finding."""
    result = run(project(rated(1, 1, 5, 5, 5, control="uncontrollable")))
    assert of_kind(result, "off-brand") == ()
    assert "tone_fit" in result.data["consistency"]  # type: ignore[operator]


def test_many_are_gathered() -> None:
    """Of nine, five stand alone and four share one finding; the table shows as many as the option says."""
    result = run(project(rated(*[1.0] * 9)), most_rows=3)
    findings = of_kind(result, "off-brand")
    assert [len(touched(f)) for f in findings] == [1, 1, 1, 1, 1, 4]
    assert len({t for f in findings for t in touched(f)}) == 9
    table = next(b for b in result.blocks if isinstance(b, Table) and b.caption.id == "off-brand")
    assert len(table.rows) == 3


def test_planned_ratings_do_not_count() -> None:
    """Only what is there today is rated."""
    rows = [*rated(4, 4, 4, 4, 4), point("p", tone_fit=1.0, status="planned")]
    assert even(run(project(rows))) == 1
