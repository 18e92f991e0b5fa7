"""What is a finding, how it weighs, and what is not told twice."""

from __future__ import annotations

import pytest

from tests.plugins.crosswalk.worlds import AFTER, TEN, declared, own_model, point, points, project, run
from tests.plugins.small import of_kind
from touchreport.plugin import Ref, Relation, Severity, Term, journey_models

BEFORE = ("notice", "learn", "interest", "compare", "want")


def test_without_a_model_that_is_reported_nothing_is_a_fault() -> None:
    """Ten touchpoints, two of them nowhere in AIDA: a matter of fact as long as nobody reports in AIDA."""
    assert run(project(TEN)).findings == ()


def test_touchpoints_without_a_place() -> None:
    """Two of ten stand on after-sales only: one finding on them and their stage."""
    (finding,) = of_kind(run(project(TEN), report_in=("aida",)), "no-place")
    assert finding.subjects == (
        Ref("stage", AFTER),
        Ref("touchpoint", "after-0"),
        Ref("touchpoint", "after-1"),
    )
    assert (finding.seen.count, finding.seen.values["model"]) == (2, journey_models()["aida"].name)
    assert "{stage} has no counterpart" in finding.why.text


@pytest.mark.parametrize(
    ("line", "severity"), [(0.19, Severity.MEDIUM), (0.2, Severity.MEDIUM), (0.21, Severity.LOW)]
)
def test_how_much_without_a_place_weighs(line: float, severity: Severity) -> None:
    """Two of ten are 0.2: from a line of 0.2 on they weigh one step more."""
    (finding,) = of_kind(run(project(TEN), report_in=("aida",), heavy_from=line), "no-place")
    assert finding.severity is severity


def test_a_stage_that_falls_apart() -> None:
    """Interest reaches over two stages of the mapping order: its three touchpoints have no certain place there."""
    found = of_kind(run(project(TEN), report_in=("mapping-order",)), "no-certain-place")
    assert [(f.subjects[0].id, f.seen.count, f.severity) for f in found] == [
        ("interest", 3, Severity.MEDIUM),  # 0.3
        ("purchase", 2, Severity.LOW),  # 0.2
    ]
    assert "{stage} reaches over {places}" in found[0].why.text


@pytest.mark.parametrize(("line", "severity"), [(0.3, Severity.MEDIUM), (0.31, Severity.LOW)])
def test_how_much_falling_apart_weighs(line: float, severity: Severity) -> None:
    """Three of ten are 0.3."""
    (first, *_) = of_kind(
        run(project(TEN), report_in=("mapping-order",), heavy_from=line), "no-certain-place"
    )
    assert first.severity is severity


def test_one_stage_that_covers_a_part() -> None:
    """Comparison is broader than desire, and nothing else there answers to it: the rest would stand nowhere."""
    (finding,) = of_kind(run(project(points(comparison=1)), report_in=("aida",)), "no-certain-place")
    assert "{place} covers only a part" in finding.why.text


def test_positions_can_be_recorded() -> None:
    """In the model of front-end, mid-end and back-end a field of the touchpoint itself settles it."""
    world = project([point("a", "before")], "purchase-phases")
    (finding,) = of_kind(run(world, report_in=("service-position",)), "no-certain-place")
    assert finding.todo.values["field"] == Term("field", "touchpoint.position")


def test_what_has_a_place_elsewhere_does_not_fall_apart() -> None:
    """On comparison and purchase it stands at action; that it may stand at desire, too, is no finding."""
    world = project([point("both", "comparison", "purchase")])
    assert of_kind(run(world, report_in=("aida",)), "no-certain-place") == ()


def test_many_stages_share_a_finding() -> None:
    """Two alone, three and more together: interest, purchase (mapping order) and interest, purchase, after-sales."""
    result = run(project(TEN), report_in=("mapping-order", "optimisation"), singly=2)
    found = of_kind(result, "no-certain-place")
    assert len(found) == 3
    last = found[-1]
    assert "more touchpoint" in last.seen.text
    assert last.seen.count == 4, "two on purchase, told in two models, and two on after-sales"


