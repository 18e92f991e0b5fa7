"""The cover: the project's own emotion curve across the sheet, from edge to edge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from touchreport.draw.curve import area_above, curve_runs, line_path
from touchreport.draw.curve_plot import CurvePlot, CurveStop, Spot
from touchreport.draw.monotone import Segment
from touchreport.draw.roles import Role
from touchreport.draw.shapes import Circle, Drawing, Line, Path, Shape, Stroke
from touchreport.draw.stage_labels import StageLabel, stage_labels
from touchreport.draw.stages import stage_spans

Sheet = Literal["a4", "letter", "a5", "a6", "a4-wide", "letter-wide"]
"""A size of paper, upright or on its side."""

SHEETS: Mapping[Sheet, tuple[float, float]] = MappingProxyType(
    {
        "a4": (210.0, 297.0),
        "letter": (215.9, 279.4),
        "a5": (148.0, 210.0),
        "a6": (105.0, 148.0),
        "a4-wide": (297.0, 210.0),
        "letter-wide": (279.4, 215.9),
    }
)
"""Width and height of a sheet in millimetres."""

_HEIGHT = 96 / 297
"""Share of the sheet's height that the curve has."""

_LINE = 1.9
_HAIR = 0.2
_RING = 2.3
_RING_LINE = 0.53
_TEXT = 2.65
_MARGIN = 18.0
_EDGE = 6.0
"""What printers leave white at the edge of a sheet."""

_SMALLER: Mapping[Sheet, float] = MappingProxyType({"a5": 0.8, "a6": 0.65})
"""How heavy lines and rings are on small sheets; hairlines and letters are as on any other."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The drawing of a cover.

    Attributes:
        drawing: the curve, in millimetres, as wide as the sheet; drawn as it is, never stretched.
        stages: the names of the stages above it.
    """

    drawing: Drawing
    stages: tuple[StageLabel, ...]


def cover(
    stops: Sequence[CurveStop],
    names: Mapping[str, str],
    sheet: Sheet = "a4",
    *,
    ground: Role = "brand",
    ink: Role = "on-brand",
    scale: tuple[float, float] = (-2.0, 2.0),
    above: bool = False,
) -> Cover:
    """Draw the cover's curve with stage lines, and rings at the moments of truth.

    Args:
        stops: the stops of the journey in order; those without a feeling leave a gap.
        names: name of each stage by id.
        sheet: size of the paper.
        ground: colour of the sheet, which fills the rings.
        ink: colour of the lines.
        scale: the worst and the best feeling.
        above: fill what lies above the curve with the ground, so that a picture behind the drawing is seen below
            the curve only.

    Raises:
        ValueError: a feeling lies outside the scale.
    """
    width, sheet_height = SHEETS[sheet]
    height = sheet_height * _HEIGHT
    weight = _SMALLER.get(sheet, 1.0)
    radius = _RING * weight
    plot = CurvePlot(width, height, text=radius * 2, leading=0.0, gap=1.0, low=scale[0], high=scale[1])
    spots = plot.spots(stops)
    spans = stage_spans([stop.stage for stop in stops])
    hair = Stroke(ink, _HAIR)
    runs = _to_the_edges(curve_runs(spots), spots, len(stops), width)
    shapes: list[Shape] = (
        [Path(area_above(runs, width, plot.neutral), ground, None, "above")] if above else []
    )
    shapes += [Line(0, plot.neutral, width, plot.neutral, hair, "axis")] if not above else []
    starts = [span.first / len(stops) * width for span in spans[1:]]
    shapes += [Line(x, 0, x, height, hair, "stage") for x in starts]
    shapes += [Path(line_path(run), None, Stroke(ink, _LINE * weight, round=True), "curve") for run in runs]
    ring = Stroke(ink, _RING_LINE * weight)
    shapes += [Circle(spot.x, spot.y, radius, ground, ring, "moment") for spot in spots if spot.stop.moment]
    return Cover(
        Drawing(width, height, tuple(shapes)),
        stage_labels(spans, names, width, _TEXT, _MARGIN * weight, _EDGE),
    )


def _to_the_edges(
    runs: Sequence[Sequence[Segment]], spots: Sequence[Spot], count: int, width: float
) -> tuple[tuple[Segment, ...], ...]:
    """Lead the line level to the edges of the sheet where the first and the last stop have a feeling."""
    out = [tuple(run) for run in runs]
    if out and spots[0].index == 0 and out[0][0].x0 == spots[0].x:
        out[0] = (_level(0.0, spots[0].x, spots[0].y), *out[0])
    if out and spots[-1].index == count - 1 and out[-1][-1].x3 == spots[-1].x:
        out[-1] = (*out[-1], _level(spots[-1].x, width, spots[-1].y))
    return tuple(out)


def _level(begin: float, end: float, y: float) -> Segment:
    return Segment(begin, y, y, y, end, y)
