"""Where customers change hands along recorded journeys."""

from __future__ import annotations

import pytest

from tests.plugins.responsibility.worlds import journey, person, point, project, run
from tests.plugins.small import of_kind, touched
from touchreport.model.blocks import Matrix, SplitBars
from touchreport.plugin import Message, Project, Ref, Severity

WORLD = (point("a", "anna"), point("b", "anna"), point("c", "ben"), point("d"))


def test_sorts_by_hand() -> None:
    """a-b stays with Anna, b-c and c-a change hands, a-d and d-c have nobody on one side: 1 + 2 + 2 = 5."""
    data = run(project(WORLD, journeys=[journey("ines", "a", "b", "c", "a", "d", "c")])).data
    assert (data["handovers"], data["same"], data["changed"], data["open"]) == (5, 1, 2, 2)
    assert data["pairs"] == (("anna", "ben", 1, 1),)


def test_who_stays_at_a_touchpoint_is_not_handed_over() -> None:
    """Two steps at the same touchpoint are no hand-over."""
    assert run(project(WORLD, journeys=[journey("ines", "a", "a", "c")])).data["handovers"] == 1


def test_derived_journeys_tell_no_order() -> None:
    """Nothing is counted on a journey that nobody recorded, and the result says so."""
    result = run(project(WORLD, journeys=[journey("ines", "a", "c", "a", derived=True)]))
    assert result.data["handovers"] == 0
    assert any("no journey is recorded" in message.text for message in result.not_enough)


def test_planned_touchpoints_take_nobody_over() -> None:
    """A hand-over to something planned is left out and counted as such."""
    world = project(
        [*WORLD, point("soon", "ben", status="planned")], journeys=[journey("ines", "a", "soon", "c")]
    )
    result = run(world)
    assert result.data["handovers"] == 0
    assert result.method.inputs[-1].values == {"n": 0, "skipped": 2}


def passing(times: int, *people: str) -> Project:
    """Return a project in which customers pass so often from a, which is Anna's, to c, which is Ben's.

    Each journey has two steps.
    """
    teams = [person(ident, team=team) for ident, team in zip(("anna", "ben"), people, strict=False)]
    return project(WORLD, teams, [journey(f"p{n}", "a", "c") for n in range(times)])


@pytest.mark.parametrize(("times", "found"), [(3, 0), (4, 1), (5, 1)])
def test_a_frequent_pair_is_reported(times: int, found: int) -> None:
    """Four hand-overs between two owners are reported, three are not."""
    findings = of_kind(run(passing(times)), "frequent-handover")
    assert len(findings) == found
    assert all(f.seen.values["first"] == Ref("person", "anna") for f in findings)
    assert all(f.todo.values["source"] == Ref("touchpoint", "a") for f in findings)


@pytest.mark.parametrize(
    ("teams", "severity"),
    [((), Severity.LOW), (("shop", "shop"), Severity.LOW), (("shop", "desk"), Severity.MEDIUM)],
)
def test_between_teams_it_weighs_more(teams: tuple[str, ...], severity: Severity) -> None:
    """Two of one team, or without a team, have one who can settle it; two of different teams have nobody."""
    assert [f.severity for f in of_kind(run(passing(4, *teams)), "frequent-handover")] == [severity]


def test_there_and_back_are_one_pair() -> None:
    """Three times there and once back are four between the two; the giver of most is named first."""
    world = project(WORLD, journeys=[journey("ines", "c", "a", "c", "a", "c")])
    assert run(world).data["pairs"] == (("anna", "ben", 2, 2),)
    world = project(WORLD, journeys=[journey("ines", "c", "a", "c", "b"), journey("jonas", "c", "b")])
    (finding,) = of_kind(run(world), "frequent-handover")
    assert (finding.seen.count, finding.seen.values["first"]) == (4, Ref("person", "ben"))
    assert finding.evidence[0].values == {"there": 3, "back": 1}


@pytest.mark.parametrize(
    ("more", "title", "count"),
    [
        ((), "Customers pass most often between {pairs} pairs of owners: {n} time each", 2),
        (("a", "c"), "Most often customers pass between {first} and {second}: {n} time", 3),
    ],
)
def test_of_pairs_that_are_equally_frequent_none_is_named(
    more: tuple[str, ...], title: str, count: int
) -> None:
    """Anna and Ben twice, Ben and Cleo twice: no pair stands out; a third time between Anna and Ben makes it theirs."""
    points = (point("a", "anna"), point("c", "ben"), point("e", "cleo"))
    walks = [journey("p1", "a", "c", "e"), journey("p2", "a", "c", "e")]
    extra = [journey("p3", *more)] if more else []
    (hands,) = (
        block
        for block in run(project(points, journeys=[*walks, *extra]), least_pairs=1).blocks
        if isinstance(block, Matrix) and block.caption.id == "hands"
    )
    assert isinstance(hands.caption.title, Message)
    assert (hands.caption.title.text, hands.caption.title.count) == (title, count)


