"""Reliability: the product of the success rates, and the step that fails most."""

from __future__ import annotations

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st
from touchreport_experience.chains import chains
from touchreport_experience.curves import walks
from touchreport_experience.scale import scale_of

from tests.plugins.experience.worlds import journey, project, rated, run, step, subjects, value
from tests.plugins.small import of_kind
from touchreport.plugin import Journey, RankedBars, Severity


def chain_of(found: Journey, least: int = 2) -> object:
    world = project([found])
    return chains(walks(world, scale_of(world), 3), least)


def test_reliability_by_hand() -> None:
    """0.9 x 0.8 x 0.5 = 0.36; fails on average 0.1 + 0.2 + 0.5 = 0.8; without c 0.9 x 0.8 = 0.72."""
    world = project([rated("mara", 0.9, 0.8, 0.5)])
    (chain,) = chains(walks(world, scale_of(world), 3), 2)
    assert chain.reliability == pytest.approx(0.36)
    assert chain.failures == pytest.approx(0.8)
    assert chain.without_weakest == pytest.approx(0.72)
    assert (chain.weakest.touchpoint, chain.lowest) == ("c", 0.5)


def test_six_good_steps_make_a_middling_journey() -> None:
    """0.95 to the sixth is 0.735."""
    result = run(project([rated("mara", *[0.95] * 6)]))
    assert result.data["reliability"] == {"mara": pytest.approx(0.735, abs=0.001)}


@given(st.lists(st.floats(0, 1), min_size=2, max_size=10), st.floats(0, 1))
def test_one_step_more_multiplies(rates: list[float], new: float) -> None:
    """Reliability lies between 0 and the lowest rate; another step q makes it Q x q and adds 1 - q failures."""
    before = run(project([rated("mara", *rates)]), least_rates=2).data["reliability"]
    after = run(project([rated("mara", *rates, new)]), least_rates=2).data["reliability"]
    assert isinstance(before, type(after))
    assert before["mara"] == pytest.approx(prod(rates))  # type: ignore[index]
    assert after["mara"] == pytest.approx(prod(rates) * new)  # type: ignore[index]
    assert 0 <= after["mara"] <= min(*rates, new) + 1e-12  # type: ignore[index]


@pytest.mark.parametrize(("least", "fires"), [(0.35, False), (0.36, False), (0.37, True)])
def test_the_line_of_reliability(least: float, fires: bool) -> None:
    """0.36 is below 0.37, and neither below 0.36 nor below 0.35."""
    result = run(project([rated("mara", 0.9, 0.8, 0.5)]), least_reliability=least)
    assert bool(of_kind(result, "weakest-step")) is fires


def test_the_weakest_step_of_two_journeys_is_one_finding() -> None:
    """Both are weakest at b; the lower rate is named, and the less reliable journey first."""
    result = run(project([rated("mara", 0.9, 0.5, 0.9), rated("ali", 0.9, 0.4, 0.9)]))
    (finding,) = of_kind(result, "weakest-step")
    assert subjects(finding) == ("b", "ali", "mara")
    assert value(finding.seen, "share") == 0.4
    assert finding.severity is Severity.MEDIUM


@pytest.mark.parametrize(("without", "severity"), [(3, Severity.MEDIUM), (4, Severity.LOW)])
def test_few_rates_weigh_less(without: int, severity: Severity) -> None:
    """Three rates of six steps are half of them; of seven, fewer than half."""
    (finding,) = of_kind(run(project([rated("mara", 0.9, 0.4, 0.9, *[None] * without)])), "weakest-step")
    assert finding.severity is severity


@pytest.mark.parametrize(("least", "told"), [(3, True), (4, False)])
def test_too_few_rates(least: int, told: bool) -> None:
    """Three rates are enough where three are asked for; else no number is shown, and it says for whom."""
    result = run(project([rated("mara", 0.9, 0.8, 0.5)]), least_rates=least)
    assert any(isinstance(block, RankedBars) for block in result.blocks) is told
    missing = [m for m in result.not_enough if m.text.startswith("Reliability:")]
    assert bool(missing) is not told


def test_bars_put_the_worst_journey_first() -> None:
    """Mara fails 0.8 times, Ali 0.3 times; the scale is a whole number that holds both."""
    result = run(project([rated("ali", 0.9, 0.9, 0.9), rated("mara", 0.9, 0.8, 0.5)]))
    (bars,) = [block for block in result.blocks if isinstance(block, RankedBars)]
    assert [getattr(row.label, "id", "") for row in bars.rows] == ["mara", "ali"]
    assert [row.end for row in bars.rows] == [pytest.approx(0.8), pytest.approx(0.3)]
    assert (bars.low, bars.high) == (0, 1)
    assert [row.alarm for row in bars.rows] == [True, False]


def test_planned_steps_and_derived_journeys_have_no_part_in_it() -> None:
    """A rate of a planned step is a wish."""
    wish = journey("mara", step("a", success_rate=0.9), step("b", success_rate=0.1, actual="planned"))
    assert chain_of(wish) == ()
    steps = (step("a", success_rate=0.9), step("b", success_rate=0.8))
    assert chain_of(journey("mara", *steps, derived=True)) == ()
