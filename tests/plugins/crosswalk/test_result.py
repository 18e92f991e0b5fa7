"""The result as a whole: blocks, headline, too little data, sentences."""

from __future__ import annotations

from pathlib import Path

import touchreport_crosswalk
from touchreport_crosswalk import CROSSWALK

from tests.plugins.collect import messages_in, sayable
from tests.plugins.crosswalk.worlds import (
    AFTER,
    TEN,
    declared,
    own_model,
    point,
    points,
    project,
    run,
    table,
)
from touchreport.plugin import Project, Ref, Relation, SplitBars, journey_models

REPORTED = ("aida", "relationship-lifecycle")


def test_every_kind_is_found_somewhere() -> None:
    """No kind is declared that nothing can give, and nothing else is given."""
    results = [
        run(project(TEN), report_in=REPORTED),
        run(project([point("a", "one")], own_model(one=()))),
    ]
    found = {finding.code for result in results for finding in result.findings}
    assert found == {f"crosswalk/{kind.slug}" for kind in CROSSWALK.findings}


def test_nothing_at_all() -> None:
    """Without touchpoints there is no number; the stages can be compared all the same."""
    result = run(project())
    assert (result.metrics, result.findings) == ((), ())
    assert result.headline.text == "The inventory holds no touchpoint yet"
    assert [block.caption.id for block in result.blocks] == ["stage-to-stage", "left-over"]
    assert result.not_enough


def test_no_touchpoint_has_a_stage() -> None:
    """A touchpoint without a stage stands nowhere, here and there."""
    result = run(project([point("a")]))
    assert result.headline.text == "No touchpoint has a stage"
    assert (result.metrics, result.findings) == ((), ())


def test_no_stage_can_be_compared() -> None:
    """Stages without moments and without a declaration: no block, and it says what is missing."""
    result = run(project([point("a", "one")], own_model(one=())))
    assert (result.metrics, result.blocks) == ((), ())
    assert any(each.text.startswith("Not compared") for each in result.not_enough)


def test_a_model_to_which_nothing_relates_is_named() -> None:
    """It was asked for, and none of our stages has a counterpart there: that is said, and no view is drawn."""
    result = run(project([point("a", "one")], own_model(one=("recommend",))), models=("aida",))
    assert result.data["models"] == {}
    assert any(each.text.startswith("Not shown") for each in result.not_enough)


def test_the_bars_hold_every_touchpoint() -> None:
    """Each bar is all ten touchpoints, the best model first."""
    (bars,) = [block for block in run(project(TEN)).blocks if isinstance(block, SplitBars)]
    assert [sum(parts) for _, parts in bars.rows] == [10.0] * 6
    assert bars.rows[-1] == (journey_models()["mapping-order"].name, (3.0, 5.0, 2.0))
    certain = [parts[0] for _, parts in bars.rows]
    assert certain == sorted(certain, reverse=True)


def test_the_view_names_what_stands_there() -> None:
    """AIDA: attention is the same as awareness; at most two of its touchpoints are named; the last row is nowhere."""
    it = table(run(project(TEN), models=("aida",), most_names=1), "view-aida")
    first, last = it.rows[0], it.rows[-1]
    assert (first[2].value, first[3].value) == (2, 0)
    assert first[4].value.values["list"] == (Ref("touchpoint", "awareness-0"),)  # type: ignore[union-attr]
    assert (last[0].mark, last[2].value) == ("missing", 2)
    assert last[1].value == (Ref("stage", AFTER),)


def test_alarms_are_for_models_that_are_reported() -> None:
    """The same cell is plain where nobody reports in that model, and an alarm where the project does."""
    plain, alarmed = (
        table(run(project(TEN), report_in=reported), "view-aida").rows[-1][2].alarm
        for reported in ((), ("aida",))
    )
    assert (plain, alarmed) == (False, True)


def test_stage_to_stage() -> None:
    """A tick where our stage goes whole into one there, a bracket where nothing answers to it."""
    it = table(run(project(TEN), models=("aida",)), "stage-to-stage")
    assert len(it.columns) == 6
    (row,) = it.rows
    assert [cell.mark for cell in row[1:]] == ["yes", "yes", None, "yes", "missing"]


def test_many_stages_stand_in_several_tables() -> None:
    """Seven stages, five side by side at most: four and three."""
    world = project([point("a", "awareness")], "relationship-lifecycle")
    result = run(world)
    sizes = [len(table(result, ident).columns) - 1 for ident in ("stage-to-stage", "stage-to-stage-2")]
    assert sizes == [4, 3]


def test_headlines_say_how_it_is() -> None:
    """Best and worst; everything everywhere; a single model."""
    assert run(project(TEN)).headline.text.startswith("“{best}” has a certain place for every touchpoint")
    everywhere = run(project(points(awareness=2)))
    assert everywhere.headline.text.startswith("Every touchpoint has its place in {n}")
    single = run(project(TEN), models=("aida",))
    assert single.headline.text.startswith("“{model}” has a certain place for {share}")


def test_the_heaviest_finding_makes_the_headline() -> None:
    """Two of ten nowhere (medium at a line of 0.2) come before one stage that falls apart (low)."""
    result = run(project(TEN), report_in=("aida",), heavy_from=0.2)
    assert result.headline == result.findings[-1].seen
    assert result.headline.text.startswith("{n} touchpoint has no place")


def test_a_stage_that_falls_apart_twice_is_one() -> None:
    """Interest and purchase in both models, after-sales in one: five cases, three stages of ours."""
    result = run(project(TEN), report_in=("mapping-order", "optimisation"), heavy_from=0.3)
    assert result.headline.text.startswith("{n} stage falls apart")
    assert result.headline.count == 3


def test_how_to_read_the_views_is_said_once() -> None:
    """The first view explains its columns for all of them."""
    readings = [b.caption.reading for b in run(project(TEN)).blocks if b.caption.id.startswith("view-")]
    assert len(readings) == 6
    assert [each is not None for each in readings] == [True] + [False] * 5


def everything() -> tuple[Project, ...]:
    lines = {"a": Relation.EXACT, "b": Relation.NARROWER, "c": Relation.BROADER, "d": Relation.OVERLAPS}
    own = declared(own_model(a=(), b=(), c=(), d=()), **{s: {"desire": r} for s, r in lines.items()})
    return (
        project(TEN),
        project([point(stage, stage) for stage in lines], own),
        project([point("a", "one"), point("b", "two")], own_model(one=(), two=("use",))),
        project(),
    )


def test_what_is_said_is_written_in_the_source() -> None:
    """No sentence is put together from pieces: each one stands in the source as it is translated."""
    written = sayable(Path(touchreport_crosswalk.__file__).parent)
    results = [
        run(world, report_in=reported, singly=1)
        for world in everything()
        for reported in ((), REPORTED, ("mapping-order", "optimisation"))
    ]
    said = messages_in(CROSSWALK, *results)
    assert said.keys() <= written
    assert len(said) > 90
