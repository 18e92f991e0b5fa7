"""The result as a whole."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

import pytest
import touchreport_channels
from hypothesis import given, settings
from hypothesis import strategies as st
from touchreport_channels import CHANNELS

from tests.plugins.channels.worlds import channel, journey, persona, point, project, recorded, run
from tests.plugins.collect import messages_in, sayable
from tests.plugins.small import calls, fault, of_kind, shape, text
from touchreport.plugin import DotMatrix, Matrix, Pillar, Project, Ref, Result, Stage, clauses, count, say


def rich() -> Project:
    """Return a world in which every kind of finding arises."""
    rows = [
        *(point(f"i{at}", "instagram", importance=5, moment_of_truth=at == 0 or None) for at in range(7)),
        point("only", "instagram", stages=("after",)),
        point("bare", importance=5, name=text("Radio")),
        point("maybe", name=text("Website")),
        point("empty", importance=4),
        point("said", "shop", content_kind=("long-text",), presence=("online",)),
        point("sung", "radio", "email", nature=("physical",), content_kind=("audio", "live")),
        point("later", "tv", status="planned"),
        point("elsewhere"),
    ]
    names = [row.id for row in rows if row.id != "elsewhere"]
    return project(
        rows,
        [channel("fax"), channel("tv")],
        [persona("mara", "email", "shop"), persona("ali", "telegram"), persona("silent")],
        [
            journey("mara", ("said", "before", "shop"), ("i1", "during", None), ("sung", "after", "sms")),
            journey("ali", ("i1", "before", None), ("said", "before", None), ("only", "after", None)),
        ],
        [Pillar("care", text("Care"), content_kinds=("search-answer",))],
        recorded(*names, without=["elsewhere"]),
    )


def worlds() -> dict[str, Project]:
    """Return worlds of all kinds, from none to rich."""
    lone = rich()
    return {
        "nothing": project([]),
        "no column": project([point("a"), point("b")]),
        "few": project([point("a", "shop"), point("b", "email")]),
        "quiet": project([point(c, c) for c in ("shop", "email", "sms", "telephone", "website")]),
        "rich": lone,
        "nature": project([point("a", "website", nature=("physical",))]),
        "met": project(
            [point("a", "sms"), point("b", "email")],
            personas=[persona("mara", "sms", "email")],
            journeys=[replace(journey("mara", ("a", "before", "sms")), derived=True)],
        ),
        "many": project([point(f"m{at}", "email", "sms", "shop") for at in range(70)]),
    }


@pytest.mark.parametrize("name", worlds())
def test_the_core_accepts_every_result(name: str) -> None:
    """Findings are declared, numbers finite, and references lead somewhere."""
    world = worlds()[name]
    assert fault(CHANNELS, run(world), world) is None


def test_every_kind_of_finding_arises() -> None:
    """The worlds of these tests meet each kind that the analysis declares, and no other."""
    met = {finding.code for world in worlds().values() for finding in run(world).findings}
    assert met == {f"channels/{kind.slug}" for kind in CHANNELS.findings}


def test_what_is_said_is_written_in_the_source() -> None:
    """Nothing is said in these worlds that a search through the source, and so a translator, would not see."""
    said = messages_in(CHANNELS, *(run(world) for world in worlds().values()))
    assert said.keys() <= sayable(Path(touchreport_channels.__file__).parent)


def test_headline_is_the_heaviest_finding() -> None:
    """Alone it is the finding's own sentence; several of a kind are counted."""
    assert run(rich()).headline == of_kind(run(rich()), "concentration")[0].seen
    two = project([point("a", name=text("Radio")), point("b", name=text("TV")), point("c", "shop")])
    assert (run(two).headline.text, run(two).headline.count) == ("{n} row names a channel, not a moment", 2)


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("nothing", "The inventory holds no touchpoint yet"),
        ("few", "Only {n} touchpoint has a channel"),
        ("quiet", "No channel carries more than {share} of the touchpoints"),
    ],
)
def test_without_findings_the_headline_says_what_is(name: str, headline: str) -> None:
    """Nothing found is said with the number that shows it, or with what is missing."""
    result = run(worlds()[name])
    assert result.findings == ()
    assert result.headline.text == headline


def test_data_for_other_analyses() -> None:
    """The documented numbers are there."""
    data = run(worlds()["few"]).data
    assert data == {
        "cases": 2,
        "shares": {"shop": 0.5, "email": 0.5},
        "importance_shares": {},
        "herfindahl": 0.5,
        "names_a_channel": (),
        "without_channel": (),
        "unused_channels": (),
    }


def dots(result: Result) -> DotMatrix:
    return next(block for block in result.blocks if isinstance(block, DotMatrix))


def test_the_matrix_has_a_dot_for_each_pair() -> None:
    """Rows in the order of the inventory, channels by share; a row without a channel is marked."""
    matrix = dots(run(project([point("a", "shop", "email"), point("b"), point("c", "shop")])))
    assert list(matrix.row_heads) == [Ref("touchpoint", i) for i in "abc"]
    assert list(matrix.column_heads) == [Ref("channel", "shop"), Ref("channel", "email")]
    assert matrix.dots == {(0, 0), (0, 1), (2, 0)}
    assert matrix.alarm_rows == {1}
    assert matrix.alarm_columns == frozenset()


