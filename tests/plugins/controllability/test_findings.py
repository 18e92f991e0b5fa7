"""Findings: what is found, how much it weighs, what to do and who does it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plugins.controllability.worlds import analyse, codes, journey, ours, project, recorded, theirs
from tests.plugins.small import text
from touchreport.plugin import Finding, Measure, Persona, Ref, Result, Severity, Touchpoint


def only(result: Result, slug: str) -> Finding:
    """Return the one finding of a kind."""
    (found,) = (f for f in result.findings if f.code == f"controllability/{slug}")
    return found


def touchpoints(*ids: str) -> tuple[Ref, ...]:
    """Return references to touchpoints."""
    return tuple(Ref("touchpoint", ident) for ident in ids)


# nothing acts on it


def test_an_uncontrollable_touchpoint_without_influence_is_found() -> None:
    """`d` is influenced by ours, `e` by nothing: `e` is found, with the line “0 influences recorded”."""
    found = only(analyse(project(ours("a"), theirs("d", 3, "a"), theirs("e", 3))), "uninfluenced")
    assert found.subjects == touchpoints("e")
    assert found.evidence[0].text == "0 influences recorded"


def test_a_stated_none_is_told_apart_from_an_empty_cell() -> None:
    """Somebody wrote “none”: it is still uninfluenced, and the evidence says that the inventory says so."""
    it = project(ours("a"), theirs("d", 3, "a"), theirs("e", 3))
    it = replace(it, records=recorded(["e"], none={"e": ("influenced_by",)}))
    assert "none" in only(analyse(it), "uninfluenced").evidence[0].text


@pytest.mark.parametrize(
    ("importance", "values", "severity"),
    [
        (4.0, {}, Severity.HIGH),  # 4 on a scale from 1 to 5 is at 0.75 of it
        (3.9, {}, Severity.MEDIUM),
        (3.0, {}, Severity.MEDIUM),  # the middle
        (2.9, {}, Severity.LOW),
        (None, {}, Severity.MEDIUM),  # counts as the middle
        (1.0, {"moment_of_truth": True}, Severity.HIGH),
    ],
)
def test_severity_follows_importance_and_moment_of_truth(
    importance: float | None, values: dict[str, bool], severity: Severity
) -> None:
    """High from three quarters of the scale or at a moment of truth, medium from the middle, else low."""
    it = project(ours("a"), theirs("d", 5, "a"), theirs("e", importance, **values))
    assert only(analyse(it), "uninfluenced").severity is severity


def test_what_many_meet_is_never_of_low_weight() -> None:
    """Importance 1, but on the journey of a persona with half of the customers: medium, else low."""
    personas = (Persona("ines", text("Ines"), share=0.5), Persona("jonas", text("Jonas"), share=0.5))
    it = project(ours("a"), theirs("d", 5, "a"), theirs("e", 1), personas=personas)
    met = replace(it, journeys=(journey("ines", "e"),))
    assert only(analyse(it), "uninfluenced").severity is Severity.LOW
    assert only(analyse(met), "uninfluenced").severity is Severity.MEDIUM
    assert only(analyse(met, reach=0.6), "uninfluenced").severity is Severity.LOW


def test_a_moment_of_truth_of_a_journey_counts() -> None:
    """A journey marks `e` as a moment of truth: high, whatever its importance."""
    it = project(
        ours("a"),
        theirs("d", 1, "a"),
        theirs("e", 1),
        personas=(Persona("ines", text("Ines")),),
        journeys=(journey("ines", "e", moments=("e",)),),
    )
    assert only(analyse(it), "uninfluenced").severity is Severity.HIGH


def test_what_customers_meet_just_before_is_proposed() -> None:
    """Ines goes b, then a, then e: a is proposed as influence on e, though b weighs more; a's owner acts."""
    it = project(
        ours("a", 2, owner="ann"),
        ours("b", 5),
        theirs("d", 1, "a"),
        theirs("e", 4),
        personas=(Persona("ines", text("Ines")),),
        journeys=(journey("ines", "b", "a", "e"),),
    )
    found = only(analyse(it), "uninfluenced")
    assert found.todo.values["source"] == Ref("touchpoint", "a")
    assert found.owner == "ann"


