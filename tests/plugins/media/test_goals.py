"""Goals by stage: what is usual, what is pursued, what is missing."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from touchreport_media.goals import goals, usual_at

from tests.plugins.media.worlds import GOALS, own_model, point, project, run
from tests.plugins.small import of_kind, text
from touchreport.plugin import (
    JourneyModel,
    Matrix,
    Project,
    Ref,
    Severity,
    Stage,
    Term,
    Touchpoint,
    touchpoint_types,
)

BUYING = ("choose", "transact")
AFTER = ("use", "judge", "rebuy")


def pursuing(*goals: str, stage: str = "one", **values: object) -> list[Touchpoint]:
    """Return a touchpoint for each of these goals; several times the same goal is several touchpoints."""
    return [point(f"{stage}-{n}", "owned", stage, goal=(goal,), **values) for n, goal in enumerate(goals)]


def bought(*goals: str) -> Project:
    """Return a project of one stage that covers the catalogue's stage of purchase whole."""
    return project(pursuing(*goals), own_model(BUYING))


def matrix(world: Project) -> Matrix:
    return next(b for b in run(world).blocks if isinstance(b, Matrix))


def test_usual_shares_are_those_of_the_catalogue() -> None:
    """Counted from the catalogue's rows: types that stand at the stage of purchase, and those that pursue a sale."""
    there = [t for t in touchpoint_types().values() if "purchase" in t.stages["purchase-process"]]
    selling = [t for t in there if "sale" in t.classes["goal"]]
    usual = usual_at(Stage("one", text("One"), moments=BUYING))
    assert usual is not None
    assert usual.shares["sale"] == len(selling) / len(there)
    assert usual.main == "sale"
    assert list(usual.shares.values()) == sorted(usual.shares.values(), reverse=True)


def test_a_part_of_a_stage_has_no_main_goal() -> None:
    """A stage that covers a part of the catalogue's stage has usual goals, but no most usual one is guessed."""
    part = usual_at(Stage("one", text("One"), moments=("rebuy",)))
    whole = usual_at(Stage("one", text("One"), moments=AFTER))
    assert part is not None
    assert whole is not None
    assert (part.main, whole.main) == (None, "continued-use")
    assert part.shares == whole.shares


def test_advocacy_is_looked_up_in_the_coarser_model() -> None:
    """The finer model has no stage for recommending; the coarser one has, after the purchase."""
    found = usual_at(Stage("one", text("One"), moments=("recommend",)))
    assert found is not None
    assert found.main is None
    assert [t.id for t in found.types] == [
        t.id for t in touchpoint_types().values() if "after" in t.stages["purchase-phases"]
    ]


def test_without_moments_nothing_is_usual_and_it_says_so() -> None:
    """A stage of a project's own that names no moments is shown and not judged."""
    world = project(pursuing("trust", "trust", "trust", "trust", "trust"), own_model(()))
    result = run(world)
    assert usual_at(world.stages[0]) is None
    assert [f for f in result.findings if "goal" in f.code] == []
    assert any(m.text.startswith("Which goals belong to") for m in result.not_enough)
    assert any(isinstance(b, Matrix) for b in result.blocks)


def test_the_matrix_by_hand() -> None:
    """Two sales and a trust at the stage; one touchpoint with both goals counts in both cells; planned stands beside."""
    both = point("both", "owned", "one", goal=("sale", "trust"))
    planned = point("p", "owned", "one", goal=("sale",), status="planned")
    it = matrix(project([*pursuing("sale", "sale", "trust"), both, planned], own_model(BUYING)))
    cells = dict(zip(GOALS, (row[0] for row in it.cells), strict=True))
    assert {goal: cell.value for goal, cell in cells.items() if cell and cell.value} == {
        "sale": 3,
        "trust": 2,
    }
    assert cells["sale"] is not None
    assert cells["sale"].planned == 1


