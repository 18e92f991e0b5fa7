"""Whom one can reach at a touchpoint, who answers for what, and how much personas use channels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.outline.worlds import shop, words
from touchreport.model.audience import ChannelUse
from touchreport.model.channel import Channel
from touchreport.model.message import Number, Term, say
from touchreport.model.person import Person
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.outline.bodies import channels_body, personas_body
from touchreport.outline.cards import card_of, shared
from touchreport.outline.people import contacts_of, people_of
from touchreport.outline.stops import number_stops

LENA = Person("lena", words("Lena"), phone=words("030 555-0117"), capacity=1)
PRIYA = Person("priya", words("Priya"), team="shops", email=words("priya@example.org"))
SHOPS = Person("shops", words("Shops"))


def staffed(**of_visit: object) -> Project:
    """Return the shop with people, the touchpoint “visit” with something of its own."""
    project = shop()
    points = tuple(
        replace(point, **of_visit) if point.id == "visit" else point  # type: ignore[arg-type]
        for point in project.touchpoints
    )
    return replace(project, touchpoints=points, people=(LENA, PRIYA, SHOPS))


def test_contacts_are_those_who_can_be_reached() -> None:
    """Each once, with all that they are at the touchpoint; whoever has neither number nor address is left out."""
    project = staffed(
        owner="lena", accountable=("lena",), monitored_by=("priya", "shops"), informed=("shops",)
    )
    found = contacts_of(project.touchpoint_by_id["visit"], project)
    assert [(one.person.id, one.does) for one in found] == [
        ("lena", (Term("field", "touchpoint.owner"), Term("field", "touchpoint.accountable"))),
        ("priya", (Term("field", "touchpoint.monitored_by"),)),
    ]


@pytest.mark.parametrize("number", ["(030) 5550117", "۰۳۰ ۵۵۵ ۰۱۱۷"])
def test_nobody_is_named_twice(number: str) -> None:
    """Who stands among the touchpoint's own calls with the same number, however it is written, is left out."""
    project = staffed(owner="lena", call=(words(f"Ramp is broken: {number}"),))
    assert contacts_of(project.touchpoint_by_id["visit"], project) == ()


def test_people_have_the_touchpoints_that_they_answer_for() -> None:
    """In the project's order; more touchpoints than somebody's capacity are told."""
    project = staffed(owner="lena")
    project = replace(
        project,
        touchpoints=tuple(
            replace(point, owner="lena") if point.id == "bill" else point for point in project.touchpoints
        ),
    )
    found = people_of(project, number_stops(project))
    assert [one.person.id for one in found] == ["lena", "priya", "shops"]
    assert [[stop.id for stop in one.stops] for one in found] == [["visit", "bill"], [], []]
    assert [one.crowded for one in found] == [True, False, False]


def test_a_team_has_the_touchpoints_of_its_people_too() -> None:
    """As in the analysis of responsibility: a team answers for its own and for those of its people, and its capacity is for all."""
    project = staffed(owner="priya")
    rows = tuple(replace(t, owner="shops") if t.id == "bill" else t for t in project.touchpoints)
    shops = replace(SHOPS, capacity=1)
    project = replace(project, touchpoints=rows, people=(LENA, PRIYA, shops))
    found = {one.person.id: one for one in people_of(project, number_stops(project))}
    assert [stop.id for stop in found["shops"].stops] == ["visit", "bill"]
    assert (found["shops"].whose, found["shops"].crowded) == (("shops", "priya"), True)
    assert ([stop.id for stop in found["priya"].stops], found["priya"].whose) == (["visit"], ("priya",))


def test_cards_show_how_well_a_touchpoint_keeps_to_the_brand() -> None:
    """Ratings stand beside the top of their scale, volumes as numbers."""
    project = staffed(visual_fit=4.0, tone_fit=2.0, volume=1200.0, outcome=30.0)
    stops = number_stops(project)
    card = card_of(project.touchpoint_by_id["visit"], shared(project, stops, {}, (), ()))
    facts = {fact.label.id: fact.values for fact in card.facts if isinstance(fact.label, Term)}
    high = Number(project.scales["visual_fit"][1])
    assert facts["touchpoint.visual_fit"] == (say("{value} of {high}", value=Number(4.0), high=high),)
    assert "touchpoint.tone_fit" in facts
    assert facts["touchpoint.volume"] == (Number(1200.0),)
    assert facts["touchpoint.outcome"] == (Number(30.0),)


def test_every_degree_of_channel_use_is_told() -> None:
    """The most used first; and beside each channel its personas with their degree, or without one."""
    ines, jonas = shop().personas
    uses = (ChannelUse("mail", "weak"), ChannelUse("shop", "strong"), ChannelUse("site"))
    channels = tuple(Channel(key, words(key)) for key in ("shop", "site", "mail"))
    people = (replace(ines, channel_use=uses), replace(jonas, channels_work=("mail",)))
    project = replace(shop(), personas=people, channels=channels)
    stops = number_stops(project)
    first, second = personas_body(project, stops, {}).personas
    assert [(degree.id, [ref.id for ref in refs]) for degree, refs in first.channel_use] == [
        ("strong", ["shop"]), ("medium", ["site"]), ("weak", ["mail"]),
    ]  # fmt: skip
    assert second.channel_use == ()
    used = {entry.channel.id: entry.personas for entry in channels_body(project, stops, {}).channels}
    assert used["mail"] == (
        (Ref("persona", ines.id), Term("strength", "weak")),
        (Ref("persona", jonas.id), None),
    )


@pytest.mark.parametrize(
    ("text", "case", "number"),
    [
        ("Ramp is broken: Lena, 030 555 0117", "Ramp is broken", "Lena, 030 555 0117"),
        (
            "Bakery delivers extra until 11:00: 030 555 0180",
            "Bakery delivers extra until 11:00",
            "030 555 0180",
        ),
        ("系统停机：内线6133，22:00后不接", "系统停机", "内线6133，22:00后不接"),
        ("Ask the shift lead", "Ask the shift lead", None),
    ],
)
def test_a_call_is_a_case_and_whom_to_call_then(text: str, case: str, number: str | None) -> None:
    """The first colon divides the two, unless it stands in a time of day."""
    project = staffed(call=(words(text),))
    stops = number_stops(project)
    (call,) = card_of(project.touchpoint_by_id["visit"], shared(project, stops, {}, (), ())).calls
    assert (str(call.case), None if call.number is None else str(call.number)) == (case, number)
