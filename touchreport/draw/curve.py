"""The emotion curve: how a journey feels, stop by stop.

Good is up. Stems join each point to neutral, and only what lies below neutral is filled. A stop without a
recorded feeling has no point and no stem, and the line leaves it out: nothing is invented between its
neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from touchreport.draw.curve_labels import place_labels
from touchreport.draw.curve_plot import CurvePlot, CurveStop, Spot
from touchreport.draw.monotone import Segment, below, segments
from touchreport.draw.shapes import Drawing, Line, Path, Point, Rect, Shape, Stroke, path_data
from touchreport.draw.stages import stage_spans


def curve(stops: Sequence[CurveStop], plot: CurvePlot) -> Drawing:
    """Draw the curve with bands, stage lines, stems, points and at most five labels.

    Args:
        stops: the stops of the journey in order, one column each.
        plot: size of the drawing, of its type and of its scale.

    Returns:
        The drawing; without stops an empty one. Labels that found no room are in ``unplaced``.

    Raises:
        ValueError: a feeling lies outside the scale.
    """
    spots = plot.spots(stops)
    runs = curve_runs(spots)
    labels, unplaced = place_labels(spots, runs, plot)
    shapes: list[Shape] = [*_bands(stops, plot)]
    shapes += [_filled(run, plot) for line in runs for run in below(line, plot.neutral)]
    shapes += _stage_lines(stops, plot)
    shapes.append(Line(0, plot.neutral, plot.width, plot.neutral, Stroke("rule-strong", "axis"), "axis"))
    shapes += _stems(spots, plot)
    shapes += [Path(line_path(line), None, Stroke("ink", "line", round=True), "curve") for line in runs]
    points = tuple(
        Point(
            plot.percent_x(spot.x),
            plot.percent_y(spot.y),
            (spot.stop.number,),
            filled=spot.stop.measured,
            moment=spot.stop.moment,
        )
        for spot in spots
    )
    return Drawing(plot.width, plot.height, tuple(shapes), labels, points, unplaced)


def curve_runs(spots: Sequence[Spot]) -> tuple[tuple[Segment, ...], ...]:
    """Return the curve as unbroken lines; a stop without a feeling ends one and begins the next."""
    groups = groupby(enumerate(spots), key=lambda pair: pair[1].index - pair[0])
    knots = ([(spot.x, spot.y) for _, spot in group] for _, group in groups)
    return tuple(segments(run) for run in knots if len(run) > 1)


def line_path(parts: Sequence[Segment]) -> str:
    """Return the path of an unbroken line."""
    return path_data("M", parts[0].x0, parts[0].y0, *_curves(parts))


def area_above(runs: Sequence[Sequence[Segment]], width: float, neutral: float) -> str:
    """Return the path of everything above the line, from edge to edge; gaps are bridged, no line lies at `neutral`."""
    first = runs[0][0].y0 if runs else neutral
    out: list[str | float] = ["M", 0.0, 0.0, "L", 0.0, first]
    for run in runs:
        out += ["L", run[0].x0, run[0].y0, *_curves(run)]
    last = runs[-1][-1].y3 if runs else neutral
    return path_data(*out, "L", width, last, "L", width, 0.0, "Z")


def _curves(parts: Sequence[Segment]) -> list[str | float]:
    out: list[str | float] = []
    for part in parts:
        one, other = part.handles
        out += ["C", one, part.y1, other, part.y2, part.x3, part.y3]
    return out


def _filled(run: Sequence[Segment], plot: CurvePlot) -> Path:
    start, end = run[0], run[-1]
    data = path_data("M", start.x0, plot.neutral, "L", start.x0, start.y0, *_curves(run), "L", end.x3)
    return Path(data + " " + path_data(plot.neutral, "Z"), "signal-tint-2", None, "below")


def _bands(stops: Sequence[CurveStop], plot: CurvePlot) -> list[Shape]:
    edges = plot.edges(len(stops))
    return [
        Rect(edges[index], 0, edges[index + 1] - edges[index], plot.height, "accent-tint", None, "band")
        for index, stop in enumerate(stops)
        if stop.moment
    ]


def _stage_lines(stops: Sequence[CurveStop], plot: CurvePlot) -> list[Shape]:
    edges = plot.edges(len(stops))
    starts = [edges[span.first] for span in stage_spans([stop.stage for stop in stops])]
    return [Line(x, 0, x, plot.height, Stroke("rule", "axis"), "stage") for x in starts[1:]]


def _stems(spots: Sequence[Spot], plot: CurvePlot) -> list[Shape]:
    return [
        Line(
            spot.x,
            plot.neutral,
            spot.x,
            spot.y,
            Stroke("signal" if spot.y > plot.neutral else "accent", "stem"),
            "stem",
        )
        for spot in spots
        if spot.y != plot.neutral
    ]
