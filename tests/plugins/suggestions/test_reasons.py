from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plugins.suggestions.worlds import persona, point, project, run, suggested
from touchreport.model.audience import ChannelUse
from touchreport.plugin import Channel, Touchpoint, touchpoint_types

AT_AWARENESS = [
    each for each in touchpoint_types().values() if "awareness" in each.stages["purchase-process"]
]
STAGES = ("awareness", "interest", "comparison", "purchase", "repeat-and-after-sales")


def even(n: int = 2, **more: int) -> list[Touchpoint]:
    """Return so many rows at each stage, of no channel and no class; `more` says how many at single stages."""
    return [point(f"{stage}-{at}", "", stage) for stage in STAGES for at in range(more.get(stage, n))]


def test_the_main_goal_of_a_stage_is_that_of_most_types() -> None:
    """Counted by hand over the catalogue: at awareness most types are there for awareness, not for acquisition."""
    goals = [each.classes["goal"][0] for each in AT_AWARENESS]
    assert max(set(goals), key=goals.count) == "awareness"
    found = suggested(run(project(even()), least_reasons=1))
    assert found["radio-ad"] == ("awareness", 1)
    assert touchpoint_types()["podcast-episode"].classes["goal"][0] != "awareness"
    assert found.get("podcast-episode", ("", 0))[0] != "awareness"


@pytest.mark.parametrize(("there", "reasons"), [(3, 1), (2, 2), (0, 2)])
def test_a_stage_is_thin_below_its_part_of_the_mean(there: int, reasons: int) -> None:
    """With 4 at each other stage and 3 here the mean is 19/5 = 3.8, and 3 / 3.8 = 0.79 is not below 0.75; with 2 it is
    18/5 = 3.6, and 2 / 3.6 = 0.56 is."""
    found = suggested(run(project(even(4, awareness=there)), least_reasons=1))
    assert found["radio-ad"] == ("awareness", reasons)


def test_just_at_the_line_a_stage_is_not_thin() -> None:
    """3 here and 4, 4, 4, 5 elsewhere: the mean is 20/5 = 4, and 3/4 is 0.75 itself."""
    rows = [*even(4, awareness=3), point("more", "", "purchase")]
    assert suggested(run(project(rows), least_reasons=1))["radio-ad"] == ("awareness", 1)
    assert suggested(run(project(rows), least_reasons=1, thin_below=0.76))["radio-ad"] == ("awareness", 2)


@pytest.mark.parametrize(("share", "reasons"), [(0.29, 1), (0.3, 2), (0.31, 2)])
def test_a_habit_of_enough_personas_is_a_reason(share: float, reasons: int) -> None:
    """Of two personas one listens to the radio; from a share of 30 % on that speaks for a radio advertisement."""
    personas = [persona("ines", "radio", share=share), persona("jonas", share=1 - share)]
    found = suggested(run(project(even(), personas), least_reasons=1))
    assert found["radio-ad"] == ("awareness", reasons)


def test_a_channel_that_is_used_at_the_stage_is_no_habit_that_is_missed() -> None:
    """Where something earned runs over the radio already, the habit is met there."""
    rows = [*even(), point("talk", channels=("radio",), media_class="earned")]
    assert suggested(run(project(rows, [persona("ines", "radio")]), least_reasons=1))["radio-ad"][1] == 1


def test_hardly_used_is_not_used() -> None:
    """A channel that a persona uses hardly is no reason."""

    weak = replace(persona("ines", "radio"), channel_use=(ChannelUse("radio", "weak"),))
    assert suggested(run(project(even(), [weak]), least_reasons=1))["radio-ad"][1] == 1


def test_a_presence_that_is_usual_and_missing_is_a_reason() -> None:
    """All at awareness is online; offline types bring something that most of the catalogue there has."""
    offline = sum("offline" in each.classes["presence"] for each in AT_AWARENESS) / len(AT_AWARENESS)
    assert offline > 0.25
    rows = [*even(), point("net", presence=("online",))]
    assert suggested(run(project(rows), least_reasons=1))["radio-ad"] == ("awareness", 2)
    assert suggested(run(project(rows), least_reasons=1, usual_from=1.0))["radio-ad"] == ("awareness", 1)


def test_where_nobody_recorded_a_class_none_is_missing() -> None:
    """Without any presence at the stage nothing is said about it; that of channels counts."""
    net = Channel("website", point("x").name, presence=("online",))
    rows = [*even(), point("net", channels=("website",))]
    assert suggested(run(project(even()), least_reasons=1))["radio-ad"][1] == 1
    assert suggested(run(project(rows, channels=[net]), least_reasons=1))["radio-ad"][1] == 2


def test_a_type_is_suggested_once_where_most_speaks_for_it() -> None:
    """Search advertisements are usual at three stages; at two of them one reason holds, and one is thin."""
    assert touchpoint_types()["search-ad"].stages["purchase-process"] == (
        "awareness",
        "interest",
        "comparison",
    )
    found = suggested(run(project(even(4, comparison=1)), least_reasons=1))
    assert found["search-ad"][0] == "comparison"


def test_more_reasons_come_first() -> None:
    """The order of the suggestions is that of the reasons, then of the personas."""
    personas = [persona("ines", "radio", share=0.6), persona("jonas", "newspaper", share=0.4)]
    found = suggested(run(project(even(), personas), least_reasons=1))
    counts = [reasons for _, reasons in found.values()]
    assert counts == sorted(counts, reverse=True)
    names = list(found)
    assert names.index("radio-ad") < names.index("newspaper-ad") < names.index("tv-ad")


@pytest.mark.parametrize("least", [1, 2, 3, 4])
def test_only_what_has_enough_reasons_is_suggested(least: int) -> None:
    """The option says how many of the four are needed; of a hungry project some have each number."""
    rows = [*even(4, awareness=0), point("net", presence=("online",))]
    personas = [persona("ines", "radio")]
    found = suggested(run(project(rows, personas), least_reasons=least))
    assert found
    assert min(reasons for _, reasons in found.values()) >= least
    assert found["radio-ad"] == ("awareness", 4)
