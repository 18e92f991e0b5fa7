"""What is made for one group alone, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.plugins.personalisation.worlds import (
    about,
    groups,
    point,
    points,
    project,
    run,
    segment,
    split,
    walk,
    who,
)
from tests.plugins.small import of_kind
from touchreport.plugin import Matrix, MatrixCell, Project, Ref, Severity, Share, SplitBars, Table


def pencil() -> Project:
    """Return three segments and eleven touchpoints, told below.

    Two name nobody. Two name a and b. Three name a, one of them uncontrollable. Three name b. One names c.
    """
    rows = [
        *points("all", 2, "before"),
        *points("ab", 2, "before", segments=("a", "b")),
        *points("a", 2, "before", segments=("a",)),
        point("review", "before", segments=("a",), control="uncontrollable"),
        *points("b", 3, "during", segments=("b",)),
        point("c", "after", segments=("c",)),
    ]
    return groups(segment("a", 0.5), segment("b", 0.2), segment("c", 0.3), rows=rows)


def test_sorts_by_hand() -> None:
    """a meets 2 + 2 + 3 = 7: 2 its own, 1 alone, 2 with some, 2 with all; b 2 + 2 + 3 = 7; c 2 + 1 = 3."""
    data: Any = run(pencil()).data
    assert data["sorts"] == {
        "a": {"own": 2, "apart": 1, "some": 2, "all": 2},
        "b": {"own": 3, "apart": 0, "some": 2, "all": 2},
        "c": {"own": 1, "apart": 0, "some": 0, "all": 2},
    }
    assert data["own_shares"] == {"a": 2 / 7, "b": 3 / 7, "c": 1 / 3}
    assert data["parts"] == {"a": 2 / 6, "b": 3 / 6, "c": 1 / 6}
    assert data["own"]["b"] == ("b0", "b1", "b2")
    assert data["cases"] == 11


def test_groups_that_are_level_are_told_together() -> None:
    """b has most of its own, 3 of 6; once a has 3, too, the table is headed by both."""
    world = pencil()
    more = groups(*world.segments, rows=[*world.touchpoints, point("a9", "before", segments=("a",))])
    titles = [
        next(b.caption.title for b in run(each).blocks if b.caption.id == "made-for-whom")
        for each in (world, more)
    ]
    assert titles[0].values["group"] == Ref("segment", "b")
    assert titles[1].values["groups"] == (Ref("segment", "a"), Ref("segment", "b"))
    assert (titles[1].count, titles[1].values["total"]) == (3, 7)


def test_bars_and_matrix_by_hand() -> None:
    """The bars hold the same numbers; the matrix outlines a stage that a group goes through with nothing of its own."""
    blocks = run(pencil()).blocks
    (bars,) = (block for block in blocks if isinstance(block, SplitBars))
    assert bars.rows[0] == (Ref("segment", "a"), (2.0, 1.0, 2.0, 2.0))
    (matrix,) = (block for block in blocks if isinstance(block, Matrix))
    # Before: a has two; b and c go through it with none, and a has. During: b has three, the others never come by.
    assert matrix.cells == (
        (MatrixCell(2), None, None),
        (MatrixCell(0, gap=True), MatrixCell(3), None),
        (MatrixCell(0, gap=True), None, MatrixCell(1)),
    )


def test_fewer_groups_than_stages_stand_side_by_side() -> None:
    """Two groups on three stages: a stage a row, so that it fits a narrow page."""
    (matrix,) = (
        b for b in run(split({"a": 0.5, "b": 0.5}, {"a": 2, "b": 0})).blocks if isinstance(b, Matrix)
    )
    assert matrix.column_heads == (Ref("segment", "a"), Ref("segment", "b"))
    assert matrix.cells == ((MatrixCell(2), MatrixCell(0, gap=True)), (None, None), (None, None))


def test_the_table_names_what_is_made_for_whom() -> None:
    """b has 3 of 6, which is its part; what it has stands by name."""
    (table,) = (b for b in run(pencil()).blocks if isinstance(b, Table) and b.caption.id == "made-for-whom")
    cells = [cell.value for cell in table.rows[1]]
    assert cells[:4] == [Ref("segment", "b"), Share(0.2), Share(0.5), 3]
    assert cells[4] == tuple(Ref("touchpoint", f"b{n}") for n in range(3))


def test_sorts_that_are_nowhere_have_no_part() -> None:
    """Two groups without anything uncontrollable: their own, and what both meet."""
    (bars,) = (
        b for b in run(split({"a": 0.5, "b": 0.5}, {"a": 2, "b": 1})).blocks if isinstance(b, SplitBars)
    )
    assert [head.text for head, _ in bars.parts] == ["Its own", "With all"]


def test_a_planned_touchpoint_stands_beside_the_number() -> None:
    """It fills nothing: b has none of its own before, and one planned."""
    world = pencil()
    rows = (*world.touchpoints, point("soon", "before", segments=("b",), status="planned"))
    result = run(replace(world, touchpoints=rows))
    (matrix,) = (block for block in result.blocks if isinstance(block, Matrix))
    assert matrix.cells[1][0] == MatrixCell(0, gap=True, planned=1)
    assert result.data == run(world).data


def test_what_is_planned_where_a_group_never_comes_by_is_no_gap() -> None:
    """c goes through no touchpoint during, where b has its own: what is planned there for c is shown, not outlined."""
    world = pencil()
    rows = (*world.touchpoints, point("soon", "during", segments=("c",), status="planned"))
    (matrix,) = (b for b in run(replace(world, touchpoints=rows)).blocks if isinstance(b, Matrix))
    assert matrix.cells[2][1] == MatrixCell(0, gap=False, planned=1)


def test_nothing_of_its_own() -> None:
    """b meets five touchpoints, all with a: medium; what is planned for it alone is to be finished."""
    world = split({"a": 0.7, "b": 0.3}, {"a": 2, "b": 0})
    (finding,) = of_kind(run(world), "nothing-own")
    assert (about(finding), finding.severity, finding.seen.count) == (["b"], Severity.MEDIUM, 5)
    assert finding.todo.text.startswith("Choose one touchpoint")
    planned = replace(
        world, touchpoints=(*world.touchpoints, point("soon", "before", segments=("b",), status="planned"))
    )
    (other,) = of_kind(run(planned), "nothing-own")
    assert other.todo.values["touchpoints"] == (Ref("touchpoint", "soon"),)


@pytest.mark.parametrize(("share", "found"), [(0.14, 0), (0.15, 1), (0.16, 1)])
def test_a_small_group_may_have_nothing(share: float, found: int) -> None:
    """Below the option notable nothing is said; on the line it is."""
    world = split({"a": 1 - share, "b": share}, {"a": 2, "b": 0})
    assert len(of_kind(run(world), "nothing-own")) == found


@pytest.mark.parametrize(("shared", "found"), [(4, 0), (5, 1)])
def test_a_group_that_meets_little_is_not_judged(shared: int, found: int) -> None:
    """Four touchpoints are below the option least_met, and are said to be too few; five are enough."""
    result = run(split({"a": 0.5, "b": 0.5}, {"a": 2, "b": 0}, shared))
    assert len(of_kind(result, "nothing-own")) == found
    assert any(line.text.startswith("Not judged") for line in result.not_enough) == (not found)


@pytest.mark.parametrize(("own", "found"), [(1, 1), (2, 0), (3, 0)])
def test_less_than_its_share(own: int, found: int) -> None:
    """b is 40 % of the customers; of ten made for one alone it has 1, 2 or 3: below, on, above 0.5 · 40 % = 20 %."""
    world = split({"a": 0.6, "b": 0.4}, {"a": 10 - own, "b": own})
    assert [about(f)[0] for f in of_kind(run(world), "less-than-share")] == ["b"] * found


def test_less_than_its_share_says_the_numbers() -> None:
    """1 of 10, for 40 % of the customers."""
    (finding,) = of_kind(run(split({"a": 0.6, "b": 0.4}, {"a": 9, "b": 1})), "less-than-share")
    assert (finding.seen.count, finding.seen.values["total"]) == (1, 10)
    assert finding.seen.values["customers"] == Share(0.4)
    assert finding.severity is Severity.MEDIUM


def test_parts_are_not_judged_without_shares_or_with_few_cases() -> None:
    """Shares that nobody declared, or four touchpoints made for one alone, judge nobody; what is missing is said."""
    for world in (
        split({"a": None, "b": None}, {"a": 19, "b": 1}),
        split({"a": 0.4, "b": 0.6}, {"a": 3, "b": 1}),
    ):
        result = run(world)
        assert of_kind(result, "less-than-share") == ()
        assert any(line.text.startswith("Whether each group") for line in result.not_enough)


def test_nothing_is_made_for_anybody() -> None:
    """Three groups that share in pairs have nothing alone: one finding, not three."""
    rows = [
        *points("ab", 4, "before", segments=("a", "b")),
        *points("bc", 4, "before", segments=("b", "c")),
        *points("ca", 4, "before", segments=("c", "a")),
    ]
    result = run(groups(*(segment(s) for s in "abc"), rows=rows))
    (finding,) = of_kind(result, "none-made")
    assert about(finding) == ["a", "b", "c"]
    assert of_kind(result, "nothing-own") == ()


def test_the_same_for_all_is_left_to_the_lifecycle() -> None:
    """Groups that meet exactly the same are a finding there; here only the headline says it."""
    result = run(split({"a": 0.5, "b": 0.5}, {"a": 0, "b": 0}, 6))
    assert result.findings == ()
    assert result.headline.text == "Whatever one group meets, all of them meet"


def test_what_others_decide_is_not_made_for_anybody() -> None:
    """A review that only b meets leaves b with nothing of its own."""
    world = split({"a": 0.5, "b": 0.5}, {"a": 2, "b": 0})
    review = point("review", "before", segments=("b",), control="uncontrollable")
    (finding,) = of_kind(run(replace(world, touchpoints=(*world.touchpoints, review))), "nothing-own")
    assert (about(finding), finding.seen.count) == (["b"], 6)


@pytest.mark.parametrize(("share", "found"), [(0.14, 0), (0.15, 1)])
def test_a_group_that_no_touchpoint_names(share: float, found: int) -> None:
    """c is declared and never named: a finding from the option notable on, else a line of what is not known."""
    shares = {"a": 0.5, "b": 0.5 - share, "c": share}
    result = run(split(shares, {"a": 2, "b": 2}))
    assert [about(f) for f in of_kind(result, "unnamed")] == [["c"]] * found
    assert any(line.text.startswith("Nobody said") for line in result.not_enough) == (not found)


def test_groups_of_whom_nothing_is_known_do_not_count() -> None:
    """What names nobody is met by all that are known; c, whom nobody names, neither adds to it nor takes away."""
    rows = [
        *points("all", 3, "before"),
        *points("a", 3, "before", segments=("a",)),
        point("b", segments=("b",)),
    ]
    data: Any = run(groups(segment("a"), segment("b"), segment("c"), rows=rows)).data
    assert data["sorts"]["a"] == {"own": 3, "apart": 0, "some": 0, "all": 3}
    assert "c" not in data["sorts"]


def test_a_recorded_step_is_a_meeting() -> None:
    """Ben of b comes by a touchpoint that names a alone: it is a's own no longer."""
    people = (who("ann", "a"), who("ben", "b"))
    rows = [*points("a", 2, "before", segments=("a",)), point("b", "before", segments=("b",))]
    still = project(rows, (segment("a"), segment("b")), people)
    moved = replace(still, journeys=(walk("ben", {"touchpoint": "a0"}),))
    before, after = (run(world).data["own"] for world in (still, moved))
    assert before == {"a": ("a0", "a1"), "b": ("b",)}
    assert after == {"a": ("a1",), "b": ("b",)}


