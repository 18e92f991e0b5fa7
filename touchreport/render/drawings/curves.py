"""The emotion curve: with its words over it, down a phone's rows, and across a cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from touchreport.contexts import Curve, CurvePoint, StageSpan, Stop
from touchreport.draw import cover as covers
from touchreport.draw.curve import curve as draw_curve
from touchreport.draw.curve_plot import CurvePlot, CurveStop
from touchreport.draw.lines import joined
from touchreport.draw.roles import Role
from touchreport.draw.shapes import Anchor, Label, Place, Point
from touchreport.draw.stage_labels import StageLabel, stage_labels
from touchreport.draw.stages import StageSpan as Stretch
from touchreport.draw.track import TrackScale, track
from touchreport.model.ref import Ref
from touchreport.render.drawings.sizes import Size, stage_sizes
from touchreport.render.speaker import Speaker
from touchreport.render.svg import Pen

Feeling = Literal["good", "neutral", "bad"]
"""On which side of neutral an emotion lies."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words at a point of a drawing.

    Attributes:
        x, y: percent from the start and from the top of the point that they belong to.
        place: on which side of the point they stand.
        anchor: which part of them stands at `x`.
        lines: the words, broken.
        number: the stop that they belong to.
    """

    x: float
    y: float
    place: Place
    anchor: Anchor
    lines: tuple[Markup, ...]
    number: int


@dataclass(frozen=True, slots=True)
class StageName:
    """The name of a stage above a curve: where it stands on a wide page (and in print), a middle one, a phone.

    Attributes:
        stage: the stage.
        wide, middle, small: percent from the start, and the row from the top, from 0; the row is None where
            there was no room.
    """

    stage: Ref
    wide: StageLabel
    middle: StageLabel
    small: StageLabel


@dataclass(frozen=True, slots=True)
class CurveDrawing:
    """An emotion curve, ready for a template.

    Attributes:
        svg: the lines, without words.
        points: the points; a ring is a moment of truth, an open one is assumed.
        labels: words that stand in the drawing.
        notes: words that found no room in it: stop number and words.
        stages: names of the stages.
        rows: how many rows the names take on a wide page, on one of middle width and on a phone.
        best, neutral, worst: percent from the top of the ends of the scale and of its middle.
        steps: number of steps.
        recorded: how many of them have an emotion.
        assumed: stops whose emotion was assumed.
        highest, lowest: stops where it feels best and worst; None where no feeling is recorded.
    """

    svg: Markup
    points: tuple[Point, ...]
    labels: tuple[Words, ...]
    notes: tuple[tuple[int, Markup], ...]
    stages: tuple[StageName, ...]
    rows: tuple[int, int, int]
    best: float
    neutral: float
    worst: float
    steps: int
    recorded: int
    assumed: tuple[Stop, ...]
    highest: Stop | None
    lowest: Stop | None


@dataclass(frozen=True, slots=True)
class TrackRow:
    """A row of the journey on a phone: its piece of the line.

    Attributes:
        column: index of the step in the journey, from 0.
        svg: its piece of the line.
        point: where its point stands; None where no feeling is recorded.
    """

    column: int
    svg: Markup
    point: Point | None


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of emotions with its neutral at 0, whatever scale the project uses."""

    low: float
    high: float
    shift: float = 0.0

    def place(self, emotion: float | None) -> float | None:
        """Return an emotion on this scale; what lies outside it stands at its end."""
        return None if emotion is None else min(max(emotion - self.shift, self.low), self.high)

    def feeling(self, emotion: float) -> Feeling:
        """Return on which side of neutral an emotion lies."""
        placed = emotion - self.shift
        return "good" if placed > 0 else "bad" if placed < 0 else "neutral"


def scale_of(low: float, high: float) -> Scale:
    """Return the scale of a project; one that does not go through 0 has its neutral in the middle."""
    if low < 0 < high:
        return Scale(low, high)
    middle = (low + high) / 2
    return Scale(low - middle, high - middle, middle)


def stops_of(curve: Curve, speaker: Speaker) -> tuple[CurveStop, ...]:
    """Return the points of a curve as the drawing needs them."""
    scale = scale_of(curve.low, curve.high)
    stages = [span.stage.id for span in curve.spans for _ in range(span.count)]
    stages += [""] * (len(curve.points) - len(stages))
    return tuple(
        CurveStop(
            number=point.stop.number,
            stage=stage,
            emotion=scale.place(point.emotion),
            moment=point.moment_of_truth,
            label=_spoken(point, speaker),
            measured=not point.assumed,
        )
        for point, stage in zip(curve.points, stages, strict=True)
    )


def _spoken(point: CurvePoint, speaker: Speaker) -> str:
    if point.label is None:
        return ""
    words = speaker.plain(point.label).strip()
    return speaker.locale.quote(words) if point.quoted else words


