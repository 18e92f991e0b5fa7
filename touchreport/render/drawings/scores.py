"""The score: a journey map as one table; in print, several pages of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from touchreport.contexts import Action, Curve, JourneyPage, Lane, MapColumn, StageSpan, Stop
from touchreport.draw.score import LEAST_COLUMNS, MOST_COLUMNS, ScorePage, column_spans, score_pages
from touchreport.model.message import Message
from touchreport.model.ref import Ref
from touchreport.model.stage import Stage
from touchreport.model.text import Text
from touchreport.render.drawings.curves import CurveDrawing, curve_drawing
from touchreport.render.drawings.score_briefs import briefed
from touchreport.render.drawings.score_sheets import PLOT, Fit, numbered
from touchreport.render.drawings.sizes import score_size
from touchreport.render.speaker import Speaker
from touchreport.render.svg import Pen

_ROOMY = 7.5
"""Rem that the names of a stage's touchpoints need beside their numbers."""

_NARROWEST, _WIDEST = 1.75, 4.5
"""Rem of a column: at least, and at most where a short stage asks for more."""

_READABLE = 6.5
"""Rem that the name of a stage and the words at its stops need at least, on screen."""

_READABLE_PRINTED = 22.0
"""The same in print, in millimetres."""

_NAME_COLUMN = 39.0
"""Millimetres of a column of names in print, where a stage has more than a few."""

_FEW_NAMES, _MOST_NAME_COLUMNS = 6, 6

_FEW_STOPS = 4

_MOST_ON_SCREEN = 60
"""Stops of one table on screen; a longer journey is told in several, so that no page is heavy."""

_DENSE = 30
"""Stops above which the words of a printed page are smaller."""

_FEWER = (MOST_COLUMNS, 32)
"""Stops of a printed page: fewer where their names are so long that a sheet does not hold them."""

_FEWER_BRIEF = (*_FEWER, 24, 16, 12, 8)
"""The same on pages that are brief, since a sheet does not even hold the names of few stops in full."""

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
        units: how many units of width it takes.
        name_columns: in how many columns its names stand in print.
        narrow: whether its names stand under their numbers instead of beside them.
        continued: whether it began on the page before.
    """

    stage: Stage
    first: int
    count: int
    wish: Text | None
    actions: tuple[Action, ...]
    stops: tuple[Stop, ...]
    units: int
    name_columns: int
    narrow: bool
    continued: bool

    @property
    def few(self) -> bool:
        """Whether it has so few stops that there is room for long names, letter under letter."""
        return len(self.stops) <= _FEW_STOPS


@dataclass(frozen=True, slots=True)
class ScoreLane:
    """A row of a staff: what it stands for, in which columns it has a mark, and what it says where its label is too long."""

    label: Ref | Message
    columns: frozenset[int]
    alarm: bool
    short: Text | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """A page of the score, or a sheet of it in print; on screen there is only one but for very long journeys.

    Attributes:
        columns: its columns.
        widths: how many units wide each column is; those of a stage with few stops are wider, so that it can be read.
        stages: its stages.
        starts: indices of columns that begin a stage, without the first.
        curve: the curve over its columns; None where no feeling is recorded.
        channels, owners: the staves.
        column: width of a unit in rem, on screen.
        page, pages: which page it is, from 1, and of how many.
        upper: whether it has what tells of the stops: names, curve, marks and actions.
        unrecorded: whether it says that nobody recorded who answers for a touchpoint.
        told: whether its actions are told in words; else only their numbers.
        brief: whether long names are cut, in print, where they would fill sheet upon sheet; each has its number, under which
            the inventory tells it in full.
    """

    columns: tuple[MapColumn, ...]
    widths: tuple[int, ...]
    stages: tuple[ScoreStage, ...]
    starts: frozenset[int]
    curve: CurveDrawing | None
    channels: tuple[ScoreLane, ...]
    owners: tuple[ScoreLane, ...]
    column: float
    page: int
    pages: int
    upper: bool = True
    unrecorded: bool = False
    told: bool = True
    brief: bool = False

    @property
    def units(self) -> int:
        """How many units of width all columns take."""
        return sum(self.widths)

    @property
    def is_dense(self) -> bool:
        """Whether it has so many stops that its words are smaller in print."""
        return len(self.columns) > _DENSE

    @property
    def many_lanes(self) -> bool:
        """Whether it has so many lanes that a sheet of paper holds them only if they are low."""
        return len(self.channels) + len(self.owners) > _MANY_LANES


def scores(
    body: JourneyPage, speaker: Speaker, pen: Pen, title: str, ident: str, heading: str = ""
) -> tuple[Score, ...]:
    """Return the pages of a score: on screen one for each sixty steps, in print as few sheets as will do.

    Args:
        body: the journey map.
        speaker: puts names into the reader's language.
        pen: writes drawings for the medium.
        title: what the curve shows, for readers who cannot see it.
        ident: unique on the page.
        heading: the words that stand above each sheet in print.
    """
    ids = [span.stage.id for span in body.curve.spans for _ in range(span.count)]
    ids += [""] * (len(body.columns) - len(ids))
    make = _Maker(body, speaker, pen, title, ident)
    if pen.medium != "print":
        return make.pages(score_pages(ids, _MOST_ON_SCREEN))
    fit = Fit(speaker, heading)
    pages: tuple[Score, ...] = ()
    for most, brief in [(most, False) for most in _FEWER] + [(most, True) for most in _FEWER_BRIEF]:
        pages = make.pages(score_pages(ids, most, LEAST_COLUMNS))
        pages = tuple(briefed(page, fit) for page in pages) if brief else pages
        if all(fit.holds(page) for page in pages):
            break
    return numbered([sheet for page in pages for sheet in fit.sheets(page)])


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes pages of one journey map; see :func:`scores`."""

    body: JourneyPage
    speaker: Speaker
    pen: Pen
    title: str
    ident: str

    def pages(self, parts: Sequence[ScorePage]) -> tuple[Score, ...]:
        """Return a page for each stretch of the journey."""
        return numbered(
            [self._page(part, f"{self.ident}{place}") for place, part in enumerate(parts, start=1)]
        )

    def _page(self, part: ScorePage, ident: str) -> Score:
        body, first, end = self.body, part.first, part.end
        spans = _spans(body.curve.spans, first, end)
        counts = [span.count for span in spans]
        column, units = _widths(counts, self.pen)
        widths = tuple(unit for count, unit in zip(counts, units, strict=True) for _ in range(count))
        widths += (1,) * (end - first - len(widths))
        curve = replace(body.curve, spans=tuple(spans), points=body.curve.points[first:end])
        return Score(
            columns=body.columns[first:end],
            widths=widths,
            stages=tuple(
                _stage(span, body, first, column, (unit, sum(widths)))
                for span, unit in zip(spans, units, strict=True)
            ),
            starts=frozenset(span.first for span in spans if span.first > 0),
            curve=self._curve(curve, column, widths, ident),
            channels=_lanes(body.channels, first, end),
            owners=_lanes(body.owners, first, end),
            column=column,
            page=1,
            pages=1,
            unrecorded=not body.owners,
        )

    def _curve(self, part: Curve, column: float, widths: tuple[int, ...], ident: str) -> CurveDrawing | None:
        if not part.recorded:
            return None
        size = score_size(self.pen.medium, sum(widths) * column)
        return curve_drawing(part, size, self.speaker, self.pen, self.title, ident, widths)


