"""What each channel carries."""

from __future__ import annotations

from dataclasses import replace
from math import fsum, isclose
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from touchreport_channels.concentration import lost_stages
from touchreport_channels.loads import Loads, loads, weights_of

from tests.plugins.channels.worlds import point, project, recorded, run
from tests.plugins.small import of_kind
from touchreport.model.blocks import RankedBars
from touchreport.plugin import Ref, Severity, Share, Touchpoint

NAMES = ("shop", "email", "sms", "telephone", "website", "own")
touchpoint = st.builds(
    lambda channels, importance: point("x", *channels, importance=importance),
    st.lists(st.sampled_from(NAMES), max_size=4),
    st.none() | st.sampled_from((1.0, 2.0, 3.5, 5.0)),
)


def numbered(every: list[Touchpoint]) -> list[Touchpoint]:
    return [replace(each, id=f"t{at}") for at, each in enumerate(every)]


worlds = st.lists(touchpoint, max_size=12).map(numbered)


def shares(found: Loads) -> dict[str, float]:
    return {load.channel: load.share for load in found.of}


def test_shares_by_hand() -> None:
    """Four touchpoints: shop; shop; shop and email; sms.

    Weights: shop 1 + 1 + 1/2 = 2.5, email 1/2, sms 1. Over four touchpoints: 0.625, 0.125, 0.25.
    H = 0.625² + 0.125² + 0.25² = 0.390625 + 0.015625 + 0.0625 = 0.46875; 1/H = 2.1333.
    """
    found = loads(
        project([point("a", "shop"), point("b", "shop"), point("c", "shop", "email"), point("d", "sms")])
    )
    assert [(load.channel, load.share) for load in found.of] == [
        ("shop", 0.625),
        ("sms", 0.25),
        ("email", 0.125),
    ]
    assert found.cases == 4
    assert found.herfindahl == 0.46875
    assert isclose(found.equal_channels, 2.13333333, rel_tol=1e-6)


def test_shares_of_importance_by_hand() -> None:
    """Importance 5, 3 and none on a scale from 1 to 5 counts 1, 0.5 and (the middle) 0.5: 2 in all.

    Shop has the first and half of the last: 1 + 0.25 = 1.25 of 2 = 0.625; email 0.5 + 0.25 = 0.75 of 2 = 0.375.
    """
    world = project(
        [point("a", "shop", importance=5), point("b", "email", importance=3), point("c", "shop", "email")]
    )
    assert {load.channel: load.importance for load in loads(world).of} == {"shop": 0.625, "email": 0.375}


def test_without_ratings_there_is_no_share_of_importance() -> None:
    """Where nobody rated importance, or all stand at the bottom of the scale, nothing is said of it."""
    for importance in (None, 1.0):
        found = loads(project([point("a", "shop", importance=importance)]))
        assert [load.importance for load in found.of] == [None]


def test_planned_and_retired_touchpoints_do_not_count() -> None:
    """Only what is there today carries something."""
    world = project(
        [point("a", "shop"), point("b", "email", status="planned"), point("c", "sms", status="retired")]
    )
    assert shares(loads(world)) == {"shop": 1.0}


def test_a_channel_named_twice_counts_once() -> None:
    """A slip in a cell does not double a channel."""
    assert weights_of(point("a", "shop", "email", "shop")) == {"shop": 0.5, "email": 0.5}


@given(worlds)
def test_weights_and_shares_are_parts_of_one(every: list[Touchpoint]) -> None:
    """Each touchpoint hands out 1; shares lie between 0 and 1 and sum to 1; H lies between 1/k and 1."""
    found = loads(project(every))
    assert all(isclose(fsum(weights_of(t).values()), 1) for t in every if t.channels)
    assert all(0 < load.share <= 1 for load in found.of)
    assert all(load.importance is None or -1e-9 <= load.importance <= 1 + 1e-9 for load in found.of)
    if found.of:
        assert isclose(fsum(load.share for load in found.of), 1)
        assert 1 / len(found.of) - 1e-9 <= found.herfindahl <= 1 + 1e-9
    else:
        assert found.herfindahl == 0


