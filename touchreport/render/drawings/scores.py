"""The score: a journey map as one table; in print, several pages of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from touchreport.contexts import Action, Curve, JourneyPage, Lane, MapColumn, StageSpan, Stop
from touchreport.draw.score import MOST_COLUMNS, score_pages
from touchreport.model.message import Message
from touchreport.model.ref import Ref
from touchreport.model.stage import Stage
from touchreport.model.text import Text
from touchreport.render.drawings.curves import CurveDrawing, curve_drawing
from touchreport.render.drawings.sizes import score_size
from touchreport.render.speaker import Speaker
from touchreport.render.svg import Pen

_ROOMY = 7.5
"""Rem that the names of a stage's touchpoints need beside their numbers."""

_NARROWEST, _WIDEST = 1.75, 4.5
"""Rem of a column: at least, and at most where a short stage asks for more."""

_MANY_LANES = 14
"""Lanes above which those of a printed page stand closer together, so that page and key stay on one sheet."""

_PAGE = 59.0
"""Rem of all columns on a page that is 1440 pixels wide; up to there a map does not scroll for the sake of names."""


@dataclass(frozen=True, slots=True)
class ScoreStage:
    """A stage on a page of the score.

    Attributes:
        stage: the stage.
        first: index of its first column on the page, from 0.
        count: number of columns.
        wish: what the persona thinks when she enters it.
        actions: actions that arise there.
        stops: the touchpoints met, each once.
        narrow: whether its names stand under their numbers instead of beside them.
        continued: whether it began on the page before.
    """

    stage: Stage
    first: int
    count: int
    wish: Text | None
    actions: tuple[Action, ...]
    stops: tuple[Stop, ...]
    narrow: bool
    continued: bool


@dataclass(frozen=True, slots=True)
class ScoreLane:
    """A row of a staff: what it stands for, and in which columns it has a mark."""

    label: Ref | Message
    columns: frozenset[int]
    alarm: bool


@dataclass(frozen=True, slots=True)
class Score:
    """A page of the score; on screen there is only one.

    Attributes:
        columns: its columns.
        stages: its stages.
        starts: indices of columns that begin a stage, without the first.
        curve: the curve over its columns; None where no feeling is recorded.
        channels, owners: the staves.
        column: width of a column in rem, on screen.
        page, pages: which page it is, from 1, and of how many.
    """

    columns: tuple[MapColumn, ...]
    stages: tuple[ScoreStage, ...]
    starts: frozenset[int]
    curve: CurveDrawing | None
    channels: tuple[ScoreLane, ...]
    owners: tuple[ScoreLane, ...]
    column: float
    page: int
    pages: int

    @property
    def many_lanes(self) -> bool:
        """Whether it has so many lanes that a sheet of paper holds them only if they are low."""
        return len(self.channels) + len(self.owners) > _MANY_LANES


def scores(body: JourneyPage, speaker: Speaker, pen: Pen, title: str, ident: str) -> tuple[Score, ...]:
    """Return the pages of a score: one on screen, as few as will do in print."""
    ids = [span.stage.id for span in body.curve.spans for _ in range(span.count)]
    ids += [""] * (len(body.columns) - len(ids))
    most = MOST_COLUMNS if pen.medium == "print" else max(len(ids), 1)
    parts = score_pages(ids, most)
    return tuple(
        _score(body, part.first, part.end, (number, len(parts)), speaker, pen, title, f"{ident}{number}")
        for number, part in enumerate(parts, start=1)
    )


def _score(
    body: JourneyPage,
    first: int,
    end: int,
    place: tuple[int, int],
    speaker: Speaker,
    pen: Pen,
    title: str,
    ident: str,
) -> Score:
    spans = _spans(body.curve.spans, first, end)
    column = _column(spans)
    part = replace(body.curve, spans=tuple(spans), points=body.curve.points[first:end])
    return Score(
        columns=body.columns[first:end],
        stages=tuple(_stage(span, body, first, column) for span in spans),
        starts=frozenset(span.first for span in spans if span.first > 0),
        curve=_curve(part, column, speaker, pen, title, ident),
        channels=_lanes(body.channels, first, end),
        owners=_lanes(body.owners, first, end),
        column=column,
        page=place[0],
        pages=place[1],
    )


def _curve(
    part: Curve, column: float, speaker: Speaker, pen: Pen, title: str, ident: str
) -> CurveDrawing | None:
    if not part.recorded:
        return None
    size = score_size(pen.medium, len(part.points) * column)
    return curve_drawing(part, size, speaker, pen, title, ident)


def _spans(spans: Sequence[StageSpan], first: int, end: int) -> list[StageSpan]:
    """Return the stages of a page, counted from its first column; those without a column are left out."""
    found = []
    for span in spans:
        begin, stop = max(span.first, first), min(span.first + span.count, end)
        if begin < stop:
            found.append(replace(span, first=begin - first, count=stop - begin))
    return found


def _column(spans: Sequence[StageSpan]) -> float:
    """Return how wide a column is, so that the shortest stage has room for names where that can be had."""
    fewest = min((span.count for span in spans), default=1)
    all_columns = sum(span.count for span in spans) or 1
    return max(min(_ROOMY / fewest, _PAGE / all_columns, _WIDEST), _NARROWEST)


def _stage(span: StageSpan, body: JourneyPage, first: int, column: float) -> ScoreStage:
    begin = first + span.first
    met = (column.stop for column in body.columns[begin : begin + span.count])
    whole = next(one for one in body.curve.spans if one.stage.id == span.stage.id)
    return ScoreStage(
        stage=span.stage,
        first=span.first,
        count=span.count,
        wish=span.wish,
        actions=span.actions,
        stops=tuple(dict.fromkeys(met)),
        narrow=span.count * column < _ROOMY - 0.01,
        continued=begin > whole.first,
    )


def _lanes(lanes: Sequence[Lane], first: int, end: int) -> tuple[ScoreLane, ...]:
    """Return all lanes of a journey on one page, so that pages can be laid beside each other."""
    return tuple(
        ScoreLane(
            lane.label,
            frozenset(column - first for column in lane.columns if first <= column < end),
            lane.alarm,
        )
        for lane in lanes
    )