def test_without_a_journey_the_weightiest_of_the_stage_is_proposed() -> None:
    """Nobody's journey leads to e: of the controllable ones of its stage, the most important is proposed."""
    it = project(
        ours("a", 2, stages=("before",)),
        ours("b", 3, stages=("before",)),
        ours("c", 5, stages=("after",)),
        theirs("d", 1, "a"),
        theirs("e", 4, stages=("before",)),
    )
    assert only(analyse(it), "uninfluenced").todo.values["source"] == Ref("touchpoint", "b")


def test_the_numbers_of_the_inventory_go_into_the_finding() -> None:
    """Effort 2 and importance 5 of 5 become steps 2 and 5; a measure with a target will show that it worked."""
    it = project(
        ours("a"),
        theirs("d", 1, "a"),
        theirs("e", 5, effort=2, owner="cleo"),
        measures=(Measure("stars", "e", text("Stars"), target=4.5),),
    )
    found = only(analyse(it), "uninfluenced")
    assert (found.effort, found.effect, found.owner) == (2, 5, "cleo")
    assert found.shown_by is not None
    assert found.shown_by.values["measure"] == Ref("measure", "stars")


def test_many_light_ones_are_told_together() -> None:
    """Ten of importance 1: one finding of low severity with all ten, the first by name first."""
    many = [theirs(f"e{n}", 1) for n in range(10)]
    found = only(analyse(project(ours("a"), theirs("d", 1, "a"), *many)), "uninfluenced")
    assert found.severity is Severity.LOW
    assert found.seen.count == 10
    assert found.subjects == touchpoints(*(f"e{n}" for n in range(10)))


def test_of_many_heavy_ones_six_are_told_one_by_one() -> None:
    """Nine of importance 5: six findings of one and one of three, all high, none lost."""
    many = [theirs(f"e{n}", 5) for n in range(9)]
    result = analyse(project(ours("a"), theirs("d", 1, "a"), *many))
    found = [f for f in result.findings if f.code == "controllability/uninfluenced"]
    assert sorted(len(f.subjects) for f in found) == [1, 1, 1, 1, 1, 1, 3]
    assert {ref for f in found for ref in f.subjects} == set(touchpoints(*(f"e{n}" for n in range(9))))


# on paper only


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (Touchpoint("x", text("X"), control="controllable", status="planned"), "{n} influence only planned"),
        (Touchpoint("x", text("X"), control="controllable", status="retired"), "{n} influence retired"),
        (theirs("x", 1), "{n} influence outside our control too"),
        (Touchpoint("x", text("X")), "{n} influence without a class of control"),
    ],
)
def test_an_influence_that_does_not_act_is_one_on_paper(source: Touchpoint, told: str) -> None:
    """Planned, retired, uncontrollable or unclassified: `e` is influenced on paper only, and the evidence says why."""
    found = only(analyse(project(ours("a"), source, theirs("e", 4, "x"))), "on-paper")
    assert found.subjects == touchpoints("e")
    assert found.evidence[0].text == told


def test_an_uncontrollable_influence_with_one_of_ours_behind_is_real() -> None:
    """a acts on x, x on e: nothing is on paper only."""
    assert "on-paper" not in codes(analyse(project(ours("a"), theirs("x", 1, "a"), theirs("e", 4, "x"))))


def test_a_planned_influence_never_fills_the_gap() -> None:
    """Only the planned one acts on e: e stays uncontrollable, and to carry out the plan is what to do."""
    plan = Touchpoint("plan", text("Plan"), control="controllable", status="planned")
    result = analyse(project(ours("a"), plan, theirs("e", 4, "plan")))
    assert result.data["steps"] == {}
    assert only(result, "on-paper").todo.values["sources"] == touchpoints("plan")


def test_what_we_control_may_be_influenced_by_others() -> None:
    """A controllable touchpoint that lists an uncontrollable one as influence is no error."""
    it = project(replace(ours("a"), influenced_by=("d",)), theirs("d", 3, "a", monitored_by=("ann",)))
    assert codes(analyse(it)) == []


# nobody watches


def test_an_uncontrollable_touchpoint_that_nobody_watches_is_found() -> None:
    """`d` is watched by Ann, `e` by nobody; the owner of `e` is asked to watch it."""
    it = project(ours("a"), theirs("d", 3, "a", monitored_by=("ann",)), theirs("e", 3, "a", owner="cleo"))
    found = only(analyse(it), "unmonitored")
    assert found.subjects == touchpoints("e")
    assert found.todo.values["person"] == Ref("person", "cleo")


