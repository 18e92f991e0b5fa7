"""How far journeys lie apart."""

from __future__ import annotations

import pytest
from touchreport_lifecycle.divergence import Overlap, Pair, playbooks

from tests.plugins.lifecycle.worlds import (
    journey,
    persona,
    point,
    points,
    project,
    run,
    segment,
    two_segments,
)
from tests.plugins.small import of_kind
from touchreport.plugin import Matrix, Ref, Result, Severity, Share

A, B, C = (Ref("segment", ident) for ident in "abc")


def distances(result: Result) -> dict[tuple[str, str], float]:
    """Return the distance of each pair, by the sorted ids."""
    found: tuple[tuple[str, str, float, object], ...] = result.data["distances"]  # type: ignore[assignment]
    return {(min(a, b), max(a, b)): distance for a, b, distance, _ in found}


def test_by_hand() -> None:
    """Three shared, four of a alone, two of b alone: 1 - 3 / 9 = 0.667."""
    assert distances(run(two_segments(3, 4, 2))) == {("a", "b"): pytest.approx(2 / 3)}


def test_who_meets_what() -> None:
    """Named itself, named over a persona, for everybody, met on a recorded step: four ways to meet.

    a meets own, over, all and step; b meets all and its two. Shared 1 of 6: 1 - 1/6 = 0.833.
    A derived step, a planned touchpoint and one for somebody outside the segments add nothing.
    """
    world = project(
        [
            point("own", "before", segments=("a",)),
            point("over", "before", personas=("mara",)),
            point("all", "before"),
            point("step", "before", personas=("outside",)),
            point("b1", "before", segments=("b",)),
            point("b2", "before", segments=("b",)),
            point("later", "before", status="planned", segments=("a",)),
        ],
        [segment("a"), segment("b")],
        [persona("mara", "a"), persona("ali", "b"), persona("outside")],
        [
            journey("mara", ("step", "before"), ("later", "before")),
            journey("ali", ("own", "before"), derived=True),
        ],
    )
    result = run(world)
    assert distances(result) == {("a", "b"): pytest.approx(5 / 6)}
    assert [m.values["who"] for m in result.not_enough if m.text.startswith("The map")] == [
        (Ref("persona", "outside"),)
    ]


def test_stage_by_stage_by_hand() -> None:
    """Before: 4 shared of 5, 1 - 4/5 = 0.2. During: 1 of 5, 0.8. After: b meets nothing, so nothing is said."""
    world = project(
        [
            *points("w", 4, "before", segments=("a", "b")),
            point("x", "before", segments=("a",)),
            point("y", "during", segments=("a", "b")),
            *points("z", 4, "during", segments=("b",)),
            *points("v", 6, "after", segments=("a",)),
        ],
        [segment("a"), segment("b")],
    )
    result = run(world)
    (matrix,) = (block for block in result.blocks if isinstance(block, Matrix))
    assert matrix.row_heads[1:] == tuple(Ref("stage", stage) for stage in ("before", "during", "after"))
    assert [cell and cell.value for (cell,) in matrix.cells[1:]] == [20, 80, None]
    assert matrix.caption.title.values == {"stage": Ref("stage", "during")}


@pytest.mark.parametrize(("shared", "apart"), [(9, 0), (10, 0), (11, 0), (8, 1)])
def test_separate_playbooks_above_the_threshold(shared: int, apart: int) -> None:
    """With nine of their own: 9 shared of 18 are 0.5, not above it; 8 shared of 17 are 0.529 and above."""
    result = run(two_segments(shared, 5, 4))
    assert len(of_kind(result, "separate-playbooks")) == apart


