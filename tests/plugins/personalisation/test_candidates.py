"""Shared touchpoints that could be personal, and personal ones at which nothing is learnt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from touchreport_personalisation import PERSONALISATION

from tests.plugins.personalisation.worlds import (
    about,
    channel,
    point,
    points,
    project,
    run,
    saying_none,
    segment,
    two_wishes,
    walk,
    who,
)
from tests.plugins.small import of_kind, text
from touchreport.plugin import (
    Finding,
    Method,
    Project,
    Result,
    Severity,
    Table,
    Touchpoint,
    refs,
    run_analysis,
    say,
)

DATA: Mapping[str, Any] = {"data": (text("Orders"),)}


def could_be(world: Project, **options: Any) -> list[str]:
    """Return the ids of what could be personal."""
    found: Any = run(world, **options).data["could_be_personal"]
    return list(found)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"presence": ("online",)}, True),
        ({"presence": ("offline",)}, False),
        ({"nature": ("human", "physical")}, True),
        ({"nature": ("physical",)}, False),
        (DATA, True),
        ({**DATA, "nature": ("communication",)}, True),
        ({**DATA, "nature": ("physical", "sensory")}, False),
        ({**DATA, "control": "controllable"}, True),
        ({**DATA, "control": "uncontrollable"}, False),
        ({**DATA, "personas": ("ines",)}, False),
        ({**DATA, "status": "planned"}, False),
        ({**DATA, "tags": (text("Personal"),)}, False),
        ({**DATA, "tags": (text("paper"),)}, True),
        ({"channels": ("app",)}, True),
        ({"channels": ("desk",)}, True),
        ({"channels": ("poster",)}, False),
        ({"channels": ("app",), "presence": ("offline",)}, False),
        ({"channels": ("desk",), "nature": ("physical",)}, False),
    ],
)
def test_the_rule(values: dict[str, Any], found: bool) -> None:
    """Ours, met by several, and online, with a person, or with data that can be about people; not tagged."""
    channels = (
        channel("app", presence=("online",)),
        channel("desk", nature=("human", "physical")),
        channel("poster", presence=("offline",), nature=("communication",)),
    )
    world = two_wishes(
        point("t", "before", **values), point("j", "before", personas=("jonas",)), channels=channels
    )
    assert could_be(world) == ["t"] * found


def test_another_tag_can_be_chosen() -> None:
    """The option tag says which tag marks what is personal already."""
    world = two_wishes(point("t", "before", **DATA, tags=(text("Persönlich"),)))
    assert could_be(world) == ["t"]
    assert could_be(world, tag="persönlich") == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("Speed",), ("Quiet",), True),
        (("Speed",), ("speed",), False),
        (("Speed", "Quiet"), ("Quiet",), False),
        (("Speed", "Quiet"), ("Quiet", "A chair"), True),
        (("Speed",), (), False),
    ],
)
def test_wishes_differ_where_each_has_one_of_its_own(
    first: tuple[str, ...], second: tuple[str, ...], found: bool
) -> None:
    """The same in other words of the alphabet is the same; one that wishes for less does not wish for other things."""
    world = project(
        [point("t", "before", personas=("a", "b"), **DATA)],
        personas=(who("a", needs=first), who("b", needs=second)),
    )
    assert could_be(world) == ["t"] * found


def test_wishes_come_from_the_step_then_the_stage_then_the_persona() -> None:
    """At t a need is noted for ann; ben's thought on entering the stage stands before what he needs in general."""
    people = (
        who("ann", needs=("Air",), wishes={"before": "Where is it?"}),
        who("ben", needs=("Bread",), wishes={"before": "What is it?"}),
    )
    walks = (walk("ann", {"touchpoint": "t", "need": text("A sign")}),)
    rows = [
        point(t, stage, personas=("ann", "ben"), **DATA, moment_of_truth=True)
        for t, stage in (("t", "before"), ("u", "during"))
    ]
    findings = of_kind(run(project(rows, personas=people, journeys=walks)), "could-be-personal")
    assert [about(f) for f in findings] == [["t"], ["u"]]
    assert quotes(findings[0]) == ["A sign", "What is it?"]
    assert quotes(findings[1]) == ["Air", "Bread"]
    assert [f.severity for f in findings] == [Severity.MEDIUM, Severity.LOW]


