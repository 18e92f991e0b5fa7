"""What a whole axis shows, and the result as a whole."""

from __future__ import annotations

from dataclasses import replace
from math import isclose
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from touchreport_balance import BALANCE

from tests.plugins.balance.test_shares import inventories
from tests.plugins.balance.worlds import journey, point, points, project, run, step
from tests.plugins.small import of_kind
from touchreport.model.provenance import Record
from touchreport.plugin import (
    Matrix,
    Number,
    Ref,
    Result,
    Severity,
    Share,
    SplitBars,
    Table,
    Touchpoint,
    run_analysis,
    say,
)


def test_uneven_just_below_the_line() -> None:
    """9, 1, 1 and 1 have 0.6038, above 0.6; 10, 1, 1 and 1 have 0.5726, below it."""
    rest = {"human": 1, "physical": 1, "sensory": 1}
    assert of_kind(run(project(points(communication=9, **rest))), "uneven") == ()
    (finding,) = of_kind(run(project(points(communication=10, **rest))), "uneven")
    assert finding.seen.values["share"] == Share(10 / 13)
    assert finding.evidence[-1].count == 1


def test_uneven_at_the_line_is_even_enough() -> None:
    """4, 2, 1 and 1 have 0.875: nothing with the line at 0.875, a finding with the line at 0.88."""
    world = project(points(communication=4, human=2, physical=1, sensory=1))
    assert of_kind(run(world, least_evenness=0.875), "uneven") == ()
    assert len(of_kind(run(world, least_evenness=0.88), "uneven")) == 1


def test_uneven_weighs_more_where_the_importance_is_uneven_too() -> None:
    """Rated alike, importance is as uneven as number: medium. With the weight on the others, or unrated: low."""
    names = ["communication"] * 10 + ["human", "physical", "sensory"]

    def severity(*ratings: float | None) -> Severity:
        world = [point(f"p{n}", name, importance=ratings[n >= 10]) for n, name in enumerate(names)]
        (finding,) = of_kind(run(project(world)), "uneven")
        return finding.severity

    assert severity(3, 3) is Severity.MEDIUM
    assert severity(2, 5) is Severity.LOW
    assert severity(None, None) is Severity.LOW


def test_a_class_without_a_touchpoint_is_a_question() -> None:
    """Two natures are missing: two low findings, and the two that are there are even enough among themselves."""
    result = run(project(points(communication=6, human=2)))
    found = of_kind(result, "empty-class")
    assert [getattr(f.seen.values["name"], "id", None) for f in found] == ["physical", "sensory"]
    assert {f.severity for f in found} == {Severity.LOW}
    assert of_kind(result, "uneven") == ()
    assert (
        of_kind(run(project(points(communication=6, human=2)), without=("sensory",)), "empty-class") != found
    )


def test_a_question_that_is_answered_is_not_asked_again() -> None:
    """Classes named in `without` are not missed."""
    world = project(points(communication=6, human=2))
    assert of_kind(run(world, without=("physical", "sensory")), "empty-class") == ()


def test_what_is_planned_answers_too() -> None:
    """A planned touchpoint does not fill the class; it is what to finish."""
    world = project([*points(communication=7, human=2, physical=2), point("s", "sensory", status="planned")])
    (finding,) = of_kind(run(world), "empty-class")
    assert finding.todo.values["touchpoint"] == Ref("touchpoint", "s")


def test_too_few_touchpoints_miss_no_class() -> None:
    """Eight natures are needed for four classes; with seven nothing is asked, and it is said why."""
    result = run(project(points(communication=5, human=2)))
    assert of_kind(result, "empty-class") == ()
    assert [m.values["n"] for m in result.not_enough if "needed" in m.text] == [7]


def test_an_empty_position_weighs_more() -> None:
    """Nobody else does the work of a position; where the stages are the positions, the analysis of gaps says so."""
    world = [point(f"p{n}", position=("front-end" if n % 2 else "mid-end",)) for n in range(6)]
    (finding,) = of_kind(run(project(world)), "empty-class")
    assert (finding.severity, getattr(finding.seen.values["name"], "id", None)) == (
        Severity.MEDIUM,
        "back-end",
    )
    staged = [point(f"p{n}", stages="front-end" if n % 2 else "mid-end") for n in range(6)]
    assert of_kind(run(project(staged, model="service-position")), "empty-class") == ()


