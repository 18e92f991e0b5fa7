"""What single stages lack: a nature, a person, variety."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.plugins.balance.worlds import journey, point, points, project, run, step
from tests.plugins.small import of_kind
from touchreport.plugin import Matrix, Project, Ref, Severity, Touchpoint


def lacking(here: int = 4, before: int = 2, after: int = 1, **options: float) -> list[Touchpoint]:
    """Return `here` touchpoints at the second stage, all communication, and 3 at each side, so many of them human."""
    return [
        *points("one", human=before, communication=3 - before),
        *points("two", communication=here),
        *points("three", human=after, communication=3 - after),
    ]


def test_a_missing_nature_by_hand() -> None:
    """Of the 6 touchpoints elsewhere 3 are human: 1/2. The 4 at the second stage would hold 4 x 1/2 = 2."""
    (finding,) = of_kind(run(project(lacking())), "missing-at-stage")
    assert finding.subjects == (Ref("stage", "two"),)
    assert getattr(finding.seen.values["share"], "value", None) == 0.5
    assert getattr(finding.evidence[1].values["n"], "value", None) == 2
    assert run(project(lacking())).data["missing"] == (("two", "human"),)


def test_a_missing_nature_must_be_expected_and_relied_on() -> None:
    """With 3 there 1.5 would be expected, which is less than 2; a share of 1/2 reaches 0.5 and not 0.51."""
    assert of_kind(run(project(lacking(3))), "missing-at-stage") == ()
    assert len(of_kind(run(project(lacking(3)), expected=1.5), "missing-at-stage")) == 1
    assert len(of_kind(run(project(lacking()), relied_from=0.5), "missing-at-stage")) == 1
    assert of_kind(run(project(lacking()), relied_from=0.51), "missing-at-stage") == ()


def test_a_nature_that_breaks_off_and_comes_back_weighs_more() -> None:
    """Medium with the nature at both neighbours; low at one of them alone, or where the stage has only one."""
    (both,) = of_kind(run(project(lacking())), "missing-at-stage")
    assert both.severity is Severity.MEDIUM
    low = of_kind(run(project(lacking(before=3, after=0)), expected=1), "missing-at-stage")
    human = {f.subjects: f.severity for f in low if getattr(f.seen.values["name"], "id", "") == "human"}
    assert human == {(Ref("stage", "two"),): Severity.LOW, (Ref("stage", "three"),): Severity.LOW}


def test_what_is_unknown_might_be_what_is_missing() -> None:
    """A touchpoint of the stage whose nature nobody recorded silences the finding."""
    assert of_kind(run(project([*lacking(), point("who", stages="two")])), "missing-at-stage") == ()


def test_what_to_do_about_a_missing_nature() -> None:
    """Finish what is planned; else see whether the nearest that we decide on could act here too; else plan one."""
    world = lacking()
    (finding,) = of_kind(run(project(world)), "missing-at-stage")
    assert finding.todo.values["touchpoint"] == Ref("touchpoint", "human-one-0")
    others = [point(t.id, *t.nature, *t.stages, control="uncontrollable") for t in world]
    (finding,) = of_kind(run(project(others)), "missing-at-stage")
    assert "touchpoint" not in finding.todo.values
    planned = point("soon", "human", "two", status="planned")
    (finding,) = of_kind(run(project([*world, planned])), "missing-at-stage")
    assert finding.todo.values["touchpoint"] == Ref("touchpoint", "soon")


@pytest.mark.parametrize(
    "bad",
    [{"performance": 2.0}, {"emotion": -1.0}, {"moment_of_truth": True}],
    ids=["performance", "feeling", "moment"],
)
def test_what_disappoints_or_decides_stands_in_nowhere(bad: dict[str, float]) -> None:
    """The nearest that does well is named, be it a stage further on; where none does, another one is to be planned."""
    known = dict.fromkeys(("human-one-0", "human-one-1"), bad)
    (finding,) = of_kind(run(project(rated(known))), "missing-at-stage")
    assert finding.todo.values["touchpoint"] == Ref("touchpoint", "human-three-0")
    (finding,) = of_kind(run(project(rated({**known, "human-three-0": bad}))), "missing-at-stage")
    assert finding.todo.text.startswith("Plan a touchpoint")


def rated(known: Mapping[str, Mapping[str, float]]) -> list[Touchpoint]:
    """Return the touchpoints of `lacking` with ratings, by their ids."""
    return [replace(t, **known.get(t.id, {})) for t in lacking()]  # type: ignore[arg-type]


def test_many_missing_natures_are_gathered() -> None:
    """After the first `singly` the rest share one finding, as heavy as the heaviest of them."""
    world = [
        *points("one", human=3, physical=3, sensory=3, communication=1),
        *points("two", communication=9),
        *points("three", human=3, physical=3, sensory=3, communication=1),
    ]
    assert len(of_kind(run(project(world)), "missing-at-stage")) == 3
    first, rest = of_kind(run(project(world), singly=1), "missing-at-stage")
    assert (first.seen.count, rest.seen.count, rest.severity) == (None, 2, Severity.MEDIUM)


ONLINE = {"presence": ("online",)}


def alone(emotion: float | None = None, *, around: bool = True, **values: object) -> Project:
    """Return a world in which Ines goes from a person over the second stage, without anybody, to a person."""
    side = "human" if around else "communication"
    spots = [
        point("hall", side, "one"),
        point("page", "communication", "two", **{**ONLINE, **values}),
        point("desk", side, "three"),
    ]
    steps = (step("hall", "one"), step("page", "two", emotion), step("desk", "three"))
    return project(spots, [journey("ines", *steps)])


def test_a_person_before_and_after_and_none_between() -> None:
    """Ines is met by a person before and after; the stage between is all online: medium, and it is about her."""
    (finding,) = of_kind(run(alone()), "no-person")
    assert (finding.severity, finding.subjects) == (
        Severity.MEDIUM,
        (Ref("stage", "two"), Ref("persona", "ines")),
    )
    assert run(alone()).data["no_person"] == ("two",)


def test_where_not_all_is_online_it_weighs_less() -> None:
    """A stage with something offline, or of unknown presence, is no stage that is all online."""
    for presence in (("offline",), ("online", "offline"), ()):
        (finding,) = of_kind(run(alone(presence=presence)), "no-person")
        assert finding.severity is Severity.LOW


@pytest.mark.parametrize(("emotion", "found"), [(-2.0, 1), (-1.0, 1), (-0.9, 0), (None, 0)])
def test_a_step_that_feels_bad_needs_a_person(emotion: float | None, found: int) -> None:
    """On the scale from -2 to 2 the line at 25 % is -1: a feeling on it or below needs somebody."""
    assert len(of_kind(run(alone(emotion, around=False)), "no-person")) == found


def test_the_line_of_bad_feelings_is_an_option() -> None:
    """With the line at 50 % neutral counts as bad."""
    assert len(of_kind(run(alone(0.0, around=False), bad_to=0.5), "no-person")) == 1


def test_a_person_who_is_there_or_may_be() -> None:
    """A human touchpoint of the stage, one of unknown nature, or a human step there: nothing is said."""
    world = alone()
    for extra in (point("guide", "human", "two"), point("who", stages="two")):
        more = project([*world.touchpoints, extra], world.journeys)
        assert of_kind(run(more), "no-person") == ()
    steps = (step("hall", "one"), step("page", "two"), step("hall", "two"), step("desk", "three"))
    assert of_kind(run(project(world.touchpoints, [journey("ines", *steps)])), "no-person") == ()


def test_derived_journeys_tell_no_need() -> None:
    """Only what somebody recorded counts, and its lack is told."""
    steps = alone().journeys[0].steps
    result = run(project(alone().touchpoints, [journey("ines", *steps, derived=True)]))
    assert of_kind(result, "no-person") == ()
    assert "no journey is recorded" in result.not_enough[-1].text


def test_a_stage_without_a_person_is_told_once() -> None:
    """Where a journey needs a person, the missing nature is not told again; the cell is outlined."""
    steps = (step("human-one-0", "one"), step("communication-two-0", "two"), step("human-three-0", "three"))
    result = run(project(lacking(), [journey("ines", *steps)]))
    assert len(of_kind(result, "no-person")) == 1
    assert of_kind(result, "missing-at-stage") == ()
    matrix = next(b for b in result.blocks if isinstance(b, Matrix) and b.caption.id == "natures-by-stage")
    outlined = [
        (row, at) for row, cells in enumerate(matrix.cells) for at, c in enumerate(cells) if c and c.gap
    ]
    assert outlined == [(1, 1)]


def one_sided(leader: int = 6) -> list[Touchpoint]:
    """Return a stage of communication with two human touchpoints, and another one that makes up for it."""
    return [
        *points("one", communication=leader, human=2),
        *points("two", human=6, physical=6, sensory=6, communication=2),
        *(point(f"both-{n}", "physical sensory", "three") for n in range(3)),
    ]


def test_an_uneven_stage_by_hand() -> None:
    """6 and 2 of 8: 3/4 x 0.415 + 1/4 x 2 = 0.8113 of 2 bits, so 0.4056, which lies below 0.6."""
    (finding,) = of_kind(run(project(one_sided()), expected=99), "uneven-at-stage")
    assert finding.subjects == (Ref("stage", "one"),)
    assert getattr(finding.seen.values["share"], "value", None) == 0.75
    assert round(getattr(finding.evidence[0].values["j"], "value", 0), 4) == 0.4056


def test_evenness_at_the_line_is_even_enough() -> None:
    """Four of two natures each have 0.5: no finding with the line at 0.5, one with the line at 0.51."""
    even = project([*one_sided()[8:], *points("one", communication=4, human=4)])
    assert of_kind(run(even, expected=99, least_evenness=0.5), "uneven-at-stage") == ()
    found = of_kind(run(even, expected=99, least_evenness=0.51), "uneven-at-stage")
    assert [each.subjects for each in found] == [(Ref("stage", "one"),)]


def test_few_touchpoints_are_not_judged() -> None:
    """Two for each of four classes are 8; with 7 the stage is named among what is not judged."""
    result = run(project(one_sided(5)), expected=99)
    assert of_kind(result, "uneven-at-stage") == ()
    assert any(Ref("stage", "one") in m.values.get("stages", ()) for m in result.not_enough)  # type: ignore[operator]
    assert len(of_kind(run(project(one_sided(5)), expected=99, per_class=1.75), "uneven-at-stage")) == 1


def test_a_stage_that_is_one_sided_everywhere_is_excused() -> None:
    """The catalogue's own types for awareness have 0.55, those for purchase 0.88: only the latter is told."""
    world = [*points("awareness", communication=6, human=2), *points("purchase", communication=6, human=2)]
    rest = points("comparison", human=9, physical=9, sensory=9)
    found = of_kind(run(project([*world, *rest], model="purchase-process"), expected=99), "uneven-at-stage")
    assert [each.subjects for each in found] == [(Ref("stage", "purchase"),)]


def test_what_leads_everywhere_is_not_told_again_of_a_stage() -> None:
    """Where communication makes the whole uneven, a stage that it leads adds nothing."""
    world = [*points("one", communication=20), *points("two", human=1, physical=1, sensory=1)]
    result = run(project(world), expected=99)
    assert len(of_kind(result, "uneven")) == 1
    assert of_kind(result, "uneven-at-stage") == ()