def test_somebody_of_no_group_meets_it_too() -> None:
    """A touchpoint that also names a persona without a segment is made for no segment alone."""
    rows = [
        point("t", "before", segments=("a",), personas=("eve",)),
        point("u", segments=("a",)),
        point("v", segments=("b",)),
    ]
    data: Any = run(project(rows, (segment("a"), segment("b")), (who("eve"),))).data
    assert data["own"] == {"a": ("u",), "b": ("v",)}
    assert data["sorts"]["a"]["some"] == 1


def test_personas_are_the_groups_where_there_are_no_segments() -> None:
    """Without segments each persona has a row."""
    rows = [point("t", personas=("ann",)), point("u", personas=("ben",))]
    data: Any = run(project(rows, (), (who("ann"), who("ben")))).data
    assert (data["groups"], data["own"]) == ("persona", {"ann": ("t",), "ben": ("u",)})
    assert data["customers"] == {"ann": 0.5, "ben": 0.5}


@pytest.mark.parametrize(
    ("stages", "found"),
    [(("before", "during", "after"), 0), (("before", "during"), 0), (("before",), 1)],
)
def test_something_of_its_own_at_some_stages_only(stages: tuple[str, ...], found: int) -> None:
    """a goes through three stages: bare are 0, 1 or 2 of them, 0 %, 33 % or 67 %; told from 40 % on."""
    rows = [
        *points("all", 3, "before", "during", "after"),
        *points("a", 2, *stages, segments=("a",)),
        *points("b", 2, "before", "during", "after", segments=("b",)),
    ]
    findings = of_kind(run(groups(segment("a"), segment("b"), rows=rows)), "some-stages")
    assert [about(each) for each in findings] == [["a", "during", "after"]] * found
    assert all(each.severity is Severity.LOW for each in findings)


