"""The emotion curve: points, fills, stage lines and words."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from touchreport.draw.curve import curve
from touchreport.draw.curve_labels import speakers
from touchreport.draw.curve_plot import CurvePlot, CurveStop
from touchreport.draw.shapes import Box, Line, Path, Rect

PLOT = CurvePlot(width=400, height=200, text=10)
WORDS = (
    "good",
    "A friend told me",
    "Two stars, unanswered since May",
    "هیچ‌کس پاسخ نداد",
    "返品の入口がとても遠い",
)


def stops(*emotions: float | None, labels: dict[int, str] | None = None, stages: str = "") -> list[CurveStop]:
    """Build stops numbered from 1; ``labels`` by number, ``stages`` a letter each."""
    return [
        CurveStop(n, (stages or "a" * 99)[n - 1], emotion, label=(labels or {}).get(n, ""))
        for n, emotion in enumerate(emotions, start=1)
    ]


def paths(drawing_shapes: tuple[object, ...], name: str) -> list[Path]:
    """Return the paths of a name."""
    return [shape for shape in drawing_shapes if isinstance(shape, Path) and shape.name == name]


random_stops = st.lists(
    st.tuples(
        st.none() | st.integers(-8, 8).map(lambda v: v / 4), st.sampled_from(("", *WORDS)), st.booleans()
    ),
    max_size=30,
).map(
    lambda rows: [
        CurveStop(n, "abc"[n * 3 // 40], emotion, moment, label)
        for n, (emotion, label, moment) in enumerate(rows, start=1)
    ]
)
plots = st.sampled_from(
    (PLOT, CurvePlot(784, 216, 12), CurvePlot(244, 31, 2.4), CurvePlot(300, 120, 12), CurvePlot(40, 30, 12))
)


@given(random_stops, plots)
@settings(max_examples=120, deadline=None)
def test_labels_stand_inside_and_apart(journey: list[CurveStop], plot: CurvePlot) -> None:
    """No label leaves the drawing, no two labels overlap, there are five at most, and none is lost."""
    drawing = curve(journey, plot)
    assert all(label.box.outside() <= 0.02 for label in drawing.labels)
    for one, other in itertools.combinations(drawing.labels, 2):
        assert one.box.overlap(other.box) == 0
    assert len(drawing.labels) + len(drawing.unplaced) == len(speakers(plot.spots(journey), 5)) <= 5


@given(random_stops, plots)
@settings(max_examples=120, deadline=None)
def test_no_words_touch_a_point_of_the_line(journey: list[CurveStop], plot: CurvePlot) -> None:
    """Between words and each point there is the room of a ring, also where the point is another stop's."""
    for label in curve(journey, plot).labels:
        for spot in plot.spots(journey):
            ring = 0.55 * plot.text
            x, y = plot.percent_x(ring), plot.percent_y(ring)
            at, height = plot.percent_x(spot.x), plot.percent_y(spot.y)
            assert label.box.overlap(Box(at - x, height - y, at + x, height + y)) == 0, spot.stop.number


@given(random_stops, plots)
@settings(max_examples=60, deadline=None)
def test_the_same_stops_give_the_same_drawing(journey: list[CurveStop], plot: CurvePlot) -> None:
    """A drawing depends on nothing but its input, and its numbers have two decimals at most."""
    drawing = curve(journey, plot)
    assert drawing == curve(journey, plot)
    for shape in drawing.shapes:
        if isinstance(shape, Path):
            assert re.search(r"\.\d{3}|e-", shape.d) is None


def test_points_stand_in_the_middle_of_their_columns() -> None:
    """Two stops stand at a quarter and three quarters; good is up and neutral in the middle."""
    drawing = curve(stops(2, -2), PLOT)
    assert [(point.x, point.numbers) for point in drawing.points] == [(25, (1,)), (75, (2,))]
    high, low = (point.y for point in drawing.points)
    assert high < 50 < low
    assert high == pytest.approx(100 - low)


def test_the_line_is_the_curve_through_the_points() -> None:
    """Two stops: one cubic from point to point, its handles at the thirds, straight since nothing bends it."""
    plot = CurvePlot(width=60, height=100, text=0.0)
    (path,) = paths(curve(stops(2, -2), plot).shapes, "curve")
    assert path.d == "M15 0C25 33.33 35 66.67 45 100"


def test_only_the_part_below_neutral_is_filled() -> None:
    """The fill begins where the line crosses neutral, and there is none where the journey stays good."""
    plot = CurvePlot(width=60, height=100, text=0.0)
    (fill,) = paths(curve(stops(2, -2), plot).shapes, "below")
    assert fill.d.startswith("M30 50L30 50C")
    assert fill.d.endswith("L45 50Z")
    assert paths(curve(stops(1, 2, 0, 1), plot).shapes, "below") == []