def test_what_the_finding_says() -> None:
    """Three shared of nine: two playbooks, a common part of three, all customers times 0.667."""
    (found,) = of_kind(run(two_segments(3, 4, 2)), "separate-playbooks")
    assert (found.severity, found.subjects) == (Severity.MEDIUM, (A, B))
    assert (found.seen.count, found.seen.values["shared"]) == (9, 3)
    assert (found.todo.count, len(found.todo.values["touchpoints"])) == (2, 3)  # type: ignore[arg-type]
    assert [line.values.get("who") for line in found.evidence[1:3]] == [(A,), (B,)]
    assert found.evidence[-1].count == 3
    assert found.share == pytest.approx(2 / 3)
    (none,) = of_kind(run(two_segments(0, 4, 2)), "separate-playbooks")
    assert none.todo.text.endswith("nothing is common to all of them")


def test_who_is_near_shares_a_playbook() -> None:
    """a and b share all but one of ten; c shares nothing: two pairs of three are far, and two playbooks do."""
    world = project(
        [
            *points("ab", 9, "before", segments=("a", "b")),
            point("a", "before", segments=("a",)),
            *points("c", 5, "before", segments=("c",)),
        ],
        [segment("c", 0.5), segment("a", 0.3), segment("b", 0.2)],
    )
    result = run(world)
    assert result.data["playbooks"] == (("c",), ("a", "b"))
    (found,) = of_kind(result, "separate-playbooks")
    assert (found.seen.count, found.seen.values["total"], found.todo.count) == (2, 3, 2)
    assert found.share == pytest.approx(1.0)
    (same,) = of_kind(result, "same-journey")
    assert same.subjects == (A, B)
    assert same.share == pytest.approx(0.5)


def pair(first: int, second: int, shared: int) -> Pair:
    """Return a pair that shares so many of a hundred touchpoints."""
    rows = Ref("segment", str(first)), Ref("segment", str(second))
    return Pair(*rows, (first, second), Overlap(shared, 100), {})


def test_a_chain_of_near_ones_does_not_make_one_playbook() -> None:
    """0-1 and 1-2 are near, 0-2 is far: the nearest two stand together, the third alone."""
    chain = [pair(0, 2, 30), pair(1, 2, 60), pair(0, 1, 70)]
    assert playbooks(chain, 0.5) == ((0, 1), (2,))
    assert playbooks(chain, 0.7) == ((0, 1, 2),)
    assert playbooks([], 0.5) == ()


@pytest.mark.parametrize(("own", "found"), [(1, 1), (2, 1), (3, 0)])
def test_alike_up_to_the_threshold(own: int, found: int) -> None:
    """18 shared: with one more 1/19 = 0.05, with two 2/20 = 0.1 exactly, with three 3/21 = 0.14."""
    same = of_kind(run(two_segments(18, own, 0)), "same-journey")
    assert len(same) == found
    if same:
        assert same[0].severity is Severity.LOW
        assert same[0].seen.values["share"] == Share(round(own / (18 + own), 9))


def test_exactly_the_same() -> None:
    """Who shares everything is said to, without a number."""
    (same,) = of_kind(run(two_segments(6, 0, 0)), "same-journey")
    assert same.seen.text == "The journeys of {who} meet exactly the same touchpoints"


def parting(shared_during: int, own_during: int) -> Result:
    """Return the result for two segments that share ten before, and on a later stage so many."""
    both, alone = {"segments": ("a", "b")}, {"segments": ("a",)}
    rows = points("w", 10, "before", **both) + points("y", shared_during, "during", **both)
    return run(project(rows + points("z", own_during, "during", **alone), [segment("a"), segment("b")]))


@pytest.mark.parametrize(("shared", "own", "found"), [(2, 3, 0), (2, 4, 1), (3, 4, 0), (1, 3, 0)])
def test_journeys_that_part_on_one_stage(shared: int, own: int, found: int) -> None:
    """3/5 = 0.6 is not above the line, 4/6 is, 4/7 is not; 3/4 is, but four touchpoints are too few to say.

    Overall 3/15, 4/16, 4/17 and 3/14 lie between 0.1 and 0.5: near, not the same.
    """
    parts = of_kind(parting(shared, own), "parting-stage")
    assert len(parts) == found
    if parts:
        assert parts[0].subjects == (Ref("stage", "during"), A, B)
        assert (parts[0].seen.values["shared"], parts[0].seen.count) == (2, 6)


