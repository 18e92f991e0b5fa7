"""What holds for any inventory."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plugins.crosswalk.worlds import STAGES, model, point, project, run
from touchreport.plugin import Result

rows = st.lists(
    st.lists(st.sampled_from(STAGES), max_size=3, unique=True).map(tuple), min_size=1, max_size=12
)


def models(result: Result) -> Mapping[str, Any]:
    found = result.data["models"]
    assert isinstance(found, Mapping)
    return found


@given(rows)
def test_shares_sum_to_one(stages: list[tuple[str, ...]]) -> None:
    """Every touchpoint with a stage has a certain place, a possible one or none; evenness lies between 0 and 1."""
    world = project([point(f"t{n}", *row) for n, row in enumerate(stages)])
    cases = sum(bool(row) for row in stages)
    result = run(world, least_touchpoints=2)
    assert len(models(result)) == 6
    for it in models(result).values():
        total = it["certain"] + it["possible"] + it["nowhere"]
        assert total == pytest.approx(1 if cases else 0)
        assert min(it["certain"], it["possible"], it["nowhere"]) >= 0
        assert it["evenness"] is None or 0 <= it["evenness"] <= 1


@given(rows, st.randoms(use_true_random=False))
def test_order_and_ids_do_not_matter(stages: list[tuple[str, ...]], random: Random) -> None:
    """Other ids and another order of the rows, or of the stages in a row, leave all numbers as they are."""
    mixed = [tuple(random.sample(row, len(row))) for row in random.sample(stages, len(stages))]
    first = run(project([point(f"t{n}", *row) for n, row in enumerate(stages)]), least_touchpoints=2)
    second = run(project([point(f"x{n}", *row) for n, row in enumerate(mixed)]), least_touchpoints=2)
    for ident, it in models(first).items():
        other = model(second, ident)
        assert other["evenness"] == (None if it["evenness"] is None else pytest.approx(it["evenness"]))
        assert {k: v for k, v in other.items() if k != "evenness"} == {
            k: v for k, v in it.items() if k != "evenness"
        }
    assert first.headline == second.headline


@given(rows)
def test_one_more_shifts_the_share_as_the_formula_says(stages: list[tuple[str, ...]]) -> None:
    """c of n are certain in AIDA; one more at awareness, which is attention, makes it (c + 1) / (n + 1)."""
    points = [point(f"t{n}", *row) for n, row in enumerate(stages)]
    cases = sum(bool(row) for row in stages)
    before = run(project(points), models=("aida",))
    after = run(project([*points, point("new", "awareness")]), models=("aida",))
    certain = round(model(before, "aida")["certain"] * cases)
    assert model(after, "aida")["certain"] == pytest.approx((certain + 1) / (cases + 1))
    assert (
        model(after, "aida")["stages"]["attention"][0] == model(before, "aida")["stages"]["attention"][0] + 1
    )


@given(rows)
def test_one_nowhere_leaves_the_evenness(stages: list[tuple[str, ...]]) -> None:
    """A touchpoint on after-sales alone has no place in AIDA; how evenly the others are spread stays the same."""
    points = [point(f"t{n}", *row) for n, row in enumerate(stages)]
    before = run(project(points), models=("aida",), least_touchpoints=2)
    after = run(project([*points, point("new", STAGES[-1])]), models=("aida",), least_touchpoints=2)
    assert model(after, "aida")["evenness"] == model(before, "aida")["evenness"]
