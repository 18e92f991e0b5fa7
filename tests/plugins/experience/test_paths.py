"""The planned sequence against the observed one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from touchreport_experience.paths import compared, longest_rise

from tests.plugins.experience.worlds import point, project, run, subjects, walked
from tests.plugins.small import of_kind
from touchreport.plugin import Severity, Table

SEQUENCE = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=10)


def test_conformance_by_hand() -> None:
    """Plan a b c d, reality a c b e: d missing, e ad hoc, one of b and c out of order: 1 - 3 / (4 + 1) = 0.4."""
    path = compared("mara", "abcd", "acbe")
    assert (path.missing, path.ad_hoc) == (("d",), ("e",))
    assert len(path.out_of_order) == 1
    assert set(path.out_of_order) <= {"b", "c"}
    assert path.conformance == pytest.approx(0.4)


def test_a_second_visit_is_a_visit_of_its_own() -> None:
    """Plan a b a, reality a b: the second a is missing, 1 - 1 / 3. The other way round it is ad hoc."""
    assert compared("mara", "aba", "ab").missing == ("a",)
    assert compared("mara", "aba", "ab").conformance == pytest.approx(2 / 3)
    assert compared("mara", "ab", "aba").ad_hoc == ("a",)


def test_the_fourth_deviation_by_hand() -> None:
    """Plan a b c d, reality a b c d, b and c did not work: 1 - 2 / 4 = 0.5; nothing is missing or out of order."""
    path = compared("mara", "abcd", "abcd", {1, 2})
    assert (path.failed, path.missing, path.ad_hoc, path.out_of_order) == (("b", "c"), (), (), ())
    assert path.conformance == pytest.approx(0.5)


def test_a_step_leaves_the_plan_once() -> None:
    """Plan a b c, reality a c b, all three failed: one is out of order too and counts once: 1 - 3 / 3 = 0.

    A step that nobody planned is ad hoc and nothing else: plan a b, reality a x b, x failed: 1 - 1 / 3.
    """
    path = compared("mara", "abc", "acb", {0, 1, 2})
    assert (len(path.failed), len(path.out_of_order), path.twice, path.conformance) == (3, 1, 1, 0)
    there = compared("mara", "ab", "axb", {1})
    assert (there.failed, there.ad_hoc) == ((), ("x",))
    assert there.conformance == pytest.approx(2 / 3)


@given(SEQUENCE, SEQUENCE, st.sets(st.integers(0, 9)))
def test_failures_lower_it_by_what_the_formula_says(
    planned: list[str], observed: list[str], faults: set[int]
) -> None:
    """It stays between 0 and 1, and falls by the planned, met, orderly visits that failed / (planned + ad hoc)."""
    whole, broken = compared("mara", planned, observed), compared("mara", planned, observed, faults)
    lost = len(broken.failed) - broken.twice
    assert 0 <= broken.conformance <= 1
    assert whole.conformance - broken.conformance == pytest.approx(lost / (whole.planned + len(whole.ad_hoc)))
    assert (broken.missing, broken.ad_hoc, broken.out_of_order) == (
        whole.missing,
        whole.ad_hoc,
        whole.out_of_order,
    )


@given(SEQUENCE, SEQUENCE)
def test_ranges_hold(planned: list[str], observed: list[str]) -> None:
    """Conformance lies between 0 and 1, and is 1 for the same sequence alone; the parts add up."""
    path = compared("mara", planned, observed)
    assert 0 <= path.conformance <= 1
    assert (path.conformance == 1) is (planned == observed)
    assert path.planned - len(path.missing) == path.observed - len(path.ad_hoc)


@given(SEQUENCE, st.lists(st.sampled_from("xyz"), max_size=4))
def test_ad_hoc_steps_shift_it_by_what_the_formula_says(planned: list[str], new: list[str]) -> None:
    """k steps at the end that nobody planned: 1 - k / (n + k)."""
    path = compared("mara", planned, [*planned, *new])
    assert path.conformance == pytest.approx(1 - len(new) / (len(planned) + len(new)))


@given(st.permutations(range(9)))
def test_the_common_order_is_the_longest(values: list[int]) -> None:
    """It rises, and no rising one is longer: checked against the plain rule for every place."""
    best: list[int] = []
    for at, value in enumerate(values):
        best.append(1 + max((best[i] for i in range(at) if values[i] < value), default=0))
    found = longest_rise(values)
    assert len(found) == max(best)
    assert all(values[a] < values[b] and a < b for a, b in pairwise(found))


@pytest.mark.parametrize(("least", "fires"), [(0.39, False), (0.4, False), (0.41, True)])
def test_the_line_of_conformance(least: float, fires: bool) -> None:
    """0.4 is below 0.41, and neither below 0.4 nor below 0.39."""
    result = run(project([walked("mara", "abcd", "acbe")]), least_conformance=least)
    assert bool(of_kind(result, "off-plan")) is fires


def test_a_journey_off_its_plan() -> None:
    """It names the persona, then what is missing, out of order and ad hoc, and how often it leaves the plan."""
    (finding,) = of_kind(run(project([walked("mara", "abcd", "abxd")])), "off-plan")
    assert subjects(finding) == ("mara", "c", "x")
    assert finding.seen.count == 2


def test_a_missed_moment_of_truth_weighs_most() -> None:
    """c is declared and planned for both, and only Ali gets there."""
    rows = [point(each, moment_of_truth=each == "c" or None) for each in "abcd"]
    result = run(project([walked("mara", "abc", "abd"), walked("ali", "abc", "abc")], rows))
    (finding,) = of_kind(result, "missed-moment")
    assert finding.severity is Severity.HIGH
    assert subjects(finding) == ("c", "mara")


@pytest.mark.parametrize(("least", "told"), [(3, True), (4, False)])
def test_too_few_steps(least: int, told: bool) -> None:
    """Three planned and three observed steps are enough where three are asked for; else it is said."""
    result = run(project([walked("mara", "abc", "abc")]), least_planned=least)
    tables = [b for b in result.blocks if isinstance(b, Table) and b.caption.id == "plan-and-reality"]
    assert bool(tables) is told
    assert result.data["conformance"] == ({"mara": 1.0} if told else {})
    assert any(m.text.startswith("Plan and reality") for m in result.not_enough) is not told


def test_planned_touchpoints_have_no_part_in_it() -> None:
    """A step at a touchpoint that does not exist yet cannot be missed."""
    rows = [*(point(each) for each in "abc"), point("d", status="planned")]
    assert run(project([walked("mara", "abcd", "abc")], rows)).data["conformance"] == {"mara": 1.0}
