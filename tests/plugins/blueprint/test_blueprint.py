"""The drawing, the coverage of the layers, and what the analysis says of itself."""

from __future__ import annotations

from dataclasses import replace

from tests.plugins.blueprint.worlds import full, journey, point, project, run, words
from tests.plugins.small import text
from touchreport.plugin import Lanes, Matrix, Number, Project, Ref, Result, Stage


def drawings(result: Result) -> list[Lanes]:
    return [block for block in result.blocks if isinstance(block, Lanes)]


def cells(block: Lanes, lane: int) -> list[list[str]]:
    """Return the words of a lane, cell by cell; a reference by its id."""
    return [
        [word.id if isinstance(word, Ref) else getattr(word, "text", str(word)) for word in cell.words]
        for cell in block.lanes[lane].cells
    ]


def counter() -> Project:
    """Return a counter: ordering, waiting, a review, and a planned screen."""
    return project(
        point(
            "order",
            contact_people="Clerk",
            do=words("Greet", "Repeat", "Smile"),
            responsible=("anna",),
            processes="Till",
            evidence_physical="Menu board",
        ),
        point("wait", processes="Queue", process_people="Barista"),
        point("review", control="uncontrollable"),
        point("screen", status="planned"),
        journeys=[journey("ines", ("order", "Orders"), ("wait", "Waits"), "screen", "review")],
    )


def test_five_lanes_and_three_lines() -> None:
    """From evidence down to support; the line of visibility, between front and back, is the dashed one."""
    (block,) = drawings(run(counter()))
    names = [lane.name.text for lane in block.lanes]
    assert names == ["Physical evidence", "Customer", "Front stage", "Back stage", "Support"]
    lines = [(lane.line.text, lane.dashed) if lane.line else None for lane in block.lanes]
    assert lines == [
        None,
        ("Line of interaction", False),
        ("Line of visibility", True),
        ("Line of internal interaction", False),
        None,
    ]


def test_each_field_stands_in_its_lane() -> None:
    """Evidence, action, whom and what, who works behind, what it rests on; planned steps are left out."""
    (block,) = drawings(run(counter()))
    assert [column.head for column in block.columns] == [
        Ref("touchpoint", ident) for ident in ("order", "wait", "review")
    ]
    assert cells(block, 0) == [["Menu board"], [], []]
    assert cells(block, 1) == [["Orders"], ["Waits"], []]
    assert cells(block, 2)[0] == ["Clerk", "Greet", "Repeat", "and {n} more"]
    assert cells(block, 2)[1] == ["shop"], "where nobody is named, the channel stands"
    assert cells(block, 2)[2] == ["outside our control"]
    assert cells(block, 3) == [["anna"], ["Barista"], []]
    assert cells(block, 4) == [["Till"], ["Queue"], []]


def test_what_findings_miss_has_the_four_corners() -> None:
    """The wait is out of sight: the corners stand in the lane of evidence, and nowhere else."""
    (block,) = drawings(run(counter()))
    missing = [
        (row, at) for row, lane in enumerate(block.lanes) for at, c in enumerate(lane.cells) if c.missing
    ]
    assert missing == [(0, 1)]


def test_every_cell_has_its_column() -> None:
    """Each lane has one cell a step."""
    (block,) = drawings(run(counter()))
    assert {len(lane.cells) for lane in block.lanes} == {len(block.columns)}


def test_a_long_journey_keeps_its_heaviest_steps_in_order() -> None:
    """Of three steps two may stand: the moment of truth and the important one, in the order of the journey."""
    world = project(
        full("a", importance=5.0),
        full("b"),
        full("c", moment_of_truth=True),
        journeys=[journey("ines", *"abc")],
    )
    (block,) = drawings(run(world, most_columns=2))
    assert [str(column.head.id) for column in block.columns if isinstance(column.head, Ref)] == ["a", "c"]
    assert block.caption.source is not None
    assert block.caption.source.count == 1
    assert block.caption.title.count == 3, "the title counts the whole journey"


