"""One segment against the others: its answers, and the ratings of what it meets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plugins.priority.worlds import codes, point, project, run, share
from tests.plugins.small import of_kind, text
from touchreport.plugin import Measure, Persona, Project, Ref, Segment, Severity, Table

IMPORTANCE, SATISFACTION = "Top-2-box importance", "Top-2-box satisfaction"
SEGMENTS = ("new", "old", "rare")


def asked(
    at: str, segment: str | None, importance: float, satisfaction: float, n: float = 100
) -> list[Measure]:
    """Return both shares of a segment, in per cent."""
    pairs = ((IMPORTANCE, importance), (SATISFACTION, satisfaction))
    return [
        replace(share(at, name, value, n), id=f"{at}-{segment}-{name}", segment=segment)
        for name, value in pairs
    ]


def world(*measures: Measure, points: Any = None, people: tuple[Persona, ...] = ()) -> Project:
    """Return a project of three segments; without touchpoints, of one called a."""
    rows = points if points is not None else (point("a", None, None),)
    return replace(
        project(rows, measures),
        segments=tuple(Segment(each, text(each)) for each in SEGMENTS),
        personas=people,
    )


def test_a_segment_ahead_by_hand() -> None:
    """New: 90 % and 30 %: 9 + 6 = 15. The others, 100 answers each: 60 and 80 %, 70 and 60 %: 65 % and 70 %: 6.5."""
    measures = (*asked("a", "new", 90, 30), *asked("a", "old", 60, 80), *asked("a", "rare", 70, 60))
    result = run(world(*measures))
    (finding,) = of_kind(result, "opportunity-in-segment")
    assert finding.subjects == (Ref("touchpoint", "a"), Ref("segment", "new"))
    assert (finding.severity, finding.seen.values["score"].value, finding.seen.values["others"].value) == (  # type: ignore[union-attr]
        Severity.MEDIUM,
        15.0,
        6.5,
    )
    assert result.data["segment_scores"] == {("a", "new"): 15.0, ("a", "old"): 6.0, ("a", "rare"): 8.0}


def test_the_others_count_by_their_answers() -> None:
    """Old 60 % of 300 and rare 100 % of 100: 70 % together; satisfaction 70 % of both: 7 + 0 = 7."""
    measures = (
        *asked("a", "new", 90, 40),
        *asked("a", "old", 60, 70, 300),
        *asked("a", "rare", 100, 70, 100),
    )
    found = of_kind(run(world(*measures)), "opportunity-in-segment")
    (finding,) = (each for each in found if Ref("segment", "new") in each.subjects)
    others: Any = finding.seen.values["others"]
    assert others.value == pytest.approx(7.0)


@pytest.mark.parametrize(("ahead", "fires"), [(3.9, True), (4.0, True), (4.1, False)])
def test_the_line_of_segments(ahead: float, fires: bool) -> None:
    """80 % and 60 %: 8 + 2 = 10; the other 60 % and 60 %: 6. The segment is ahead by 4."""
    measures = (*asked("a", "new", 80, 60), *asked("a", "old", 60, 60))
    result = run(world(*measures), segment_ahead=ahead)
    assert bool(of_kind(result, "opportunity-in-segment")) is fires


def test_what_no_segment_wants_is_no_opportunity() -> None:
    """40 % and 10 %: 4 + 3 = 7, far above the other's 1, and below 10."""
    measures = (*asked("a", "new", 40, 10), *asked("a", "old", 10, 90))
    assert of_kind(run(world(*measures)), "opportunity-in-segment") == ()


def test_answers_of_segments_are_not_those_of_all() -> None:
    """The score of all customers comes from measures without a segment alone, and from them no segment's."""
    measures = (*asked("a", None, 80, 80), *asked("a", "new", 90, 30), *asked("a", "old", 60, 80))
    assert run(world(*measures)).data["opportunities"] == {"a": 8.0}
    assert run(world(*asked("a", None, 90, 30))).data["segment_scores"] == {}


