"""Mean, peak, end and valleys of a journey, and what is found in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from touchreport_experience.curves import Feeling, shape, valleys, walks
from touchreport_experience.scale import Scale, scale_of

from tests.plugins.experience.worlds import felt, journey, point, points, project, run, step, subjects, value
from tests.plugins.small import of_kind
from touchreport.plugin import Curves, Message, Project, Severity, Table, Text

TWO = Scale(-2.0, 2.0)


def feelings(*emotions: float) -> tuple[Feeling, ...]:
    return tuple(Feeling(step("a", e), at, e) for at, e in enumerate(emotions))


def test_peak_and_end_by_hand() -> None:
    """1, -2, 0, 1, -1: mean -1/5 = -0.2; peak -2 (farthest from 0); end -1; value (-2 - 1) / 2 = -1.5."""
    found = shape(feelings(1, -2, 0, 1, -1), 5, TWO)
    assert found is not None
    assert found.mean == pytest.approx(-0.2)
    assert (found.peak.place, found.end.place, found.remembered) == (1, 4, -1.5)


@pytest.mark.parametrize(
    ("emotions", "place"),
    [((1.0, -1.0, 0.0), 1), ((-1.0, 0.5, -1.0), 2), ((0.0, 0.0, 0.0), 2), ((2.0, 2.0, 0.0), 1)],
)
def test_of_several_peaks_the_worst_then_the_last(emotions: tuple[float, ...], place: int) -> None:
    """Equally strong feelings: a bad one goes before a good one, and a later one before an earlier one."""
    found = shape(feelings(*emotions), 3, TWO)
    assert found is not None
    assert found.peak.place == place


def test_without_a_feeling_at_the_last_step_there_is_no_end() -> None:
    """Three feelings and a fourth step without one: no peak-end value, and it is said for whom."""
    result = run(project([felt("mara", 1, 0, 1, None)]))
    assert result.data["remembered"] == {}
    (message,) = [m for m in result.not_enough if m.text.startswith("Peak-end value: the last step")]
    assert [ref.id for ref in message.values["personas"]] == ["mara"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("emotions", "places"),
    [
        ((1, -1, 1), [1]),
        ((-1, 1, -2), [0, 2]),
        ((1, -1, -1, 1), [1]),
        ((1, 0.5, 1), []),
        ((1, 0, 1), []),
        ((-1, -1, -1), []),
        ((2, 1, -0.5, -1, -0.5, -2, 0), [3, 5]),
    ],
)
def test_valleys_by_hand(emotions: tuple[float, ...], places: list[int]) -> None:
    """Lower than both neighbours and below 0; a plateau counts once, a level line and a dip above 0 never."""
    assert [each.place for each in valleys(feelings(*emotions), TWO)] == places


def test_neutral_is_the_middle_of_a_scale_that_does_not_reach_zero() -> None:
    """On 1 to 5 neutral is 3: the peak of 4, 1, 3 is 1, its valley too, and the value (1 + 3) / 2 = 2."""
    scale = Scale(1.0, 5.0)
    assert (scale.neutral, scale.length) == (3.0, 4.0)
    found = shape(feelings(4, 1, 3), 3, scale)
    assert found is not None
    assert (found.peak.emotion, found.remembered) == (1, 2)
    assert [each.place for each in valleys(feelings(4, 1, 3), scale)] == [1]


@given(st.lists(st.integers(-20, 20), min_size=1, max_size=12))
def test_ranges_hold(tenths: list[int]) -> None:
    """Mean and peak-end value lie between the worst and the best feeling, and no feeling is stronger than the peak."""
    emotions = [each / 10 for each in tenths]
    found = shape(feelings(*emotions), len(emotions), TWO)
    assert found is not None
    low, high = min(emotions), max(emotions)
    assert low - 1e-9 <= found.mean <= high + 1e-9
    assert low <= found.remembered <= high
    assert all(abs(each) <= abs(found.peak.emotion) for each in emotions)


@given(st.lists(st.integers(-20, 20), min_size=1, max_size=12), st.integers(-20, 20))
def test_one_feeling_more_shifts_the_mean_by_what_the_formula_says(tenths: list[int], new: int) -> None:
    """Of k feelings with mean m, another one e makes m + (e - m) / (k + 1)."""
    before = shape(feelings(*tenths), len(tenths), Scale(-20, 20))
    after = shape(feelings(*tenths, new), len(tenths) + 1, Scale(-20, 20))
    assert before is not None
    assert after is not None
    assert after.mean == pytest.approx(before.mean + (new - before.mean) / (len(tenths) + 1))


def test_planned_steps_and_places_that_are_not_there_were_not_walked() -> None:
    """Of four steps, one is planned, one leads to a planned touchpoint and one to a retired one: one is left."""
    world = project(
        [journey("mara", step("a", 1), step("b", -2, actual="planned"), step("c", -2), step("d", -2))],
        [point("a"), point("b"), point("c", status="planned"), point("d", status="retired")],
    )
    (walk,) = walks(world, scale_of(world), 1)
    assert [each.touchpoint for each in walk.steps] == ["a"]


@pytest.mark.parametrize(
    ("end", "fires"),
    [
        # 2, 2, 2, -1.9: mean 1.025, peak 2, value 0.05: a fall of 0.975
        (-1.9, False),
        # 2, 2, 2, -2: mean 1, peak -2 (the worst of equals), value -2: a fall of 3
        (-2, True),
    ],
)
def test_reported_from_one_step_of_the_usual_scale_on(end: float, fires: bool) -> None:
    """The default is a quarter of the scale's length, which is 1 on -2 to 2."""
    assert bool(of_kind(run(project([felt("mara", 2, 2, 2, end)])), "peak-end")) is fires