def test_the_largest_personas_are_drawn_and_the_others_named() -> None:
    """With room for one, the persona with the larger share is drawn, and who is not is said."""
    world = project(full("a"), journeys=[journey("ines", "a"), journey("jonas", "a")])
    ines, jonas = world.personas
    world = replace(world, personas=(replace(ines, share=0.2), replace(jonas, share=0.8)))
    result = run(world, most_blueprints=1)
    assert [block.caption.title.values["persona"] for block in drawings(result)] == [Ref("persona", "jonas")]
    left = [each.values["personas"] for each in result.not_enough if "is not drawn" in each.text]
    assert left == [(Ref("persona", "ines"),)]


def test_how_to_read_it_is_said_once() -> None:
    """The second blueprint does not repeat it."""
    world = project(full("a"), journeys=[journey("ines", "a"), journey("jonas", "a")])
    assert [block.caption.reading is None for block in drawings(run(world))] == [False, True]


def test_without_a_journey_the_touchpoints_stand_by_stage() -> None:
    """In the order of the stages, the heaviest first within one; and it is said that no journey is recorded."""
    world = project(
        replace(full("late"), stages=("leave",)),
        full("a"),
        full("b", moment_of_truth=True),
        journeys=[journey("ines", "a", derived=True)],
    )
    model = replace(world.model, stages=(*world.model.stages, Stage("leave", text("Leave"))))
    result = run(replace(world, model=model))
    (block,) = drawings(result)
    assert [column.head.id for column in block.columns if isinstance(column.head, Ref)] == ["b", "a", "late"]
    assert any("none is recorded, and derived" in each.text for each in result.not_enough)


def test_coverage_by_hand() -> None:
    """Five of ours at one stage. People meet at two, one names them: 50. Behind two of five: 40. Evidence at one: 20."""
    world = project(
        point("a", nature=("human",), contact_people="Clerk", processes="Till"),
        point("b", nature=("human",)),
        point("c", responsible=("anna",)),
        point("d", evidence_physical="Card"),
        point("e"),
        point("x", control="uncontrollable", contact_people="Friend"),
    )
    result = run(world)
    (block,) = [each for each in result.blocks if isinstance(each, Matrix)]
    assert [cell.value if cell else None for cell in block.cells[0]] == [50, 40, 20]
    assert result.data["shares"] == {"people": 0.5, "behind": 0.4, "evidence": 0.2}
    assert block.caption.title.values["filled"] == 1


def test_what_counts_as_ours_without_a_recorded_control_is_told() -> None:
    """Where some touchpoints have a control, the summary says how many have none; where none has, nothing is missed."""
    told = "have no recorded control"
    given = [point("a", control="controllable"), point("b"), point("c")]
    assert told in str(run(project(*given)).summary)
    assert told not in str(run(project(given[0])).summary)
    assert told not in str(run(project(*given[1:])).summary)


def test_a_stage_outlines_what_it_lacks_and_leaves_out_what_it_does_not_need() -> None:
    """Nobody meets anybody there: no number for people. Nothing behind it: outlined; “none” is not."""
    things = [point(f"t{n}", evidence_physical="Card") for n in range(5)]
    (row,) = next(b for b in run(project(*things)).blocks if isinstance(b, Matrix)).cells
    assert row[0] is None
    assert row[1] is not None
    assert row[1].gap
    said = project(*things, none={"t0": "processes"})
    (row,) = next(b for b in run(said).blocks if isinstance(b, Matrix)).cells
    assert row[1] is not None
    assert not row[1].gap


def test_headlines_without_findings() -> None:
    """Nothing, nothing of ours, and how many have something behind them."""
    assert run(project()).headline.text == "The inventory holds no touchpoint yet"
    outside = run(project(point("a", control="uncontrollable")))
    assert outside.headline.text == "No touchpoint is in the company’s hands"
    assert run(project(full("a"))).headline.values["behind"] == 1


def test_options_say_where_they_come_from() -> None:
    """An option that the project sets is the project's, the others are defaults."""
    result = run(project(full("a")), most_share=0.4)
    origins = {each.option: each.origin for each in result.method.thresholds}
    assert origins["most_share"] == "project"
    assert origins["least_carried"] == "default"
    assert not isinstance(result.method.cases, Number)
