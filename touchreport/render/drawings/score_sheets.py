"""What a sheet of paper holds of a journey map: heights estimated from its words, and the split where it is too high.

On sheets that are `brief`, words take a limited number of lines; see :mod:`~.score_briefs`. Estimates are a little too high rather than too low: a sheet with some air at its foot is better than a key that stands
alone on the next one. All lengths are in millimetres, for the lower of the two papers' heights and the narrower of
their widths.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from touchreport.draw.letters import is_wide, measure
from touchreport.draw.lines import count_lines
from touchreport.model.message import Message
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.render.speaker import Speaker

if TYPE_CHECKING:
    from touchreport.render.drawings.scores import Score, ScoreLane, ScoreStage

PLOT = 226.4
"""Width of all columns."""

_ROOM = 182.0
_TITLE_WIDTH, _LANE_WIDTH = 261.0, 26.0
_TITLE, _STAGE = 5.6, 3.1
_SIZES = {"label": 2.6, "small": 2.33}
_LARGER = {"fa": 1.09}
"""How much larger the labels of a language are set."""

_LEAD, _LOW_LEAD = 1.2, 1.14
_CAREFUL = 0.95
"""Share of a sheet that lanes fill where they are so high that they have sheets of their own."""

_HYPHENATED = 1.15
"""How much longer a word becomes that is parted at the ends of lines, since these are not filled."""

_NARROWER = 0.86
"""Width of words in letters that join or stand apart, as a share of what is estimated with care for labels."""
_CURVE, _STOPS, _STAFF, _FOOT = 24.0, 5.4, 4.0, 7.0
_ROW, _LOW_ROW = 3.65, 3.2
_ICON = 4.2
_FEW = 2
_TITLE_LINES = 2
"""Lines of the heading of a brief sheet."""

_NOTES, _NOTE_GAP, _NOTE_ROW = 240.0, 12.0, 4.8
_NUMBER, _GAP = 7.2, 2.0


@dataclass(frozen=True, slots=True)
class Room:
    """What a line of words has: its width in millimetres, and the size of the type."""

    width: float
    size: float


@dataclass(frozen=True, slots=True)
class Fit:
    """Measures pages of a journey map.

    Attributes:
        speaker: puts names into the reader's language.
        heading: the title that stands above each sheet.
    """

    speaker: Speaker
    heading: str

    def holds(self, score: Score) -> bool:
        """Return whether a sheet holds the names, the curve and the marks of a page, without the lanes."""
        return self._frame(score) + self._upper(score) <= _ROOM

    def sheets(self, score: Score) -> Iterator[Score]:
        """Yield the sheets of a page: one where it holds all, else one for the stops and more for the lanes."""
        lanes = self._lanes(score)
        whole = self._frame(score) + self._upper(score) + lanes
        words = self._words(score)
        if whole <= _ROOM:
            yield replace(score, told=whole + words <= _ROOM)
            return
        told = whole - lanes + words <= _ROOM
        yield replace(score, channels=(), owners=(), told=told)
        yield from self._lane_sheets(score)

    def _lane_sheets(self, score: Score) -> Iterator[Score]:
        lower = replace(score, upper=False, unrecorded=False)
        plain = replace(lower, channels=(), owners=())
        room = (_ROOM - self._frame(plain) - 2 * _STAFF) * _CAREFUL
        if self._lanes(lower) - 2 * _STAFF <= room:
            yield lower
            return
        # Fewer lanes on a sheet are set as large as usual; see `Score.many_lanes`.
        sheet, left = plain, room
        rows = [(lane, True) for lane in score.channels] + [(lane, False) for lane in score.owners]
        for lane, of_channel in rows:
            height = self._row(lane, plain, icon=of_channel)
            if height > left and left < room:
                yield sheet
                sheet, left = plain, room
            left -= height
            if of_channel:
                sheet = replace(sheet, channels=(*sheet.channels, lane))
            else:
                sheet = replace(sheet, owners=(*sheet.owners, lane))
        if sheet.channels or sheet.owners:
            yield sheet

    def _frame(self, score: Score) -> float:
        """Return the height of the heading, of the stages, of the row of stops and of the foot."""
        lines = self._lines(self.heading, _TITLE_WIDTH, _TITLE)
        # Where lines run to the left, WeasyPrint moves one with an ellipsis out of its place: a heading is left whole.
        if self.speaker.locale.direction == "ltr":
            lines = min(lines, _TITLE_LINES) if score.brief else lines
        title = lines * _TITLE * 1.3 + 2.5
        stages = max((self._stage(one, score) for one in score.stages), default=0.0)
        return title + stages + _STOPS + _FOOT

    def _stage(self, one: ScoreStage, score: Score) -> float:
        title, label = self.room(one, score, "stage"), self.room(one, score, "wish")
        wish = self.lines(one.wish, label) if one.wish and score.upper else 0
        return self.lines(one.stage.name, title) * _STAGE * _LEAD + wish * label.size * _LEAD + 1.7

    def room(self, one: ScoreStage, score: Score, of: Literal["stage", "wish", "name"]) -> Room:
        """Return the room that the name of a stage has, what is said there, or the name of a touchpoint."""
        width = self._width(one, score)
        if of == "name":
            size = self._size("small" if score.is_dense else "label")
            return Room(width / one.name_columns - _NUMBER - _GAP, size)
        return Room(width - _GAP, _STAGE) if of == "stage" else Room(width - 2 * _GAP, self._size("label"))

    def lane_room(self, score: Score, *, iconed: bool) -> Room:
        """Return the room that the label of a lane has."""
        width = _LANE_WIDTH - (_ICON if iconed else 0.0)
        return Room(width, self._size("small") if score.many_lanes else self._size("label"))

    def lines(self, words: Text | Message | Ref | str, room: Room) -> int:
        """Return how many lines words take."""
        return self._lines(words, room.width, room.size)

    def _upper(self, score: Score) -> float:
        """Return the height of what tells of the stops themselves: names, curve, marks, numbers of actions."""
        names = max((self._names(one, score) for one in score.stages), default=0.0)
        rows = 3 + sum(
            any(value is not None for value in values)
            for values in (
                [column.step.success_rate for column in score.columns],
                [column.step.outcome for column in score.columns],
            )
        )
        return names + _CURVE + rows * _ROW + 2.2 + self._size("label") * _LEAD + self._notes(score)

    def _notes(self, score: Score) -> float:
        """Return the height of the words that found no room in the curve; each foot has one line of them."""
        notes = score.curve.notes if score.curve else ()
        size = self._size("label")
        lines, used = 0, _NOTES
        for _, words in notes:
            width = measure(words.striptags(), size) * _NARROWER + _NOTE_GAP
            lines, used = (lines + 1, width) if used + width > _NOTES else (lines, used + width)
        return max(lines - 1, 0) * _NOTE_ROW

    def _names(self, one: ScoreStage, score: Score) -> float:
        room = self.room(one, score, "name")
        heights = [self.lines(stop.name, room) * room.size * _LEAD + 0.2 for stop in one.stops]
        even = sum(heights) / one.name_columns
        return even + (max(heights, default=0.0) / 2 if one.name_columns > 1 else 0.0) + 2.0

    def _lanes(self, score: Score) -> float:
        channels = sum(self._row(lane, score, icon=True) for lane in score.channels)
        owners = sum(self._row(lane, score, icon=False) for lane in score.owners)
        return channels + owners + 2 * _STAFF

    def _row(self, lane: ScoreLane, score: Score, *, icon: bool) -> float:
        low = score.many_lanes
        iconed = icon and isinstance(lane.label, Ref)
        room = self.lane_room(score, iconed=iconed)
        lines = self.lines(lane.short or lane.label, room)
        # A word that is wider than the lane begins on the line after the icon.
        lines += 1 if iconed and lines > _FEW and not lane.short else 0
        least = _LOW_ROW if low else _ROW
        return max(lines * room.size * (_LOW_LEAD if low else _LEAD) + 0.3, least)

    def _words(self, score: Score) -> float:
        """Return how much higher the row of actions is with words than with numbers alone."""
        heights = (
            sum(
                self._lines(action.todo, self._width(one, score) - _GAP - 2.0, self._size("label"), more=18.0)
                * self._size("label")
                * 1.45
                for action in one.actions
            )
            for one in score.stages
        )
        return max(heights, default=0.0)

    def _size(self, step: Literal["label", "small"]) -> float:
        return _SIZES[step] * _LARGER.get(self.speaker.locale.tag, 1.0)

    def _width(self, one: ScoreStage, score: Score) -> float:
        return PLOT * one.units / max(score.units, 1)

    def _lines(self, words: Text | Message | Ref | str, width: float, size: float, more: float = 0.0) -> int:
        """Return how many lines words take; `more` is the room of the marks among them."""
        plain = words if isinstance(words, str) else self.speaker.plain(words)
        filled = "0" * round(more / size * 1.6)
        room = max(width, size * 2)
        share = 1.0 if any(map(is_wide, plain)) else _NARROWER
        if share < 1 and any(measure(word, size) * share > room for word in plain.split()):
            share = _HYPHENATED
        return count_lines(f"{plain} {filled}", room / share, size)


def numbered(sheets: Sequence[Score]) -> tuple[Score, ...]:
    """Return sheets with their numbers."""
    return tuple(replace(sheet, page=place, pages=len(sheets)) for place, sheet in enumerate(sheets, start=1))