def curve_drawing(
    curve: Curve,
    size: Size,
    speaker: Speaker,
    pen: Pen,
    title: str,
    ident: str,
    columns: tuple[float, ...] = (),
) -> CurveDrawing:
    """Draw a curve with its words; `columns` are the widths of its stops' columns, equal where none are given."""
    scale = scale_of(curve.low, curve.high)
    plot = CurvePlot(size.width, size.height, size.text, low=scale.low, high=scale.high, columns=columns)
    drawing = draw_curve(stops_of(curve, speaker), plot)
    rated = [point for point in curve.points if point.emotion is not None]
    wide, middle, small = (_names(curve.spans, speaker, room) for room in stage_sizes(size))
    return CurveDrawing(
        svg=pen.svg(drawing, title, ident),
        points=drawing.points,
        labels=tuple(_words(label, speaker) for label in drawing.labels),
        notes=tuple((n.numbers[0], speaker.run(joined(n.lines))) for n in drawing.unplaced),
        stages=_stage_names(wide, middle, small),
        rows=(_rows(wide), _rows(middle), _rows(small)),
        best=plot.percent_y(plot.y(scale.high)),
        neutral=plot.percent_y(plot.neutral),
        worst=plot.percent_y(plot.y(scale.low)),
        steps=len(curve.points),
        recorded=len(rated),
        assumed=tuple(dict.fromkeys(point.stop for point in rated if point.assumed)),
        highest=max(rated, key=lambda p: p.emotion or 0).stop if rated else None,
        lowest=min(rated, key=lambda p: p.emotion or 0).stop if rated else None,
    )


def _words(label: Label, speaker: Speaker) -> Words:
    lines = tuple(speaker.run(line) for line in label.lines)
    return Words(label.x, label.y, label.place, label.anchor, lines, label.numbers[0])


def _stretches(spans: Sequence[StageSpan]) -> tuple[Stretch, ...]:
    return tuple(Stretch(span.stage.id, span.first, span.count) for span in spans if span.count)


def _names(spans: Sequence[StageSpan], speaker: Speaker, size: Size) -> tuple[StageLabel, ...]:
    names = {span.stage.id: speaker.plain(span.stage.name) for span in spans}
    return stage_labels(_stretches(spans), names, size.width, size.text)


def _stage_names(*sizes: Sequence[StageLabel]) -> tuple[StageName, ...]:
    return tuple(
        StageName(Ref("stage", wide.stage), wide, middle, small)
        for wide, middle, small in zip(*sizes, strict=True)
    )


def _rows(labels: Sequence[StageLabel]) -> int:
    return 1 + max((label.row for label in labels if label.row is not None), default=0)


def track_rows(
    curve: Curve, speaker: Speaker, pen: Pen
) -> tuple[tuple[StageSpan, tuple[TrackRow, ...]], ...]:
    """Return the rows of each stage, each with its piece of the line that runs down the phone.

    The line runs on from stage to stage; a head stands in between.
    """
    scale = scale_of(curve.low, curve.high)
    drawings = track(stops_of(curve, speaker), TrackScale(scale.low, scale.high))
    rows = [
        TrackRow(column, pen.svg(drawing), drawing.points[0] if drawing.points else None)
        for column, drawing in enumerate(drawings)
    ]
    return tuple(
        (span, tuple(rows[span.first : span.first + span.count])) for span in curve.spans if span.count
    )


@dataclass(frozen=True, slots=True)
class CoverDrawing:
    """The cover's curve, as wide as the sheet.

    Attributes:
        svg: the drawing, in millimetres.
        stages: the names above it, those that found room.
        width, height: its size in millimetres.
    """

    svg: Markup
    stages: tuple[StageLabel, ...]
    width: float
    height: float


def cover_drawing(
    curve: Curve, sheet: covers.Sheet, inverted: bool, above: bool, speaker: Speaker, pen: Pen
) -> CoverDrawing:
    """Draw the cover's curve; `inverted` sets it in the brand's colour on paper, `above` hides a picture above it."""
    scale = scale_of(curve.low, curve.high)
    names = {span.stage.id: speaker.plain(span.stage.name) for span in curve.spans}
    colours: tuple[Role, Role] = ("paper", "accent") if inverted else ("brand", "on-brand")
    drawn = covers.cover(
        stops_of(curve, speaker),
        names,
        sheet,
        ground=colours[0],
        ink=colours[1],
        scale=(scale.low, scale.high),
        above=above,
    )
    drawing = drawn.drawing
    stages = tuple(label for label in drawn.stages if label.row is not None)
    return CoverDrawing(pen.svg(drawing, "", "cover"), stages, drawing.width, drawing.height)