def quotes(finding: Finding) -> list[str]:
    """Return the words that a finding quotes."""
    return [str(line.values["words"]) for line in finding.evidence if "words" in line.values]


@pytest.mark.parametrize(("importance", "found"), [(3.9, 0), (4.0, 1), (5.0, 1)])
def test_only_weighty_ones_are_findings(importance: float, found: int) -> None:
    """On a scale from 1 to 5, 4 is three quarters; lighter ones stand in the table where nothing is weightier."""
    result = run(two_wishes(point("t", "before", **DATA, importance=importance)))
    assert len(of_kind(result, "could-be-personal")) == found
    (table,) = (b for b in result.blocks if isinstance(b, Table) and b.caption.id == "could-be-personal")
    assert len(table.rows) == 1


def test_many_share_a_finding() -> None:
    """Of six, three are told one by one and three together; the headline counts all."""
    result = run(two_wishes(*points("t", 6, "before", **DATA, moment_of_truth=True)))
    assert [len(f.subjects) for f in of_kind(result, "could-be-personal")] == [1, 1, 1, 3]
    assert result.headline.count == 6


def test_the_table_is_bounded() -> None:
    """Of 30 the option most_rows shows four; how many are left out is said."""
    result = run(two_wishes(*points("t", 30, "before", **DATA, moment_of_truth=True)), most_rows=4)
    (table,) = (b for b in result.blocks if isinstance(b, Table) and b.caption.id == "could-be-personal")
    assert len(table.rows) == 4
    assert table.caption.source is not None
    assert table.caption.source.values["second"].count == 26  # type: ignore[union-attr]


def felt(first: float, second: float, status: str = "observed", **values: Any) -> Project:
    """Return a touchpoint where Ines feels the one and Jonas the other."""
    return two_wishes(
        point("t", "before", **values),
        journeys=(
            walk("ines", {"touchpoint": "t", "emotion": first, "evidence_status": status}),
            walk("jonas", {"touchpoint": "t", "emotion": second}),
        ),
    )


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [(0.6, -0.4, 1), (0.5, -0.4, 0), (-0.4, 0.6, 1), (1.9, 0.0, 0), (1.5, -0.1, 1), (-2.0, -1.0, 1)],
)
def test_felt_apart(first: float, second: float, found: int) -> None:
    """A quarter of −2 to 2 is one step: 0.6 and −0.4 reach it, 0.5 and −0.4 do not; the worse must be below 0."""
    assert len(of_kind(run(felt(first, second)), "felt-apart")) == found


def test_feelings_are_means_of_what_was_not_planned() -> None:
    """Ines: (1 + 0.5) / 2 = 0.75, the planned −2 left out; Jonas −0.5: 1.25 apart."""
    walks = (
        walk(
            "ines",
            {"touchpoint": "t", "emotion": 1.0},
            {"touchpoint": "t", "emotion": 0.5},
            {"touchpoint": "t", "emotion": -2.0, "actual": "planned"},
        ),
        walk("jonas", {"touchpoint": "t", "emotion": -0.5}),
    )
    (finding,) = of_kind(run(two_wishes(point("t", "before"), journeys=walks)), "felt-apart")
    assert about(finding) == ["t", "jonas", "ines"]
    shown: Any = finding.seen.values
    assert (shown["high"].value, shown["low"].value) == (0.75, -0.5)


def test_severity_of_feelings() -> None:
    """Medium at a moment of truth, else low; an assumed feeling takes one step off and is said."""
    truth: dict[str, Any] = {"moment_of_truth": True}
    worlds = (felt(1, -1, **truth), felt(1, -1), felt(1, -1, "assumed", **truth))
    found = [of_kind(run(world), "felt-apart")[0] for world in worlds]
    assert [each.severity for each in found] == [Severity.MEDIUM, Severity.LOW, Severity.LOW]
    assert [sum("Assumed" in line.text for line in each.evidence) for each in found] == [0, 0, 1]


