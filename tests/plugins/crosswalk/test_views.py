"""Where touchpoints stand in another model, worked out by hand."""

from __future__ import annotations

from math import log

import pytest
from touchreport_crosswalk.options import MODELS
from touchreport_crosswalk.views import evenness

from tests.plugins.crosswalk.worlds import (
    AFTER,
    TEN,
    declared,
    model,
    own_model,
    point,
    points,
    project,
    run,
    shares,
)
from touchreport.plugin import Relation, journey_models


def test_the_models_of_the_options_are_those_of_the_vocabulary() -> None:
    """Every model of the vocabulary may be asked for, in its order."""
    assert tuple(journey_models()) == MODELS


@pytest.mark.parametrize(
    ("other", "certain", "possible", "nowhere"),
    [
        ("purchase-phases", 10, 0, 0),  # before: awareness 2, interest 3, comparison 1; during 2; after 2
        ("service-position", 10, 0, 0),  # front: 2 + 3; mid: 1 + 2; back: 2
        ("aida", 7, 1, 2),  # comparison is broader than desire; nothing comes after action
        ("relationship-lifecycle", 5, 5, 0),  # interest and after-sales reach over two stages each
        (
            "mapping-order",
            3,
            5,
            2,
        ),  # awareness 2 and comparison 1 lie within; interest and purchase reach over two
        ("optimisation", 3, 7, 0),  # the same, and after-sales overlaps loyalty
    ],
)
def test_ten_touchpoints_in_six_models(other: str, certain: int, possible: int, nowhere: int) -> None:
    """2 on awareness, 3 interest, 1 comparison, 2 purchase, 2 after: counted from the moments of each stage."""
    assert shares(run(project(TEN)), other) == (certain / 10, possible / 10, nowhere / 10)


def test_the_numbers_at_each_stage() -> None:
    """In AIDA: attention 2, interest 3, action 2 for certain; desire 1 possible."""
    assert model(run(project(TEN)), "aida")["stages"] == {
        "attention": (2, 0),
        "interest": (3, 0),
        "desire": (0, 1),
        "action": (2, 0),
    }


def test_counterparts_are_named() -> None:
    """After-sales has none in AIDA, and two in the relationship's lifecycle, in their order."""
    result = run(project(TEN))
    assert model(result, "aida")["counterparts"][AFTER] == ()
    assert model(result, "relationship-lifecycle")["counterparts"][AFTER] == ("satisfaction", "loyalty")


def test_evenness_by_hand() -> None:
    """Attention 2, interest 3, action 2 of 7 certain ones over the four stages of AIDA:

    J = -(2/7 ln 2/7 + 3/7 ln 3/7 + 2/7 ln 2/7) / ln 4 = (0.357933 + 0.363128 + 0.357933) / 1.386294 = 0.77833.
    """
    found = model(run(project(TEN), least_touchpoints=7), "aida")["evenness"]
    assert found == pytest.approx(0.77833, abs=1e-5)


@pytest.mark.parametrize(("least", "told"), [(6, True), (7, True), (8, False)])
def test_evenness_needs_enough(least: int, told: bool) -> None:
    """Seven touchpoints have a certain place in AIDA: told up to a line of seven."""
    result = run(project(TEN), least_touchpoints=least)
    assert (model(result, "aida")["evenness"] is not None) is told
    assert any("Evenness is not told" in each.text for each in result.not_enough) is True, "others have fewer"


def test_evenness_at_its_ends() -> None:
    """All at one stage: 0. As many at each: 1. One at two stages counts a half at both: 1.5 and 0.5 of 2."""
    assert evenness([("a",), ("a",)], 3) == 0
    assert evenness([("a",), ("b",), ("c",)], 3) == pytest.approx(1)
    expected = -(0.75 * log(0.75) + 0.25 * log(0.25)) / log(2)
    assert evenness([("a",), ("a", "b")], 2) == pytest.approx(expected)


def test_evenness_of_nothing_is_an_error() -> None:
    """Without places there is nothing to spread."""
    with pytest.raises(ValueError, match="nothing"):
        evenness([], 3)


def test_one_certain_stage_is_enough() -> None:
    """On comparison (possible) and on purchase (certain) it has its place, and a possible one besides."""
    it = run(project([point("both", "comparison", "purchase")]))
    assert shares(it, "aida") == (1, 0, 0)
    assert model(it, "aida")["stages"]["desire"] == (0, 1)


