"""What holds for every project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from math import fsum
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plugins.personalisation.worlds import point, project, run, segment, walk, who
from tests.plugins.small import names, renamed, text, told, turned_round
from touchreport.plugin import Project

STAGES = ("before", "during", "after")
SEGMENTS = ("g0", "g1", "g2")
PERSONAS = ("p0", "p1", "p2", "p3")
WORDS = ("Speed", "Quiet", "A chair")
FEW = st.sampled_from
LOW: Mapping[str, Any] = MappingProxyType({"least_met": 1, "least_own": 1, "least_of_group": 1, "singly": 20})


def some(of: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw some of the words."""
    return st.lists(FEW(of), unique=True, max_size=len(of)).map(tuple)


@st.composite
def worlds(draw: st.DrawFn) -> Project:
    """Draw a project with or without segments, with walks, needs and feelings."""
    parts = draw(FEW((SEGMENTS, ())))
    ids = [f"t{n}" for n in range(draw(st.integers(0, 12)))]
    rows = [
        point(
            ident,
            *draw(some(STAGES)),
            personas=draw(some(PERSONAS)),
            segments=draw(some(SEGMENTS)) if parts else (),
            importance=draw(FEW((None, 2.0, 5.0))),
            control=draw(FEW((None, "controllable", "uncontrollable"))),
            nature=draw(FEW(((), ("human",), ("physical",)))),
            data=draw(FEW(((), (text("Orders"),)))),
            moment_of_truth=draw(FEW((None, True))),
            status=draw(FEW(("as-is", "as-is", "as-is", "planned"))),
        )
        for ident in ids
    ]
    walks = []
    for each in PERSONAS:
        steps = st.fixed_dictionaries(
            {"touchpoint": FEW(ids or ["-"]), "stage": FEW(STAGES), "emotion": FEW((None, -1.0, 1.5))}
        )
        walks.append(walk(each, *(draw(st.lists(steps, max_size=3)) if ids else ())))
    return project(
        rows,
        [segment(ident, draw(FEW((None, 0.3, 0.1)))) for ident in parts],
        [who(ident, draw(FEW((None, *parts))), draw(some(WORDS))) for ident in PERSONAS],
        walks,
    )


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_parts_add_up(world: Project) -> None:
    """Shares lie in 0 to 1; parts and customers sum to 1; the sorts of a group sum to what it meets."""
    data: Any = run(world, **LOW).data
    for name in ("own_shares", "parts", "customers"):
        assert all(0 <= value <= 1 for value in data[name].values())
    assert not data["customers"] or fsum(data["customers"].values()) == pytest.approx(1)
    made = sum(map(len, data["own"].values()))
    assert fsum(data["parts"].values()) == pytest.approx(1 if made else 0)
    alone = sum(sorts["own"] + sorts["apart"] for sorts in data["sorts"].values())
    assert alone <= data["cases"] <= len(world.present)
    assert len({sorts["all"] for sorts in data["sorts"].values()}) <= 1


@settings(max_examples=40, deadline=None)
@given(worlds())
def test_ids_do_not_matter(world: Project) -> None:
    """Other ids, whose order is another too, change nothing that is said."""
    other = renamed(world)
    before, after = run(world, **LOW), run(other, **LOW)
    assert told(before.findings, names(world)) == told(after.findings, names(other))
    assert before.headline.text == after.headline.text


@settings(max_examples=40, deadline=None)
@given(worlds())
def test_order_of_rows_does_not_matter(world: Project) -> None:
    """Touchpoints, personas, segments and journeys in reverse are the same project."""
    other = turned_round(world)
    before, after = run(world, **LOW), run(other, **LOW)
    assert told(before.findings, names(world)) == told(after.findings, names(world))
    for name in ("sorts", "own", "parts", "could_be_personal", "felt_apart", "personal"):
        assert before.data[name] == after.data[name]


@settings(max_examples=60, deadline=None)
@given(worlds(), FEW(SEGMENTS))
def test_a_touchpoint_shifts_shares_by_the_formula(world: Project, ident: str) -> None:
    """One more made for a group that meets n, own of them: its share goes from own / n to (own + 1) / (n + 1)."""
    before: Any = run(world, **LOW).data
    if ident not in before["sorts"]:
        return
    new = point("new", "before", segments=(ident,))
    after: Any = run(replace(world, touchpoints=(*world.touchpoints, new)), **LOW).data
    for each, sorts in before["sorts"].items():
        mine = each == ident
        met = sum(sorts.values())
        assert after["own_shares"][each] == pytest.approx((sorts["own"] + mine) / ((met + mine) or 1))
        made = sum(map(len, before["own"].values()))
        assert after["parts"][each] == pytest.approx((sorts["own"] + mine) / (made + 1))


@settings(max_examples=40, deadline=None)
@given(worlds())
def test_what_all_meet_is_nobodys_own(world: Project) -> None:
    """One more that names nobody adds one to “all” of every group, and nothing to what is made for one alone."""
    before: Any = run(world, **LOW).data
    after: Any = run(replace(world, touchpoints=(*world.touchpoints, point("new", "before"))), **LOW).data
    assert after["own"] == before["own"]
    for ident, sorts in before["sorts"].items():
        assert Counter(after["sorts"][ident]) - Counter(sorts) == Counter(all=1)
