"""What holds for any project."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plugins.gaps.worlds import analysed, project
from tests.plugins.small import names, renamed, text, told, turned_round
from touchreport.plugin import (
    Journey,
    Measure,
    Person,
    Persona,
    Project,
    Segment,
    Stage,
    Step,
    Touchpoint,
)

STAGES = ("s0", "s1", "s2", "s3")
PERSONAS = ("p0", "p1", "p2")
SEGMENTS = ("g0", "g1")
FIELDS = ("owner", "accountable", "data", "desired_outcome", "monitored_by", "next_review", "hands_over_to")
FEW = st.sampled_from

rating = st.none() | FEW((1.0, 2.0, 3.0, 4.0, 5.0))


def subset(of: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw some of the words."""
    return st.lists(FEW(of), unique=True, max_size=len(of)).map(tuple)


@st.composite
def worlds(draw: st.DrawFn) -> Project:
    """Draw a project without channels, so that presence asks for nothing."""
    ids = [f"t{n}" for n in range(draw(st.integers(1, 6)))]
    inventory = tuple(
        Touchpoint(
            id,
            text(f"Touchpoint {id}"),
            stages=draw(subset(STAGES)),
            personas=draw(subset(PERSONAS)),
            segments=draw(subset(SEGMENTS)),
            status=draw(FEW(("as-is", "as-is", "planned", "retired"))),
            owner=draw(FEW((None, "o0", "o1"))),
            importance=draw(rating),
            performance=draw(rating),
            moment_of_truth=draw(FEW((None, True))),
            hands_over_to=draw(subset(tuple(ids))),
        )
        for id in ids
    )
    people = tuple(
        Persona(
            id,
            text(f"Persona {id}"),
            segment=draw(FEW((None, *SEGMENTS))),
            share=draw(FEW((None, 0.2, 0.5))),
        )
        for id in PERSONAS
    )
    return project(
        inventory,
        where=tuple(Stage(id, text(f"Stage {id}"), weight=draw(FEW((None, 0.0, 0.1, 0.4)))) for id in STAGES),
        personas=people,
        segments=tuple(Segment(id, text(f"Segment {id}"), share=draw(FEW((None, 0.3)))) for id in SEGMENTS),
        people=tuple(Person(id, text(f"Person {id}")) for id in ("o0", "o1")),
        measures=draw(st.lists(FEW(ids), max_size=3).map(_measures)),
        journeys=tuple(_journey(draw, id, ids) for id in PERSONAS),
        recorded=draw(subset(FIELDS)),
    )


def _measures(at: list[str]) -> tuple[Measure, ...]:
    return tuple(
        Measure(f"m{n}", id, text(f"Measure {n}"), direction="lower", target=2.0, actual=float(n))
        for n, id in enumerate(at)
    )


def _journey(draw: st.DrawFn, persona: str, ids: list[str]) -> Journey:
    met = draw(st.lists(st.tuples(FEW(ids), FEW(STAGES)), max_size=4))
    steps = (Step(f"{persona}-{n}", persona, id, stage=stage) for n, (id, stage) in enumerate(met))
    return Journey(persona, tuple(steps), derived=not met or draw(st.booleans()))


@settings(max_examples=25, deadline=None)
@given(worlds())
def test_ids_do_not_matter(world: Project) -> None:
    """Other ids, whose order is another too, change nothing that is said, not even its order."""
    other = renamed(world)
    before, after = analysed(world), analysed(other)
    assert told(before.findings, names(world)) == told(after.findings, names(other))
    assert [f.code for f in before.findings] == [f.code for f in after.findings]
    assert before.headline.text == after.headline.text


@settings(max_examples=25, deadline=None)
@given(worlds())
def test_order_of_rows_does_not_matter(world: Project) -> None:
    """Touchpoints, personas, segments and measures in reverse are the same project."""
    other = turned_round(world)
    assert told(analysed(world).findings, names(world)) == told(analysed(other).findings, names(other))


@settings(max_examples=25, deadline=None)
@given(worlds(), st.integers(1, 3))
def test_shares_lie_between_nought_and_one(world: Project, fewest: int) -> None:
    """Costs and shares of cells are shares, and so is what findings touch."""
    result = analysed(world, fewest=fewest)
    for finding in result.findings:
        assert finding.share is None or 0.0 <= finding.share <= 1.0
    for *_, share, cost in result.data["cells"]:  # type: ignore[attr-defined]
        assert 0.0 <= cost <= share <= 1.0


@settings(max_examples=25, deadline=None)
@given(worlds(), st.data())
def test_touchpoint_in_a_gap_removes_that_gap_alone(world: Project, data: st.DataObject) -> None:
    """A new touchpoint for one persona on one stage fills her cell, and those of the stage and her segment.

    Every other gap of the map stays as it is.
    """
    before: tuple[Any, ...] = analysed(world).data["cells"]  # type: ignore[assignment]
    mine = [cell for cell in before if cell[0] == "persona"]
    if not mine:
        return
    _, persona, stage, *_ = data.draw(FEW(mine))
    filled = replace(
        world,
        touchpoints=(
            *world.touchpoints,
            Touchpoint("new", text("New"), stages=(stage,), personas=(persona,)),
        ),
    )
    after: tuple[Any, ...] = analysed(filled).data["cells"]  # type: ignore[assignment]
    segment = world.persona_by_id[persona].segment
    gone = {("persona", persona, stage), ("stage", stage, stage), ("segment", segment, stage)}
    assert {cell[:3] for cell in before} - {cell[:3] for cell in after} <= gone
    assert ("persona", persona, stage) not in {cell[:3] for cell in after}
    assert [cell for cell in after if cell not in before] == []


@settings(max_examples=25, deadline=None)
@given(worlds(), st.data())
def test_touchpoint_in_a_gap_removes_its_finding_alone(world: Project, data: st.DataObject) -> None:
    """Where a gap is told for one persona, filling it takes that finding away and no other of the map."""
    kinds = {"gaps/persona", "gaps/stage", "gaps/segment", "gaps/unserved"}
    before = [f for f in analysed(world).findings if f.code in kinds]
    mine = [f for f in before if f.code == "gaps/persona"]
    if not mine:
        return
    chosen = data.draw(FEW(mine))
    stage, persona = (ref.id for ref in chosen.subjects)
    new = Touchpoint("new", text("New"), stages=(stage,), personas=(persona,))
    filled = replace(world, touchpoints=(*world.touchpoints, new))
    after = [f for f in analysed(filled).findings if f.code in kinds]
    assert told(tuple(before), names(world)) - told(tuple(after), names(world)) == told(
        (chosen,), names(world)
    )
    assert len(after) == len(before) - 1


@settings(max_examples=25, deadline=None)
@given(worlds())
def test_planned_touchpoints_change_no_gap(world: Project) -> None:
    """Without its planned touchpoints a project without steps at them has the same gaps."""
    steps = {step.touchpoint for journey in world.journeys for step in journey.steps}
    handed = {target for t in world.touchpoints for target in t.hands_over_to}
    kept = tuple(t for t in world.touchpoints if t.status != "planned" or t.id in steps | handed)
    kept_measures = tuple(m for m in world.measures if m.touchpoint in {t.id for t in kept})
    before = {cell[:4] for cell in analysed(world).data["cells"]}  # type: ignore[attr-defined]
    without = replace(world, touchpoints=kept, measures=kept_measures)
    assert before == {cell[:4] for cell in analysed(without).data["cells"]}  # type: ignore[attr-defined]