def test_a_lost_stage_beside_a_certain_one_changes_nothing() -> None:
    """On after-sales, which AIDA does not know, and on purchase: it stands at action."""
    assert shares(run(project([point("both", AFTER, "purchase")])), "aida") == (1, 0, 0)


def test_without_a_stage_it_is_in_no_view() -> None:
    """Touchpoints without a stage, planned ones and retired ones do not count."""
    away = (point("none"), point("plan", "purchase", status="planned"), point("old", AFTER, status="retired"))
    assert run(project([*TEN, *away])).data["models"] == run(project(TEN)).data["models"]
    assert run(project([*TEN, *away])).data["cases"] == 10


def test_a_position_of_its_own_is_certain() -> None:
    """Before the purchase reaches over front-end and mid-end; what names its position itself stands there."""
    world = project(
        [point("a", "before"), point("b", "before", position=("front-end",)), point("c", "during")],
        "purchase-phases",
    )
    it = run(world)
    assert shares(it, "service-position") == pytest.approx((2 / 3, 1 / 3, 0))
    assert model(it, "service-position")["stages"]["front-end"] == (1, 1)
    assert any("would have a certain place" in each.text for each in it.not_enough)


def test_a_position_counts_in_its_own_model_alone() -> None:
    """In AIDA, front-end says nothing: before the purchase stays possible."""
    world = project([point("b", "before", position=("front-end",))], "purchase-phases")
    assert shares(run(world), "aida") == (0, 1, 0)


def test_positions_alone_make_a_view() -> None:
    """Stages without moments relate to nothing, but a touchpoint that names its position stands in that model."""
    world = project([point("a", "one", position=("mid-end",)), point("b", "one")], own_model(one=()))
    assert shares(run(world), "service-position") == (0.5, 0, 0.5)
    assert list(run(world).data["models"]) == ["service-position"]  # type: ignore[call-overload]


def test_what_is_declared_counts() -> None:
    """The project says that comparison is desire: its touchpoint has a certain place there."""
    world = project(TEN, declared(journey_models()["purchase-process"], comparison=("desire",)))
    assert shares(run(world), "aida") == (0.8, 0, 0.2)
    assert shares(run(world), "mapping-order") == (0.3, 0.5, 0.2), "other models are as they were"


@pytest.mark.parametrize(
    ("relation", "certain"),
    [
        (Relation.EXACT, 1),
        (Relation.NARROWER, 1),
        (Relation.BROADER, 0),
        (Relation.OVERLAPS, 0),
    ],
)
def test_only_what_goes_whole_is_certain(relation: Relation, certain: int) -> None:
    """The same and a part of it are certain; broader and overlapping are only possible."""
    world = project([point("a", "one")], declared(own_model(one=()), one={"desire": relation}))
    assert shares(run(world), "aida") == (certain, 1 - certain, 0)


def test_only_the_models_that_are_asked_for() -> None:
    """`models` narrows the views; a model that is reported is shown all the same."""
    assert list(run(project(TEN), models=("aida",)).data["models"]) == ["aida"]  # type: ignore[call-overload]
    both = run(project(TEN), models=("aida",), report_in=("mapping-order",)).data["models"]
    assert sorted(both) == ["aida", "mapping-order"]  # type: ignore[call-overload]


def test_the_own_model_is_never_another() -> None:
    """The project's own model is no view of itself, even if it is asked for."""
    result = run(project(TEN), models=("purchase-process", "aida"), report_in=("purchase-process",))
    assert list(result.data["models"]) == ["aida"]  # type: ignore[call-overload]


def test_models_in_the_order_of_their_fit() -> None:
    """What is reported comes first; then most certain places; of equal ones the more evenly used.

    Mapping order and optimisation both place 6 of 12 for certain, 3 + 3 at two stages each: ln 2 / ln 4 = 0.5 and
    ln 2 / ln 5 = 0.43.
    """
    world = project(points(awareness=3, comparison=3, purchase=6))
    order = list(run(world, report_in=("optimisation",), least_touchpoints=6).data["models"])  # type: ignore[call-overload]
    assert order[0] == "optimisation"
    assert order[-1] == "mapping-order"
    plain = list(run(world, least_touchpoints=6).data["models"])  # type: ignore[call-overload]
    assert plain[-2:] == ["mapping-order", "optimisation"]