def test_a_large_matrix_shows_what_matters_and_says_what_it_leaves_out() -> None:
    """Moments of truth and important rows stay, stages come first, and the source counts what is not shown."""
    rows = [point(f"t{at}", "shop", "email", importance=at % 5 + 1) for at in range(9)]
    rows[0] = replace(rows[0], moment_of_truth=True)
    result = run(project(rows), most_rows=3, most_columns=1)
    assert list(dots(result).row_heads) == [Ref("touchpoint", i) for i in ("t0", "t3", "t4")]
    hidden = (
        "{n} touchpoint of less importance is not shown",
        "{n} touchpoints of less importance are not shown",
    )
    together = (
        "{n} channel with a smaller share stands under “Other channels”",
        "{n} channels with smaller shares stand together under “Other channels”",
    )
    assert dots(result).caption.source == clauses(
        count("{n} touchpoint", "{n} touchpoints", 9), count(*hidden, 6), count(*together, 1)
    )
    stages = next(block for block in result.blocks if isinstance(block, Matrix))
    assert [[cell.value if cell else None for cell in row] for row in stages.cells] == [[9], [0], [0]]


def test_a_touchpoint_on_a_small_channel_is_not_said_to_have_none() -> None:
    """Channels that have no column of their own share the last one; where all have one there is no such column."""
    rows = [point("a", "shop", "email"), point("b", "shop"), point("c", "email"), point("d", "sms")]
    matrix = dots(run(project(rows), most_columns=1))
    (first, others) = matrix.column_heads
    assert (first, others) == (Ref("channel", "email"), say("Other channels")) or first == Ref(
        "channel", "shop"
    )
    assert {at for at, _ in matrix.dots} == {0, 1, 2, 3}
    assert (3, 1) in matrix.dots
    assert matrix.across == say("Channels")
    assert len(dots(run(project(rows))).column_heads) == 3


def test_marks_are_explained_where_there_are_any() -> None:
    """No touchpoint without a channel, none too heavy: nothing is said of marks."""
    assert dots(run(project([point("a", "shop"), point("b")]))).caption.reading is not None
    many = [point(f"t{at}", f"c{at % 8}") for at in range(16)]
    assert dots(run(project(many))).caption.reading is None


def test_findings_carry_the_owner() -> None:
    """Who answers for the touchpoint is asked to put it right."""
    world = rich()
    owned = replace(world, touchpoints=tuple(replace(t, owner="vera") for t in world.touchpoints))
    codes = {f.code.split("/")[1] for f in run(owned).findings if f.owner == "vera"}
    assert codes == {"names-channel", "may-name-channel", "without-channel", "content", "presence"}


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_order_of_rows_changes_nothing(chance: Random) -> None:
    """Shuffled rows, personas and channels give the same findings and the same numbers."""
    world = rich()
    rows, people, channels = list(world.touchpoints), list(world.personas), list(world.channels)
    for each in (rows, people, channels):
        chance.shuffle(each)
    again = replace(world, touchpoints=tuple(rows), personas=tuple(people), channels=tuple(channels))
    before, after = run(world), run(again)
    assert shape(after) == shape(before)
    assert after.data["shares"] == before.data["shares"]
    assert {f.subjects[0] for f in after.findings} == {f.subjects[0] for f in before.findings}
    assert after.headline == before.headline


@given(st.permutations([t.id for t in rich().touchpoints]))
@settings(max_examples=20)
def test_names_of_ids_change_nothing(ids: list[str]) -> None:
    """Other ids of touchpoints and stages give the same findings; only references differ."""
    world = rich()
    new = {old.id: f"z-{ident}" for old, ident in zip(world.touchpoints, ids, strict=True)}
    again = replace(
        world,
        touchpoints=tuple(
            replace(t, id=new[t.id], stages=tuple(f"stage {s}" for s in t.stages)) for t in world.touchpoints
        ),
        model=replace(world.model, stages=tuple(Stage(f"stage {s.id}", s.name) for s in world.stages)),
        journeys=tuple(
            replace(
                j,
                steps=tuple(
                    replace(s, touchpoint=new[s.touchpoint], stage=f"stage {s.stage}") for s in j.steps
                ),
            )
            for j in world.journeys
        ),
        records={Ref("touchpoint", new[ref.id]): record for ref, record in world.records.items()},
    )
    before, after = run(world), run(again)
    assert shape(after) == shape(before)
    assert after.data["shares"] == before.data["shares"]
    assert after.headline == before.headline


def test_large_inventories_take_linear_work() -> None:
    """Twice the touchpoints ask twice as often what a name is, and no pair of touchpoints is ever compared."""
    small, large = (project([point(f"t{at}", "shop") for at in range(n)]) for n in (200, 400))
    counts = [calls(partial(run, world)) for world in (small, large)]
    assert counts[1] <= 2.2 * counts[0]
