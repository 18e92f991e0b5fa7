"""The part of a project that happens over some channels, on some stages, or is in the hands of some people."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

from tests.plugins.small import small, stages, text
from touchreport.model.excerpt import Cut, excerpt
from touchreport.model.journey import Journey, Step, derived_journey
from touchreport.model.narrowing import Narrowing
from touchreport.model.provenance import State
from touchreport.plugin import Channel, Person, Persona, Project, Record, Ref, Segment, Touchpoint


def row(id: str, *on: str, **values: Any) -> Touchpoint:
    return Touchpoint(id, text(id), stages=on or ("x",), **values)


def narrowed(project: Project, **by: tuple[str, ...]) -> Project:
    return excerpt(project, Cut(only=Narrowing(**{name: frozenset(ids) for name, ids in by.items()})))


def ids(things: Any) -> list[str]:
    return [thing.id for thing in things]


SHOP, RADIO, PHONE = (Channel(id, text(id)) for id in ("shop", "radio", "phone"))


def inventory() -> Project:
    ann = Persona(
        "ann", text("Ann"), segment="old", channels_work=("phone", "radio"), channels_private=("phone",)
    )
    bob = Persona("bob", text("Bob"), segment="new")
    rows = (
        row("ad", channels=("radio",), owner="mia"),
        row("call", "x", "y", channels=("phone", "shop"), owner="ben", hands_over_to=("ad",)),
        row("till", "y", channels=("shop",), owner="eve", personas=("bob",)),
        row("idea", "z"),
    )
    return small(
        stages("x", "y", "z"),
        personas=(ann, bob),
        segments=(Segment("old", text("Old")), Segment("new", text("New"))),
        channels=(SHOP, RADIO, PHONE, Channel("post", text("post"))),
        people=tuple(
            Person(id, text(id), team=team) for id, team in (("mia", None), ("eve", "desk"), ("ben", "desk"), ("desk", None))
        ),
        touchpoints=rows,
        journeys=(
            Journey.recorded(
                "ann",
                [
                    Step("1", "ann", "ad", stage="x", channel="radio"),
                    Step("2", "ann", "call", stage="x", channel="phone"),
                    Step("3", "ann", "call", stage="y", channel="shop"),
                ],
            ),
            Journey.recorded("bob", [Step("4", "bob", "till", stage="y", channel="shop")]),
        ),
        records=MappingProxyType({Ref("touchpoint", "call"): Record(recorded=frozenset({"hands_over_to"}))}),
    )  # fmt: skip


def test_of_one_channel_is_what_happens_over_it() -> None:
    """Touchpoints, steps, stages, personas and people that have nothing to do with the channel are not there."""
    left = narrowed(inventory(), channels=("phone",))
    assert [(t.id, t.channels, t.stages) for t in left.touchpoints] == [("call", ("phone",), ("x", "y"))]
    assert [step.id for journey in left.journeys for step in journey.steps] == ["2"]
    assert (ids(left.channels), ids(left.stages), ids(left.personas)) == (["phone"], ["x", "y"], ["ann"])
    assert (ids(left.people), ids(left.segments)) == (["ben", "desk"], ["old"])
    assert left.narrowed == {"channels"}


def test_of_an_owner_is_what_the_team_answers_for() -> None:
    """A team owns what its members answer for, and they stay with it; what anybody else has is not there."""
    left = narrowed(inventory(), owners=("desk",))
    assert (ids(left.touchpoints), ids(left.people)) == (["call", "till"], ["eve", "ben", "desk"])
    assert ids(narrowed(inventory(), owners=("mia",)).touchpoints) == ["ad"]


def test_of_a_stage_is_what_acts_on_it() -> None:
    """Of a touchpoint on several stages only that one is told, and of journeys only what happens there."""
    left = narrowed(inventory(), stages=("y",))
    assert [(t.id, t.stages) for t in left.touchpoints] == [("call", ("y",)), ("till", ("y",))]
    assert [step.id for journey in left.journeys for step in journey.steps] == ["3", "4"]
    assert ids(left.stages) == ["y"]


def test_of_a_segment_are_its_personas() -> None:
    """Personas of other segments go, with what was for them alone; journeys and stages stay whole."""
    left = narrowed(inventory(), segments=("old",))
    assert (ids(left.personas), ids(left.segments)) == (["ann"], ["old"])
    assert (ids(left.touchpoints), ids(left.stages)) == (["ad", "call", "idea"], ["x", "y", "z"])
    assert not left.narrowed


@pytest.mark.parametrize(
    ("by", "touchpoints"),
    [
        ({"channels": ("phone", "radio")}, ["ad", "call"]),
        ({"channels": ("shop",), "owners": ("desk",)}, ["call", "till"]),
        ({"channels": ("shop",), "owners": ("eve",)}, ["till"]),
        ({"channels": ("radio",), "stages": ("y",)}, []),
        ({"personas": ("ann",), "channels": ("shop",)}, ["call"]),
    ],
)
def test_of_one_kind_any_of_several_kinds_all(by: dict[str, tuple[str, ...]], touchpoints: list[str]) -> None:
    """Two channels mean one or the other; a channel and an owner mean both."""
    assert ids(narrowed(inventory(), **by).touchpoints) == touchpoints


def test_a_touchpoint_stands_where_it_is_met() -> None:
    """What only a recorded step brings over a channel belongs to it, and says no more than that step."""
    project = small(
        stages("x"),
        personas=(Persona("ann", text("Ann")),),
        channels=(SHOP, PHONE),
        touchpoints=(row("till", channels=("shop",)),),
        journeys=(Journey.recorded("ann", [Step("1", "ann", "till", stage="x", channel="phone")]),),
    )
    assert narrowed(project, channels=("phone",)).touchpoints[0].channels == ("phone",)


def test_what_lost_a_part_claims_nothing() -> None:
    """A list of a persona's channels that lost some is empty, and a hand-over that led out is not recorded: no gap."""
    left = narrowed(inventory(), channels=("phone",))
    assert (left.personas[0].channels_work, left.personas[0].channels_private) == ((), ("phone",))
    assert left.state(Ref("touchpoint", "call"), "hands_over_to") is State.NOT_RECORDED


def test_derived_journeys_are_derived_anew() -> None:
    """Where nobody recorded a journey, it leads through what is left; who was met by nothing of it is not there."""
    ann, bob = Persona("ann", text("Ann")), Persona("bob", text("Bob"))
    rows = (
        row("call", channels=("phone",), personas=("ann",)),
        row("till", channels=("shop",), personas=("bob",)),
    )
    project = small(stages("x"), personas=(ann, bob), channels=(SHOP, PHONE), touchpoints=rows)
    derived = tuple(derived_journey(each, project.model, rows) for each in (ann, bob))
    project = small(
        stages("x"), personas=(ann, bob), channels=(SHOP, PHONE), touchpoints=rows, journeys=derived
    )
    left = narrowed(project, channels=("phone",))
    assert [(j.persona, [s.touchpoint for s in j.steps]) for j in left.journeys] == [("ann", ["call"])]