def test_a_stop_without_a_feeling_is_left_out() -> None:
    """The line stops before it and goes on after it; it gets neither a point nor a stem."""
    drawing = curve(stops(1, 2, None, -1, 1), PLOT)
    assert len(paths(drawing.shapes, "curve")) == 2
    assert [point.numbers for point in drawing.points] == [(1,), (2,), (4,), (5,)]
    assert sum(isinstance(shape, Line) and shape.name == "stem" for shape in drawing.shapes) == 4


def test_a_lonely_feeling_is_a_point_without_a_line() -> None:
    """One known stop between unknown ones has its point, and no line is made up for it."""
    drawing = curve(stops(None, 1, None), PLOT)
    assert paths(drawing.shapes, "curve") == []
    assert len(drawing.points) == 1


def test_no_stops_give_an_empty_field() -> None:
    """Without stops there is the neutral axis and nothing else."""
    drawing = curve([], PLOT)
    assert [shape.name for shape in drawing.shapes] == ["axis"]
    assert drawing.points == ()
    assert drawing.labels == ()


def test_stages_are_parted_by_lines() -> None:
    """A line stands at each change of stage, at the border of the columns, and none at the edge."""
    drawing = curve(stops(0, 0, 0, 0, stages="aabc"), PLOT)
    lines = [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.name == "stage"]
    assert [line.x1 for line in lines] == [200, 300]


def test_a_moment_of_truth_has_a_band_and_a_ring() -> None:
    """Its whole column is tinted behind everything else, and its point is marked."""
    drawing = curve([CurveStop(1, "a", 1), CurveStop(2, "a", 1, moment=True)], PLOT)
    band = drawing.shapes[0]
    assert isinstance(band, Rect)
    assert (band.x, band.width, band.height, band.fill) == (200, 200, 200, "accent-tint")
    assert [point.moment for point in drawing.points] == [False, True]


def test_who_speaks_first() -> None:
    """Highest, lowest, last, then the next deepest; nobody on a slope."""
    emotions = (0.5, 2, 0, -1, 0, -2, 0, -0.5, 0.2, 0.1, 1)
    words = dict.fromkeys(range(1, 12), "word")
    chosen = speakers(PLOT.spots(stops(*emotions, labels=words)), 5)
    assert [spot.stop.number for spot in chosen] == [2, 6, 11, 4, 8]


def test_a_stop_on_a_slope_never_speaks() -> None:
    """Words on a slope would cover the line: only turning points and the ends have any."""
    chosen = speakers(PLOT.spots(stops(-2, -1, 0, 1, 2, labels={2: "word", 3: "word"})), 5)
    assert chosen == ()


def test_words_stand_above_what_is_good_and_below_what_is_bad() -> None:
    """The label of a peak is above it, that of a trough below it."""
    drawing = curve(stops(0, 2, 0, -2, 0, labels={2: "up", 4: "down"}), PLOT)
    assert [(label.place, label.numbers) for label in drawing.labels] == [("above", (2,)), ("below", (4,))]


def test_words_keep_away_from_a_higher_point_beside_theirs() -> None:
    """What the last stop says stands further above it where the line, a step before, would reach into the words."""
    emotions = [*[0.0] * 8, 1.0, 0.5, 0.5, 0.9]
    (label,) = curve(stops(*emotions, labels={12: "a quotation that is long"}), PLOT).labels
    assert (label.place, label.anchor) == ("above", "end")
    assert label.y < PLOT.percent_y(PLOT.y(0.9))


def test_words_at_the_edges_are_aligned_to_them() -> None:
    """In the first and the last nine percent a label starts or ends at its point."""
    emotions = [2.0, *[0.0] * 10, 2.0]
    drawing = curve(stops(*emotions, labels={1: "at the start", 12: "at the end"}), PLOT)
    assert [label.anchor for label in drawing.labels] == ["start", "end"]


def test_words_that_find_no_room_are_kept_for_the_key() -> None:
    """A label too long for the drawing is not cut: it is handed back as unplaced."""
    drawing = curve(stops(0, 2, 0, labels={2: "word " * 30}), PLOT)
    assert drawing.labels == ()
    assert [label.numbers for label in drawing.unplaced] == [(2,)]


def test_a_feeling_beyond_the_scale_is_refused() -> None:
    """The scale is a promise: 3 on a scale to 2 raises."""
    with pytest.raises(ValueError, match="outside the scale"):
        curve(stops(3), PLOT)


def test_columns_may_be_of_different_widths() -> None:
    """A point stands in the middle of its column, and a stage line where the column begins."""
    plot = CurvePlot(width=100, height=100, text=2, columns=(3, 1, 1))
    drawing = curve(stops(1.0, 1.0, 1.0, stages="abb"), plot)
    assert [point.x for point in drawing.points] == [30, 70, 90]
    lines = [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.name == "stage"]
    assert [line.x1 for line in lines] == [60]


def test_a_width_for_each_stop_or_none() -> None:
    """Widths for some of the stops are a mistake."""
    with pytest.raises(ValueError, match="2 stops have 3 columns"):
        CurvePlot(width=100, height=100, text=2, columns=(3, 1, 1)).edges(2)
