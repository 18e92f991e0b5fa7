"""Hand-overs in a circle, and processes that come back to themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from touchreport_blueprint.circles import circles_of, process_circles

from tests.plugins.blueprint.worlds import point, project, run, touched, words
from tests.plugins.small import names, of_kind, renamed, told
from touchreport.plugin import Project, Severity, Table, touchpoint_weights


def net(ways: str, **values: Any) -> Project:
    """Return a project of hand-overs: ``ab bc ca`` hands over from a to b, b to c, c to a."""
    pairs = ways.split()
    idents = sorted({ident for pair in pairs for ident in pair})
    return project(
        *(
            point(
                ident,
                hands_over_to=tuple(pair[1] for pair in pairs if pair[0] == ident),
                **values.get(ident, {}),
            )
            for ident in idents
        )
    )


@pytest.mark.parametrize(
    ("ways", "circles"),
    [
        ("ab bc", []),
        ("ab bc ca", [["a", "b", "c"]]),
        ("ab ba", [["a", "b"]]),
        ("aa ab", [["a"]]),
        ("ab bc ca cd de ed", [["a", "b", "c"], ["d", "e"]]),
        ("ab ba bc cb", [["a", "b"], ["b", "c"]]),  # two that share b
        (
            "ab bc cd da ac",
            [["a", "c", "d"], ["a", "b", "c", "d"]],
        ),  # a shortcut: each touchpoint is on one told
        ("ab bc ca bd", [["a", "b", "c"]]),  # a way out changes nothing
    ],
)
def test_each_circle_is_told_once(ways: str, circles: list[list[str]]) -> None:
    """From its heaviest touchpoint, here the first by name; of intertwined ones the shortest through each."""
    assert touched(run(net(ways)), "handed-round") == circles


def test_the_way_is_told_with_its_arrows() -> None:
    """a → b → a, and in whose hands it is."""
    world = net("ab ba", a={"owner": "anna"}, b={"accountable": ("ben",)})
    (finding,) = of_kind(run(world), "handed-round")
    assert finding.severity is Severity.MEDIUM  # one stage, two people
    way: Any = finding.seen.values["circle"]
    stops = []
    while hasattr(way, "values"):
        stops.append(way.values["stop"].id)
        way = way.values["rest"]
    assert [*stops, way.id] == ["a", "b", "a"]
    assert [line.text for line in finding.evidence] == [
        "In the hands of {people}",
        "All of it in the stage {stage}",
    ]


@pytest.mark.parametrize(
    ("values", "severity"),
    [
        ({}, Severity.LOW),
        ({"a": {"moment_of_truth": True}}, Severity.MEDIUM),
        ({"a": {"owner": "anna"}, "b": {"owner": "anna"}}, Severity.LOW),
        ({"a": {"owner": "anna"}, "b": {"owner": "ben"}}, Severity.MEDIUM),
        ({"a": {"owner": "anna", "stages": ()}, "b": {"owner": "ben"}}, Severity.LOW),
    ],
)
def test_what_a_circle_weighs(values: dict[str, Any], severity: Severity) -> None:
    """Medium within one stage where it matters or several answer; a way over stages may be meant, and is low."""
    (finding,) = of_kind(run(net("ab ba", **values)), "handed-round")
    assert finding.severity is severity


def test_only_what_the_company_decides_counts() -> None:
    """Through an uncontrollable, a planned or a retired touchpoint there is no circle."""
    for values in ({"control": "uncontrollable"}, {"status": "planned"}, {"status": "retired"}):
        assert of_kind(run(net("ab bc ca", b=values)), "handed-round") == ()


def test_the_line_of_circles() -> None:
    """With at most one, the second is not told, and that its two touchpoints lie on one is said."""
    world = net("ab ba cd dc")
    result = run(world, most_circles=1)
    assert touched(result, "handed-round") == [["a", "b"]]
    (line,) = (each for each in result.not_enough if each.text.startswith("Circles"))
    assert (line.count, line.values["most"]) == (2, 1)
    assert all(not each.text.startswith("Circles") for each in run(world, most_circles=2).not_enough)


def test_without_hand_overs_that_is_said() -> None:
    """Nothing is recorded, so nothing is found and the missing field is named; no table either."""
    result = run(project(point("a")))
    assert [each.text for each in result.not_enough if "Circles" in each.text] == [
        "Circles: no hand-over between touchpoints is recorded."
    ]
    assert all(block.caption.id != "circles" for block in result.blocks)


def test_the_table_has_a_row_for_each() -> None:
    """Also for those whose findings are gathered."""
    result = run(net("ab ba cd dc ef fe gh hg"), singly=1)
    (table,) = (b for b in result.blocks if isinstance(b, Table) and b.caption.id == "circles")
    assert len(table.rows) == 4
    assert [len(each) for each in touched(result, "handed-round")] == [2, 6]


@pytest.mark.parametrize(
    ("steps", "loops"),
    [
        ("", []),
        ("a b c", []),
        ("a b a", ["aba"]),
        ("a a b", []),
        ("a b a b", ["aba"]),
        ("a b c b d a", ["bcb"]),
        ("a b A", ["abA"]),
        ("a b a c a", ["aba", "aca"]),
    ],
)
def test_processes_that_come_back(steps: str, loops: list[str]) -> None:
    """From a step to the same step; each part once, spelling aside, and a step listed twice in a row is none."""
    assert ["".join(map(str, each)) for each in process_circles(words(*steps.split()))] == loops


def test_a_process_loop_is_told_at_its_touchpoint() -> None:
    """The owner of the process is asked; the way stands beside it."""
    values = {"processes": words("Check", "Approve", "Check"), "process_owner": "ben", "owner": "anna"}
    (finding,) = of_kind(run(project(point("a", **values))), "process-loop")
    assert (finding.owner, finding.severity, len(finding.evidence)) == ("ben", Severity.LOW, 1)
    assert str(finding.seen.values["process"]) == "Check"


WAYS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20)


def drawn(ways: list[tuple[int, int]]) -> Project:
    """Return a project of eight touchpoints with these hand-overs."""
    hands = {at: tuple(dict.fromkeys(f"t{b}" for a, b in ways if a == at)) for at in range(8)}
    return project(*(point(f"t{at}", hands_over_to=hands[at]) for at in range(8)))


@settings(max_examples=100, deadline=None)
@given(WAYS)
def test_a_circle_is_a_way_and_every_one_on_some_circle_is_told(ways: list[tuple[int, int]]) -> None:
    """Each step of a circle is a hand-over; a touchpoint is told if and only if it can be reached from itself."""
    world = drawn(ways)
    found, left = circles_of(world, touchpoint_weights(world, 0.75), 99)
    hands = {t.id: set(t.hands_over_to) for t in world.touchpoints}
    for circle in found:
        way = circle.touchpoints
        assert all(b in hands[a] for a, b in zip(way, (*way[1:], way[0]), strict=True))
        assert len(set(way)) == len(way)
    reach = {ident: set(hands[ident]) for ident in hands}
    for _ in hands:
        reach = {a: there.union(*(reach[b] for b in there)) for a, there in reach.items()}
    assert {ident for each in found for ident in each.touchpoints} == {a for a in reach if a in reach[a]}
    assert len({frozenset(each.touchpoints) for each in found}) == len(found)
    assert left == 0


@settings(max_examples=60, deadline=None)
@given(WAYS, st.randoms(use_true_random=False))
def test_rows_and_ids_change_nothing(ways: list[tuple[int, int]], chance: Any) -> None:
    """Shuffled rows and other ids say the same."""
    world = drawn(ways)
    rows = list(world.touchpoints)
    chance.shuffle(rows)
    other = renamed(replace(world, touchpoints=tuple(rows)))
    before, after = run(world), run(other)
    assert told(before.findings, names(world)) == told(after.findings, names(other))
    assert before.data == after.data