def _spans(spans: Sequence[StageSpan], first: int, end: int) -> list[StageSpan]:
    """Return the stages of a page, counted from its first column; those without a column are left out."""
    found = []
    for span in spans:
        begin, stop = max(span.first, first), min(span.first + span.count, end)
        if begin < stop:
            found.append(replace(span, first=begin - first, count=stop - begin))
    return found


def _widths(counts: Sequence[int], pen: Pen) -> tuple[float, tuple[int, ...]]:
    """Return how wide a unit is, in rem on screen, and how many units a column of each stage takes.

    The shortest stage has room for names beside their numbers where that can be had without scrolling, and room for
    words at all in any case.
    """
    if pen.medium == "print":
        return _NARROWEST, column_spans(counts, PLOT, _READABLE_PRINTED)
    units = column_spans(counts, max(_PAGE, _NARROWEST * sum(counts)), _READABLE)
    sizes = [count * unit for count, unit in zip(counts, units, strict=True)]
    fewest, together = min(sizes, default=1), sum(sizes) or 1
    return max(min(_ROOMY / fewest, _PAGE / together, _WIDEST), _NARROWEST), units


def _stage(
    span: StageSpan, body: JourneyPage, first: int, column: float, widths: tuple[int, int]
) -> ScoreStage:
    """Return a stage of a page; `widths` are units of one of its columns, and of all columns of the page."""
    begin = first + span.first
    met = tuple(dict.fromkeys(column.stop for column in body.columns[begin : begin + span.count]))
    whole = next(one for one in body.curve.spans if one.stage.id == span.stage.id)
    units = span.count * widths[0]
    room = int(PLOT * units / widths[1] / _NAME_COLUMN)
    return ScoreStage(
        stage=span.stage,
        first=span.first,
        count=span.count,
        wish=span.wish,
        actions=span.actions,
        stops=met,
        units=units,
        name_columns=1 if len(met) <= _FEW_NAMES else min(max(room, 1), _MOST_NAME_COLUMNS),
        narrow=units * column < _ROOMY - 0.01,
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
