"""Importance and performance: quadrants, gaps, order."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from touchreport_priority.grid import cut, grid_of

from tests.plugins.priority.worlds import codes, point, project, run, six
from touchreport.plugin import Project, Quadrant, Ref, Severity, Table, count, say

LOW, MEDIUM = Severity.LOW, Severity.MEDIUM


def test_quadrants_by_hand() -> None:
    """The arithmetic stands with the world of six."""
    assert run(six()).data["quadrants"] == {
        "a": "concentrate",
        "b": "concentrate",
        "c": "keep-up",
        "d": "overkill",
        "e": "overkill",
        "f": "low-priority",
    }


def test_gaps_by_hand() -> None:
    """On scales from 1 to 5: a has (1 - 1)/4 - (5 - 1)/4 = -1, c (5 - 4)/4 = 0.25, e (4 - 1)/4 = 0.75."""
    gaps = run(six()).data["gaps"]
    assert gaps == {"a": -1.0, "b": -0.5, "c": 0.25, "d": 0.75, "e": 0.75, "f": -0.25}


def test_scales_may_differ() -> None:
    """7 of 1 to 10 is 6/9, 4 of 1 to 5 is 3/4: the gap is 3/4 - 6/9 = 0.08333."""
    world = project([point("a", 7, 4)])
    world = replace(world, scales={**world.scales, "importance": (1.0, 10.0)})
    assert grid_of(world, "mean").rated[0].gap == pytest.approx(0.75 - 6 / 9)


@pytest.mark.parametrize(("crosshairs", "line"), [("mean", 3.5), ("median", 4.5), ("midpoint", 3.0)])
def test_where_the_lines_cross(crosshairs: str, line: float) -> None:
    """Of 1, 4, 5, 4 the sum is 14, the mean 3.5; of 1, 4, 5, 5 the median is 4.5; of 1 to 5 the middle is 3."""
    values = [1.0, 4.0, 5.0, 4.0] if crosshairs == "mean" else [1.0, 4.0, 5.0, 5.0]
    assert cut(values, (1.0, 5.0), crosshairs) == line


def test_a_rating_on_the_line_counts_as_above() -> None:
    """With every rating at 3 the mean is 3, and all lie in “keep up”."""
    world = project([point(str(n), 3, 3) for n in range(5)])
    assert set(run(world).data["quadrants"].values()) == {"keep-up"}  # type: ignore[attr-defined]


def test_the_most_urgent_stands_first() -> None:
    """Quadrant, then gap; d and e share a gap of 0.75, and d is the more important."""
    (table,) = [b for b in run(six()).blocks if isinstance(b, Table)]
    assert [row[0].value.id for row in table.rows] == ["a", "b", "c", "f", "d", "e"]  # type: ignore[union-attr]
    order = [each.touchpoint.id for each in grid_of(six(), "mean").rated]
    assert order == ["a", "b", "c", "f", "d", "e"]


def test_the_headline_says_whether_others_are_as_far_behind() -> None:
    """a falls short by 1 and b by 0.5; once b does as badly, none is further behind than the first, and two are named
    as one number.
    """
    alone, level = run(six()), run(changed(six(), b={"importance": 5, "performance": 1}))
    assert alone.headline.text.endswith("it is furthest behind")
    assert level.headline.text.endswith("none is further behind")
    assert alone.metrics[1].relative == say("at {at}", at=Ref("touchpoint", "a"))
    assert level.metrics[1].relative == count("at {n} touchpoint", "at {n} touchpoints", 2)


def test_what_is_reported() -> None:
    """f costs 5 of 5 at low priority; d costs (4 - 1)/4 = 0.75 of the scale, which is much; e costs less."""
    assert codes(run(six())) == [
        ("priority/effort-low-priority", ("f",), MEDIUM),
        ("priority/overkill", ("d",), MEDIUM),
        ("priority/overkill", ("e",), LOW),
    ]


@pytest.mark.parametrize(("line", "found"), [(0.74, 2), (0.75, 2), (0.76, 0)])
def test_overkill_begins_at_the_line(line: float, found: int) -> None:
    """d and e do better than they matter by 0.75 of the scale."""
    reported = [c for c in codes(run(six(), overkill=line)) if c[0] == "priority/overkill"]
    assert len(reported) == found


@pytest.mark.parametrize(("line", "severity"), [(0.7, MEDIUM), (0.75, MEDIUM), (0.8, LOW)])
def test_much_effort_begins_at_the_line(line: float, severity: Severity) -> None:
    """The effort of d is 0.75 of its scale."""
    assert ("priority/overkill", ("d",), severity) in codes(run(six(), much_effort=line))


def test_moments_of_truth_are_never_too_good() -> None:
    """Where the relation is decided nobody is told to save."""
    world = six()
    decisive = tuple(replace(t, moment_of_truth=t.id in "def" or None) for t in world.touchpoints)
    assert run(replace(world, touchpoints=decisive)).findings == ()


def changed(world: Project, **values: dict[str, Any]) -> Project:
    """Return the world with other values of some touchpoints, by their ids."""
    return replace(world, touchpoints=tuple(replace(t, **values.get(t.id, {})) for t in world.touchpoints))


def test_what_is_not_ours_is_not_to_be_had_with_less() -> None:
    """Of what the company does not control, too much is no finding; of effort there it is asked what it achieves."""
    theirs = {"control": "uncontrollable"}
    result = run(changed(six(), d=theirs, e=theirs, f=theirs))
    assert codes(result) == [("priority/effort-low-priority", ("f",), MEDIUM)]
    assert "achieves" in result.findings[0].todo.text
    ours = run(changed(six(), d={"control": "controllable"}, f={"control": "controllable"}))
    assert [f.todo.text.split()[0] for f in ours.findings] == ["Simplify", "See", "See"]


def test_several_that_are_not_ours_are_asked_about_together() -> None:
    """The rest that is told in one finding holds either what is ours or what is not."""
    many = project(
        [point(f"k{n}", 5, 5) for n in range(9)]
        + [point(f"o{n}", 1, 1, effort=5.0) for n in range(3)]
        + [point(f"t{n}", 1, 1, effort=5.0, control="uncontrollable") for n in range(3)]
    )
    found = run(many, singly=1).findings
    assert [(len(f.subjects), f.todo.text.split()[0]) for f in found] == [
        (1, "Simplify"),
        (2, "Simplify"),
        (1, "Find"),
        (2, "Find"),
    ]


@pytest.mark.parametrize(("effort", "found"), [(1.0, False), (2.0, False), (2.1, True), (None, True)])
def test_where_nothing_is_to_be_saved_nothing_is_said(effort: float | None, found: bool) -> None:
    """Effort in the lowest quarter of its scale is no overkill, however little the touchpoint matters."""
    reported = [c[1] for c in codes(run(changed(six(), e={"effort": effort})))]
    assert (("e",) in reported) is found


def test_what_is_saved_goes_where_we_can_use_it() -> None:
    """It is to improve the most urgent touchpoint that is ours; with none it is not said where it goes."""
    theirs = {"control": "uncontrollable"}
    first = run(six()).findings[1].todo.values["target"]
    second = run(changed(six(), a=theirs)).findings[1].todo.values["target"]
    assert (first, second) == (Ref("touchpoint", "a"), Ref("touchpoint", "b"))
    assert "target" not in run(changed(six(), a=theirs, b=theirs)).findings[1].todo.values


def test_the_lighter_ones_are_gathered() -> None:
    """Of two alike, one stands alone only if two do; a rest of one is never gathered."""
    assert len(run(six(), singly=1, much_effort=1.0).findings) == 3
    many = project([point(f"k{n}", 5, 1) for n in range(4)] + [point(f"o{n}", 1, 5) for n in range(4)])
    assert [len(c[1]) for c in codes(run(many, singly=1))] == [1, 3]


@pytest.mark.parametrize(("rated", "blocks"), [(4, 0), (5, 2)])
def test_few_ratings_make_no_quadrant(rated: int, blocks: int) -> None:
    """Below the line there is no number, and it is said what is missing."""
    world = project([*(point(f"t{n}", 1 + n % 5, 3) for n in range(rated)), point("bare", 3, None)])
    result = run(world)
    assert len(result.blocks) == blocks
    assert any(m.text.startswith("Quadrants:") for m in result.not_enough) == (blocks == 0)


def test_many_touchpoints_get_a_quadrant_a_stage() -> None:
    """Each touchpoint stands in one quadrant, with the lines of all."""
    rows = [
        point(f"t{n}", 1 + n % 5, 1 + n % 3, stages=("before", "after")[n % 2 : n % 2 + 1]) for n in range(9)
    ]
    world = project([*rows, point("loose", 3, 3, stages=())])
    (one,) = [b for b in run(world).blocks if isinstance(b, Quadrant)]
    several = [b for b in run(world, most_points=9).blocks if isinstance(b, Quadrant)]
    assert [len(b.points) for b in several] == [5, 4, 1]
    assert {p for b in several for p in b.points} == set(one.points)
    assert {(b.x_cut, b.y_cut) for b in several} == {(one.x_cut, one.y_cut)}


def test_what_rests_on_effort_is_estimated() -> None:
    """Ratings may have been measured, and effort never was: it is what the company reckons."""
    world = project([point(f"t{n}", 1 + n % 5, 3, effort=1 + n % 3) for n in range(6)])
    drawn = {b.caption.id: b for b in run(world).blocks if isinstance(b, Quadrant)}
    assert {p.measured for p in drawn["importance-performance"].points} == {True}
    assert {p.measured for p in drawn["value-effort"].points} == {False}


rating = st.none() | st.sampled_from((1.0, 2.0, 3.0, 3.3, 4.0, 5.0))
worlds = st.lists(st.tuples(rating, rating, rating), min_size=1, max_size=12).map(
    lambda rows: project(
        [point(f"t{n:02}", i, p, effort=e) for n, (i, p, e) in enumerate(rows)], weights=(0.7, 0.3)
    )
)


@settings(max_examples=40, deadline=None)
@given(worlds, st.sampled_from(("mean", "median", "midpoint")), st.integers(0, 99))
def test_ids_and_order_do_not_matter(world: Project, crosshairs: str, seed: int) -> None:
    """Rows in another order, or under other ids, lie where they lay and are told in the same order."""
    rows = list(world.touchpoints)
    random.Random(seed).shuffle(rows)
    other = replace(world, touchpoints=tuple(replace(t, id=f"x{t.id}") for t in rows))
    one, two = run(world, crosshairs=crosshairs), run(other, crosshairs=crosshairs)
    assert {f"x{k}": v for k, v in one.data["gaps"].items()} == two.data["gaps"]  # type: ignore[attr-defined]
    assert [(c, tuple(f"x{i}" for i in ids), s) for c, ids, s in codes(one)] == codes(two)


@settings(max_examples=40, deadline=None)
@given(worlds)
def test_ranges_hold(world: Project) -> None:
    """Gaps lie between -1 and 1, values between 0 and 100, and each rated touchpoint in one quadrant."""
    data = run(world, least_touchpoints=2).data
    assert all(-1 <= gap <= 1 for gap in data["gaps"].values())  # type: ignore[attr-defined]
    assert all(0 <= value <= 100 for value in data["values"].values())  # type: ignore[attr-defined]
    assert len(data["quadrants"]) in (0, len(data["gaps"]))  # type: ignore[arg-type]


@settings(max_examples=40, deadline=None)
@given(worlds, rating, rating)
def test_one_more_moves_nobody_across_the_middle(
    world: Project, one: float | None, two: float | None
) -> None:
    """With the lines in the middle of the scale, a new touchpoint leaves all others where they are."""
    more = replace(world, touchpoints=(*world.touchpoints, point("new", one, two)))
    before, after = (
        run(w, crosshairs="midpoint", least_touchpoints=2).data["quadrants"] for w in (world, more)
    )
    assert before.items() <= after.items()  # type: ignore[attr-defined]
