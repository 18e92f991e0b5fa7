"""What holds for every project."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from math import fsum, isclose
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plugins.responsibility.worlds import journey, person, point, project, run
from touchreport.plugin import Project, Result, Touchpoint

PEOPLE = ("anna", "ben", "cleo", "shop")
some = st.lists(st.sampled_from(PEOPLE), max_size=2).map(tuple)
touchpoints = st.builds(
    lambda owner, accountable, responsible, importance: point(
        "x", owner, accountable=accountable, responsible=responsible, importance=importance
    ),
    st.none() | st.sampled_from(PEOPLE),
    some,
    some,
    st.none() | st.sampled_from((1.0, 2.0, 3.5, 5.0)),
)
inventories = st.lists(touchpoints, min_size=1, max_size=12).map(
    lambda every: [replace(each, id=f"t{n}") for n, each in enumerate(every)]
)


@st.composite
def worlds(draw: st.DrawFn) -> Project:
    """Return a small project with any owners and two recorded journeys."""
    inventory = draw(inventories)
    ids = st.sampled_from([t.id for t in inventory])
    people = [
        person(
            ident,
            team=draw(st.sampled_from((None, "shop"))),
            capacity=draw(st.sampled_from((None, 0.0, 2.0))),
        )
        for ident in PEOPLE
        if ident != "shop"
    ]
    walks = [journey(who, *draw(st.lists(ids, max_size=8))) for who in ("ines", "jonas")]
    return project(inventory, [*people, person("shop", capacity=3.0)], walks)


def told(result: Result, names: dict[str, str] | None = None) -> Counter[Any]:
    """Return what findings say, with the first ids in place of new ones."""
    old = names or {}
    return Counter(
        (
            f.code,
            f.severity,
            f.seen.text,
            f.seen.count,
            frozenset(old.get(ref.id, ref.id) for ref in f.subjects),
        )
        for f in result.findings
    )


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_shares_and_parts_add_up(world: Project) -> None:
    """Shares lie between 0 and 1 and sum to 1; the three sorts of hand-over sum to all; weights sum to touchpoints."""
    data: dict[str, Any] = dict(run(world).data)
    shares, loads = data["shares"], data["loads"]
    assert all(0 < share <= 1 for share in shares.values())
    assert not shares or isclose(fsum(shares.values()), 1)
    assert sum(loads.values()) <= len(world.present)
    assert data["same"] + data["changed"] + data["open"] == data["handovers"]
    assert sum(there + back for *_, there, back in data["pairs"]) == data["changed"]
    assert data["sound"] <= data["judged"] <= len(world.present)
    if all(t.answering for t in world.present):
        assert isclose(fsum(data["weighted"].values()), len(world.present))


@settings(max_examples=60, deadline=None)
@given(worlds(), touchpoints, st.sampled_from(PEOPLE))
def test_one_more_touchpoint_shifts_shares_by_the_formula(
    world: Project, new: Touchpoint, owner: str
) -> None:
    """With n answered touchpoints and a new one of an owner: share' = (n · share + 1 if it is hers) / (n + 1)."""
    before: Any = run(world).data["shares"]
    loads: Any = run(world).data["loads"]
    n = sum(loads.values())
    bigger = project([*world.touchpoints, replace(new, id="new", owner=owner)], world.people, world.journeys)
    after: Any = run(bigger).data["shares"]
    assert set(after) == set(before) | {owner}
    for ident, share in after.items():
        assert isclose(share, (n * before.get(ident, 0.0) + (ident == owner)) / (n + 1))


@settings(max_examples=60, deadline=None)
@given(worlds(), st.randoms(use_true_random=False))
def test_order_of_rows_changes_nothing(world: Project, chance: Any) -> None:
    """Shuffled rows of touchpoints and people say the same and count the same."""
    rows, people = list(world.touchpoints), list(world.people)
    chance.shuffle(rows)
    chance.shuffle(people)
    before, after = run(world), run(replace(world, touchpoints=tuple(rows), people=tuple(people)))
    assert told(before) == told(after)
    assert before.data["pairs"] == after.data["pairs"]
    assert before.headline.text == after.headline.text


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_ids_do_not_matter(world: Project) -> None:
    """Other ids of touchpoints, in another order, change nothing that is said; names stay."""
    ids = [t.id for t in world.touchpoints]
    new = {old: f"x{900 - n}" for n, old in enumerate(ids)}
    names = {t.id: t.name for t in world.touchpoints}
    renamed = project(
        [replace(t, id=new[t.id], name=names[t.id]) for t in world.touchpoints],
        world.people,
        [journey(j.persona, *(new[s.touchpoint] for s in j.steps)) for j in world.journeys],
    )
    back = {fresh: old for old, fresh in new.items()}
    assert told(run(renamed), back) == told(run(world))
