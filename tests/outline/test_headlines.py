"""What the headline of a journey claims of how it feels, and what it leaves open."""

from __future__ import annotations

import pytest

from tests.outline.worlds import shop, step
from touchreport.contexts import Stop
from touchreport.model.journey import Journey
from touchreport.model.message import Message
from touchreport.outline.headlines import journey_head
from touchreport.outline.journeys import journey_page
from touchreport.plugin import Text

PLACES = ("visit", "poster", "bill")


def said(*felt: float | None) -> tuple[str, str]:
    """Return headline and lede, in English and without their values, of a journey with these feelings."""
    steps = tuple(step("ines", name, "before", one) for name, one in zip(PLACES, felt, strict=False))
    project = shop(journeys=(journey := Journey("ines", steps, derived=False),))
    stops = {
        name: Stop(number, name, Text.of(name, "en"), f"{name}.html") for number, name in enumerate(PLACES, 1)
    }
    head, lede = journey_head(journey_page(journey, project, stops, (), (), {}))
    assert isinstance(head, Message)
    assert isinstance(lede, Message)
    return head.text, words(lede)


def words(message: Message) -> str:
    if message.text != "{first} {second}":
        return message.text
    return " ".join(words(one) for one in message.values.values() if isinstance(one, Message))


@pytest.mark.parametrize(
    ("felt", "head"),
    [
        ((0.0, 1.0, 2.0), "{name} is never disappointed, and happiest at “{best}”"),
        ((0.0, 1.0, 1.0), "{name} is never disappointed"),
        ((None, 1.0, 2.0), "{name}: no disappointment recorded, best at “{best}”"),
    ],
)
def test_no_single_best_of_equals_and_nothing_of_what_nobody_recorded(
    felt: tuple[float | None, ...], head: str
) -> None:
    """“Never” needs a feeling at each step, “happiest” one that nothing equals."""
    assert said(*felt)[0] == head


def test_how_many_steps_have_a_feeling_is_said_where_some_have_none() -> None:
    """Whether it goes well or ill; where all have one, nothing is said of it."""
    known = "Feelings are recorded at {n} of {total} step."
    assert said(None, 1.0, 2.0)[1].endswith(known)
    assert said(None, 1.0, -2.0)[1].endswith(known)
    assert known not in said(0.0, 1.0, 2.0)[1] + said(0.0, 1.0, -2.0)[1]


def test_all_points_that_are_highest_or_lowest_are_named() -> None:
    """One of several is not called the highest or the lowest."""
    assert said(2.0, 2.0, -1.0)[1] == "The highest points of the journey: {best}; the lowest: {worst}."
    assert said(2.0, 0.0, -1.0)[1] == "The highest point of the journey is {best}, the lowest {worst}."
