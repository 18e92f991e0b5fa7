"""What holds for any project."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from math import fsum
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from touchreport_lifecycle.divergence import Pair, divergence
from touchreport_lifecycle.meetings import meetings
from touchreport_lifecycle.options import Options

from tests.plugins.lifecycle.worlds import journey, persona, point, project, run, segment
from tests.plugins.small import calls, names, renamed, text, told, turned_round
from touchreport.plugin import Project, Stage, Touchpoint, customer_groups

STAGES = ("s0", "s1", "s2", "s3")
SEGMENTS = ("g0", "g1", "g2")
PERSONAS = ("p0", "p1", "p2")
FEW = st.sampled_from
LOW: Mapping[str, Any] = MappingProxyType({"least_touchpoints": 1, "least_met": 1, "least_on_stage": 1})


def some(of: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw some of the words."""
    return st.lists(FEW(of), unique=True, max_size=len(of)).map(tuple)


@st.composite
def worlds(draw: st.DrawFn) -> Project:
    """Draw a project with or without segments, with or without weights."""
    groups = draw(FEW((SEGMENTS, ())))
    ids = [f"t{n}" for n in range(draw(st.integers(0, 12)))]
    rows = [
        point(
            ident,
            *draw(some(STAGES)),
            personas=draw(some(PERSONAS)),
            segments=draw(some(SEGMENTS)) if groups else (),
            importance=draw(FEW((None, 1.0, 2.0, 5.0))),
            status=draw(FEW(("as-is", "as-is", "as-is", "planned", "retired"))),
        )
        for ident in ids
    ]
    walks = []
    for each in PERSONAS:
        steps = draw(st.lists(st.tuples(FEW(ids), FEW(STAGES)), max_size=3)) if ids else []
        walks.append(journey(each, *steps, derived=draw(st.booleans())))
    return project(
        rows,
        [segment(ident, draw(FEW((None, 0.3)))) for ident in groups],
        [persona(ident, draw(FEW((None, *groups))), draw(FEW((None, 0.2)))) for ident in PERSONAS],
        walks,
        dict(zip(STAGES, draw(st.lists(FEW((0.0, 0.1, 0.4, 1.0)), min_size=4, max_size=4)), strict=True))
        if draw(st.booleans())
        else dict.fromkeys(STAGES),
    )


@settings(max_examples=40, deadline=None)
@given(worlds())
def test_ids_do_not_matter(world: Project) -> None:
    """Other ids, whose order is another too, change nothing that is said."""
    other = renamed(world)
    before, after = run(world, **LOW), run(other, **LOW)
    assert told(before.findings, names(world)) == told(after.findings, names(other))
    assert before.headline.text == after.headline.text
    assert before.data["dissimilarity"] == after.data["dissimilarity"]


@settings(max_examples=40, deadline=None)
@given(worlds())
def test_order_of_rows_does_not_matter(world: Project) -> None:
    """Touchpoints, personas, segments and journeys in reverse are the same project."""
    other = turned_round(world)
    before, after = run(world, **LOW), run(other, **LOW)
    assert told(before.findings, names(world)) == told(after.findings, names(other))
    assert before.data["shares"] == after.data["shares"]
    assert {frozenset(group) for group in before.data["playbooks"]} == {  # type: ignore[attr-defined]
        frozenset(group)
        for group in after.data["playbooks"]  # type: ignore[attr-defined]
    }


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_ranges(world: Project) -> None:
    """Shares sum to 1 where there is a touchpoint with a stage; D, coverage, distances and shares lie in 0 to 1."""
    result = run(world, **LOW)
    data: Any = result.data
    if data["cases"]:
        assert fsum(data["shares"].values()) == pytest.approx(1)
    if data["weights"]:
        assert fsum(data["weights"].values()) == pytest.approx(1)
    for value in (data["dissimilarity"], data["coverage"], *(f.share for f in result.findings)):
        assert value is None or 0 <= value <= 1
    for _, _, distance, stages in data["distances"]:
        assert all(0 <= each <= 1 for each in (distance, *stages.values()))


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_distances_keep_the_triangle(world: Project) -> None:
    """No way round is shorter: the distance of two is at most the sum over a third."""
    distance: dict[frozenset[str], float] = {}
    for a, b, each, _ in run(world, **LOW).data["distances"]:  # type: ignore[attr-defined]
        distance[frozenset((a, b))] = each
    who = sorted({one for pair in distance for one in pair})
    for a, b, c in itertools.permutations(who, 3):
        ways = [distance.get(frozenset(pair)) for pair in ((a, b), (a, c), (c, b))]
        if None not in ways:
            assert ways[0] <= ways[1] + ways[2] + 1e-8  # type: ignore[operator]


@settings(max_examples=60, deadline=None)
@given(worlds(), FEW(STAGES), st.booleans())
def test_a_touchpoint_shifts_shares_by_the_formula(world: Project, stage: str, twice: bool) -> None:
    """One more on a stage of n touchpoints: its share goes from p to (p n + 1) / (n + 1), the others to p n / (n + 1).

    With a second stage each gets one half.
    """
    stages = (stage, STAGES[STAGES.index(stage) - 1])[: 1 + twice]
    more = replace(world, touchpoints=(*world.touchpoints, point("new", *stages)))
    before: Any = run(world).data
    after: Any = run(more).data
    n = before["cases"]
    for each in STAGES:
        gained = (1 / len(stages)) if each in stages else 0
        assert after["shares"][each] == pytest.approx((before["shares"][each] * n + gained) / (n + 1))


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_a_touchpoint_for_everybody_brings_journeys_nearer(world: Project) -> None:
    """Shared s of t before are s + 1 of t + 1 after: 1 - d goes from s / t to (s + 1) / (t + 1), for every pair."""
    more = replace(world, touchpoints=(*world.touchpoints, point("new", "s0")))
    shared = {p.who: p.overall for p in pairs_of(world)}
    for pair in pairs_of(more):
        if pair.who in shared:
            old = shared[pair.who]
            assert (pair.overall.shared, pair.overall.total) == (old.shared + 1, old.total + 1)


def pairs_of(world: Project) -> tuple[Pair, ...]:
    """Return the pairs of a project, compared from one touchpoint on."""
    who = customer_groups(world)
    return divergence(world, who, meetings(world, who), Options(**LOW)).pairs


@settings(max_examples=30, deadline=None)
@given(worlds())
def test_planned_and_retired_touchpoints_change_no_number(world: Project) -> None:
    """Without them the project has the same shares, coverage and distances."""
    walked = {step.touchpoint for each in world.journeys for step in each.steps}
    kept = tuple(t for t in world.touchpoints if t.status == "as-is" or t.id in walked)
    before, after = run(world, **LOW).data, run(replace(world, touchpoints=kept), **LOW).data
    assert before == after


def test_large_inventories_take_linear_work() -> None:
    """Twice the touchpoints take about twice the calls: nothing compares every touchpoint with every other."""
    counts = [calls(partial(run, _large(n))) for n in (200, 400)]
    assert counts[1] <= 2.2 * counts[0]


def _large(n: int) -> Project:
    who = [f"p{at}" for at in range(20)]
    rows: list[Touchpoint] = [
        point(f"t{at}", STAGES[at % 4], personas=tuple(who[(at + k) % 20] for k in range(5)))
        for at in range(n)
    ]
    made = project(rows, personas=[persona(ident) for ident in who], weights=dict.fromkeys(STAGES, 0.25))
    return replace(
        made, model=replace(made.model, stages=tuple(Stage(s, text(s), weight=0.25) for s in STAGES))
    )
