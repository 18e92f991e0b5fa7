"""Which empty cells of the map are gaps, what they cost, and that each is told once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plugins.gaps.worlds import about, analysed, journey, personas, project, stages, touchpoint
from tests.plugins.small import of_kind, text
from touchreport.plugin import Matrix, Project, Result, Segment, Severity

WHERE = stages(seek=0.2, choose=0.3, buy=0.5)
PEOPLE = personas(ann=0.6, bob=0.4)


def matrix(result: Result, id: str) -> Matrix:
    """Return the matrix of that name."""
    found = next(block for block in result.blocks if block.caption.id == id)
    assert isinstance(found, Matrix)
    return found


def walked() -> Project:
    """Ann walks from seek to buy, Bob to choose; nothing in choose is for Ann, nothing in buy for Bob."""
    return project(
        [
            touchpoint("ad", "seek", personas=("ann", "bob")),
            touchpoint("shelf", "choose", personas=("bob",)),
            touchpoint("till", "buy", personas=("ann",)),
        ],
        where=WHERE,
        personas=PEOPLE,
        journeys=(journey("ann", "ad@seek", "till@buy"), journey("bob", "ad@seek", "shelf@choose")),
    )


def test_recorded_journey_needs_the_stages_between_its_first_and_its_last() -> None:
    """Ann passes from seek to buy and finds nothing in choose: cost 0.3 x 0.6 = 0.18, above 0.1, so high."""
    result = analysed(walked())
    assert about(result, "persona") == [("choose", "ann")]
    finding = of_kind(result, "persona")[0]
    assert finding.share == pytest.approx(0.18)
    assert finding.severity is Severity.HIGH


def test_empty_cell_beyond_a_recorded_journey_is_no_gap() -> None:
    """Bob's journey ends before buy; the empty cell stays a number in the matrix, without a mark."""
    cells = matrix(analysed(walked()), "stage-persona").cells
    assert [[(cell.value, cell.gap) for cell in row if cell] for row in cells] == [
        [(1, False), (0, True), (1, False)],
        [(1, False), (1, False), (0, False)],
    ]


def test_severity_follows_the_cost_and_its_options() -> None:
    """A cost of 0.18 is medium when high begins at 0.2, and low when medium begins at 0.19."""
    assert of_kind(analysed(walked(), cost_high=0.2), "persona")[0].severity is Severity.MEDIUM
    low = of_kind(analysed(walked(), cost_high=0.2, cost_medium=0.19), "persona")[0]
    assert low.severity is Severity.LOW


def test_planned_touchpoint_fills_no_gap_and_stands_beside_it() -> None:
    """A planned touchpoint for Ann in choose leaves the gap, is counted beside it, and is what to finish."""
    world = walked()
    soon = touchpoint("guide", "choose", personas=("ann",), status="planned")
    result = analysed(replace(world, touchpoints=(*world.touchpoints, soon)))
    cell = matrix(result, "stage-persona").cells[0][1]
    assert cell is not None
    assert (cell.value, cell.gap, cell.planned) == (0, True, 1)
    assert "planned" in of_kind(result, "persona")[0].todo.text


def test_retired_touchpoint_is_left_out() -> None:
    """A retired touchpoint neither fills the gap nor stands beside it."""
    world = walked()
    gone = touchpoint("guide", "choose", personas=("ann",), status="retired")
    cell = matrix(analysed(replace(world, touchpoints=(*world.touchpoints, gone))), "stage-persona").cells[0][
        1
    ]
    assert cell is not None
    assert (cell.value, cell.gap, cell.planned) == (0, True, 0)


def test_steps_at_planned_touchpoints_only_leave_a_gap() -> None:
    """A recorded step in a stage whose touchpoint is only planned says that something belongs there."""
    world = project(
        [touchpoint("ad", "seek", personas=("ann",)), touchpoint("app", "choose", status="planned")],
        where=WHERE,
        personas=personas(ann=1.0),
        journeys=(journey("ann", "ad@seek", "app@choose"),),
    )
    assert about(analysed(world), "stage") == [("choose", "ann")]


def test_step_serves_a_persona_whom_the_touchpoint_does_not_name() -> None:
    """Ann meets Bob's shelf on her recorded journey, so her cell is filled."""
    world = replace(
        walked(), journeys=(journey("ann", "ad@seek", "shelf@choose", "till@buy"), journey("bob", "ad@seek"))
    )
    assert of_kind(analysed(world), "persona") == ()


def test_derived_journey_needs_stages_of_declared_weight() -> None:
    """Without recorded journeys, each stage with a weight above 0 is needed; one of weight 0 is not."""
    world = project(
        [touchpoint("ad", "seek", personas=("ann", "bob")), touchpoint("till", "buy", personas=("ann",))],
        where=stages(seek=0.5, choose=0.0, buy=0.5),
        personas=PEOPLE,
        journeys=(
            journey("ann", "ad@seek", "till@buy", derived=True),
            journey("bob", "ad@seek", derived=True),
        ),
    )
    result = analysed(world)
    assert about(result, "persona") == [("buy", "bob")]
    assert of_kind(result, "persona")[0].share == pytest.approx(0.5 * 0.4)
    assert about(result, "stage") == []