@pytest.mark.parametrize(("bare", "found"), [(0.34, 0), (1 / 3, 1), (0.3, 1)])
def test_bare_stages_reach_the_line(bare: float, found: int) -> None:
    """One of three stages is bare: told on the line and below it."""
    rows = [
        *points("all", 3, "before", "during", "after"),
        *points("a", 2, "before", "during", segments=("a",)),
        *points("b", 2, "before", "during", "after", segments=("b",)),
    ]
    world = groups(segment("a"), segment("b"), rows=rows)
    assert len(of_kind(run(world, bare=bare), "some-stages")) == found


def test_one_touchpoint_of_its_own_is_too_few_for_stages() -> None:
    """With one alone, nothing is said of stages; with two it is."""
    for n in (1, 2):
        rows = [
            *points("all", 5, "before", "during", "after"),
            *points("a", n, "before", segments=("a",)),
            *points("b", n, "before", "during", "after", segments=("b",)),
        ]
        assert len(of_kind(run(groups(segment("a"), segment("b"), rows=rows)), "some-stages")) == n - 1


def test_many_groups_with_bare_stages_share_a_finding() -> None:
    """Of six, the option singly tells three one by one, and the rest in one."""
    names = "abcdef"
    rows = points("all", 5, "before", "during", "after")
    for name in names:
        rows += points(name, 2, "before", segments=(name,))
    result = run(groups(*(segment(name) for name in names), rows=rows))
    found = of_kind(result, "some-stages")
    assert [len([r for r in f.subjects if r.kind == "segment"]) for f in found] == [1, 1, 1, 3]
    assert result.headline.count == 6
