"""The split: counts and shares, overall and over stages, personas and channels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plugins.collect import messages_in
from tests.plugins.controllability.worlds import analyse, journey, ours, project, theirs
from touchreport.plugin import Persona, Project, SplitBars, Text, Touchpoint

RATINGS = st.one_of(st.none(), st.floats(1, 5))


@st.composite
def inventories(draw: st.DrawFn) -> tuple[Touchpoint, ...]:
    """Draw up to ten touchpoints, at least one with a class; ratings, stages and influences as they come."""
    size = draw(st.integers(1, 10))
    links = st.lists(st.sampled_from([f"t{n}" for n in range(size)]), max_size=3)
    stages = st.lists(st.sampled_from(("before", "during", "after")), max_size=2, unique=True)
    made: list[Touchpoint] = [ours("t0", draw(RATINGS), stages=tuple(draw(stages)))]
    for n in range(1, size):
        if draw(st.booleans()):
            made.append(ours(f"t{n}", draw(RATINGS), stages=tuple(draw(stages))))
        else:
            made.append(theirs(f"t{n}", draw(RATINGS), *draw(links), stages=tuple(draw(stages))))
    return tuple(made)


def shares(it: Project, *path: str) -> Mapping[str, float]:
    """Return the shares below a path of `result.data`."""
    found: Any = analyse(it).data
    for step in path:
        found = found[step]
    shares: Mapping[str, float] = found
    return shares


def test_shares_by_hand() -> None:
    """Four touchpoints: importance 4 and 2 ours, 3 influenced, 1 not; a fifth is not rated.

    Count: 3 of 5 ours = 0.6, 1 of 5 = 0.2, 1 of 5 = 0.2.
    Importance: 4 + 2 = 6 of 10 = 0.6; 3 of 10 = 0.3; 1 of 10 = 0.1. The unrated one counts in number only.
    """
    it = project(ours("a", 4), ours("b", 2), ours("c"), theirs("d", 3, "a"), theirs("e", 1))
    count, importance = shares(it, "shares", "count"), shares(it, "shares", "importance")
    assert count == {"controllable": 0.6, "influenceable": 0.2, "uncontrollable": 0.2}
    assert importance == pytest.approx({"controllable": 0.6, "influenceable": 0.3, "uncontrollable": 0.1})


def test_a_touchpoint_of_several_stages_counts_in_each() -> None:
    """`a` stands before and during. Before: a and d, 1 of 2 each; during: a alone; after: nothing to divide."""
    it = project(ours("a", 4, stages=("before", "during")), theirs("d", 4, stages=("before",)))
    assert shares(it, "stages", "before", "count") == {
        "controllable": 0.5,
        "influenceable": 0.0,
        "uncontrollable": 0.5,
    }
    assert shares(it, "stages", "during", "importance")["controllable"] == 1.0
    assert shares(it, "stages", "after") == {}


def test_a_persona_has_the_touchpoints_of_her_journey_each_once() -> None:
    """Ines meets a twice and d once: 1 of 2 is uncontrollable. By importance 1 of 4 + 1 = 0.2."""
    it = project(
        ours("a", 4),
        theirs("d", 1),
        theirs("e", 5),
        personas=(Persona("ines", Text.of("Ines", "en")),),
        journeys=(journey("ines", "a", "d", "a"),),
    )
    assert shares(it, "personas", "ines", "count")["uncontrollable"] == 0.5
    assert shares(it, "personas", "ines", "importance")["uncontrollable"] == pytest.approx(0.2)


def test_a_channel_has_the_touchpoints_that_use_it() -> None:
    """The web carries a and d, the shop a alone: half of the web and nothing of the shop is uncontrollable."""
    it = project(ours("a", channels=("web", "shop")), theirs("d", channels=("web",)))
    assert shares(it, "channels", "web", "count")["uncontrollable"] == 0.5
    assert shares(it, "channels", "shop", "count")["uncontrollable"] == 0.0


def test_planned_and_retired_touchpoints_are_left_out() -> None:
    """Of three uncontrollable ones, one is planned and one retired: 1 of 2 touchpoints is uncontrollable."""
    it = project(ours("a"), theirs("d"), theirs("e", status="planned"), theirs("f", status="retired"))
    assert shares(it, "shares", "count")["uncontrollable"] == 0.5


def test_on_a_scale_from_below_zero_importance_counts_from_the_lowest() -> None:
    """Scale -2 to 2: -1 and 1 weigh 1 and 3, so that a quarter is uncontrollable; no share is negative."""
    it = project(ours("a", 1), theirs("d", -1), scales={"importance": (-2.0, 2.0), "effort": (1.0, 5.0)})
    assert shares(it, "shares", "importance")["uncontrollable"] == pytest.approx(0.25)


def test_without_importance_nothing_is_weighted() -> None:
    """No rating: shares in number only, no bars by importance, and the reader is told."""
    result = analyse(project(ours("a", stages=("before",)), theirs("d", stages=("before",))))
    assert set(result.data["shares"]) == {"count"}  # type: ignore[call-overload]
    assert [block.caption.id for block in result.blocks] == ["stages-count"]
    assert any("weighted by importance" in message.text for message in result.not_enough)


def test_bars_start_with_the_whole_and_follow_the_model() -> None:
    """The first row holds all touchpoints; stages follow in the order of the model, empty ones too."""
    it = project(ours("a", 4, stages=("after",)), theirs("d", 2, stages=("before",)))
    bars = analyse(it).blocks[0]
    assert isinstance(bars, SplitBars)
    assert [row[1] for row in bars.rows] == [(1, 0, 1), (0, 0, 1), (0, 0, 0), (1, 0, 0)]


def test_what_is_left_out_is_said() -> None:
    """One without a class and one without a stage are counted below the bars."""
    it = project(ours("a", 4, stages=("before",)), ours("b", 4), Touchpoint("c", Text.of("C", "en")))
    said = messages_in(analyse(it).blocks[0].caption.source)
    assert "{n} without a class left out." in said
    assert "{n} without a stage left out." in said


@given(inventories())
@settings(max_examples=80, deadline=None)
def test_shares_sum_to_one(touchpoints: tuple[Touchpoint, ...]) -> None:
    """Wherever there is something to divide, the three shares sum to 1 and each lies from 0 to 1."""
    data = analyse(project(*touchpoints)).data
    groups: list[Any] = [data["shares"], *data["stages"].values()]  # type: ignore[attr-defined]
    found = [split for group in groups for split in group.values()]
    assert found
    for split in found:
        assert sum(split.values()) == pytest.approx(1.0)
        assert all(0 <= share <= 1 for share in split.values())


@given(inventories(), st.floats(1, 5))
@settings(max_examples=80, deadline=None)
def test_one_more_shifts_the_shares_by_the_formula(
    touchpoints: tuple[Touchpoint, ...], importance: float
) -> None:
    """An uncontrollable touchpoint more: u/n becomes (u+1)/(n+1), and U/S becomes (U+i)/(S+i)."""
    before = project(*touchpoints)
    after = project(*touchpoints, theirs("new", importance))
    n = len(touchpoints)
    u = shares(before, "shares", "count")["uncontrollable"] * n
    assert shares(after, "shares", "count")["uncontrollable"] == pytest.approx((u + 1) / (n + 1))
    total = sum(t.importance or 0 for t in touchpoints)
    old = shares(before, "shares").get("importance")
    weight = old["uncontrollable"] * total if old else 0.0  # type: ignore[index]
    expected = (weight + importance) / (total + importance)
    assert shares(after, "shares", "importance")["uncontrollable"] == pytest.approx(expected)


def test_a_title_names_only_what_has_enough_touchpoints() -> None:
    """Before: 1 of 3 outside. After: 1 of 1 outside, too few to be named: the title speaks of before."""
    it = project(
        ours("a", 3, stages=("before",)),
        ours("b", 3, stages=("before",)),
        theirs("d", 3, stages=("before",)),
        theirs("e", 3, stages=("after",)),
    )
    number, importance = analyse(it).blocks[:2]
    assert (number.caption.title.count, number.caption.title.values["total"]) == (1, 3)
    assert importance.caption.title.values["share"].value == pytest.approx(1 / 3)  # type: ignore[union-attr]
    few = analyse(it, least=4).blocks[0].caption.title
    assert (few.count, few.values["total"]) == (2, 4)