def test_what_the_analysis_of_gaps_tells_is_left_to_it() -> None:
    """A presence that it misses at a stage is not told as an empty class."""
    world = project([point(f"p{n}", presence=("online",)) for n in range(4)])
    assert len(of_kind(run(world), "empty-class")) == 1
    cells = (("presence", "offline", "one", 0, 0, 1.0, 0.3),)
    gaps = Result(say("x"), say("x"), run(world).method, data=MappingProxyType({"cells": cells}))
    assert of_kind(run_analysis(BALANCE, world, {"gaps": gaps}), "empty-class") == ()


def heavy(moment: bool | None = None) -> list[Touchpoint]:
    """Return 10 touchpoints: 2 human ones rated 5, the others rated 3."""
    names = ["communication"] * 6 + ["physical", "sensory"]
    return [
        *(point(f"p{n}", name, importance=3) for n, name in enumerate(names)),
        *(point(f"h{n}", "human", importance=5, moment_of_truth=moment) for n in range(2)),
    ]


def test_few_that_weigh_much_by_hand() -> None:
    """On the scale from 1 to 5, 8 x 0.5 + 2 x 1 = 6; human has 2 / 10 = 20 % of the number and 2 / 6 = 33 % of that."""
    (finding,) = of_kind(run(project(heavy())), "few-weigh")
    assert finding.subjects == (Ref("touchpoint", "h0"), Ref("touchpoint", "h1"))
    share, importance = (getattr(finding.seen.values[name], "value", 0) for name in ("share", "importance"))
    assert (share, isclose(importance, 1 / 3)) == (0.2, True)


def test_few_weigh_much_from_the_line_on() -> None:
    """33.3 - 20 = 13.3 points reach a line of 13.3 and not one of 14."""
    assert len(of_kind(run(project(heavy()), weighs_more=2 / 6 - 0.2), "few-weigh")) == 1
    assert of_kind(run(project(heavy()), weighs_more=0.14), "few-weigh") == ()


def test_a_moment_of_truth_among_the_few_weighs_more() -> None:
    """Medium with one, else low."""
    (plain,), (decisive,) = (of_kind(run(project(heavy(m))), "few-weigh") for m in (None, True))
    assert (plain.severity, decisive.severity) == (Severity.LOW, Severity.MEDIUM)


def test_what_is_not_recorded_and_what_is_left_out() -> None:
    """Position of nobody: not recorded. Presence of some: the others are named. Nature of all, or “none”: nothing."""
    world = project(
        [point("a", "human", presence=("online",)), point("b", "human"), point("c", importance=5)],
    )
    record = Record(recorded=frozenset({"nature"}), stated_none=frozenset({"nature"}))
    result = run(replace(world, records={Ref("touchpoint", "c"): record}))
    (missing,), (without,) = of_kind(result, "unclassified"), of_kind(result, "not-recorded")
    assert missing.subjects == (Ref("touchpoint", "c"), Ref("touchpoint", "b"))
    assert [line.values["n"] for line in missing.evidence] == [2]
    assert without.seen.values["axes"] == (say("position"),)


def test_the_headline_is_what_weighs_most() -> None:
    """A finding on customers comes before one on the inventory; without any, the least even axis is named."""
    missing = run(project(points(communication=6, human=2))).headline
    assert (missing.text, missing.count) == (
        "{n} class of presence, nature or position has no touchpoint",
        2,
    )
    even = run(project(points(communication=4, human=2, physical=1, sensory=1))).headline
    assert (even.values["axis"], even.values["j"]) == (say("nature"), Number(0.875, 2))
    assert run(project()).headline.text == "The inventory holds no touchpoint yet"
    assert run(project([point("a")])).headline.text == "Not recorded of any touchpoint: {axes}"


