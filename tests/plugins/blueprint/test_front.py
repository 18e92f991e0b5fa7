"""Who and what faces customers: nobody named, no answer, work out of sight."""

from __future__ import annotations

import pytest

from tests.plugins.blueprint.worlds import full, journey, point, project, run, touched
from tests.plugins.small import of_kind
from touchreport.plugin import Severity


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"nature": ("human",)}, True),
        ({"channels": ("talk",)}, True),
        ({"channels": ("talk", "shop")}, False),
        ({"channels": ("talk",), "nature": ("physical",)}, False),
        ({"nature": ("human",), "contact_people": "Clerk"}, False),
        ({"nature": ("human",), "control": "uncontrollable"}, False),
        ({"nature": ("human",), "status": "planned"}, False),
    ],
)
def test_people_must_be_named_where_people_meet(values: dict[str, object], found: bool) -> None:
    """It is said to be human, or runs over people alone; ours, of today, and the cell is empty."""
    result = run(project(point("a", **values)))
    assert touched(result, "nobody-in-front") == ([["a"]] if found else [])


def test_none_and_a_missing_column_are_no_gaps() -> None:
    """Who wrote “none” has answered; what has no column is told once, as what the data does not say."""
    said = project(point("a", nature=("human",)), none={"a": "contact_people"})
    assert of_kind(run(said), "nobody-in-front") == ()
    unasked = project(point("a", nature=("human",)), recorded={"processes"})
    assert of_kind(run(unasked), "nobody-in-front") == ()
    assert any("no column for those whom customers meet" in each.text for each in run(unasked).not_enough)


def test_the_heaviest_stand_alone_and_the_others_together() -> None:
    """With two alone: the moment of truth, the important one, and one finding for the other two; two weigh medium."""
    world = project(
        point("a", nature=("human",)),
        point("b", nature=("human",), importance=4.0),
        point("c", nature=("human",), moment_of_truth=True),
        point("d", nature=("human",), importance=3.9),
    )
    result = run(world, singly=2)
    assert touched(result, "nobody-in-front") == [["c"], ["b"], ["d", "a"]]
    severities = [each.severity for each in of_kind(result, "nobody-in-front")]
    assert severities == [Severity.MEDIUM, Severity.MEDIUM, Severity.LOW]
    assert result.headline.count == 4


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, True),
        ({"channels": ("site",)}, False),
        ({"channels": ()}, True),
        ({"do": "Wave"}, False),
        ({"contact_people": "Clerk"}, False),
        ({"nature": ("physical",)}, False),
        ({"nature": ("human",)}, False),
        ({"control": "uncontrollable"}, False),
    ],
)
def test_an_action_wants_an_answer(values: dict[str, object], found: bool) -> None:
    """A person, something done, a medium that answers, or a thing; between people, somebody is named first."""
    result = run(project(point("a", **values), journeys=[journey("ines", ("a", "Rings the bell"))]))
    assert touched(result, "unanswered") == ([["a"]] if found else [])


def test_only_recorded_actions_want_an_answer() -> None:
    """A step that does not say what the customer does asks for nothing; the action stands as evidence."""
    assert of_kind(run(project(point("a"), journeys=[journey("ines", "a")])), "unanswered") == ()
    (finding,) = of_kind(
        run(project(point("a"), journeys=[journey("ines", ("a", "Rings the bell"))])), "unanswered"
    )
    assert str(finding.evidence[0].values["action"]) == "Rings the bell"


def test_work_out_of_sight() -> None:
    """From a person to a place where only the back works and nothing shows it: said once, not also as unanswered."""
    walk = journey("ines", "till", ("wait", "Waits"))
    till = full("till")
    result = run(project(till, point("wait", processes="Queue"), journeys=[walk]))
    assert touched(result, "out-of-sight") == [["wait"]]
    assert of_kind(result, "unanswered") == of_kind(result, "no-evidence") == ()
    shown = run(project(till, point("wait", processes="Queue", evidence_physical="Screen"), journeys=[walk]))
    assert of_kind(shown, "out-of-sight") == ()
    idle = run(project(till, point("wait"), journeys=[walk]))
    assert of_kind(idle, "out-of-sight") == ()
    assert touched(idle, "unanswered") == [["wait"]]


def test_many_places_out_of_sight_are_gathered() -> None:
    """With one alone, the moment of truth stands alone and the other two together."""
    walk = journey("ines", "till", "a", "till", "b", "till", "c")
    places = (point(at, processes="Queue", moment_of_truth=at == "b") for at in "abc")
    result = run(project(full("till"), *places, journeys=[walk]), singly=1)
    assert touched(result, "out-of-sight") == [["b"], ["a", "c"]]
    assert result.headline.count == 3


def test_derived_journeys_tell_no_order() -> None:
    """What nobody recorded hands nobody over."""
    walk = journey("ines", "till", "wait", derived=True)
    result = run(project(full("till"), point("wait", processes="Queue"), journeys=[walk]))
    assert of_kind(result, "out-of-sight") == ()
    assert result.data["moves"] == 0


def test_crossings_by_hand() -> None:
    """Person, screen, screen, person, review, person: two of three moves between our touchpoints cross the line.

    person to screen crosses, screen to the other screen does not, screen to person does; the review is not ours, so
    that neither the way to it nor the way back counts.
    """
    world = project(
        full("a"),
        point("b", channels=("site",)),
        point("c", channels=("site",)),
        point("review", control="uncontrollable"),
        journeys=[journey("ines", "a", "b", "c", "a", "review", "a")],
    )
    data = run(world).data
    assert (data["moves"], data["crossings"]) == (3, 2)
