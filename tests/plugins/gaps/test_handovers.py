"""Hand-overs that lead nowhere, and breaks between steps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plugins.gaps.worlds import about, analysed, journey, personas, project, stages, touchpoint
from tests.plugins.small import of_kind, text
from touchreport.plugin import Channel, Person, Project, Severity, Touchpoint

WHERE = stages(seek=0.5, buy=0.5)
PEOPLE = (Person("mia", text("Mia")), Person("tom", text("Tom")))
CHANNELS = (Channel("web", text("Web")), Channel("shop", text("Shop")))


def world(
    *inventory: Touchpoint, steps: tuple[str, ...] = (), derived: bool = False, **none: list[str]
) -> Project:
    """Return a project with one persona who walks `steps`; the inventory records hand-overs."""
    return project(
        inventory,
        where=WHERE,
        recorded=["hands_over_to"],
        none=none,
        personas=personas(ann=1.0),
        people=PEOPLE,
        channels=CHANNELS,
        journeys=(journey("ann", *steps, derived=derived),) if steps else (),
    )


@pytest.mark.parametrize(("status", "severity"), [("planned", Severity.LOW), ("retired", Severity.MEDIUM)])
def test_target_that_is_not_there_is_found(status: str, severity: Severity) -> None:
    """A planned target weighs one step less than a retired one, and both one step less than at a heavy source."""
    pair = touchpoint("ad", "seek", hands_over_to=("app",)), touchpoint("app", "buy", status=status)
    result = analysed(world(*pair))
    assert about(result, "handover-dead") == [("ad", "app")]
    assert of_kind(result, "handover-dead")[0].severity is severity
    assert status in of_kind(result, "handover-dead")[0].seen.text
    heavy = analysed(world(replace(pair[0], moment_of_truth=True), pair[1]))
    assert of_kind(heavy, "handover-dead")[0].severity.rank == severity.rank - 1


def test_planned_source_is_not_looked_at() -> None:
    """What is only planned hands nobody over yet."""
    pair = touchpoint("ad", hands_over_to=("app",), status="planned"), touchpoint("app", status="retired")
    assert of_kind(analysed(world(*pair)), "handover-dead") == ()


def test_target_off_the_recorded_journeys_is_found() -> None:
    """Ann meets the ad and never the desk to which it hands over."""
    inventory = (
        touchpoint("ad", "seek", hands_over_to=("desk",)),
        touchpoint("desk", "buy"),
        touchpoint("till", "buy"),
    )
    off = analysed(world(*inventory, steps=("ad@seek", "till@buy")))
    assert about(off, "handover-apart") == [("ad", "desk")]
    on = analysed(world(*inventory, steps=("ad@seek", "desk@buy")))
    assert of_kind(on, "handover-apart") == ()


def test_derived_journeys_alone_prove_no_hand_over_wrong() -> None:
    """Nobody recorded where Ann goes, so nothing is said."""
    inventory = touchpoint("ad", "seek", hands_over_to=("desk",)), touchpoint("desk")
    assert of_kind(analysed(world(*inventory, steps=("ad@seek",), derived=True)), "handover-apart") == ()


def breaking(**source: object) -> Project:
    """Ann goes from Mia's ad on the web to Tom's till in the shop; the till hands over to the ad."""
    ad = touchpoint("ad", "seek", **{"owner": "mia", "channels": ("web",), **source})
    till = touchpoint("till", "buy", owner="tom", channels=("shop",), hands_over_to=("ad",))
    return world(ad, till, steps=("ad@seek/web", "till@buy/shop"))


def test_break_between_owner_and_channel_without_a_hand_over_is_found() -> None:
    """Another owner, another channel, and an empty cell where others have theirs."""
    result = analysed(breaking())
    assert about(result, "handover-break") == [("ad", "till")]
    assert result.data["handovers"] == (("break", "ad", "till"),)


@pytest.mark.parametrize(
    "source",
    [
        {"owner": "tom"},
        {"owner": None},
        {"hands_over_to": ("till",)},
        {"status": "retired"},
        {"control": "uncontrollable"},
    ],
)
def test_same_owner_unknown_owner_or_recorded_hand_over_is_no_break(source: dict[str, object]) -> None:
    """A break needs two known owners and a touchpoint that is there, that we decide on and that says nothing."""
    assert of_kind(analysed(breaking(**source)), "handover-break") == ()


def test_same_channel_is_no_break() -> None:
    """Who stays on the channel is not lost."""
    same = replace(breaking(), journeys=(journey("ann", "ad@seek/web", "till@buy/web"),))
    assert of_kind(analysed(same), "handover-break") == ()


def test_last_stage_needs_no_hand_over() -> None:
    """Two steps within the last stage are where the journey ends."""
    end = replace(breaking(), journeys=(journey("ann", "ad@buy/web", "till@buy/shop"),))
    assert of_kind(analysed(end), "handover-break") == ()


def test_stated_none_is_no_break() -> None:
    """Somebody wrote that nothing is handed over; that is a statement."""
    ad = touchpoint("ad", "seek", owner="mia", channels=("web",))
    till = touchpoint("till", "buy", owner="tom", channels=("shop",))
    steps = ("ad@seek/web", "till@buy/shop")
    assert about(analysed(world(ad, till, steps=steps)), "handover-break") == [("ad", "till")]
    assert about(analysed(world(ad, till, steps=steps, ad=["hands_over_to"])), "handover-break") == []


def test_without_recorded_hand_overs_no_break_is_claimed() -> None:
    """The inventory has no such column: the result says that breaks cannot be seen."""
    bare = replace(breaking(), records={})
    silent = replace(bare, touchpoints=tuple(replace(t, hands_over_to=()) for t in bare.touchpoints))
    result = analysed(silent)
    assert of_kind(result, "handover-break") == ()
    assert any(message.text.startswith("No hand-over is recorded") for message in result.not_enough)


def test_break_of_two_personas_is_told_once() -> None:
    """The same pair on two journeys is one finding that names both."""
    base = breaking()
    both = replace(
        base,
        personas=personas(ann=0.5, bob=0.5),
        journeys=tuple(journey(who, "ad@seek/web", "till@buy/shop") for who in ("ann", "bob")),
    )
    result = analysed(both)
    assert about(result, "handover-break") == [("ad", "till")]
    assert of_kind(result, "handover-break")[0].evidence[0].count == 2
