"""The mix of media classes: shares, concentration, and one class that carries most."""

from __future__ import annotations

from dataclasses import replace
from math import fsum, isclose
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from touchreport_media.mix import CLASSES, mixes

from tests.plugins.media.worlds import point, points, project, run
from tests.plugins.small import of_kind
from touchreport.plugin import Ref, Severity, SplitBars, Table, Touchpoint

STAGES = ("awareness", "interest", "purchase")
touchpoint = st.builds(
    lambda media, stages, importance, cost: point(
        "x", media, *(stages or ("purchase",)), importance=importance, cost=cost
    ),
    st.none() | st.sampled_from(CLASSES),
    st.lists(st.sampled_from(STAGES), max_size=3),
    st.none() | st.sampled_from((1.0, 2.0, 5.0)),
    st.none() | st.sampled_from((0.0, 10.0, 250.0)),
)
worlds = st.lists(touchpoint, max_size=12).map(
    lambda them: [replace(t, id=f"t{n}") for n, t in enumerate(them)]
)


def test_shares_and_concentration_by_hand() -> None:
    """Five owned, two earned, one paid: 5/8 = 0.625, 2/8 = 0.25, 1/8 = 0.125.

    H = 0.625² + 0.25² + 0.125² = 0.390625 + 0.0625 + 0.015625 = 0.46875.
    """
    data = run(project(points(owned=5, earned=2, paid=1))).data
    assert data["shares"] == {"owned": 0.625, "managed": 0, "paid": 0.125, "shared": 0, "earned": 0.25}
    assert data["herfindahl"] == 0.46875
    assert data["cases"] == 8


def test_shares_of_a_stage_by_hand() -> None:
    """Awareness has one paid and one owned, which acts on purchase too: 1/2 and 1/2; purchase has owned alone."""
    world = project([point("a", "paid", "awareness"), point("b", "owned", "awareness", "purchase")])
    shares = run(world).data["stage_shares"]
    assert shares == {
        "awareness": {"owned": 0.5, "managed": 0, "paid": 0.5, "shared": 0, "earned": 0},
        "purchase": {"owned": 1, "managed": 0, "paid": 0, "shared": 0, "earned": 0},
    }


def test_importance_and_cost_by_hand() -> None:
    """Importance 5, 3 and 1 on a scale from 1 to 5 counts 1, 0.5 and 0: paid has 1 / 1.5, owned 0.5 / 1.5.

    Costs 30 (paid) and 10 (owned): 0.75 and 0.25; the third has no cost, so each is half of those with one.
    """
    world = project(
        [
            point("a", "paid", importance=5, cost=30),
            point("b", "owned", importance=3, cost=10),
            point("c", "earned", importance=1),
        ]
    )
    found = mixes(world)
    assert found.importance is not None
    assert found.cost is not None
    assert isclose(found.importance.share("paid"), 2 / 3)
    assert isclose(found.importance.share("owned"), 1 / 3)
    assert (found.cost.share("paid"), found.cost.share("owned"), found.cost.cases) == (0.75, 0.25, 2)
    assert (found.costed.share("paid"), found.costed.share("owned")) == (0.5, 0.5)


def test_nothing_weighed_is_not_shown() -> None:
    """Without a rating above the bottom of the scale, or a cost above 0, there is no such share."""
    found = mixes(project([point("a", "paid", importance=1, cost=0), point("b", "owned")]))
    assert found.importance is None
    assert found.cost is None


def test_planned_and_retired_do_not_count() -> None:
    """Only what is there today is in the mix."""
    world = project(
        [point("a", "owned"), point("b", "paid", status="planned"), point("c", "paid", status="retired")]
    )
    assert mixes(world).whole.amounts == (1, 0, 0, 0, 0)


@given(worlds)
def test_shares_sum_to_one_and_stay_in_range(them: list[Touchpoint]) -> None:
    """All shares lie from 0 to 1 and sum to 1 where there is something; H lies from 1/5 to 1."""
    found = mixes(project(them))
    every = [
        found.whole,
        *(mix for _, mix in found.stages),
        *(m for m in (found.importance, found.cost) if m),
    ]
    for mix in every:
        assert all(0 <= share <= 1 for share in mix.shares)
        assert isclose(fsum(mix.shares), 1) if mix.total else mix.herfindahl == 0
        assert mix.total == 0 or 0.2 - 1e-12 <= mix.herfindahl <= 1 + 1e-12


@given(worlds, st.randoms(use_true_random=False))
def test_order_and_ids_do_not_matter(them: list[Touchpoint], random: Random) -> None:
    """Other ids and another order of the rows leave every number as it is."""
    other = [replace(each, id=f"other-{at}") for at, each in enumerate(random.sample(them, len(them)))]
    first, second = mixes(project(them)), mixes(project(other))
    assert (first.whole, first.stages, first.importance, first.cost) == (
        second.whole,
        second.stages,
        second.importance,
        second.cost,
    )


