"""Which classes a touchpoint has."""

from __future__ import annotations

from dataclasses import replace

from touchreport_balance.axes import classes_of, natures_of_step

from tests.plugins.balance.worlds import point, project, run, step
from tests.plugins.small import text
from touchreport.model.provenance import Record
from touchreport.plugin import Channel, Ref, say

SHOP = Channel("shop", text("Shop"), presence=("offline",), nature=("physical", "human"))
PHONE = Channel("phone", text("Phone"), presence=("offline",), nature=("human",))


def test_its_own_classes_win_over_those_of_its_channels() -> None:
    """What the touchpoint says counts; where it says nothing, all that its channels say, each once."""
    world = project(
        [point("own", "sensory", channels=("shop",)), point("none", channels=("phone", "shop"))],
        channels=(SHOP, PHONE),
    )
    found = classes_of(world, "nature")
    assert found.of == {"own": ("sensory",), "none": ("human", "physical")}
    assert (found.derived, found.unclassed) == (1, ())
    assert classes_of(world, "presence").of == {"own": ("offline",), "none": ("offline",)}


def test_position_follows_from_the_stage_in_its_own_model_alone() -> None:
    """In the model of front-end, mid-end and back-end a stage is a position; elsewhere nothing is guessed."""
    there = project([point("a", stages="mid-end front-end")], model="service-position")
    assert classes_of(there, "position").of == {"a": ("front-end", "mid-end")}
    elsewhere = project([point("a", stages="awareness")], model="purchase-process")
    assert classes_of(elsewhere, "position").of == {}
    assert [t.id for t in classes_of(elsewhere, "position").unclassed] == ["a"]


def test_a_written_none_is_a_statement() -> None:
    """A touchpoint that says “none” has no class, is not asked for one, and does not take its channels'."""
    world = project([point("a", channels=("shop",)), point("b")], channels=(SHOP,))
    record = Record(recorded=frozenset({"nature"}), stated_none=frozenset({"nature"}))
    found = classes_of(replace(world, records={Ref("touchpoint", "a"): record}), "nature")
    assert found.of == {}
    assert [t.id for t in found.unclassed] == ["b"]


def test_a_step_over_a_channel() -> None:
    """A step is what its touchpoint says of itself; else what its own channel is; else all that is derived."""
    world = project(
        [point("own", "sensory", channels=("shop",)), point("open", channels=("shop", "phone"))],
        channels=(SHOP, PHONE),
    )
    natures = classes_of(world, "nature")
    assert natures_of_step(world, natures, step("own", "one", channel="phone")) == ("sensory",)
    assert natures_of_step(world, natures, step("open", "one", channel="phone")) == ("human",)
    assert natures_of_step(world, natures, step("open", "one")) == ("human", "physical")


def test_what_channels_tell_of_most_is_said() -> None:
    """With half of the natures taken from channels nothing is said; with more than half it is."""
    own = [point(f"own-{n}", "human") for n in range(4)]

    def warned(derived: int) -> bool:
        more = [point(f"d-{n}", channels=("phone",)) for n in range(derived)]
        lines = run(project([*own, *more], channels=(PHONE,))).not_enough
        return [m.values["axis"] for m in lines if "taken from channels" in m.text] == [say("Nature")]

    assert (warned(4), warned(5)) == (False, True)