def test_it_weighs_less_where_something_of_ours_acts() -> None:
    """Both matter a lot and nobody watches: medium for the influenced one, high for the other."""
    it = project(ours("a"), theirs("d", 5, "a"), theirs("e", 5), theirs("f", 1, "a", monitored_by=("ann",)))
    found = {f.subjects[0].id: f.severity for f in analyse(it).findings if f.code.endswith("unmonitored")}
    assert found == {"d": Severity.MEDIUM, "e": Severity.HIGH}


# what is not recorded: one finding for the inventory


def test_without_the_column_of_control_there_is_one_finding() -> None:
    """No touchpoint has a class: one finding for all, no split, and the reader is told what is missing."""
    result = analyse(project(Touchpoint("a", text("A")), Touchpoint("b", text("B"))))
    assert codes(result) == ["control-unrecorded"]
    assert (result.blocks, result.metrics) == ((), ())
    assert result.not_enough


def test_an_empty_cell_in_a_recorded_column_is_listed() -> None:
    """Two of three have a class; the third is named, and high importance makes it medium."""
    it = project(
        ours("a"), theirs("d", 1, "a", monitored_by=("x",)), Touchpoint("c", text("C"), importance=5)
    )
    found = only(analyse(it), "unclassified")
    assert (found.subjects, found.severity) == (touchpoints("c"), Severity.MEDIUM)


def test_an_empty_column_of_control_is_still_a_column() -> None:
    """The inventory has the column and every cell is empty: the touchpoints are listed."""
    it = project(Touchpoint("a", text("A")), records=recorded(["a"], "control"))
    assert codes(analyse(it)) == ["unclassified"]


def test_without_columns_of_influence_and_monitoring_there_is_one_finding_each() -> None:
    """Three uncontrollable ones and neither column: two findings for the inventory, none for a touchpoint."""
    result = analyse(project(ours("a"), theirs("d", 5), theirs("e", 5), theirs("f", 5)))
    assert codes(result) == ["influence-unrecorded", "monitoring-unrecorded"]
    assert "uninfluenced" not in result.data
    assert len(result.not_enough) == 2


def test_with_empty_columns_each_touchpoint_is_a_gap() -> None:
    """Both columns are there and empty: the same touchpoint is found in both."""
    it = project(ours("a"), theirs("d", 5), records=recorded(["a", "d"], "influenced_by", "monitored_by"))
    assert codes(analyse(it)) == ["uninfluenced", "unmonitored"]


def test_nothing_uncontrollable_asks_for_no_columns() -> None:
    """Where all is in the company's hands, influence and monitoring need not be recorded."""
    assert codes(analyse(project(ours("a"), ours("b")))) == []


# contradictions


@pytest.mark.parametrize(
    ("classes", "slug"),
    [
        ({"control": "controllable", "media_class": "earned"}, "contradiction"),
        ({"control": "uncontrollable", "media_class": "paid"}, "contradiction"),
        ({"control": "uncontrollable", "owner_class": "brand-owned"}, "contradiction"),
        ({"media_class": "owned", "owner_class": "customer-owned"}, "contradiction"),
        ({"control": "controllable", "owner_class": "partner-owned"}, "tension"),
        ({"media_class": "paid", "owner_class": "social-external"}, "tension"),
    ],
)
def test_classes_that_contradict_each_other_are_found(classes: dict[str, str], slug: str) -> None:
    """An error of the vocabulary weighs at least medium, a tension is low; the vocabulary says why."""
    bad = Touchpoint("bad", text("Bad"), importance=2, **classes)  # type: ignore[arg-type]
    it = project(ours("a"), theirs("d", 1, "a", monitored_by=("x",)), bad)
    found = only(analyse(it), slug)
    assert found.subjects == touchpoints("bad")
    assert found.severity is (Severity.MEDIUM if slug == "contradiction" else Severity.LOW)
    assert len(dict(found.why.values["reason"].words)) == 6  # type: ignore[union-attr]


def test_touchpoints_that_break_the_same_rule_are_one_finding() -> None:
    """Three earned ones declared controllable: one finding, weightiest first, high because of the first."""
    bad = [ours(f"b{n}", 5 - n, media_class="earned") for n in range(3)]
    found = only(analyse(project(*bad)), "contradiction")
    assert found.subjects == touchpoints("b0", "b1", "b2")
    assert (found.severity, found.seen.count) == (Severity.HIGH, 3)


def test_usual_classes_are_no_finding() -> None:
    """Paid and brand-owned under control, earned and external outside it: nothing to say."""
    it = project(
        ours("a", media_class="paid", owner_class="brand-owned"),
        theirs("d", 1, "a", media_class="earned", owner_class="social-external", monitored_by=("x",)),
    )
    assert codes(analyse(it)) == []