def test_more_pairs_are_gathered() -> None:
    """Of three pairs, one stands alone where the project allows one, and the others are told together."""
    owners = {"a": "anna", "b": "ben", "c": "cleo", "d": "dora"}
    world = project(
        [point(at, owner) for at, owner in owners.items()],
        journeys=[journey("i", *"ababa"), journey("j", *"acaca"), journey("k", *"adada")],
    )
    alone, together = of_kind(run(world, singly=1), "frequent-handover")
    assert (alone.seen.count, together.seen.count) == (4, 2)
    assert set(touched(together)) == {"a", "c", "d"}


def open_world(open_ones: int, closed: int) -> Project:
    """Return a project with so many hand-overs to a touchpoint without an owner, and so many between two with one."""
    journeys = [journey(f"o{n}", "a", "d") for n in range(open_ones)]
    return project(WORLD, journeys=[*journeys, *(journey(f"c{n}", "a", "b") for n in range(closed))])


@pytest.mark.parametrize(("open_ones", "closed", "found"), [(0, 10, 0), (1, 9, 0), (2, 8, 1)])
def test_open_handovers_above_the_line_are_reported(open_ones: int, closed: int, found: int) -> None:
    """One of ten is a tenth: as much as is allowed; two are more."""
    findings = of_kind(run(open_world(open_ones, closed)), "open-handovers")
    assert len(findings) == found
    assert all(touched(f) == ["d"] for f in findings)


def test_with_few_handovers_nothing_is_judged() -> None:
    """Four hand-overs, all with nobody on one side, are too few: neither finding nor drawing, and it is said."""
    result = run(open_world(4, 0))
    assert of_kind(result, "open-handovers") == ()
    assert not any(isinstance(block, Matrix | SplitBars) for block in result.blocks)
    assert any("judged from" in m.text and m.count == 4 for m in result.not_enough)
    assert len(of_kind(run(open_world(4, 0), least_pairs=4), "open-handovers")) == 1


def test_owners_are_wanted_where_most_hangs() -> None:
    """Of four touchpoints without an owner, the three with most hand-overs: 3 + 2 + 2 of 8 hang on them."""
    world = project(
        [point("a", "anna"), *(point(i) for i in "wxyz")],
        journeys=[journey(f"p{n}", "a", at) for n, at in enumerate("xxxyyzzw")],
    )
    (finding,) = of_kind(run(world), "open-handovers")
    assert finding.todo.values["touchpoints"] == tuple(Ref("touchpoint", i) for i in "xyz")
    assert (finding.seen.count, finding.todo.count) == (8, 7)


def test_open_handovers_at_important_touchpoints_weigh_more() -> None:
    """Medium where a touchpoint without an owner is important, else low."""
    for importance, severity in ((5.0, Severity.MEDIUM), (2.0, Severity.LOW)):
        world = project(
            [point("a", "anna"), point("d", importance=importance)],
            journeys=[journey(f"p{n}", "a", "d") for n in range(5)],
        )
        assert [f.severity for f in of_kind(run(world), "open-handovers")] == [severity]


def test_the_matrix_counts_every_way() -> None:
    """From the row to the column; nobody stands last, and cells with nobody on one side are outlined."""
    result = run(project(WORLD, journeys=[journey("ines", "a", "b", "c", "a", "d", "c")]))
    matrix = next(block for block in result.blocks if isinstance(block, Matrix))
    assert matrix.row_heads[:2] == (Ref("person", "anna"), Ref("person", "ben"))
    assert [[cell.value for cell in row if cell] for row in matrix.cells] == [[1, 1, 1], [1, 0, 0], [0, 1, 0]]
    assert [[cell.gap for cell in row if cell] for row in matrix.cells] == [
        [False, False, True],
        [False, False, False],
        [False, True, False],
    ]


def test_bars_split_each_journey() -> None:
    """One bar a recorded journey: same owner, another owner, nobody on one side."""
    journeys = [journey("ines", "a", "b", "c", "d"), journey("jonas", "a", "c", "a")]
    bars = next(b for b in run(project(WORLD, journeys=journeys)).blocks if isinstance(b, SplitBars))
    assert bars.rows == (
        (Ref("persona", "ines"), (1.0, 1.0, 1.0)),
        (Ref("persona", "jonas"), (0.0, 2.0, 0.0)),
    )
