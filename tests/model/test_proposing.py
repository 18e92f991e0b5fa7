"""Which touchpoints advice may name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.plugins.small import small, stages, text
from touchreport.plugin import (
    Journey,
    Project,
    Step,
    Touchpoint,
    can_be_less,
    disappointing,
    helpers,
)


def point(ident: str, **values: Any) -> Touchpoint:
    return Touchpoint(ident, text(ident.capitalize()), stages=("visit",), **values)


def project(*touchpoints: Touchpoint, feelings: tuple[float, ...] = ()) -> Project:
    """Return a project with a step at the first touchpoint for each feeling."""
    steps = tuple(Step(f"s{n}", "ines", touchpoints[0].id, emotion=e) for n, e in enumerate(feelings))
    world = small(
        where=stages("visit"), touchpoints=touchpoints, journeys=(Journey("ines", steps, derived=False),)
    )
    scales = {**world.scales, "performance": (1.0, 10.0), "importance": (1.0, 11.0), "emotion": (-2.0, 2.0)}
    return replace(world, scales=scales)


@pytest.mark.parametrize(
    ("values", "feelings", "bad"),
    [
        ({}, (), False),
        ({"performance": 5.4}, (), True),
        ({"performance": 5.5}, (), False),
        ({"emotion": -0.1}, (), True),
        ({"emotion": 0.0}, (-2.0,), False),
        ({}, (1.0, -1.2), True),
        ({}, (1.0, -1.0), False),
        ({"moment_of_truth": True}, (2.0, -0.1), True),
        ({"moment_of_truth": True}, (2.0, 0.0), False),
        ({"moment_of_truth": True, "emotion": 1.0}, (2.0, -0.1), True),
        ({"performance": 9.0}, (-1.0,), True),
    ],
)
def test_what_disappoints(values: dict[str, Any], feelings: tuple[float, ...], bad: bool) -> None:
    """Below the middle of the scale, below neutral on average, or a moment of truth that feels bad to anybody."""
    assert (disappointing(project(point("desk", **values), feelings=feelings)) == {"desk"}) is bad


@pytest.mark.parametrize(
    ("helper", "other", "fit"),
    [
        ({}, {}, True),
        ({"control": "uncontrollable"}, {}, False),
        ({"control": "controllable"}, {"control": "uncontrollable"}, True),
        ({"performance": 5.0}, {"performance": 2.0}, False),
        ({"performance": 7.0}, {"performance": 7.1}, False),
        ({"performance": 7.0}, {"performance": 7.0}, True),
        ({"performance": 7.0}, {}, True),
        ({"importance": 5.0}, {"importance": 7.5}, True),
        ({"importance": 5.0}, {"importance": 7.6}, False),
        ({"importance": 9.0}, {"importance": 2.0}, True),
        ({"importance": 1.0}, {}, True),
    ],
)
def test_who_may_help(helper: dict[str, Any], other: dict[str, Any], fit: bool) -> None:
    """What is ours and does well; neither worse nor a quarter of the scale less important than the one to be helped."""
    one, two = point("one", **helper), point("two", **other)
    assert helpers(project(one, two)).fit(one, two) is fit


def test_a_stand_in_helps_nobody_in_particular() -> None:
    """Without another touchpoint its own hands and its own service count alone."""
    one, two = point("one", importance=1.0), point("two", performance=2.0)
    who = helpers(project(one, two))
    assert [who.fit(one), who.fit(two)] == [True, False]


@pytest.mark.parametrize(
    ("values", "less"),
    [
        ({}, True),
        ({"control": "uncontrollable", "effort": 5.0}, False),
        ({"effort": 2.0}, False),
        ({"effort": 2.1}, True),
    ],
)
def test_what_could_be_had_with_less(values: dict[str, Any], less: bool) -> None:
    """What is not ours cannot be had with less, and where effort is in the lowest quarter nothing is to be saved."""
    one = point("one", **values)
    assert can_be_less(project(one), one) is less
