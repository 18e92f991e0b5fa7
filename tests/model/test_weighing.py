"""Which touchpoints weigh heavily."""

from __future__ import annotations

import datetime

import pytest

from touchreport.plugin import (
    Brand,
    Journey,
    JourneyModel,
    Project,
    Stage,
    Step,
    Text,
    Touchpoint,
    by_importance,
    moments_of_truth,
    rated_from,
    touchpoint_weights,
)


def english(words: str) -> Text:
    return Text.of(words, "en")


def project(*touchpoints: Touchpoint, steps: tuple[Step, ...] = ()) -> Project:
    return Project(
        title=english("Playbook"),
        language="en",
        date=datetime.date(2026, 11, 1),
        brand=Brand(english("Tern")),
        model=JourneyModel("custom", english("One"), (Stage("visit", english("Visit")),)),
        touchpoints=touchpoints,
        journeys=(Journey("ines", steps, derived=False),),
        scales={"importance": (1.0, 11.0)},
    )


def touchpoint(ident: str, importance: float | None = None, moment: bool = False) -> Touchpoint:
    return Touchpoint(ident, english(ident.capitalize()), importance=importance, moment_of_truth=moment)


def test_a_moment_of_truth_is_marked_in_the_inventory_or_in_a_journey() -> None:
    """Either mark is enough; a step without one adds nothing."""
    world = project(
        touchpoint("desk", moment=True),
        touchpoint("hall"),
        touchpoint("gate"),
        steps=(Step("s1", "ines", "hall", moment_of_truth=True), Step("s2", "ines", "gate")),
    )
    assert moments_of_truth(world) == {"desk", "hall"}


@pytest.mark.parametrize(
    ("importance", "line", "told"),
    [(4.0, 0.3, True), (3.9, 0.3, False), (None, 0.0, False), (11.0, 1.0, True)],
)
def test_a_rating_reaches_a_place_on_the_scale(importance: float | None, line: float, told: bool) -> None:
    """4 on a scale from 1 to 11 lies at 0.3 of it; what nobody rated reaches nothing, not even its lowest end."""
    one = touchpoint("desk", importance)
    assert rated_from(project(one), one, line) is told


def test_the_most_important_comes_first() -> None:
    """Without a rating it counts as the middle; of equals the name decides and not the row."""
    rows = [touchpoint("low", 2.0), touchpoint("b"), touchpoint("a", 6.0), touchpoint("high", 9.0)]
    world = project(*rows)
    assert [t.id for t in by_importance(world, rows)] == ["high", "a", "b", "low"]
    assert by_importance(world, rows[::-1]) == by_importance(world, rows)


def test_moments_of_truth_weigh_more_than_importance() -> None:
    """They come first, then the most important; what is neither marked nor rated from the line on is not heavy."""
    rows = [
        touchpoint("low", 2.0),
        touchpoint("marked", 3.0, moment=True),
        touchpoint("high", 9.0),
        touchpoint("b"),
        touchpoint("a"),
    ]
    found = touchpoint_weights(project(*rows), 0.8)
    assert found.moments == {"marked"}
    assert found.heavy == {"marked", "high"}
    assert found.heaviest(["low", "b", "high", "a", "marked", "low"]) == ("marked", "high", "a", "b", "low")
    assert [t.id for t in found.ranked(rows)] == ["marked", "high", "a", "b", "low"]
    assert touchpoint_weights(project(*rows[::-1]), 0.8).order == found.order
