"""The cover's curve and the names of stages over a curve."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchreport.draw.cover import SHEETS, Sheet, cover
from touchreport.draw.curve_plot import CurveStop
from touchreport.draw.letters import measure
from touchreport.draw.shapes import Circle, Line, Path
from touchreport.draw.stage_labels import stage_labels
from touchreport.draw.stages import StageSpan

NAMES = {"a": "Awareness", "b": "Purchase"}
STOPS = [
    CurveStop(1, "a", 1),
    CurveStop(2, "a", -1, moment=True),
    CurveStop(3, "b", 2),
    CurveStop(4, "b", 0.5, moment=True),
]


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_curve_runs_from_edge_to_edge(sheet: Sheet) -> None:
    """The line begins at 0 and ends at the width of the sheet, inside the height of the drawing."""
    drawing = cover(STOPS, NAMES, sheet).drawing
    (path,) = [shape for shape in drawing.shapes if isinstance(shape, Path)]
    assert drawing.width == SHEETS[sheet][0]
    assert path.d.startswith("M0 ")
    assert path.d.split(" ")[-2] == f"{SHEETS[sheet][0]:g}"


def test_a_cover_by_hand() -> None:
    """One stage line half way, and a ring at each of the two moments of truth, filled with the ground."""
    drawing = cover(STOPS, NAMES, ground="paper", ink="accent").drawing
    stages = [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.name == "stage"]
    rings = [shape for shape in drawing.shapes if isinstance(shape, Circle)]
    assert [line.x1 for line in stages] == [105]
    assert [ring.x for ring in rings] == [78.75, 183.75]
    assert {ring.fill for ring in rings} == {"paper"}
    assert all(ring.radius < ring.y < drawing.height - ring.radius for ring in rings)


def test_nothing_is_led_to_an_edge_from_a_stop_without_a_feeling() -> None:
    """Where the last stop has no feeling the line ends at the last that has one."""
    drawing = cover([*STOPS, CurveStop(5, "b")], NAMES).drawing
    (path,) = [shape for shape in drawing.shapes if isinstance(shape, Path)]
    assert path.d.startswith("M0 ")
    assert path.d.split(" ")[-2] == "147"


def test_a_journey_without_feelings_has_lines_only() -> None:
    """The cover of such a project shows its stages and the neutral line; without stops just the line."""
    names = [shape.name for shape in cover([CurveStop(1, "a"), CurveStop(2, "b")], NAMES).drawing.shapes]
    assert names == ["axis", "stage"]
    assert [shape.name for shape in cover([], NAMES).drawing.shapes] == ["axis"]


def test_names_stand_at_their_lines() -> None:
    """The first name keeps to the margin, the next stands just after its line, both in the first row."""
    first, second = cover(STOPS, NAMES).stages
    assert (first.text, first.row, second.text, second.row) == ("Awareness", 0, "Purchase", 0)
    assert first.x == pytest.approx(18 / 210 * 100, abs=0.01)
    assert 50 < second.x < 51


def test_the_last_name_stands_at_its_line() -> None:
    """It rather reaches into the margin than stands before its line, where it would name the stage before."""
    spans = [StageSpan("a", 0, 13), StageSpan("b", 13, 1)]
    _, last = stage_labels(spans, {"a": "認知", "b": "推薦"}, 210.0, 2.65, 18.0, 6.0)
    assert last.x / 100 * 210 > 13 / 14 * 210


@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=9),
    st.lists(st.sampled_from(("A", "Awareness", "Repeat and after-sales", "購入前")), min_size=9, max_size=9),
    st.sampled_from((90.0, 210.0, 500.0)),
)
def test_names_of_stages_never_overlap(counts: list[int], names: list[str], width: float) -> None:
    """In each row a name ends before the next begins, and none leaves the sheet."""
    spans = [StageSpan(str(i), sum(counts[:i]), count) for i, count in enumerate(counts)]
    labels = stage_labels(spans, dict(zip(map(str, range(9)), names, strict=True)), width, 3)
    for row in range(3):
        end = -1.0
        for label in (label for label in labels if label.row == row):
            begin = label.x / 100 * width
            assert begin >= end - 0.05
            end = begin + measure(label.text, 3)
            assert end <= width + 0.05


def test_a_picture_is_seen_below_the_curve_only() -> None:
    """Everything above the curve is filled with the ground, from edge to edge, under all other shapes."""
    drawing = cover(STOPS, NAMES, ground="brand", above=True).drawing
    first = drawing.shapes[0]
    assert isinstance(first, Path)
    assert (first.name, first.fill) == ("above", "brand")
    assert first.d.startswith("M0 0L0 ")
    assert first.d.endswith("L210 0Z")
    assert "axis" not in {shape.name for shape in drawing.shapes}


def test_the_ground_of_a_picture_bridges_gaps() -> None:
    """A stop without a feeling leaves a gap in the line and none in the edge of the picture."""
    gap = [*STOPS[:2], CurveStop(3, "b"), *STOPS[2:]]
    above = cover(gap, NAMES, above=True).drawing.shapes[0]
    assert isinstance(above, Path)
    assert above.d.count("M") == 1
    nothing = cover([CurveStop(1, "a")], NAMES, above=True).drawing.shapes[0]
    assert isinstance(nothing, Path)
    assert nothing.d.endswith("L210 0Z")