@given(worlds, touchpoint.filter(lambda each: bool(each.channels)))
def test_one_more_touchpoint_shifts_shares_by_the_formula(every: list[Touchpoint], new: Touchpoint) -> None:
    """With n touchpoints and a new one on k channels: share' = (n · share + 1/k if on it) / (n + 1)."""
    before = loads(project(every))
    after = shares(loads(project([*every, replace(new, id="new")])))
    old, n, parts = shares(before), before.cases, weights_of(new)
    assert set(after) == set(old) | set(parts)
    for channel, share in after.items():
        assert isclose(share, (n * old.get(channel, 0) + parts.get(channel, 0)) / (n + 1))


@given(worlds, st.randoms(use_true_random=False))
def test_order_of_rows_changes_no_share(every: list[Touchpoint], chance: Random) -> None:
    """Shuffled rows give the same shares to the last bit."""
    shuffled = list(every)
    chance.shuffle(shuffled)
    assert shares(loads(project(shuffled))) == shares(loads(project(every)))
    assert isclose(loads(project(shuffled)).herfindahl, loads(project(every)).herfindahl)


def five(*on_email: str) -> list[Touchpoint]:
    """Return five touchpoints, those of `on_email` on email, the others each on a channel of its own."""
    others = iter(("shop", "sms", "telephone", "website", "post"))
    return [point(i, "email" if i in on_email else next(others)) for i in "abcde"]


def test_a_channel_on_the_line_is_not_reported() -> None:
    """Two of five are 40 per cent: as much as is allowed; three of five are more."""
    assert of_kind(run(project(five("a", "b"))), "concentration") == ()
    found = of_kind(run(project(five("a", "b", "c"))), "concentration")
    assert [each.seen.values["share"] for each in found] == [Share(0.6)]
    assert found[0].subjects[0] == Ref("channel", "email")


def test_the_project_draws_the_line() -> None:
    """Options move the line and the least number of cases, and the method says whose they are."""
    world = project(five("a", "b"))
    assert len(of_kind(run(world, most_share=0.3), "concentration")) == 1
    assert of_kind(run(world, most_share=0.3, least_touchpoints=6), "concentration") == ()
    origins = {t.option: t.origin for t in run(world, most_share=0.3).method.thresholds}
    assert origins.pop("most_share") == "project"
    assert set(origins) == {"least_touchpoints", "important_from", "singly", "most_rows", "most_columns"}
    assert set(origins.values()) == {"default"}


def test_too_few_touchpoints_show_no_share() -> None:
    """With four touchpoints that have a channel nothing is said of shares but that they are few."""
    result = run(project(five("a", "b", "c", "d")[:4]))
    assert of_kind(result, "concentration") == ()
    assert not any(isinstance(block, RankedBars) for block in result.blocks)
    assert any("Shares of channels" in message.text for message in result.not_enough)


@pytest.mark.parametrize(
    ("channel", "severity"),
    [("email", Severity.MEDIUM), ("instagram", Severity.HIGH), ("word-of-mouth-channel", Severity.MEDIUM)],
)
def test_a_channel_of_others_weighs_more(channel: str, severity: Severity) -> None:
    """What others own, others can close."""
    world = project([*(point(i, channel) for i in "abcd"), point("e", "shop")])
    assert [each.severity for each in of_kind(run(world), "concentration")] == [severity]


def test_a_stage_that_hangs_on_one_channel_weighs_more() -> None:
    """Without email nothing is left of the stage after; before keeps the shop, during is not on email at all."""
    world = project(
        [
            point("a", "email", stages=("after",)),
            point("b", "email", stages=("after", "before")),
            point("c", "shop"),
            point("d", "email", "sms"),
            point("e", "email"),
        ]
    )
    load = loads(world).by_channel["email"]
    assert [t.id for t in load.alone] == ["a", "b", "e"]
    assert lost_stages(world, load) == ("after",)
    found = of_kind(run(world), "concentration")[0]
    assert found.severity is Severity.HIGH
    assert (found.why.count, found.why.values["stages"]) == (3, (Ref("stage", "after"),))


def test_bars_show_every_channel() -> None:
    """One bar a channel, as long as its share, the one over the line marked; the scale ends at the next tenth."""
    result = run(project(five("a", "b", "c"), records=recorded(*"abcde")))
    bars = next(block for block in result.blocks if isinstance(block, RankedBars))
    assert [(row.label, row.end, row.alarm) for row in bars.rows] == [
        (Ref("channel", "email"), 0.6, True),
        (Ref("channel", "shop"), 0.2, False),
        (Ref("channel", "sms"), 0.2, False),
    ]
    assert (bars.low, bars.high) == (0, 0.6)
