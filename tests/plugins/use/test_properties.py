"""What holds for every project."""

from __future__ import annotations

from dataclasses import replace
from math import fsum, isclose
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plugins.small import names, renamed, text, told
from tests.plugins.use.worlds import felt, numbers, point, project, run
from touchreport.plugin import Project, RankedBars, Result, Touchpoint

STAGES = st.sampled_from((("one",), ("two",), ("one", "two"), ()))
PEOPLE = (None, "anna", "ben")


@st.composite
def touchpoints(draw: st.DrawFn) -> Touchpoint:
    """Return a touchpoint with any of the numbers, data or not."""
    contacts = draw(st.none() | st.integers(0, 400))
    return point(
        "x",
        contacts,
        draw(st.none() | st.integers(0, contacts or 50)),
        cost=draw(st.none() | st.integers(0, 90)),
        stages=draw(STAGES),
        goal=draw(st.sampled_from(((), ("sale",), ("trust",)))),
        importance=draw(st.sampled_from((None, 1.0, 4.0, 5.0))),
        effort=draw(st.sampled_from((None, 1.0, 5.0))),
        channels=draw(st.sampled_from(((), ("shop",)))),
        control="controllable",
        owner=draw(st.sampled_from(PEOPLE)),
        data=draw(st.sampled_from(((), (text("Visits"),)))),
        monitored_by=draw(st.sampled_from(((), ("anna",), ("carl",)))),
    )


@st.composite
def worlds(draw: st.DrawFn) -> Project:
    """Return a small project with hand-overs and feelings."""
    drawn = draw(st.lists(touchpoints(), min_size=1, max_size=10))
    ids = [f"t{n}" for n in range(len(drawn))]
    some = st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple)
    inventory = [
        replace(each, id=ident, name=text(f"Moment {ident}"), hands_over_to=draw(some))
        for each, ident in zip(drawn, ids, strict=True)
    ]
    steps = [(ident, float(draw(st.integers(-2, 2)))) for ident in ids]
    stated = {t.id: "data" for t in inventory if not t.data and draw(st.booleans())}
    return project(inventory, journeys=[felt("ines", *steps)], none=stated)


@settings(max_examples=20, deadline=None)
@given(worlds(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(world: Project, random: Any) -> None:
    """Rows may stand in any order."""
    mixed = list(world.touchpoints)
    random.shuffle(mixed)
    first, second = run(world), run(replace(world, touchpoints=tuple(mixed)))
    assert told(first.findings, names(world)) == told(second.findings, names(world))
    assert first.headline == second.headline
    assert first.data == second.data


@settings(max_examples=20, deadline=None)
@given(worlds())
def test_names_of_rows_change_nothing(world: Project) -> None:
    """Ids are names for machines; what is said does not hang on them."""
    other = renamed(world)
    first, second = run(world), run(other)
    assert told(first.findings, names(world)) == told(second.findings, names(other))
    assert by_name(world, first) == by_name(other, second)


def by_name(world: Project, result: Result) -> dict[str, float]:
    """Return the ratios by the names of touchpoints."""
    return {str(world.touchpoint_by_id[ident].name): ratio for ident, ratio in numbers(result).items()}


@settings(max_examples=20, deadline=None)
@given(worlds())
def test_shares_sum_to_one_and_ranges_hold(world: Project) -> None:
    """All that is compared within one group shares its contacts and outcomes; the bars stay on their scale."""
    result = run(world, within="inventory", least_judged=2, least_compared=2)
    for name in ("use_shares", "effect_shares"):
        shares = numbers(result, name)
        assert all(0 <= share <= 1 for share in shares.values())
        assert not shares or isclose(fsum(shares.values()), 1)
    assert all(ratio >= 0 for ratio in numbers(result).values())
    bars = [row for block in result.blocks if isinstance(block, RankedBars) for row in block.rows]
    assert all(0 <= row.end <= 100 for row in bars)


@settings(max_examples=20, deadline=None)
@given(worlds())
def test_sorts_of_data_are_parts_of_the_inventory(world: Project) -> None:
    """Every touchpoint is of one sort; what could collect data is among those that have none."""
    data = run(world).data
    assert sum(numbers(run(world), "data").values()) == len(world.present)
    silent = {t.id for t in world.present if not t.data}
    assert set(data["possible"]) <= silent  # type: ignore[call-overload]


@settings(max_examples=20, deadline=None)
@given(worlds())
def test_what_one_brings_above_the_mean_another_lacks(world: Project) -> None:
    """The use-weighted mean of the ratios of one group is 1."""
    result = run(world, within="inventory", least_judged=2, least_compared=2)
    ratios, shares = numbers(result), numbers(result, "use_shares")
    assert not ratios or isclose(fsum(ratios[each] * shares[each] for each in ratios), 1, abs_tol=1e-6)


@settings(max_examples=20, deadline=None)
@given(worlds())
def test_more_of_a_line_finds_less(world: Project) -> None:
    """A lower line of less effect, and a higher one of more effect, never report more."""
    usual = run(world).data
    strict = run(world, over_used=0.4, under_used=2.5).data
    assert set(strict["over_used"]) <= set(usual["over_used"])  # type: ignore[call-overload]
    assert set(strict["under_used"]) <= set(usual["under_used"])  # type: ignore[call-overload]


def test_work_grows_no_faster_than_the_inventory() -> None:
    """Three thousand touchpoints on one stage and channel, each handing over to ten, are told in full."""
    many = [
        point(
            f"t{n}",
            100 + n,
            n % 90,
            cost=n,
            owner=f"p{n % 20}",
            data=(text("Visits"),),
            channels=(f"c{n % 50}",),
            hands_over_to=tuple(f"t{(n + k) % 3000}" for k in range(1, 11)),
        )
        for n in range(3000)
    ]
    result = run(project(many))
    assert len(numbers(result)) == 3000
    assert all(len(getattr(block, "rows", ())) <= 16 for block in result.blocks)
