"""What holds for every project."""

from __future__ import annotations

from dataclasses import replace
from math import isclose
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plugins.blueprint.worlds import journey, point, project, run, words
from tests.plugins.small import names, renamed, text, told
from touchreport.plugin import Project, Touchpoint

some = st.lists(st.sampled_from(("Till", "Rota", "Queue")), max_size=2, unique=True).map(lambda w: words(*w))
touchpoints = st.builds(
    lambda people, processes, evidence, responsible, nature, control, channel, wish: point(
        "x",
        contact_people=people,
        processes=processes,
        evidence_physical=evidence,
        responsible=responsible,
        nature=nature,
        control=control,
        channels=channel,
        wish=text("Yes") if wish else None,
    ),
    some,
    some,
    some,
    st.sampled_from(((), ("anna",), ("anna", "ben"))),
    st.sampled_from(((), ("human",), ("physical",))),
    st.sampled_from((None, "controllable", "uncontrollable")),
    st.sampled_from(((), ("shop",), ("site",), ("talk",))),
    st.booleans(),
)


@st.composite
def worlds(draw: st.DrawFn) -> Project:
    """Return a small project with any layers and two recorded journeys."""
    every = draw(st.lists(touchpoints, min_size=1, max_size=10))
    inventory = [replace(each, id=f"t{n}", name=text(f"Moment {n}")) for n, each in enumerate(every)]
    ids = st.sampled_from([t.id for t in inventory])
    stops = st.lists(st.tuples(ids, st.sampled_from(("", "Waits"))), max_size=7)
    return project(*inventory, journeys=[journey(who, *draw(stops)) for who in ("ines", "jonas")])


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_shares_and_counts_hold(world: Project) -> None:
    """Shares lie between 0 and 1, no layer holds more than is asked, and crossings are moves."""
    data: dict[str, Any] = dict(run(world).data)
    assert all(0 <= share <= 1 for share in data["shares"].values())
    assert all(data["filled"][layer] <= data["asked"][layer] <= data["ours"] for layer in data["filled"])
    assert 0 <= data["crossings"] <= data["moves"]
    assert all(1 <= n <= data["ours"] for _, n in data["supports"])


@settings(max_examples=60, deadline=None)
@given(worlds(), touchpoints)
def test_one_more_touchpoint_shifts_shares_by_the_formula(world: Project, new: Touchpoint) -> None:
    """One more of ours: share' = (asked · share + 1 if it holds the layer) / (asked + 1); else nothing moves."""
    before: Any = run(world).data
    bigger = replace(
        world,
        touchpoints=(*world.touchpoints, replace(new, id="new")),
    )
    after: Any = run(bigger).data
    held = {
        "behind": bool(new.processes or new.process_people or new.responsible),
        "evidence": bool(new.evidence_physical),
    }
    for layer, holds in held.items():
        asked, share = before["asked"][layer], before["shares"][layer]
        grown = (asked * share + holds) / (asked + 1)
        assert isclose(after["shares"][layer], share if new.control == "uncontrollable" else grown)


@settings(max_examples=60, deadline=None)
@given(worlds(), st.randoms(use_true_random=False))
def test_order_of_rows_changes_nothing(world: Project, chance: Any) -> None:
    """Shuffled rows of touchpoints say the same and count the same."""
    rows = list(world.touchpoints)
    chance.shuffle(rows)
    before, after = run(world), run(replace(world, touchpoints=tuple(rows)))
    assert told(before.findings, names(world)) == told(after.findings, names(world))
    assert before.data == after.data
    assert before.headline == after.headline


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_ids_do_not_matter(world: Project) -> None:
    """Other ids, whose order is another too, change nothing that is said."""
    other = renamed(world)
    before, after = run(world), run(other)
    assert told(before.findings, names(world)) == told(after.findings, names(other))
    assert before.data == after.data