def test_what_is_felt_differently_is_told_once() -> None:
    """It leads the table, and is not told again as what could be personal."""
    world = felt(1, -1, moment_of_truth=True, **DATA)
    more = replace(
        world,
        touchpoints=(
            *world.touchpoints,
            point("a", personas=("ines", "jonas"), **DATA, moment_of_truth=True),
        ),
    )
    result = run(more)
    assert [about(f) for f in of_kind(result, "could-be-personal")] == [["a"]]
    assert result.data["could_be_personal"] == ("t", "a")
    assert result.data["felt_apart"] == ("t",)


def test_many_felt_apart_share_a_finding() -> None:
    """Of five, three are told one by one and two together."""
    rows = points("t", 5, "before")
    walks = tuple(
        walk(name, *({"touchpoint": row.id, "emotion": feeling} for row in rows))
        for name, feeling in (("ines", 1.0), ("jonas", -1.0))
    )
    found = of_kind(run(two_wishes(*rows, journeys=walks)), "felt-apart")
    assert [sum(r.kind == "touchpoint" for r in f.subjects) for f in found] == [1, 1, 1, 2]


def test_uncontrollable_feelings_are_left_alone() -> None:
    """What others decide cannot be made personal by us."""
    assert of_kind(run(felt(1, -1, control="uncontrollable")), "felt-apart") == ()


def personal(*rows: Touchpoint) -> Project:
    """Return two segments, with a touchpoint of b beside these."""
    return project([*rows, point("b", segments=("b",), **DATA)], (segment("a"), segment("b")))


def test_personal_and_nothing_is_learnt() -> None:
    """A written “none” is a finding at what is made for one alone, or tagged; an empty cell is not, and is counted."""
    rows = (
        point("said", segments=("a",)),
        point("empty", segments=("a",)),
        point("tagged", tags=(text("personal"),)),
        point("shared"),
        point("review", segments=("a",), control="uncontrollable"),
    )
    result = run(saying_none(personal(*rows), "data", "said", "tagged", "shared", "review"))
    (finding,) = of_kind(result, "learns-nothing")
    assert sorted(about(finding)) == ["said", "tagged"]
    assert (finding.severity, finding.seen.count) == (Severity.LOW, 2)
    assert [line.count for line in result.not_enough if line.text.startswith("Whether anything")] == [1]


def test_one_that_learns_nothing_is_named() -> None:
    """A single one stands by name in the sentence."""
    (finding,) = of_kind(
        run(saying_none(personal(point("t", segments=("a",))), "data", "t")), "learns-nothing"
    )
    assert finding.seen.text == "{touchpoint} is personal, and nothing is learnt there"


def test_what_the_analysis_of_use_already_says_is_left_to_it() -> None:
    """A place where data could be collected, as that analysis has it, is not told again; the other one is."""
    world = saying_none(personal(point("t", segments=("a",)), point("u", segments=("a",))), "data", "t", "u")
    words, there = say("words"), refs("touchpoint", ("t",))
    told = Finding("use-and-effect/data-possible", Severity.LOW, there, words, words, words)
    use = Result(words, words, Method((), (), words), findings=(told,))
    result = run_analysis(PERSONALISATION, world, {"use-and-effect": use})
    assert [about(each) for each in of_kind(result, "learns-nothing")] == [["u"]]


def test_the_finding_counts_what_the_figure_counts() -> None:
    """Of four personal touchpoints two have data, one has none, and of one nothing is recorded: 2 of 3, in both places."""
    rows = (
        point("t", segments=("a",)),
        point("u", segments=("a",), **DATA),
        point("v", segments=("a",)),
    )
    result = run(saying_none(personal(*rows), "data", "t"))
    (finding,) = of_kind(result, "learns-nothing")
    assert finding.evidence[0].values == {"n": 2, "total": 3}
    (figure,) = (each for each in result.metrics if "collect data" in each.label.text)
    assert figure.relative is not None
    assert figure.relative.values["total"] == 3
