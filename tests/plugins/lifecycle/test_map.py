"""The touchpoint map."""

from __future__ import annotations

import pytest

from tests.plugins.lifecycle.worlds import persona, point, points, project, run, segment
from touchreport.plugin import Message, Project, Ref, Result, Table, Value, say


def the_map(result: Result) -> list[list[Value | None]]:
    """Return the values of the map, row by row."""
    table = next(b for b in result.blocks if isinstance(b, Table) and b.caption.id == "touchpoint-map")
    return [[cell.value for cell in row] for row in table.rows]


def refs(*ids: str) -> tuple[Ref, ...]:
    return tuple(Ref("touchpoint", ident) for ident in ids)


def world() -> Project:
    """Return two segments and five touchpoints on two of three stages."""
    return project(
        [
            point("all", "before"),
            point("both", "before", segments=("b", "a")),
            point("a1", "before", segments=("a",)),
            point("a2", "before", "during", segments=("a",)),
            point("b1", "before", segments=("b",)),
        ],
        [segment("a"), segment("b")],
    )


def test_by_hand() -> None:
    """What both meet stands in the first column; the rest with whom it is; nothing where a segment meets nothing.

    Cells with a touchpoint: a before, b before, a during: 3 of 6.
    """
    result = run(world())
    assert the_map(result) == [
        [Ref("stage", "before"), refs("all", "both"), refs("a1", "a2"), refs("b1")],
        [Ref("stage", "during"), None, refs("a2"), say("nothing")],
        [Ref("stage", "after"), None, say("nothing"), say("nothing")],
    ]
    assert result.data["coverage"] == 0.5


def test_one_below_the_other_where_there_are_many() -> None:
    """With more rows than columns allowed each has a line; who meets no more than all is left out."""
    result = run(world(), most_columns=1)
    a, b, all_of_them = Ref("segment", "a"), Ref("segment", "b"), say("Met by all")
    before, during, after = (Ref("stage", stage) for stage in ("before", "during", "after"))
    assert the_map(result) == [
        [before, all_of_them, refs("all", "both")],
        [before, a, refs("a1", "a2")],
        [before, b, refs("b1")],
        [during, all_of_them, None],
        [during, a, refs("a2")],
        [during, b, say("nothing")],
        [after, all_of_them, None],
        [after, a, say("nothing")],
        [after, b, say("nothing")],
    ]


def test_a_long_cell_names_the_most_important() -> None:
    """Of three, the two with the highest importance in the order of the inventory, and how many more."""
    rows = [point(ident, "before", importance=rate) for ident, rate in (("x", 3.0), ("y", 1.0), ("z", 5.0))]
    cell = the_map(run(project(rows, [segment("a"), segment("b")]), most_in_cell=2))[0][1]
    assert isinstance(cell, Message)
    assert cell.values == {"n": 1, "list": refs("x", "z")}


@pytest.mark.parametrize("rows", [[], [persona("mara")]])
def test_without_two_to_tell_apart_the_stages_stand_alone(rows: list[object]) -> None:
    """No segment and one persona at most: what acts on each stage, whoever meets it."""
    result = run(project([point("t", "before"), point("u", "after")], personas=rows))  # type: ignore[arg-type]
    assert the_map(result) == [
        [Ref("stage", "before"), refs("t")],
        [Ref("stage", "during"), None],
        [Ref("stage", "after"), refs("u")],
    ]


def test_only_touchpoints_as_they_are_are_on_the_map() -> None:
    """Planned and retired ones fill no cell."""
    rows = [
        point("t", "before"),
        *points("p", 2, "during", status="planned"),
        point("r", "after", status="retired"),
    ]
    result = run(project(rows, [segment("a"), segment("b")]))
    assert result.data["coverage"] == pytest.approx(2 / 6)
