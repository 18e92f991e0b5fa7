"""A card says when its touchpoint was reviewed, until when the next review is in time, and whether that is over."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from tests.worlds import World, bare, build_site
from touchreport.contexts import Card, Fact
from touchreport.model.message import Term
from touchreport.model.person import Person
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.model.when import Precision, When

WORLD = bare("en")
TODAY = WORLD.project.date


def reviews(world: World = WORLD, /, **fields: object) -> dict[str, Fact]:
    """Return the lines about reviews on the card of a touchpoint with these fields."""
    first, *rest = world.project.touchpoints
    changed = replace(first, **fields)  # type: ignore[arg-type]
    project = replace(world.project, touchpoints=(changed, *rest))
    cards = [
        page.body for page in build_site(replace(world, project=project)).pages if isinstance(page.body, Card)
    ]
    (card,) = [each for each in cards if each.touchpoint.id == first.id]
    named = {fact.label.id: fact for fact in card.facts if isinstance(fact.label, Term)}
    return {
        name: named[f"touchpoint.{name}"]
        for name in ("reviewed", "reviewed_by", "next_review")
        if f"touchpoint.{name}" in named
    }


def days(number: int) -> When:
    return When(TODAY + datetime.timedelta(days=number))


@pytest.mark.parametrize(("ahead", "notice"), [(-1, "overdue"), (0, "soon"), (30, "soon"), (31, "")])
def test_the_mark_goes_by_the_date_of_the_project(ahead: int, notice: str) -> None:
    """The last day itself is in time; soon is what comes in the thirty days that `now` has if nobody says otherwise."""
    found = reviews(next_review=days(ahead))
    assert found["next_review"].values == (days(ahead),)
    assert found["next_review"].notice == notice


def test_the_next_review_follows_from_the_last() -> None:
    """With a time between reviews the card says the day, although nobody wrote it down."""
    found = reviews(reviewed=days(-400), review_cadence="weekly")
    assert list(found) == ["reviewed", "next_review"]
    assert found["next_review"].values == (days(-393),)
    assert found["next_review"].notice == "overdue"


def test_a_date_is_shown_as_exactly_as_it_is_known() -> None:
    """A review that is due in a year is not shown as one of its last day."""
    year = When(datetime.date(TODAY.year + 1, 1, 1), Precision.YEAR)
    assert reviews(next_review=year)["next_review"].values == (year,)


def test_what_is_not_there_yet_is_not_late() -> None:
    """A planned touchpoint may say when it will be looked at, and bears no mark."""
    assert reviews(next_review=days(-9), status="planned")["next_review"].notice == ""


def test_without_dates_there_is_no_line() -> None:
    """Nothing recorded, nothing shown."""
    assert reviews(reviewed=None, next_review=None, review_cadence=None) == {}


def test_who_reviewed_it_stands_behind_the_date() -> None:
    """The card names who reviewed it last between the last review and the next."""
    mia = Person("mia", Text.of("Mia", "en"))
    world = replace(WORLD, project=replace(WORLD.project, people=(mia,)))
    told = reviews(
        world, reviewed=When(datetime.date(2026, 1, 10)), reviewed_by="mia", review_cadence="yearly"
    )
    assert list(told) == ["reviewed", "reviewed_by", "next_review"]
    assert told["reviewed_by"].values == (Ref("person", "mia"),)