def test_one_left_over_stands_alone() -> None:
    """Five stages in two models, four alone: the fifth is not put into a finding of its own kind of one."""
    result = run(project(TEN), report_in=("mapping-order", "optimisation"), singly=4)
    assert [f.seen.text for f in of_kind(result, "no-certain-place") if "more" in f.seen.text] == []


def test_a_stage_there_without_one_of_ours() -> None:
    """None of our stages covers recommending, which the relationship's lifecycle calls advocacy."""
    (finding,) = of_kind(run(project(TEN), report_in=("relationship-lifecycle",)), "empty-stage")
    assert finding.severity is Severity.LOW
    assert finding.seen.values["places"] == (journey_models()["relationship-lifecycle"].stages[-1].name,)
    assert of_kind(run(project(TEN), report_in=("aida",)), "empty-stage") == ()


def test_a_stage_of_ours_without_touchpoints_is_another_matter() -> None:
    """Nothing on comparison: desire is empty, too, but that is a gap of ours and not one of the models."""
    assert of_kind(run(project(points(awareness=2)), report_in=("aida",)), "empty-stage") == ()


def test_a_stage_that_names_no_moments() -> None:
    """One of two stages cannot be compared: low, about that stage; medium where another model is reported."""
    world = project([point("a", "one"), point("b", "two")], own_model(one=BEFORE, two=()))
    (finding,) = of_kind(run(world), "no-counterpart")
    assert finding.subjects == (Ref("stage", "two"),)
    assert finding.severity is Severity.LOW
    (heavier,) = of_kind(run(world, report_in=("aida",)), "no-counterpart")
    assert heavier.severity is Severity.MEDIUM


def test_none_of_the_stages_names_moments() -> None:
    """Nothing can be compared: one finding for all stages."""
    world = project([point("a", "one"), point("b", "two")], own_model(one=(), two=()))
    (finding,) = run(world).findings
    assert finding.seen.text.startswith("None of our stages")
    assert len(finding.subjects) == 2


def test_several_that_name_none_are_counted() -> None:
    """Two of three stages without moments are one finding that counts them."""
    world = project(
        [point("a", "one"), point("b", "two"), point("c", "three")], own_model(one=BEFORE, two=(), three=())
    )
    (finding,) = of_kind(run(world), "no-counterpart")
    assert finding.seen.count == 2


def test_an_unused_stage_is_not_missed() -> None:
    """A stage without moments and without touchpoints takes nothing out of any view."""
    assert run(project([point("a", "one")], own_model(one=BEFORE, two=()))).findings == ()


def test_a_declared_counterpart_settles_it() -> None:
    """One relation to one model, and the stage can be compared."""
    world = project(
        [point("a", "two")], declared(own_model(one=BEFORE, two=()), two={"action": Relation.EXACT})
    )
    assert of_kind(run(world), "no-counterpart") == ()


def test_what_can_be_compared_with_nothing_is_not_told_again() -> None:
    """Stage two names no moments: its touchpoint is nowhere in AIDA for that reason, which is told once."""
    world = project([point("a", "one"), point("b", "two")], own_model(one=("notice",), two=()))
    result = run(world, report_in=("aida",))
    assert of_kind(result, "no-place") == ()
    assert len(of_kind(result, "no-counterpart")) == 1


def test_declared_none_has_no_place() -> None:
    """The project says that nothing in AIDA answers to awareness: its touchpoints have no place there."""
    world = project(points(awareness=2), declared(journey_models()["purchase-process"], awareness=()))
    (finding,) = of_kind(run(world, report_in=("aida",)), "no-place")
    assert finding.seen.count == 2
    assert len(of_kind(run(world, report_in=("aida",)), "empty-stage")) == 1, (
        "attention has none of ours any more"
    )
