"""The influence map: lines, steps, and what a table leaves out."""

from __future__ import annotations

from typing import Any

from tests.plugins.controllability.worlds import analyse, ours, project, theirs
from touchreport.plugin import Flow, Link, Ref, Result, Table


def block(result: Result, ident: str) -> Any:
    """Return the block with this id."""
    (found,) = (b for b in result.blocks if b.caption.id == ident)
    return found


def at(ident: str) -> Ref:
    """Return the reference to a touchpoint."""
    return Ref("touchpoint", ident)


def test_lines_and_steps_by_hand() -> None:
    """a acts on d (1 step), d on e (2 steps from a); f has no line and is drawn as missing one."""
    result = analyse(
        project(
            ours("a", stages=("before",)),
            theirs("d", 2, "a", stages=("during", "after")),
            theirs("e", 4, "d"),
            theirs("f", 3),
        )
    )
    drawing, table = block(result, "influence-map"), block(result, "influences")
    assert isinstance(drawing, Flow)
    assert isinstance(table, Table)
    assert drawing.links == (Link(at("a"), at("e"), False), Link(at("a"), at("d"), True))
    assert drawing.targets == (at("e"), at("d"), at("f"))
    assert [(row[0].value, row[1].value, row[2].value) for row in table.rows] == [
        (at("a"), at("e"), 2),
        (at("a"), at("d"), 1),
    ]
    assert table.rows[1][3].value == (Ref("stage", "before"),)
    assert table.rows[1][4].value == (Ref("stage", "during"), Ref("stage", "after"))


def test_over_25_lines_the_table_stands_alone() -> None:
    """25 lines are drawn, 26 are not."""
    for n, drawn in ((25, True), (26, False)):
        result = analyse(project(ours("a"), *(theirs(f"d{k}", 3, "a") for k in range(n))))
        ids = [b.caption.id for b in result.blocks]
        assert ("influence-map" in ids) is drawn
        assert len(block(result, "influences").rows) == n


def test_a_long_table_says_what_it_leaves_out() -> None:
    """40 sources act on each of 5 targets: 200 lines. 60 rows: 40 of the first target and 20 of the second;
    20 more of the second, and all lines of the other 3."""
    sources = [ours(f"a{n}") for n in range(40)]
    ids = tuple(t.id for t in sources)
    result = analyse(project(*sources, *(theirs(f"d{n}", 5 - n / 2, *ids) for n in range(5))))
    table = block(result, "influences")
    assert len(table.rows) == 60
    assert [sum(row[1].value == at(f"d{n}") for row in table.rows) for n in range(5)] == [40, 20, 0, 0, 0]
    said = table.caption.source.values["second"]
    assert (said.values["first"].values["second"].count, said.values["second"].count) == (20, 3)
    assert len(result.data["influences"]) == 60  # type: ignore[arg-type]


def test_without_any_line_the_table_says_where_to_enter_one() -> None:
    """An influence is listed, but it is uncontrollable itself: an empty table with its sentence, no drawing."""
    result = analyse(project(ours("a"), theirs("d", 3, "e"), theirs("e", 3)))
    assert "influence-map" not in [b.caption.id for b in result.blocks]
    assert block(result, "influences").rows == ()
    assert block(result, "influences").empty is not None


def test_touchpoints_without_a_line_do_not_crowd_the_drawing() -> None:
    """30 targets, one with a line: 25 are drawn, the one with a line first, and 5 are said to be missing."""
    result = analyse(project(ours("a"), theirs("z", 1, "a"), *(theirs(f"d{n:02}", 3) for n in range(29))))
    drawing = block(result, "influence-map")
    assert len(drawing.targets) == 25
    assert drawing.targets[0] == at("z")
    assert drawing.caption.source.values["second"].count == 5


def test_who_is_alone_and_how_far_is_in_the_data() -> None:
    """a acts on d and over it on e, b on e too: d has a alone, e has two; nearest steps are 1 and 1."""
    data = analyse(project(ours("a"), ours("b"), theirs("d", 3, "a"), theirs("e", 3, "d", "b"))).data
    assert data["sole_influences"] == {"d": "a"}
    assert data["steps"] == {"d": 1, "e": 1}
    assert data["uninfluenced"] == ()
