"""Shares of the classes and their evenness."""

from __future__ import annotations

from dataclasses import replace
from math import fsum, isclose, log2
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from touchreport_balance.axes import AXES
from touchreport_balance.shares import Shares, needed, shared

from tests.plugins.balance.worlds import STAGES, point, points, project, run
from touchreport.plugin import Touchpoint

NATURES = AXES["nature"]


def some(axis: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Return any classes of an axis."""
    return st.lists(st.sampled_from(AXES[axis]), max_size=3, unique=True).map(tuple)


touchpoint = st.builds(
    lambda presence, nature, position, stages, importance: point(
        "x",
        " ".join(nature),
        " ".join(stages),
        presence=presence,
        position=position,
        importance=importance,
    ),
    some("presence"),
    some("nature"),
    some("position"),
    st.lists(st.sampled_from(STAGES), max_size=2, unique=True),
    st.none() | st.sampled_from((1.0, 2.0, 5.0)),
)
inventories = st.lists(touchpoint, max_size=14).map(
    lambda them: [replace(t, id=f"t{n}") for n, t in enumerate(them)]
)


def test_evenness_by_hand() -> None:
    """Of 8, 4 are communication, 2 human, 1 physical, 1 sensory: p = 1/2, 1/4, 1/8, 1/8.

    In bits: 1/2 x 1 + 1/4 x 2 + 1/8 x 3 + 1/8 x 3 = 1.75; four classes could have log2(4) = 2; J = 1.75 / 2 = 0.875.
    """
    data: Any = run(project(points(communication=4, human=2, physical=1, sensory=1))).data
    assert data["shares"]["nature"] == {
        "communication": 0.5,
        "human": 0.25,
        "physical": 0.125,
        "sensory": 0.125,
    }
    assert isclose(data["evenness"]["nature"], 0.875)
    assert data["cases"] == {"presence": 0, "nature": 8, "position": 0}


def test_evenness_of_two_classes_by_hand() -> None:
    """3 online and 1 offline: 3/4 x log2(4/3) + 1/4 x 2 = 0.3113 + 0.5 = 0.8113; two classes could have 1 bit."""
    world = project([point(f"p{n}", presence=("online",) if n else ("offline",)) for n in range(4)])
    data: Any = run(world).data
    assert isclose(data["evenness"]["presence"], 0.75 * log2(4 / 3) + 0.5)
    assert round(data["evenness"]["presence"], 4) == 0.8113


def test_several_classes_share_a_touchpoint() -> None:
    """One human, one human and physical: human 1 + 1/2 of 2, physical 1/2 of 2."""
    data: Any = run(project([point("a", "human"), point("b", "human physical")])).data
    assert (data["shares"]["nature"]["human"], data["shares"]["nature"]["physical"]) == (0.75, 0.25)
    assert sum(data["shares"]["nature"].values()) == 1


def test_importance_by_hand() -> None:
    """On a scale from 1 to 5 the ratings 5, 3 and 1 count 1, 0.5 and 0: human has 1 / 1.5, communication 0.5 / 1.5."""
    world = project(
        [
            point("a", "human", importance=5),
            point("b", "communication", importance=3),
            point("c", "sensory", importance=1),
            point("d", "physical"),
        ]
    )
    shares: Any = run(world).data["importance"]
    assert isclose(shares["nature"]["human"], 2 / 3)
    assert isclose(shares["nature"]["communication"], 1 / 3)
    assert (shares["nature"]["sensory"], shares["nature"]["physical"]) == (0, 0)


def test_each_stage_has_its_own_evenness() -> None:
    """Two equal natures of four make ln 2 / ln 4 = 0.5; a single one makes 0; where nothing is, nothing is said."""
    world = project([*points("one", human=2, physical=2), *points("two", human=3)])
    evenness: Any = run(world).data["stage_evenness"]
    assert isclose(evenness["nature"]["one"], 0.5)
    assert str(evenness["nature"]["two"]) == "0.0"
    assert evenness["nature"]["three"] is None


def test_a_class_that_is_not_wanted_does_not_count_while_it_is_empty() -> None:
    """Two equal natures of two that are wanted are as even as can be; one that is there counts all the same."""
    world = project(points(communication=4, human=4))
    data: Any = run(world, without=("physical", "sensory")).data
    assert data["evenness"]["nature"] == 1
    data = run(world, without=("physical", "sensory", "human")).data
    assert data["evenness"]["nature"] == 1


def test_planned_and_retired_do_not_count() -> None:
    """Only what is there today has a share."""
    world = project(
        [
            point("a", "human"),
            point("b", "physical", status="planned"),
            point("c", "physical", status="retired"),
        ]
    )
    data: Any = run(world).data
    assert data["shares"]["nature"]["human"] == 1


def test_what_it_takes_by_hand() -> None:
    """10, 1, 1 and 1 have 0.5726; one human more makes 10, 2, 1 and 1 of 14.

    In bits: 0.7143 x 0.4854 + 0.1429 x 2.8074 + 2 x 0.0714 x 3.8074 = 0.3467 + 0.4011 + 0.5439 = 1.2917; half is 0.6458.
    """
    before = Shares(NATURES, (10.0, 1.0, 1.0, 1.0), 13)
    assert round(before.evenness() or 0, 4) == 0.5726
    assert round(before.with_more("human").evenness() or 0, 4) == 0.6458
    assert needed(before, NATURES, 0.6) == (1, ("human",))
    assert needed(before, NATURES, 0.65) == (2, ("human", "physical"))


def test_what_would_take_too_much_is_not_told() -> None:
    """More than half as many again is no plan: 2 to 0 would take 1 for half of the classes, 4 for all of them."""
    assert needed(Shares(NATURES, (2.0, 0.0, 0.0, 0.0), 2), NATURES, 0.6) is None
    assert needed(Shares(("online", "offline"), (2.0, 0.0), 2), ("online", "offline"), 0.6) == (
        1,
        ("offline",),
    )


@given(inventories)
def test_shares_sum_to_one_and_evenness_stays_in_range(them: list[Touchpoint]) -> None:
    """All shares lie from 0 to 1 and sum to 1 where there is something; so does evenness."""
    data: Any = run(project(them)).data
    for axis, shares in (*data["shares"].items(), *data["importance"].items()):
        assert all(0 <= share <= 1 for share in shares.values())
        assert isclose(fsum(shares.values()), 1) or not data["cases"][axis]
    every = [
        *data["evenness"].values(),
        *(j for each in data["stage_evenness"].values() for j in each.values()),
    ]
    assert all(j is None or 0 <= j <= 1 for j in every)


@given(inventories, touchpoint, st.sampled_from(tuple(AXES)))
def test_one_more_touchpoint_shifts_the_share_by_the_formula(
    them: list[Touchpoint], new: Touchpoint, axis: str
) -> None:
    """With n touchpoints and m classes of the new one: p' = (n p + 1/m) / (n + 1) for these, n p / (n + 1) else."""
    before: Any = run(project(them)).data
    after: Any = run(project([*them, replace(new, id="new")])).data
    classes = getattr(new, axis)
    n = before["cases"][axis]
    for name, share in after["shares"][axis].items():
        if classes:
            part = 1 / len(classes) if name in classes else 0
            assert isclose(share, (n * before["shares"][axis][name] + part) / (n + 1), abs_tol=1e-12)
        else:
            assert share == before["shares"][axis][name]


@given(st.lists(st.sampled_from(NATURES), min_size=1, max_size=20), st.sampled_from(NATURES))
def test_with_one_more_is_what_a_new_touchpoint_does(names: list[str], name: str) -> None:
    """What the table shows before is what is counted after."""
    before = shared(NATURES, (((each,), 1.0) for each in names))
    assert before.with_more(name) == shared(NATURES, (((each,), 1.0) for each in [*names, name]))


@given(st.permutations((7.0, 4.0, 2.0, 1.0)))
def test_evenness_does_not_ask_which_class_has_what(amounts: list[float]) -> None:
    """The same amounts in other classes are as even."""
    evenness = Shares(NATURES, tuple(amounts), 14).evenness()
    assert evenness == pytest.approx(Shares(NATURES, (7.0, 4.0, 2.0, 1.0), 14).evenness())
