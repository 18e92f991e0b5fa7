"""How often touchpoints are met, held against how they feel."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plugins.small import of_kind, text, touched
from tests.plugins.use.worlds import felt, point, project, run
from touchreport.plugin import Finding, Project, Quadrant, Result, Severity, refs, say

# contacts 10, 20, 30, 40, 100: places 0, 25, 50, 75, 100
CONTACTS = {"a": 10, "b": 20, "c": 30, "d": 40, "e": 100}


def world(feelings: dict[str, float | None], **values: dict[str, Any]) -> Project:
    """Return a project whose touchpoints feel like this to one persona."""
    points = [point(each, n, **values.get(each, {})) for each, n in CONTACTS.items()]
    return project(points, journeys=[felt("ines", *feelings.items())])


FEELINGS: dict[str, float | None] = {"a": -2, "b": 1, "c": -1, "d": 2, "e": -1}


def test_the_mean_feeling_of_a_contact_is_weighed_by_contacts() -> None:
    """(10 x -2 + 20 x 1 + 30 x -1 + 40 x 2 + 100 x -1) / 200 = -50 / 200; the plain mean is -1 / 5."""
    data = run(world(FEELINGS)).data
    assert (data["felt"], data["weighted_feeling"], data["mean_feeling"]) == (5, -0.25, -0.2)


def test_what_is_met_often_and_feels_bad_is_found() -> None:
    """e is met most and bad; a is bad and met least; c lies in the very middle and is not often met."""
    result = run(world(FEELINGS))
    (finding,) = of_kind(result, "often-bad")
    assert (touched(finding), finding.severity) == (["e"], Severity.MEDIUM)
    quadrant = next(block for block in result.blocks if isinstance(block, Quadrant))
    assert {p.ref.id: p.x for p in quadrant.points} == {"a": 0, "b": 25, "c": 50, "d": 75, "e": 100}
    assert quadrant.y_cut == -0.4


@pytest.mark.parametrize(("feeling", "found"), [(-0.39, False), (-0.4, False), (-0.41, True)])
def test_the_line_of_a_bad_feeling(feeling: float, found: bool) -> None:
    """A fifth of the way from 0 to -2 is -0.4; what lies on the line is not bad yet, in the drawing neither."""
    assert bool(of_kind(run(world({**FEELINGS, "e": feeling})), "often-bad")) is found


def test_the_rating_of_the_inventory_goes_before_the_steps() -> None:
    """A touchpoint that has a feeling of its own does not take that of the journeys; an assumed one weighs less."""
    good = run(world(FEELINGS, e={"emotion": 1.0}))
    assert of_kind(good, "often-bad") == ()
    assumed = run(world(FEELINGS, e={"emotion": -1.0, "evidence_status": "assumed"}))
    assert of_kind(assumed, "often-bad")[0].severity is Severity.LOW


def test_a_pain_that_is_recorded_is_what_to_remove() -> None:
    """The words of the inventory are used."""
    (finding,) = of_kind(run(world(FEELINGS, e={"pains": (text("Cold tea"),)})), "often-bad")
    assert finding.todo.values["pain"] == text("Cold tea")


def test_what_experience_reports_is_not_said_twice() -> None:
    """A valley is told there; the drawing still shows the point."""
    told = Finding(
        "experience/valley", Severity.MEDIUM, refs("touchpoint", "e"), say("x"), say("x"), say("x")
    )
    plain = run(world(FEELINGS))
    result = run(world(FEELINGS), {"experience": Result(say("x"), say("x"), plain.method, findings=(told,))})
    assert of_kind(result, "often-bad") == ()
    assert result.data["often_bad"] == ("e",)
    caption = next(b.caption for b in result.blocks if b.caption.id == "frequency-feeling")
    assert (caption.title.count, "experience" in str(caption.source)) == (1, True)
    assert "experience" not in str(
        next(b.caption for b in plain.blocks if b.caption.id == "frequency-feeling")
    )


def test_equal_contacts_share_their_place() -> None:
    """Four of five that are met equally often share places 25 to 100: 62.5."""
    points = [point("a", 10), *(point(each, 20) for each in "bcde")]
    journeys = [felt("ines", *((each, 1.0) for each in "abcde"))]
    quadrant = next(b for b in run(project(points, journeys=journeys)).blocks if isinstance(b, Quadrant))
    assert {p.ref.id: p.x for p in quadrant.points} == {"a": 0, "b": 62.5, "c": 62.5, "d": 62.5, "e": 62.5}


def test_many_are_gathered() -> None:
    """After the first three, those met less often share a finding."""
    points = [point(f"t{n}", 10 + n) for n in range(14)]
    journeys = [felt("ines", *((f"t{n}", -1.0 if n > 6 else 1.0) for n in range(14)))]
    findings = of_kind(run(project(points, journeys=journeys)), "often-bad")
    assert [touched(f) for f in findings] == [["t13"], ["t12"], ["t11"], ["t10", "t9", "t8", "t7"]]


def test_too_few_feelings_are_said() -> None:
    """With four touchpoints there is no drawing."""
    result = run(world({**FEELINGS, "e": None}))
    assert not any(isinstance(block, Quadrant) for block in result.blocks)
    assert any(m.count == 4 for m in result.not_enough if "Frequency" in m.text)
