"""How much each person and each team answers for."""

from __future__ import annotations

from math import isclose

import pytest

from tests.plugins.responsibility.worlds import person, point, points, project, run
from tests.plugins.small import of_kind, touched
from touchreport.model.blocks import RankedBars
from touchreport.plugin import Person, Ref, Result, Severity, Share, Touchpoint


def loaded(n: int, capacity: float | None, **options: float) -> Result:
    """Return the result for one person with n touchpoints."""
    return run(
        project([point(f"t{i}", "anna") for i in range(n)], [person("anna", capacity=capacity)]), **options
    )


def test_shares_by_hand() -> None:
    """Anna answers for three, Ben for one, and one has nobody: 3 / 4 and 1 / 4 of the four that have an owner."""
    data = run(project([*points("anna", "a", "b", "c"), point("d", "ben"), point("e")])).data
    assert data["loads"] == {"anna": 3, "ben": 1}
    assert data["shares"] == {"anna": 0.75, "ben": 0.25}


def test_weighted_load_by_hand() -> None:
    """Importance 5, 3 and 1 of 1 to 5 is 1, 0.5 and 0 of the scale, 0.5 in the mean.

    Anna has the first two: (1 + 0.5) / 0.5 = 3. Ben has the last: 0 / 0.5 = 0. Together as many as touchpoints: 3.
    """
    world = project(
        [
            point("a", "anna", importance=5.0),
            point("b", "anna", importance=3.0),
            point("c", "ben", importance=1.0),
        ]
    )
    assert run(world).data["weighted"] == {"anna": 3.0, "ben": 0.0}


def test_where_nothing_weighs_each_counts_one() -> None:
    """All at the bottom of the scale: the weighted load is the number of touchpoints."""
    world = project([point(i, "anna", importance=1.0) for i in "ab"])
    assert run(world).data["weighted"] == {"anna": 2.0}


def test_who_alone_is_accountable_answers() -> None:
    """Without an owner the only A answers; of two A neither does, because nobody knows which."""
    world = project([point("a", accountable=("anna",)), point("b", accountable=("anna", "ben"))])
    assert run(world).data["loads"] == {"anna": 1}


def test_planned_and_retired_touchpoints_do_not_count() -> None:
    """Only what is there today is looked after."""
    world = project(
        [point("a", "anna"), point("b", "anna", status="planned"), point("c", "ben", status="retired")]
    )
    assert run(world).data["loads"] == {"anna": 1}


@pytest.mark.parametrize(("n", "found"), [(2, 0), (3, 0), (4, 1)])
def test_above_the_capacity_is_reported(n: int, found: int) -> None:
    """With a capacity of three, three are as many as one can look after."""
    assert len(of_kind(loaded(n, 3.0), "over-capacity")) == found


@pytest.mark.parametrize(("n", "severity"), [(5, Severity.MEDIUM), (6, Severity.MEDIUM), (7, Severity.HIGH)])
def test_far_above_weighs_more(n: int, severity: Severity) -> None:
    """One and a half times a capacity of four is six: up to there medium, above high."""
    assert [f.severity for f in of_kind(loaded(n, 4.0), "over-capacity")] == [severity]


def test_without_a_capacity_nothing_is_reported() -> None:
    """Nobody is above a capacity that nobody declared; the result says that it is missing."""
    result = loaded(20, None)
    assert of_kind(result, "over-capacity") == ()
    assert any(message.text.startswith("Capacity:") and message.count == 1 for message in result.not_enough)


def test_a_capacity_of_nothing_is_one() -> None:
    """Who can look after nothing and has one touchpoint has one too many."""
    (finding,) = of_kind(loaded(1, 0.0), "over-capacity")
    assert (finding.severity, finding.todo.count) == (Severity.HIGH, 1)


def crew(*people: Person) -> list[Touchpoint]:
    """Return three touchpoints of Anna's and one of Ben's, the importance falling."""
    return [
        point("a", "anna", importance=5.0),
        point("b", "anna", importance=2.0),
        point("c", "anna", importance=4.0),
        point("d", "ben"),
    ]


def test_the_least_important_goes_to_the_colleague_with_room() -> None:
    """Anna has one too many; Ben of her team has room for 4 - 1 = 3, and b is the least important."""
    people = [
        person("anna", team="shop", capacity=2.0),
        person("ben", team="shop", capacity=4.0),
        person("shop"),
    ]
    (finding,) = of_kind(run(project(crew(), people)), "over-capacity")
    assert finding.todo.count == 1
    assert (finding.todo.values["other"], finding.todo.values["room"]) == (Ref("person", "ben"), 3)
    assert finding.todo.values["touchpoints"] == (Ref("touchpoint", "b"),)
    assert touched(finding) == ["a", "c", "b"]