def test_touchpoint_for_everybody_ends_the_need_of_a_derived_journey() -> None:
    """Where one for everybody acts, the weight of a stage asks for no more, even when two are wanted."""
    world = project(
        [touchpoint("ad", "seek"), touchpoint("till", "choose", "buy")], where=WHERE, personas=PEOPLE
    )
    assert [f for f in analysed(world, fewest=2).findings if f.code in ("gaps/persona", "gaps/stage")] == []


def test_without_journeys_and_weights_no_cell_is_a_gap_and_the_result_says_why() -> None:
    """An empty cell is a finding only where something says that it is needed; silence is named instead."""
    world = project(
        [touchpoint("ad", "seek", personas=("ann", "bob"))],
        where=stages(seek=None, choose=None),
        personas=PEOPLE,
    )
    result = analysed(world)
    assert of_kind(result, "persona") == of_kind(result, "stage") == ()
    assert any(
        "is not recorded and the stages have no weight" in message.text for message in result.not_enough
    )


def test_empty_stage_is_told_once_for_all_who_need_it() -> None:
    """Nothing acts on buy: one finding for the stage, cost 0.5 x (0.6 + 0.4) = 0.5, none for the personas."""
    world = project(
        [touchpoint("ad", "seek", "choose", personas=("ann", "bob"))], where=WHERE, personas=PEOPLE
    )
    result = analysed(world)
    assert about(result, "stage") == [("buy", "ann", "bob")]
    assert of_kind(result, "stage")[0].share == pytest.approx(0.5)
    assert of_kind(result, "persona") == ()


def test_gap_shared_by_two_of_a_segment_is_told_for_the_segment() -> None:
    """Both commuters lack choose, the elder has it: one finding for the segment, by the segment's own share.

    Cost 0.3 x 0.7 = 0.21.
    """
    people = tuple(
        replace(persona, segment=group)
        for persona, group in zip(personas(ann=0.4, bob=0.2, eve=0.4), ("young", "young", "old"), strict=True)
    )
    world = project(
        [
            touchpoint("ad", "seek", "buy", personas=("ann", "bob", "eve")),
            touchpoint("shelf", "choose", segments=("old",)),
        ],
        where=WHERE,
        personas=people,
        segments=(Segment("young", text("Young"), share=0.7), Segment("old", text("Old"))),
    )
    result = analysed(world)
    assert about(result, "segment") == [("choose", "young", "ann", "bob")]
    assert of_kind(result, "segment")[0].share == pytest.approx(0.21)
    assert of_kind(result, "persona") == ()
    undeclared = replace(world, segments=(Segment("young", text("Young")), Segment("old", text("Old"))))
    assert of_kind(analysed(undeclared), "segment")[0].share == pytest.approx(0.3 * (0.4 + 0.2))


def test_gap_of_one_persona_of_a_segment_is_told_for_her() -> None:
    """The only member of a segment is named herself; the segment's cell is marked in its matrix all the same."""
    people = tuple(replace(persona, segment=persona.id) for persona in PEOPLE)
    world = replace(
        walked(), personas=people, segments=(Segment("ann", text("A")), Segment("bob", text("B")))
    )
    result = analysed(world)
    assert about(result, "persona") == [("choose", "ann")]
    assert of_kind(result, "segment") == ()
    cell = matrix(result, "stage-segment").cells[0][1]
    assert cell is not None
    assert cell.gap


def test_segment_without_personas_needs_what_the_weights_ask_for() -> None:
    """Nobody describes the tourists; the stages with a weight still need something for them.

    Cost in choose: 0.3 x 1/2, an equal part of two segments.
    """
    world = project(
        [touchpoint("ad", "seek", "buy"), touchpoint("shelf", "choose", segments=("locals",))],
        where=WHERE,
        segments=(Segment("tourists", text("Tourists")), Segment("locals", text("Locals"))),
    )
    result = analysed(world)
    assert about(result, "segment") == [("choose", "tourists")]
    assert of_kind(result, "segment")[0].share == pytest.approx(0.15)


def test_persona_for_whom_there_is_nothing_is_told_once() -> None:
    """One finding for Bob instead of one a stage, even where no weight asks for anything."""
    world = project(
        [touchpoint("ad", "seek", personas=("ann",))], where=stages(seek=None, buy=0.5), personas=PEOPLE
    )
    result = analysed(world)
    assert about(result, "unserved") == [("bob",)]
    assert all("bob" not in subjects for subjects in about(result, "persona"))
    assert of_kind(result, "unserved")[0].severity is Severity.HIGH


def test_fewest_raises_what_a_needed_cell_must_have() -> None:
    """With two wanted, Ann's single touchpoint in seek and in buy is too few."""
    result = analysed(walked(), fewest=2)
    assert ("seek", "ann", "bob") in about(result, "stage")
    assert "Only {n} touchpoint acts on" in of_kind(result, "stage")[0].seen.text


def test_cells_are_offered_as_plain_data() -> None:
    """Other analyses read each gap as axis, row, stage, counts, share and cost, and what every persona needs."""
    data = analysed(walked()).data
    assert data["cells"] == (("persona", "ann", "choose", 0, 0, 0.6, pytest.approx(0.18)),)
    assert data["needed"] == {"ann": ("seek", "choose", "buy"), "bob": ("seek", "choose")}
