"""Online and offline: where a stage needs which."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plugins.gaps.worlds import about, analysed, journey, personas, project, stages, touchpoint
from tests.plugins.small import of_kind, text
from touchreport.plugin import Channel, Project

WHERE = stages(seek=0.2, choose=0.3, buy=0.5)
CHANNELS = (
    Channel("web", text("Web"), ("online",)),
    Channel("shop", text("Shop"), ("offline",)),
    Channel("chat", text("Chat"), ("online", "offline")),
    Channel("fax", text("Fax")),
)


def world(*steps: str, choose: str = "web", used: tuple[str, ...] = ()) -> Project:
    """Ann's project: an ad and a till in the shop, and in between something over the channel `choose`."""
    ann, bob = personas(ann=0.6, bob=0.4)
    return project(
        [
            touchpoint("ad", "seek", channels=("shop",)),
            touchpoint("page", "choose", channels=(choose,)),
            touchpoint("till", "buy", channels=("shop",)),
            touchpoint("leaflet", status="planned", channels=("shop",)),
        ],
        where=WHERE,
        personas=(replace(ann, channels_private=used), bob),
        channels=CHANNELS,
        journeys=(journey("ann", *steps),) if steps else (),
    )


def test_stage_between_two_offline_steps_needs_something_offline() -> None:
    """Ann comes from the shop and goes on in the shop; choose is online only. Cost 0.3 x 0.6 = 0.18."""
    result = analysed(world("ad@seek/shop", "till@buy/shop"))
    assert about(result, "presence") == [("choose", "ann")]
    assert of_kind(result, "presence")[0].share == pytest.approx(0.18)
    assert of_kind(result, "presence")[0].seen.text == "Nothing in “{stage}” happens offline"


def test_stage_between_unlike_steps_needs_nothing() -> None:
    """Coming from the shop and going on online asks for neither in between."""
    assert of_kind(analysed(world("ad@seek/shop", "till@buy/web")), "presence") == ()


def test_persona_of_one_presence_needs_it_on_every_stage_that_she_needs() -> None:
    """All of Ann's channels are offline, so choose, on her way, needs something offline."""
    found = analysed(world("ad@seek", "till@buy", used=("shop",)))
    assert about(found, "presence") == [("choose", "ann")]


@pytest.mark.parametrize("used", [("shop", "web"), ("chat",), ("shop", "fax")])
def test_persona_of_both_or_of_unknown_presence_needs_neither(used: tuple[str, ...]) -> None:
    """Who uses both can follow either way; of whom one channel is unknown, nothing can be said."""
    assert of_kind(analysed(world("ad@seek/web", "till@buy/shop", used=used)), "presence") == ()


def test_recorded_step_on_a_planned_touchpoint_needs_its_presence() -> None:
    """Ann's step in choose is offline and its touchpoint is only planned; what is there is online."""
    result = analysed(world("ad@seek/shop", "leaflet@choose/shop", "till@buy/shop"))
    assert about(result, "presence") == [("choose", "ann")]


def test_channel_of_a_recorded_step_counts_as_presence_of_its_touchpoint() -> None:
    """Ann looks at the page in the shop; the stage is not without anything offline."""
    assert of_kind(analysed(world("ad@seek/shop", "page@choose/shop", "till@buy/shop")), "presence") == ()


def test_touchpoint_of_unknown_presence_might_fill_the_cell() -> None:
    """Nothing is claimed of a stage where a touchpoint says neither presence nor channel that is known."""
    assert of_kind(analysed(world("ad@seek/shop", "till@buy/shop", choose="fax")), "presence") == ()


def test_own_presence_goes_before_that_of_the_channels() -> None:
    """A page that says of itself that it is offline too fills the cell."""
    base = world("ad@seek/shop", "till@buy/shop")
    page = replace(base.touchpoints[1], presence=("online", "offline"))
    changed = replace(base, touchpoints=(base.touchpoints[0], page, *base.touchpoints[2:]))
    assert of_kind(analysed(changed), "presence") == ()


def test_missing_presence_is_not_told_where_the_stage_itself_is_the_gap() -> None:
    """Nothing at all in choose is one finding, not two."""
    base = world("ad@seek/shop", "till@buy/shop")
    bare = replace(base, touchpoints=tuple(t for t in base.touchpoints if t.id != "page"))
    result = analysed(bare)
    assert about(result, "stage") == [("choose", "ann", "bob")]
    assert of_kind(result, "presence") == ()