def test_room_is_given_away_once() -> None:
    """Ben has room for one. Anna and Cleo have one too many each; the second is not sent to him as well."""
    people = [
        person("anna", team="shop", capacity=2.0),
        person("ben", team="shop", capacity=2.0),
        person("cleo", team="shop", capacity=0.0),
        person("shop"),
    ]
    findings = of_kind(run(project([*crew(), point("e", "cleo")], people)), "over-capacity")
    assert ["other" in finding.todo.values for finding in findings] == [True, False]


def test_a_team_counts_its_people() -> None:
    """The shop holds one itself and its people four: five of a capacity of four; the desk has room for two.

    Its own capacity is for all of them, so that the shop is not held against it alone; and within a team that has
    too much nobody is named who could take something.
    """
    people = [
        person("shop", capacity=4.0),
        person("anna", team="shop", capacity=2.0),
        person("ben", team="shop", capacity=9.0),
        person("desk", capacity=2.0),
        person("dora", team="desk"),
    ]
    result = run(project([*crew(), point("e", "shop")], people))
    assert result.data["teams"] == {"shop": 5, "desk": 0}
    (finding,) = of_kind(result, "team-over-capacity")
    assert (finding.subjects[0], finding.todo.count) == (Ref("person", "shop"), 1)
    assert (finding.todo.values["other"], finding.todo.values["room"]) == (Ref("person", "desk"), 2)
    (alone,) = of_kind(result, "over-capacity")
    assert alone.subjects[0] == Ref("person", "anna")
    assert "other" not in alone.todo.values


def test_teams_within_teams_and_in_a_ring() -> None:
    """What a person of a team of a team answers for counts in both; two teams in a ring count it once each."""
    people = [person("anna", team="shop"), person("shop", team="town"), person("town", team="shop")]
    assert run(project([point("a", "anna")], people)).data["teams"] == {"shop": 1, "town": 1}


@pytest.mark.parametrize(("of_anna", "found"), [(2, 0), (3, 0), (4, 1)])
def test_a_share_on_the_line_is_not_reported(of_anna: int, found: int) -> None:
    """Three of ten are 30 per cent: as much as is allowed; four are more."""
    owners = ["anna"] * of_anna + [f"p{i // 2}" for i in range(10 - of_anna)]
    result = run(project([point(f"t{i}", owner) for i, owner in enumerate(owners)]))
    assert len(of_kind(result, "concentration")) == found


def test_with_few_touchpoints_no_share_is_judged() -> None:
    """Nine touchpoints of one owner are too few to speak of a share; the project can say otherwise."""
    world = project([point(f"t{i}", "anna", responsible=("ben",)) for i in range(9)])
    result = run(world)
    assert result.findings == ()
    assert any(message.text.startswith("Shares of owners") for message in result.not_enough)
    (finding,) = of_kind(run(world, least_answered=9), "concentration")
    assert finding.seen.values["share"] == Share(1.0)


def test_decisive_touchpoints_in_one_hand_are_counted() -> None:
    """The reason says how many moments of truth are among them, and deputies are named for those first."""
    world = project([point("x", "anna", moment_of_truth=True), *(point(f"t{i}", "anna") for i in range(9))])
    (finding,) = of_kind(run(world), "concentration")
    assert finding.why.count == 1
    assert finding.todo.values["touchpoints"] == tuple(Ref("touchpoint", i) for i in ("x", "t0", "t1"))


def test_bars_show_everybody() -> None:
    """One bar each, the longest first, who has too much marked; who has nothing but a capacity is there too."""
    people = [person("anna", capacity=2.0), person("ben", capacity=4.0), person("cleo", capacity=6.0)]
    bars = next(b for b in run(project(crew(), people)).blocks if isinstance(b, RankedBars))
    assert [(row.label, row.end, row.alarm) for row in bars.rows] == [
        (Ref("person", "anna"), 3.0, True),
        (Ref("person", "ben"), 1.0, False),
        (Ref("person", "cleo"), 0.0, False),
    ]
    assert (bars.low, bars.high) == (0.0, 6.0)
    assert isclose(sum(row.end for row in bars.rows), 4)


def test_the_project_draws_the_lines() -> None:
    """An option that is set is the project's, and moves the line; all others are defaults."""
    result = loaded(4, 3.0, full=1.5)
    assert of_kind(result, "over-capacity") == ()
    origins = {t.option: t.origin for t in result.method.thresholds}
    assert origins.pop("full") == "project"
    assert set(origins.values()) == {"default"}