@given(worlds, st.sampled_from(CLASSES))
def test_one_more_touchpoint_shifts_the_share_by_the_formula(them: list[Touchpoint], name: str) -> None:
    """With n of N in the class, one more makes (n + 1) / (N + 1); every other class keeps its number."""
    before, after = mixes(project(them)).whole, mixes(project([*them, point("new", name)])).whole
    at = CLASSES.index(name)
    assert after.shares[at] == (before.amounts[at] + 1) / (before.cases + 1)
    assert [n for i, n in enumerate(after.amounts) if i != at] == [
        n for i, n in enumerate(before.amounts) if i != at
    ]


def test_one_class_is_a_finding_above_the_line_alone() -> None:
    """3 of 5 is 0.6 and not above it; 4 of 6 is; with the line at 0.7 it is not."""
    assert of_kind(run(project(points(owned=3, paid=2))), "one-class") == ()
    assert len(of_kind(run(project(points(owned=4, paid=2))), "one-class")) == 1
    assert of_kind(run(project(points(owned=4, paid=2)), most_share=0.7), "one-class") == ()


def test_a_share_that_is_the_line_itself_does_not_cross_it() -> None:
    """0.1 + 0.2 style sums must not make a finding: 7 of 10 against a line of 0.7."""
    assert of_kind(run(project(points(owned=7, paid=3)), most_share=0.7), "one-class") == ()


@pytest.mark.parametrize(
    ("name", "whole", "at_stage"),
    [
        ("owned", Severity.LOW, Severity.LOW),
        ("managed", Severity.LOW, Severity.LOW),
        ("paid", Severity.HIGH, Severity.MEDIUM),
        ("shared", Severity.HIGH, Severity.MEDIUM),
        ("earned", Severity.HIGH, Severity.MEDIUM),
    ],
)
def test_severity_follows_who_holds_the_class(name: str, whole: Severity, at_stage: Severity) -> None:
    """What the company holds itself weighs low; what it does not weighs high, and medium at a stage."""
    other = "paid" if name == "owned" else "owned"
    heavy = points(**{name: 6})
    (finding,) = of_kind(run(project(heavy)), "one-class")
    assert finding.severity is whole
    spread = [point(f"o{n}", other, "awareness") for n in range(6)]
    (stage,) = (
        f
        for f in of_kind(run(project([*heavy, *spread])), "one-class-at-stage")
        if Ref("stage", "purchase") in f.subjects
    )
    assert stage.severity is at_stage


def test_a_stage_needs_enough_touchpoints() -> None:
    """Two touchpoints at a stage are not judged, three are; the class that leads the whole is not said again."""
    base = [*points(owned=3), point("a", "earned", "comparison"), point("b", "earned", "comparison")]
    assert [f.subjects for f in of_kind(run(project(base)), "one-class-at-stage")] == [
        (Ref("stage", "purchase"),)
    ]
    more = [*base, point("c", "earned", "comparison")]
    assert {f.subjects for f in of_kind(run(project(more)), "one-class-at-stage")} == {
        (Ref("stage", "purchase"),),
        (Ref("stage", "comparison"),),
    }
    led = run(project([*points(owned=9), *more[3:]]))
    assert [f.subjects for f in of_kind(led, "one-class-at-stage")] == [(Ref("stage", "comparison"),)]


def test_who_speaks_alone_is_evidence() -> None:
    """Where a stage has nothing paid, shared or earned, the finding says that nobody else speaks there."""
    alone = [*points(owned=5, managed=1), point("a", "owned", "awareness"), point("b", "paid", "awareness")]
    (finding,) = of_kind(run(project(alone)), "one-class")
    (line,) = [m for m in finding.evidence if m.text.startswith("Nobody but us")]
    assert line.values["stages"] == (Ref("stage", "purchase"),)


def test_the_bars_show_the_counts_of_the_mix() -> None:
    """One row for all, one a stage; classes that nobody has are left out of the columns."""
    result = run(project([*points(owned=3, earned=2), point("a", "owned", "awareness")]))
    bars = next(b for b in result.blocks if isinstance(b, SplitBars) and b.caption.id == "mix-by-stage")
    assert [head.text for head, _ in bars.parts] == ["Owned", "Earned"]
    assert [amounts for _, amounts in bars.rows] == [(4, 2), (1, 0), (0, 0), (0, 0), (3, 2), (0, 0)]


def test_the_title_of_the_table_compares_like_with_like() -> None:
    """The share of the cost is held against the share among those with a cost, not against all touchpoints."""
    world = project([point("a", "paid", cost=90), point("b", "owned", cost=10), *points(owned=8)])
    table = next(b for b in run(world).blocks if isinstance(b, Table) and b.caption.id == "media-classes")
    title = table.caption.title
    assert [getattr(title.values[name], "value", None) for name in ("share", "cost")] == [0.5, 0.9]
    even = project([point("a", "paid", cost=10), point("b", "owned", cost=10)])
    table = next(b for b in run(even).blocks if isinstance(b, Table) and b.caption.id == "media-classes")
    assert table.caption.title.text == "No media class costs more than its share of the touchpoints"
