"""A sheet of the journey map whose long names are cut, where in full they would fill sheet upon sheet.

A name that is cut ends with an ellipsis; its stop has a number, under which the inventory tells it in full, as the chapters
on stages, channels and people do of theirs. Words are cut here rather than by the style sheet, since WeasyPrint loses the
ellipsis of a line without spaces, and moves a line that runs to the left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.render.drawings.score_sheets import Fit, Room

if TYPE_CHECKING:
    from touchreport.render.drawings.scores import Score, ScoreLane, ScoreStage

_ELLIPSIS = "…"
_STAGE, _WISH, _NAME, _FEW_NAMES, _LANE = 4, 3, 3, 6, 2
"""How many lines words take at most."""


def briefed(score: Score, fit: Fit) -> Score:
    """Return a page of the journey map whose long names are cut."""
    brief = replace(score, brief=True)
    return replace(
        brief,
        stages=tuple(_stage(one, brief, fit) for one in score.stages),
        channels=_lanes(score.channels, brief, fit, icon=True),
        owners=_lanes(score.owners, brief, fit, icon=False),
    )


def _stage(one: ScoreStage, score: Score, fit: Fit) -> ScoreStage:
    names = fit.room(one, score, "name")
    most = _FEW_NAMES if one.few else _NAME
    stops = tuple(replace(stop, name=_cut(stop.name, names, most, fit)) for stop in one.stops)
    return replace(
        one,
        stage=replace(one.stage, name=_cut(one.stage.name, fit.room(one, score, "stage"), _STAGE, fit)),
        wish=one.wish and _cut(one.wish, fit.room(one, score, "wish"), _WISH, fit),
        stops=stops,
    )


def _lanes(lanes: Sequence[ScoreLane], score: Score, fit: Fit, *, icon: bool) -> tuple[ScoreLane, ...]:
    def short(lane: ScoreLane) -> ScoreLane:
        room = fit.lane_room(score, iconed=icon and isinstance(lane.label, Ref))
        if fit.lines(lane.label, room) <= _LANE:
            return lane
        whole = Text.of(fit.speaker.plain(lane.label), fit.speaker.locale.tag)
        return replace(lane, short=_cut(whole, room, _LANE, fit))

    return tuple(map(short, lanes))


def _cut(text: Text, room: Room, most: int, fit: Fit) -> Text:
    """Return words that take so many lines at most, in each language in which they are written."""
    return Text(tuple((language, _cut_words(words, room, most, fit)) for language, words in text.words))


def _cut_words(words: str, room: Room, most: int, fit: Fit) -> str:
    if fit.lines(words, room) <= most:
        return words
    least, end = 1, len(words)
    while end - least > 1:
        middle = (least + end) // 2
        fits = fit.lines(words[:middle] + _ELLIPSIS, room) <= most
        least, end = (middle, end) if fits else (least, middle)
    return words[:least].rstrip() + _ELLIPSIS