@pytest.mark.parametrize(("drop", "fires"), [(0.36, True), (0.375, True), (0.376, False)])
def test_just_below_at_and_above_the_line(drop: float, fires: bool) -> None:
    """1, 1, 1, -1: mean 0.5, peak -1 (the worst of equals), end -1, value -1: a fall of 1.5, 0.375 of the length 4."""
    assert bool(of_kind(run(project([felt("mara", 1, 1, 1, -1)]), peak_end_drop=drop), "peak-end")) is fires


def test_a_journey_remembered_as_worse() -> None:
    """It names the end first, weighs most where both are bad, less where one is assumed, and only once for one place."""
    both = project([felt("mara", 1, -2, 1, 1, -1)])  # mean 0, value -1.5
    (finding,) = of_kind(run(both), "peak-end")
    assert finding.severity is Severity.HIGH
    assert subjects(finding) == ("mara", "e", "b")
    assert (value(finding.seen, "remembered"), value(finding.seen, "mean")) == (-1.5, 0)
    good = project([felt("mara", 2, 1, 1, -1.5)])  # mean 0.625, peak 2, value 0.25: 0.375
    (finding,) = of_kind(run(good, peak_end_drop=0.05), "peak-end")
    assert finding.severity is Severity.MEDIUM
    steps = (step("a", 1), step("b", -2, evidence_status="assumed"), step("c", 1), step("d", -1))
    (finding,) = of_kind(run(project([journey("mara", *steps)])), "peak-end")
    assert finding.severity is Severity.MEDIUM


@pytest.mark.parametrize(("emotion", "fires"), [(-0.9, False), (-1.0, True), (-1.1, True)])
def test_a_valley_is_deep_from_half_the_way_on(emotion: float, fires: bool) -> None:
    """On -2 to 2 with valley_depth 0.5 the line is -1; below, at and above it."""
    assert bool(of_kind(run(project([felt("mara", 1, emotion, 1)])), "valley")) is fires


def test_valleys_of_several_personas_are_one_finding() -> None:
    """Both fall at b, and it names the lower number, both personas, and what the first of them needs."""
    needy = journey("ali", step("a", 1), step("b", -2, need=Text.of("A seat", "en")), step("c", 1))
    (finding,) = of_kind(run(project([felt("mara", 1, -1, 1), needy])), "valley")
    assert subjects(finding) == ("b", "ali", "mara")
    assert value(finding.seen, "number") == -2
    assert finding.todo.values["words"] == Text.of("A seat", "en")
    assert finding.severity is Severity.MEDIUM


