"""What was planned and what was walked."""

from __future__ import annotations

import pytest

from touchreport.plugin import Journey, Step


def step(touchpoint: str, actual: str | None) -> Step:
    return Step(touchpoint, "ines", touchpoint, stage="visit", actual=actual)


@pytest.mark.parametrize(
    ("recorded", "walked", "plan"),
    [
        ("a- b-", "ab", ""),
        ("a+ b- cp", "ab", "c"),
        ("ap bp", "ab", "ab"),
        ("ap a+ bp", "a", "ab"),
    ],
)
def test_a_plan_stands_beside_the_journey(recorded: str, walked: str, plan: str) -> None:
    """Planned steps are no encounters; where nothing but a plan is recorded, it is the journey there is."""
    kinds = {"-": None, "+": "actual", "p": "planned"}
    journey = Journey.recorded("ines", [step(each[0], kinds[each[1]]) for each in recorded.split()])
    assert "".join(each.touchpoint for each in journey.steps) == walked
    assert "".join(each.touchpoint for each in journey.plan) == plan
    assert not journey.derived
