"""Effect against use and against money, by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from touchreport_use.numbers import numbers_of
from touchreport_use.options import Options

from tests.plugins.small import of_kind, touched
from tests.plugins.use.worlds import measure, numbers, point, project, run
from touchreport.plugin import Finding, Number, Quadrant, Result, Severity, Table, Touchpoint, refs, say

# 1,000 contacts and 200 outcomes in all, an average of 20 %:
#   a  400 contacts,  40 outcomes: 40 % of the use, 20 % of the effect, ratio 0.5
#   b  300 contacts,  45 outcomes: 30 %,            22.5 %,             ratio 0.75
#   c  200 contacts,  40 outcomes: 20 %,            20 %,               ratio 1
#   d   50 contacts,  35 outcomes:  5 %,            17.5 %,             ratio 3.5
#   e   50 contacts,  40 outcomes:  5 %,            20 %,               ratio 4
FIVE = {"a": (400, 40), "b": (300, 45), "c": (200, 40), "d": (50, 35), "e": (50, 40)}


def five(**values: dict[str, Any]) -> list[Touchpoint]:
    """Return the five touchpoints of the example; `values` by touchpoint."""
    return [point(ident, n, o, **values.get(ident, {})) for ident, (n, o) in FIVE.items()]


def test_effect_over_use_is_share_of_outcomes_over_share_of_contacts() -> None:
    """With one group r = v / u, as the table above works out."""
    data = run(project(five())).data
    assert data["ratios"] == {"a": 0.5, "b": 0.75, "c": 1.0, "d": 3.5, "e": 4.0}
    assert data["use_shares"] == pytest.approx({"a": 0.4, "b": 0.3, "c": 0.2, "d": 0.05, "e": 0.05})
    assert data["effect_shares"] == pytest.approx({"a": 0.2, "b": 0.225, "c": 0.2, "d": 0.175, "e": 0.2})


def test_less_and_more_effect_than_use_are_findings() -> None:
    """Below 0.8 and above 1.25; what lacks most outcomes leads: a lacks 40 of 200, b 15; the highest ratio leads."""
    result = run(project(five()))
    assert [touched(f) for f in of_kind(result, "over-used")] == [["a"], ["b"]]
    assert [touched(f) for f in of_kind(result, "under-used")] == [["e"], ["d"]]
    assert result.headline.count == 2
    assert of_kind(result, "over-used")[0].shown_by is not None


def test_what_rests_on_effort_is_estimated() -> None:
    """The effect is counted; the effort beside it is what the company reckons, so no point was measured."""
    result = run(project(five(**{ident: {"effort": 2.0} for ident in FIVE})))
    (drawn,) = [b for b in result.blocks if isinstance(b, Quadrant) and b.caption.id == "effort-effect"]
    assert {p.measured for p in drawn.points} == {False}


@pytest.mark.parametrize(("outcomes", "found"), [(159, True), (160, False), (161, False)])
def test_the_line_of_less_effect(outcomes: int, found: bool) -> None:
    """Of 1,000 outcomes from 5,000 contacts, 1,000 contacts should bring 200: 160 are 0.8 and no finding yet."""
    rest = (1000 - outcomes) / 4
    world = project([point("x", 1000, outcomes), *(point(f"y{n}", 1000, rest) for n in range(4))])
    assert bool(of_kind(run(world), "over-used")) is found


@pytest.mark.parametrize(("outcomes", "found"), [(249, False), (250, False), (251, True)])
def test_the_line_of_more_effect(outcomes: int, found: bool) -> None:
    """500 of 5,000 contacts should bring 200 of 2,000 outcomes: 250 are 1.25 and no finding yet."""
    rest = (2000 - outcomes) / 4
    world = project([point("x", 500, outcomes), *(point(f"y{n}", 1125, rest) for n in range(4))])
    assert any("x" in touched(f) for f in of_kind(run(world), "under-used")) is found


def test_what_has_more_than_an_equal_share_is_not_under_used() -> None:
    """Of five touchpoints, one with more than a fifth of the contacts is used enough, however well it does."""
    world = project([point("x", 1500, 600), *(point(f"y{n}", 500, 50) for n in range(4))])
    result = run(world)
    assert numbers(result)["x"] == pytest.approx(600 / (1500 * 800 / 3500))
    assert of_kind(result, "under-used") == ()


@pytest.mark.parametrize(("outcomes", "found"), [(42, True), (42.5, False), (50, False)])
def test_steps_that_nearly_everybody_completes_are_not_under_used(outcomes: float, found: bool) -> None:
    """From 85 % of the contacts on, such as at a till, more of them are nothing to strive for there."""
    world = project([point("till", 50, outcomes), *(point(f"y{n}", 500, 50) for n in range(4))])
    assert bool(of_kind(run(world), "under-used")) is found


@pytest.mark.parametrize(
    ("goals", "found"),
    [((), True), (("sale", "trust"), True), (("trust",), False), (("continued-use",), False)],
)
def test_customers_are_not_led_to_complaints(goals: tuple[str, ...], found: bool) -> None:
    """A touchpoint for trust or continued use alone is not under-used."""
    assert (
        any(touched(f) == ["e"] for f in of_kind(run(project(five(e={"goal": goals}))), "under-used"))
        is found
    )


def test_touchpoints_are_compared_with_those_of_their_stages() -> None:
    """Numbers are spread over stages.

    Stage one: p 100 contacts, 50 outcomes; q 100, 10; half of z: 50, 15. 75 outcomes from 250 contacts, 30 %.
    Stage two: r 100, 5; s 100, 10; half of z: 50, 15. 30 outcomes from 250 contacts, 12 %.
    z should bring 50 x 0.3 + 50 x 0.12 = 21 and brings 30: 30 / 21.
    """
    one, two = {"stages": ("one",)}, {"stages": ("two",)}
    both = point("z", 100, 30, stages=("one", "two"))
    world = project(
        [
            point("p", 100, 50, **one),
            point("q", 100, 10, **one),
            point("r", 100, 5, **two),
            point("s", 100, 10, **two),
            both,
        ]
    )
    wanted = {"p": 50 / 30, "q": 10 / 30, "r": 5 / 12, "s": 10 / 12, "z": 30 / 21}
    assert run(world).data["ratios"] == pytest.approx(wanted)
    whole = {each: o / 21 for each, o in {"p": 50, "q": 10, "r": 5, "s": 10, "z": 30}.items()}
    assert run(world, within="inventory").data["ratios"] == pytest.approx(whole)


def test_goals_can_take_the_place_of_stages() -> None:
    """With within: goal, the same numbers are compared among touchpoints of one goal."""
    sale = {ident: {"goal": ("sale",)} for ident in FIVE}
    assert run(project(five(**sale)), within="goal").data["ratios"] == run(project(five())).data["ratios"]


@pytest.mark.parametrize(("values", "severity"), [
    ({}, Severity.LOW),
    ({"importance": 3.9}, Severity.LOW),
    ({"importance": 4.0}, Severity.MEDIUM),
    ({"effort": 4.0}, Severity.MEDIUM),
    ({"moment_of_truth": True}, Severity.MEDIUM),
])  # fmt: skip
def test_what_matters_weighs_more(values: dict[str, Any], severity: Severity) -> None:
    """Three quarters of a scale of 1 to 5 lie at 4."""
    assert of_kind(run(project(five(a=values))), "over-used")[0].severity is severity


def test_the_number_of_a_segment_is_not_that_of_all() -> None:
    """A measure with a segment is a part of the whole, however many cases it has, and stands in for nothing."""
    part = replace(measure("t", "Visits", 900, n=500), segment="families")
    whole = measure("t", "Visits", 1200, n=100)
    world = project((point("t"),), (part, whole))
    assert [each.contacts for each in numbers_of(world, Options(volume_measure="visits"))] == [1200]


def test_measures_stand_in_where_the_inventory_has_no_number() -> None:
    """Contacts, outcomes, or the share of contacts with the outcome come from the measures that options name."""
    touchpoints = [*five()[:2], point("c"), point("d", 50), point("e", 50, 40)]
    measures = [
        measure("c", "Visits", 200),
        measure("c", "Orders", 40),
        measure("d", "Conversion", 70, "%", n=5),
        measure("d", "Conversion", 10, "%", n=4),
        measure("e", "Orders", 1),
    ]
    world = project(touchpoints, measures)
    named: dict[str, Any] = {
        "volume_measure": "visits",
        "outcome_measure": "ORDERS",
        "rate_measure": "conversion",
    }
    assert run(world, **named).data["ratios"] == run(project(five())).data["ratios"]
    assert run(world).data["ratios"] == {}


# money: 1,000 EUR and 100 outcomes, 10 EUR each on average
#   a 500 EUR, 20 outcomes: 50 should come, ratio 0.4; 50 % of the money
#   b 200 EUR, 20: 20 should come, ratio 1
#   c 200 EUR, 30: ratio 1.5
#   d  60 EUR, 10: ratio 10 / 6
#   e  40 EUR, 20: ratio 5
MONEY = {"a": (500, 20), "b": (200, 20), "c": (200, 30), "d": (60, 10), "e": (40, 20)}


def spending(**values: dict[str, Any]) -> list[Touchpoint]:
    """Return five touchpoints with a cost."""
    return [point(each, None, o, cost=c, **values.get(each, {})) for each, (c, o) in MONEY.items()]


def test_money_with_little_effect_is_a_finding() -> None:
    """a brings 0.4 of what its money brings on average; half of the money is much; e brings most."""
    result = run(project(spending()))
    assert result.data["money_ratios"] == pytest.approx({"a": 0.4, "b": 1, "c": 1.5, "d": 10 / 6, "e": 5})
    (finding,) = of_kind(result, "wasted-cost")
    assert (touched(finding), finding.severity) == (["a"], Severity.MEDIUM)
    assert finding.todo.values["best"] == refs("touchpoint", "e")[0]
    assert result.metrics[0].value == Number(5, 1)


@pytest.mark.parametrize(
    ("best", "dear", "target"),
    [
        ({}, {}, "e"),
        ({"control": "uncontrollable"}, {}, "d"),
        ({"performance": 2.9}, {}, "d"),
        ({"emotion": -0.5}, {}, "d"),
        ({"moment_of_truth": True, "emotion": -0.5}, {}, "d"),
        ({"performance": 4.0}, {"performance": 4.5}, "d"),
        ({"importance": 2.0}, {"importance": 4.0}, "d"),
        ({"importance": 3.0}, {"importance": 4.0}, "e"),
    ],
)
def test_money_goes_only_where_customers_are_served_well(
    best: dict[str, Any], dear: dict[str, Any], target: str
) -> None:
    """Not to what is not ours, disappoints, does worse or matters far less than where it comes from; then the next."""
    (finding,) = of_kind(run(project(spending(a=dear, e=best))), "wasted-cost")
    assert finding.todo.values["best"] == refs("touchpoint", target)[0]


def test_without_a_good_target_it_is_not_said_where_the_money_goes() -> None:
    """The finding stays; nothing that disappoints is praised for its money either."""
    bad = {each: {"performance": 1.0} for each in "cde"}
    result = run(project(spending(**bad)))
    (finding,) = of_kind(result, "wasted-cost")
    assert "best" not in finding.todo.values
    assert not any("for its money" in metric.label.text for metric in result.metrics)


def test_what_is_not_ours_is_not_to_do_with_less_money() -> None:
    """What the company pays for something that it does not control is questioned, alone and in a row."""
    theirs = {"control": "uncontrollable"}
    (finding,) = of_kind(run(project(spending(a=theirs))), "wasted-cost")
    assert finding.todo.text.startswith("Find out what the money for {touchpoint} achieves")
    many = [point(f"w{n}", None, 1, cost=500 + n, **(theirs if n % 2 else {})) for n in range(8)]
    found = of_kind(run(project([*spending(), *many]), singly=1), "wasted-cost")
    assert [(len(touched(f)), f.todo.text.split()[0]) for f in found] == [
        (1, "See"),
        (3, "See"),
        (1, "Find"),
        (3, "Find"),
    ]


def test_nobody_is_led_to_what_disappoints() -> None:
    """However much it brings for its use, it is not under-used."""
    result = run(project(five(e={"performance": 2.9})))
    assert [touched(f) for f in of_kind(result, "under-used")] == [["d"]]


@pytest.mark.parametrize(("options", "count", "severity"), [
    ({"wasted": 0.4}, 0, None),
    ({"wasted": 0.41}, 1, Severity.MEDIUM),
    ({"much_spend": 0.5}, 1, Severity.MEDIUM),
    ({"much_spend": 0.51}, 1, Severity.LOW),
    ({"least_spend": 0.51}, 0, None),
])  # fmt: skip
def test_the_lines_of_money(options: dict[str, Any], count: int, severity: Severity | None) -> None:
    """a has a ratio of 0.4 and half of the money."""
    found = of_kind(run(project(spending()), **options), "wasted-cost")
    assert [f.severity for f in found] == [severity] * count


@pytest.mark.parametrize(
    "values",
    [{"moment_of_truth": True}, {"goal": ("trust",)}, {"volume": 20}],
    ids=["moment", "care", "completed"],
)
def test_money_is_not_grudged_where_it_must_be_spent(values: dict[str, Any]) -> None:
    """Not at moments of truth, where help is needed, nor at a step that everybody completes."""
    contacts = values.get("volume")
    rest = {name: value for name, value in values.items() if name != "volume"}
    others = [each for each in spending() if each.id != "a"]
    world = project([point("a", contacts, 20, cost=500, **rest), *others])
    assert of_kind(run(world), "wasted-cost") == ()


def test_what_priority_reports_is_not_said_twice() -> None:
    """Much effort at low priority is told there."""
    told = Finding(
        "priority/effort-low-priority", Severity.MEDIUM, refs("touchpoint", "a"), say("x"), say("x"), say("x")
    )
    result = run(project(spending()))
    priority = Result(say("x"), say("x"), result.method, findings=(told,))
    assert of_kind(run(project(spending()), {"priority": priority}), "wasted-cost") == ()


def test_money_with_little_effect_is_not_told_as_use_too() -> None:
    """One finding a touchpoint: money comes first, and a touchpoint dear for its outcomes is not recommended."""
    costs = {"a": {"cost": 700}, "b": {"cost": 20}, "c": {"cost": 20}, "d": {"cost": 10}, "e": {"cost": 900}}
    result = run(project(five(**costs)))
    assert {ident for f in of_kind(result, "wasted-cost") for ident in touched(f)} == {"a", "e"}
    assert [touched(f) for f in of_kind(result, "over-used")] == [["b"]]
    assert [touched(f) for f in of_kind(result, "under-used")] == [["d"]]


def told(result: Result, ident: str) -> str:
    """Return the title and the source line of a block, with what is listed there."""
    caption = next(block.caption for block in result.blocks if block.caption.id == ident)
    return f"{caption.title.count} {caption.source}"


def figure(result: Result, label: str) -> object:
    """Return the figure of a label."""
    return next(each.value for each in result.metrics if each.label.text == label)


def test_one_count_of_use_stands_everywhere() -> None:
    """Headline, sentence, figure and drawing count what lies below the line, also what is reported for its cost."""
    costs = {"a": {"cost": 700}, "b": {"cost": 20}, "c": {"cost": 20}, "d": {"cost": 10}, "e": {"cost": 20}}
    result = run(project(five(**costs)))
    assert [touched(f) for f in of_kind(result, "over-used")] == [["b"]]
    assert of_kind(result, "wasted-cost") != ()
    assert figure(result, "less effect than use") == 2
    assert told(result, "use-effect").startswith("2 ")
    assert str(refs("touchpoint", "a")[0]) in told(result, "use-effect")
    assert "much less effect than use at" in str(result.summary)
    alone = run(project(five()))
    assert (alone.headline.count, figure(alone, "less effect than use")) == (2, 2)
    assert "instead" not in told(alone, "use-effect")


SPARED: dict[str, tuple[dict[str, Any], str]] = {
    "moment": ({"moment_of_truth": True}, "moments of truth"),
    "care": ({"goal": ("trust",)}, "trust or continued use"),
    "completed": ({"volume": 20}, "nearly everybody completes"),
}


@pytest.mark.parametrize(("values", "words"), SPARED.values(), ids=SPARED)
def test_what_brings_little_for_its_money_is_counted_and_excused(values: dict[str, Any], words: str) -> None:
    """The table marks and counts it, the figure too; below it stands why it is no finding."""
    contacts = values.get("volume")
    rest = {name: value for name, value in values.items() if name != "volume"}
    others = [each for each in spending() if each.id != "a"]
    result = run(project([point("a", contacts, 20, cost=500, **rest), *others]))
    table = next(b for b in result.blocks if isinstance(b, Table) and b.caption.id == "cost-of-outcome")
    marked = [row[0].value for row in table.rows if row[-1].alarm]
    assert marked == [*refs("touchpoint", "a")]
    assert table.caption.title.count == figure(result, "far less effect than cost") == 1
    assert words in told(result, "cost-of-outcome")
    assert str(refs("touchpoint", "a")[0]) in told(result, "cost-of-outcome")


def test_little_money_is_excused_too() -> None:
    """Below the share of the money from which it is reported it is said so; where all are findings nothing is."""
    world = project(spending())
    assert "no finding below" in told(run(world, least_spend=0.51, much_spend=0.6), "cost-of-outcome")
    assert "no finding" not in told(run(world), "cost-of-outcome")


def test_the_headline_of_money_counts_all_that_bring_little() -> None:
    """Two of three are findings; the third, a moment of truth, brings as little and is counted."""
    more = [point(f"w{n}", None, 1, cost=500, moment_of_truth=not n or None) for n in range(3)]
    result = run(project([*spending(), *more]))
    reported = {ident for f in of_kind(result, "wasted-cost") for ident in touched(f)}
    assert "w0" not in reported
    assert result.headline.count == len(reported) + 1 == figure(result, "far less effect than cost")


def test_too_little_to_compare_is_said() -> None:
    """Four touchpoints, or two on a stage, or fewer than 30 contacts: no ratio, and what is missing."""
    few = run(project(five()[:4]))
    assert few.data["ratios"] == {}
    assert any("Effect against use" in m.text for m in few.not_enough)
    assert not any(block.caption.id == "use-effect" for block in few.blocks)
    apart = run(
        project([*five(), point("x", 100, 1, stages=("other",)), point("y", 100, 90, stages=("other",))])
    )
    assert set(numbers(apart)) == set(FIVE)
    assert [m.count for m in apart.not_enough if "not judged" in m.text] == [2]
    rare = run(project([*five(), point("rare", 29, 1)]))
    assert "rare" not in numbers(rare)
    assert [m.count for m in rare.not_enough if "too few for a share" in m.text] == [1]
    assert "rare" in numbers(run(project([*five(), point("rare", 30, 1)])))


def test_more_outcomes_than_contacts_are_an_error_of_the_data() -> None:
    """Such a touchpoint is left out and named."""
    result = run(project([*five(), point("odd", 100, 101)]))
    assert "odd" not in numbers(result)
    assert any("exceed" in m.text for m in result.not_enough)


def test_many_are_gathered() -> None:
    """After the first three, the others share a finding."""
    world = project(
        [*(point(f"x{n}", 1000, 10 + n) for n in range(6)), *(point(f"y{n}", 1000, 900) for n in range(3))]
    )
    alone = of_kind(run(world), "over-used")
    assert [len(touched(f)) for f in alone] == [1, 1, 1, 3]
    assert [len(touched(f)) for f in of_kind(run(world, singly=6), "over-used")] == [1] * 6


def test_a_touchpoint_more_moves_the_shares_by_what_the_formula_says() -> None:
    """With c contacts more, each share of the contacts is n / (1,000 + c)."""
    before = numbers(run(project(five())), "use_shares")
    after = numbers(run(project([*five(), point("new", 250, 50)])), "use_shares")
    assert after == pytest.approx({**{k: v / 1.25 for k, v in before.items()}, "new": 0.2})


def test_nothing_comes_out() -> None:
    """A touchpoint that costs money and leads to nothing has a ratio of 0, and one with no group is left out."""
    world = project(
        [*spending(), point("idle", None, 0, cost=500), point("lost", None, 5, cost=5, stages=())]
    )
    result = run(world)
    assert numbers(result, "money_ratios")["idle"] == 0
    assert "lost" not in numbers(result, "money_ratios")
    assert "idle" in touched(of_kind(result, "wasted-cost")[0])