@pytest.mark.parametrize(("n", "found"), [(4, 0), (5, 1), (6, 1)])
def test_a_goal_that_nothing_serves_needs_enough_touchpoints(n: int, found: int) -> None:
    """At purchase a sale is usual: of four touchpoints with other goals nothing is said, of five it is."""
    goals_missing = of_kind(run(bought(*["continued-use"] * n)), "unserved-goal")
    sale = [f for f in goals_missing if f.shown_by and f.shown_by.values["goal"] == Term("goal", "sale")]
    assert len(sale) == found
    assert all(f.severity is Severity.MEDIUM for f in sale), "it is the most usual goal there"


def test_a_goal_that_is_usual_and_not_the_main_one_weighs_low() -> None:
    """Acquisition is usual at purchase (5 of 50 types, 0.1, just the line) and nobody pursues it: low."""
    (finding,) = of_kind(run(bought(*["sale"] * 5, "continued-use", "loyalty-and-image")), "unserved-goal")
    assert finding.severity is Severity.LOW
    assert (
        of_kind(
            run(bought(*["sale"] * 5, "continued-use", "loyalty-and-image"), usual_from=0.11), "unserved-goal"
        )
        == ()
    )


def test_an_empty_cell_alone_is_no_finding() -> None:
    """Repurchase is not usual at purchase: that nobody pursues it there is no finding and no outlined cell."""
    world = bought("sale", "sale", "sale", "continued-use", "loyalty-and-image", "acquisition")
    assert [f for f in run(world).findings if "goal" in f.code] == []
    assert [cell for row in matrix(world).cells for cell in row if cell and cell.gap] == []


@pytest.mark.parametrize(("n", "found"), [(2, 0), (3, 1)])
def test_a_stage_off_its_goals(n: int, found: int) -> None:
    """Awareness and participation alone at purchase, where neither is usual: said from three touchpoints on."""
    result = run(bought(*["participation"] * n))
    assert len(of_kind(result, "off-goal")) == found
    assert of_kind(result, "main-goal") == (), "said once"


def test_a_stage_without_its_most_usual_goal() -> None:
    """Purchase pursues continued use, which is usual there, and no sale; another stage sells: low, once, outlined."""
    model = JourneyModel(
        "custom",
        text("Own"),
        (Stage("one", text("One"), moments=BUYING), Stage("two", text("Two"), moments=())),
    )
    world = project([*pursuing(*["continued-use"] * 3), *pursuing("sale", stage="two")], model)
    (finding,) = of_kind(run(world), "main-goal")
    assert finding.subjects == (Ref("stage", "one"),)
    assert finding.severity is Severity.LOW
    gaps = [(GOALS[at], row[0].gap) for at, row in enumerate(matrix(world).cells) if row[0] and row[0].gap]
    assert gaps == [("sale", True)]


def test_what_is_planned_is_to_be_finished() -> None:
    """A planned touchpoint does not fill the gap; it is what the finding asks to finish."""
    planned = point("plan", "owned", "one", goal=("sale",), status="planned")
    world = project([*pursuing(*["participation"] * 3), planned], own_model(BUYING))
    (finding,) = of_kind(run(world), "off-goal")
    assert finding.todo.values["touchpoint"] == Ref("touchpoint", "plan")


@given(
    st.lists(st.tuples(st.sampled_from(GOALS), st.sampled_from(("one", "two"))), max_size=12),
    st.randoms(use_true_random=False),
)
def test_order_and_ids_do_not_matter(pairs: list[tuple[str, str]], random: Random) -> None:
    """Other ids and another order of the rows leave findings and counts as they are."""
    model = own_model(BUYING, AFTER)
    first = project([point(f"t{n}", None, s, goal=(g,)) for n, (g, s) in enumerate(pairs)], model)
    mixed = random.sample(pairs, len(pairs))
    second = project([point(f"x{n}", None, s, goal=(g,)) for n, (g, s) in enumerate(mixed)], model)
    assert goals(first).at == goals(second).at
    told = [
        [(f.code, f.severity, f.seen) for f in run(w).findings if "goal" in f.code] for w in (first, second)
    ]
    assert told[0] == told[1]
    assert sum(goals(first).at.values()) == len(pairs)