# stages


def test_a_stage_mostly_outside_control_is_found() -> None:
    """Before: 3 ours, 4 + 2 outside of 9 = 67 %, over the limit of 50 %; 4 of 9 is reached by nothing: medium."""
    it = project(
        ours("a", 3, stages=("before",)),
        theirs("d", 2, "a", stages=("before",), monitored_by=("x",)),
        theirs("e", 4, stages=("before",), monitored_by=("x",), owner="cleo"),
    )
    found = only(analyse(it), "stage")
    assert found.subjects == (Ref("stage", "before"),)
    assert found.seen.values["share"].value == pytest.approx(6 / 9)  # type: ignore[union-attr]
    assert (found.severity, found.owner) == (Severity.MEDIUM, "cleo")
    assert found.todo.values["touchpoint"] == Ref("touchpoint", "e")
    assert "stage" not in codes(analyse(it, share=0.67))


def test_a_stage_at_the_limit_is_no_finding_and_one_above_is() -> None:
    """2 + 2 of 8 is exactly one half; with 3 instead of 2 it is 5 of 9."""
    it = project(
        ours("a", 4, stages=("after",)), *(theirs(f"d{n}", 2, "a", stages=("after",)) for n in (1, 2))
    )
    assert "stage" not in codes(analyse(it))
    more = replace(it, touchpoints=(*it.touchpoints[:2], theirs("d2", 3, "a", stages=("after",))))
    assert "stage" in codes(analyse(more))


def test_most_of_a_stage_is_more_than_half_of_it() -> None:
    """Two thirds are most of what customers weigh; 4 of 9, over a line that the project draws at 35 %, are much of it."""
    outside = [theirs("d", 4, "a", stages=("before",), monitored_by=("x",))]
    much = project(ours("a", 3, stages=("before",)), ours("b", 2, stages=("before",)), *outside)
    assert only(analyse(much, share=0.35), "stage").why.text.startswith("Others decide much of")
    most = project(ours("a", 1, stages=("before",)), ours("b", 1, stages=("before",)), *outside)
    assert only(analyse(most, share=0.35), "stage").why.text.startswith("Others decide most of")


def test_a_stage_nothing_of_which_is_reached_weighs_high() -> None:
    """All three are uncontrollable and uninfluenced: 100 % reached by nothing."""
    it = project(ours("a", 1), *(theirs(f"d{n}", 1, stages=("after",)) for n in range(3)))
    assert only(analyse(it), "stage").severity is Severity.HIGH


def test_a_stage_with_too_few_ratings_is_not_judged() -> None:
    """Two rated touchpoints are fewer than three: no finding, and the reader is told; `least` 2 finds it."""
    it = project(
        ours("a", 1, stages=("before",)), theirs("d", 5, "a", stages=("before",), monitored_by=("x",))
    )
    result = analyse(it)
    assert codes(result) == []
    assert [m.values["stages"] for m in result.not_enough] == [(Ref("stage", "before"),)]
    assert codes(analyse(it, least=2)) == ["stage"]


# concentration


def test_the_only_influence_on_several_is_found() -> None:
    """a alone acts on d, e (over d) and f; g has two: three of four depend on a, which is the default limit."""
    watched = {"monitored_by": ("x",)}
    it = project(
        ours("a", owner="ann"),
        ours("b"),
        theirs("d", 4, "a", **watched),
        theirs("e", 2, "d", **watched),
        theirs("f", 2, "a", **watched),
        theirs("g", 5, "a", "b", **watched),
    )
    found = only(analyse(it), "sole-influence")
    assert found.subjects == touchpoints("a", "d", "e", "f")
    assert (found.owner, found.severity) == ("ann", Severity.MEDIUM)
    assert found.todo.values["touchpoint"] == Ref("touchpoint", "d")
    assert codes(analyse(it, sole=4)) == []


def test_findings_come_heaviest_first() -> None:
    """Whatever was found first: severities never rise down the list."""
    it = project(
        ours("a", 1, owner_class="partner-owned"),
        theirs("d", 5),
        theirs("e", 1, "a"),
        theirs("f", 3, monitored_by=("x",)),
    )
    ranks = [finding.severity.rank for finding in analyse(it).findings]
    assert len(set(ranks)) == 3
    assert ranks == sorted(ranks)