def test_the_matrices_show_what_was_worked_out() -> None:
    """Stages by natures in number, with what is planned; then the evenness of all and of each stage that is judged."""
    world = [
        *points("one", communication=4, human=4),
        *points("two", human=1),
        point("s", "sensory", "two", status="planned"),
    ]
    natures, evenness = (
        b for b in run(project(world), without=("physical", "sensory")).blocks if isinstance(b, Matrix)
    )
    assert [[c and (c.value, c.planned) for c in row] for row in natures.cells] == [
        [(4, 0), (4, 0), (0, 0), (0, 0)],
        [(0, 0), (1, 0), (0, 0), (0, 1)],
        [(0, 0), (0, 0), (0, 0), (0, 0)],
    ]
    assert [[c and round(c.value, 2) for c in row] for row in evenness.cells] == [
        [0.99],
        [1.0],
        [None],
        [None],
    ]


def test_the_table_shows_what_one_more_would_change() -> None:
    """4, 2, 1 and 1 of 8: with one human more 3 of 9; the class that is alone in its share is not an alarm."""
    result = run(project(points(communication=4, human=2, physical=1, sensory=1)))
    (table,) = (b for b in result.blocks if isinstance(b, Table))
    shares = [(getattr(row[2].value, "value", 0), getattr(row[4].value, "value", 0)) for row in table.rows]
    assert shares == [(4 / 8, 5 / 9), (2 / 8, 3 / 9), (1 / 8, 2 / 9), (1 / 8, 2 / 9)]


def test_the_bars_show_recorded_journeys_alone() -> None:
    """Ines: one human step, one half human and half physical; the derived journey of Jonas is not shown."""
    world = project(
        [point("a", "human"), point("b", "human physical")],
        [
            journey("ines", step("a", "one"), step("b", "one")),
            journey("jonas", step("a", "one"), derived=True),
        ],
    )
    (bars,) = (b for b in run(world).blocks if isinstance(b, SplitBars))
    assert bars.rows == ((Ref("persona", "ines"), (0.0, 1.5, 0.5, 0.0)),)


def test_what_is_drawn_stays_bounded() -> None:
    """With more personas than most_rows the rest is counted in the source."""
    walks = [journey(f"p{n}", step("a", "one")) for n in range(5)]
    result = run(project([point("a", "human")], walks), most_rows=3)
    (bars,) = (b for b in result.blocks if isinstance(b, SplitBars))
    assert len(bars.rows) == 3
    assert bars.caption.source is not None
    assert getattr(bars.caption.source.values["second"], "count", None) == 2


@pytest.mark.parametrize("without", [(), ("sensory", "offline")])
def test_thresholds_say_what_is_not_wanted(without: tuple[str, ...]) -> None:
    """The classes that the project does not want stand in the method, or that there are none."""
    (line,) = (t for t in run(project(), without=without).method.thresholds if t.option == "without")
    shown: Any = line.value
    assert [each.id for each in shown] == list(without) if without else shown == say("none")


@settings(max_examples=50, deadline=None)
@given(inventories, st.randoms(use_true_random=False))
def test_order_and_ids_do_not_matter(them: list[Touchpoint], chance: Any) -> None:
    """Shuffled rows under other ids, with the same names, say the same and count the same."""
    named = [replace(t, name=point(f"n{at}").name) for at, t in enumerate(them)]
    ids = {t.id: f"other-{99 - at}" for at, t in enumerate(named)}
    other = [replace(t, id=ids[t.id]) for t in chance.sample(named, len(named))]
    first, second = run(project(named)), run(project(other))
    assert first.data == second.data
    assert [(f.code, f.severity, f.seen.text, f.seen.count) for f in first.findings] == [
        (f.code, f.severity, f.seen.text, f.seen.count) for f in second.findings
    ]
    back = {new: old for old, new in ids.items()}
    assert [[back.get(ref.id, ref.id) for ref in f.subjects] for f in second.findings] == [
        [ref.id for ref in f.subjects] for f in first.findings
    ]