def test_personas_stand_for_themselves_where_there_are_no_segments() -> None:
    """Two personas, three touchpoints each, one of them shared: 1 - 1/5 = 0.8."""
    world = project(
        [
            point("both", "before", personas=("mara", "ali")),
            *points("m", 2, "before", personas=("mara",)),
            *points("a", 2, "before", personas=("ali",)),
        ],
        personas=[persona("mara"), persona("ali")],
    )
    result = run(world)
    assert result.data["rows"] == "persona"
    assert distances(result) == {("ali", "mara"): pytest.approx(0.8)}


def test_of_whom_nothing_is_said_is_not_compared() -> None:
    """Everything is for everybody: no distance of 0 is made of it, and it says who is missing."""
    result = run(project(points("t", 12, "before"), [segment("a"), segment("b")]))
    assert distances(result) == {}
    assert of_kind(result, "same-journey") == ()
    assert [m.values["who"] for m in result.not_enough if "nothing says" in m.text] == [(A, B)]


@pytest.mark.parametrize(("total", "pairs"), [(4, 0), (5, 1)])
def test_too_little_is_not_compared(total: int, pairs: int) -> None:
    """Four touchpoints in both journeys are too few, five are enough."""
    result = run(two_segments(1, total - 2, 1))
    assert len(distances(result)) == pairs
    assert any("meets too little" in message.text for message in result.not_enough) is not bool(pairs)


def test_one_segment_has_nobody_to_differ_from() -> None:
    """With one row there is nothing to compare, and it says so."""
    result = run(project(points("t", 12, "before", segments=("a",)), [segment("a")]))
    assert distances(result) == {}
    assert any("two segments or personas are needed" in message.text for message in result.not_enough)


def test_the_matrix_of_all_pairs_is_symmetric_without_a_diagonal() -> None:
    """Three segments: nine cells, the diagonal empty, each distance twice; the farthest pair is the title."""
    world = project(
        [
            *points("ab", 6, "before", segments=("a", "b")),
            *points("bc", 3, "before", segments=("b", "c")),
            *points("c", 3, "before", segments=("c",)),
        ],
        [segment("a"), segment("b"), segment("c")],
    )
    result = run(world)
    matrix = next(b for b in result.blocks if isinstance(b, Matrix) and b.caption.id == "distances")
    values = [[None if cell is None else cell.value for cell in row] for row in matrix.cells]
    assert values == [
        [None, pytest.approx(100 / 3), 100],
        [pytest.approx(100 / 3), None, 75],
        [100, 75, None],
    ]
    assert matrix.caption.title.values == {"a": A, "b": C, "share": Share(1.0)}


def test_a_stage_of_which_not_every_pair_knows_is_no_title() -> None:
    """During, c meets nothing: two of three pairs say nothing of it, and one stage alone stands out from nothing."""
    world = project(
        [
            *points("abc", 5, "before", segments=("a", "b", "c")),
            *points("a", 5, "during", segments=("a",)),
            *points("b", 5, "during", segments=("b",)),
        ],
        [segment("a"), segment("b"), segment("c")],
    )
    by_stage = next(b for b in run(world).blocks if b.caption.id == "distances-by-stage")
    assert by_stage.caption.title.text == "The distances stage by stage"


def test_many_pairs_are_cut_and_many_groups_are_counted() -> None:
    """Seven segments that share nothing: 21 pairs, of which four are shown, a line each; five playbooks are named, two counted."""
    names = "abcdefg"
    rows = [t for name in names for t in points(name, 5, "before", segments=(name,))]
    result = run(project(rows, [segment(name) for name in names]), most_pairs=4)
    by_stage = next(b for b in result.blocks if b.caption.id == "distances-by-stage")
    assert isinstance(by_stage, Matrix)
    assert (len(by_stage.row_heads), len(by_stage.column_heads)) == (4, 4)
    (found,) = of_kind(result, "separate-playbooks")
    assert (found.seen.count, found.todo.count) == (21, 7)
    assert [line.count for line in found.evidence if line.text == "{n} more playbook"] == [2]