def test_an_assumed_valley_weighs_less() -> None:
    """Nobody observed it; what bothers there is named where it is recorded."""
    low = step("b", -2, evidence_status="assumed", pain=Text.of("Dark", "en"))
    (finding,) = of_kind(run(project([journey("mara", step("a", 1), low, step("c", 1))])), "valley")
    assert finding.severity is Severity.LOW
    assert finding.todo.text == "Remove at {touchpoint} what bothers {persona}: {words}"


def test_a_bad_end_is_told_once() -> None:
    """-0.5 at the end is a bad end; a deep one is a valley already; a great fall is a matter of peak and end."""
    assert of_kind(run(project([felt("mara", 1, -1.5, -0.5)])), "ends-low")
    deep = run(project([felt("mara", -2, 0, -1.2)]))
    assert of_kind(deep, "ends-low") == ()
    assert [subjects(each)[0] for each in of_kind(deep, "valley")] == ["a", "c"]
    fall = run(project([felt("mara", 2, 2, 2, -2)]))
    assert of_kind(fall, "ends-low") == ()
    assert of_kind(run(project([felt("mara", 1, 0, 0)])), "ends-low") == ()


def test_a_derived_journey_is_drawn_and_not_judged() -> None:
    """Its order is nobody's: no mean, no valley, no finding; and it is said."""
    steps = [step("a", 1), step("b", -2), step("c", -1)]
    result = run(project([journey("mara", *steps, derived=True)]))
    assert result.findings == ()
    assert result.data["mean"] == {}
    (drawn,) = [block for block in result.blocks if isinstance(block, Curves)]
    assert drawn.curves[0].derived
    assert any(m.text.startswith("Peak, end and valleys") for m in result.not_enough)


def test_the_points_of_a_drawing() -> None:
    """Peak, end and valleys have words, a moment of truth is a ring, an assumed feeling is open, a gap is a gap."""
    world = project(
        [
            journey(
                "mara",
                step("a", 2),
                step("b"),
                step("c", -1, evidence_status="assumed"),
                step("d", 1, stage="after"),
            )
        ],
        (*points("abc"), point("d", moment_of_truth=True)),
    )
    (drawn,) = [block for block in run(world).blocks if isinstance(block, Curves)]
    steps = drawn.curves[0].steps
    assert [each.words.text if isinstance(each.words, Message) else None for each in steps] == [
        "Peak: {touchpoint}",
        None,
        "Valley: {touchpoint}",
        "End: {touchpoint}",
    ]
    assert [each.emotion for each in steps] == [2, None, -1, 1]
    assert [each.moment_of_truth for each in steps] == [False, False, False, True]
    assert [each.assumed for each in steps] == [False, False, True, False]
    assert [each.stage.id for each in steps] == ["before"] * 3 + ["after"]


@pytest.mark.parametrize(("most", "drawn"), [(3, False), (4, True)])
def test_long_journeys_are_not_drawn(most: int, drawn: bool) -> None:
    """Four steps are drawn where four are allowed; else it is said, and the table still has the journey."""
    result = run(project([felt("mara", 1, 0, 1, 1)]), most_steps=most)
    assert any(isinstance(block, Curves) for block in result.blocks) is drawn
    assert any("too long" in message.text for message in result.not_enough) is not drawn
    assert any(isinstance(block, Table) and block.caption.id == "peak-and-end" for block in result.blocks)


@pytest.mark.parametrize(("least", "judged"), [(3, True), (4, False)])
def test_too_few_feelings(least: int, judged: bool) -> None:
    """Three feelings are enough where three are asked for, and not where four are; then no number is shown."""
    result = run(project([felt("mara", 1, -2, 1)]), least_emotions=least)
    assert bool(result.data["mean"]) is judged
    assert bool(result.blocks) is judged
    assert any(message.text.startswith("Emotion curve: fewer") for message in result.not_enough) is not judged


def test_the_mean_of_all_is_weighted_by_the_personas_shares() -> None:
    """Means 1 and -1, shares 0.75 and 0.25: 0.75 - 0.25 = 0.5; without shares 0."""
    journeys = [felt("mara", 1, 1, 1), felt("ali", -1, -1, -1)]

    def mean(world: Project) -> object:
        return getattr(run(world).metrics[0].value, "value", None)

    assert mean(project(journeys, shares={"mara": 0.75, "ali": 0.25})) == pytest.approx(0.5)
    assert mean(project(journeys)) == pytest.approx(0)