def test_thin_answers_and_single_segments_are_told_as_missing() -> None:
    """29 answers are too few, and one segment has nobody to be held against; both are said."""
    thin = run(world(*asked("a", "new", 90, 30, 29), *asked("a", "old", 60, 80)))
    assert of_kind(thin, "opportunity-in-segment") == ()
    lines = [each for each in thin.not_enough if each.text.startswith("Opportunity score by segment")]
    assert [each.values.get("n") for each in lines] == [1, 1]


def test_without_segments_nothing_is_asked_for() -> None:
    """A project with one segment or none is not told that it lacks the data of several."""
    result = run(project((point("a", 3, 3),)))
    assert not [each for each in result.not_enough if "by segment" in each.text]


def rated(**values: Any) -> Project:
    """Return ten rated touchpoints: five of the new (importance 5, performance 3), five of the old (4 and 4)."""
    mine = [point(f"n{at}", 5, 3, segments=("new",)) for at in range(5)]
    theirs = [point(f"o{at}", 4, 4, segments=("old",)) for at in range(5)]
    return world(points=(*mine, *theirs), **values)


def test_a_segment_that_is_behind_by_hand() -> None:
    """New: 3 - 5 on scales of 4 steps: -0.5. Elsewhere 0. So it is behind by 0.5, and the old are not."""
    result = run(rated())
    assert [(f.subjects, f.severity) for f in of_kind(result, "segment-behind")] == [
        ((Ref("segment", "new"),), Severity.MEDIUM)
    ]
    assert result.data["segment_gaps"] == {"new": -0.5, "old": 0.0}
    (table,) = (b for b in result.blocks if isinstance(b, Table) and b.caption.id == "segments-rated")
    assert [row[1].value for row in table.rows] == [5, 5]
    assert any("Ratings by segment" in each.text for each in result.not_enough)  # nothing is told of the rare


@pytest.mark.parametrize(("line", "fires"), [(0.49, True), (0.5, False), (0.51, False)])
def test_the_line_of_ratings(line: float, fires: bool) -> None:
    """0.5 is more than 0.49, and neither more than 0.5 nor than 0.51."""
    assert bool(of_kind(run(rated(), segment_behind=line), "segment-behind")) is fires


def test_a_touchpoint_of_a_persona_is_of_her_segment() -> None:
    """Naming Mara, who is of the new, is naming the new; naming nobody tells no segment apart."""
    mara = Persona("mara", text("Mara"), segment="new")
    mine = [point(f"n{at}", 5, 3, personas=("mara",)) for at in range(5)]
    theirs = [point(f"o{at}", 4, 4, segments=("old",)) for at in range(5)]
    everybody = [point("all", 5, 5)]
    result = run(world(points=(*mine, *theirs, *everybody), people=(mara,)))
    assert result.data["segment_gaps"] == {
        "new": pytest.approx(-2.5 / 6),
        "old": pytest.approx(0.0),
    }


@given(st.integers(1, 5), st.integers(1, 5))
def test_one_more_touchpoint_shifts_the_gap_by_the_formula(importance: int, performance: int) -> None:
    """gap' = (5 · -0.5 + new gap) / 6 for the segment that meets it; elsewhere nothing moves for the others' own."""
    it = rated()
    more = replace(
        it, touchpoints=(*it.touchpoints, point("more", importance, performance, segments=("new",)))
    )
    gaps: Any = run(more).data["segment_gaps"]
    assert gaps["new"] == pytest.approx((5 * -0.5 + (performance - importance) / 4) / 6)
    assert gaps["old"] == pytest.approx(0.0)


def test_order_of_segments_and_measures_changes_nothing() -> None:
    """Turned round, the same findings and the same numbers."""
    measures = (*asked("a", "new", 90, 30), *asked("a", "old", 60, 80), *asked("a", "rare", 70, 60))
    it = world(*measures)
    turned = replace(it, measures=measures[::-1], segments=it.segments[::-1])
    assert codes(run(it)) == codes(run(turned))
    assert run(it).data["segment_scores"] == run(turned).data["segment_scores"]
