"""Segments side by side, as tables."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Cell, Column, Number, Ref, Share, Table, count, say
from touchreport_priority.segment_findings import ahead, behind
from touchreport_priority.segments import Apart, Ratings
from touchreport_priority.study import Study
from touchreport_priority.words import points

_MOST_ROWS = 20


def segment_blocks(study: Study) -> tuple[Block, ...]:
    """Return the ratings by segment and the scores by segment; nothing where there is nothing to compare."""
    return (*_ratings(study), *_scores(study))


def _ratings(study: Study) -> tuple[Block, ...]:
    found, alarms = study.segments.ratings, behind(study)
    if not found:
        return ()
    caption = Caption(
        id="segments-rated",
        title=count(
            "{n} segment meets touchpoints that fall short farther than the rest",
            "{n} segments meet touchpoints that fall short farther than the rest",
            len(alarms),
        )
        if alarms
        else say("No segment is served much worse than the others"),
        subtitle=say("Means over the rated touchpoints of each segment, in points of 100"),
        source=say(
            "A touchpoint of several segments counts in each; one that names nobody counts in all of them and tells none "
            "apart."
        ),
    )
    columns = (
        Column(say("Segment")),
        Column(say("Touchpoints"), numeric=True, narrow=True),
        Column(say("Importance"), numeric=True),
        Column(say("Performance"), numeric=True),
        Column(say("Its gap"), numeric=True),
        Column(say("Gap elsewhere"), numeric=True),
        Column(say("Concentrate here"), numeric=True),
    )
    return (Table(caption, columns, tuple(_rating(each, each in alarms) for each in found)),)


def _rating(found: Ratings, alarm: bool) -> tuple[Cell, ...]:
    return (
        Cell(Ref("segment", found.segment)),
        Cell(found.own),
        Cell(Number(round(100 * found.importance, 6), 0)),
        Cell(Number(round(100 * found.performance, 6), 0)),
        Cell(points(found.gap), alarm=alarm),
        Cell(points(found.gap_elsewhere)),
        Cell(found.concentrate),
    )


def _scores(study: Study) -> tuple[Block, ...]:
    every, alarms = study.segments.apart, ahead(study)
    if not every:
        return ()
    shown = every[:_MOST_ROWS]
    caption = Caption(
        id="segments-scored",
        title=count(
            "{n} opportunity is one segment’s alone",
            "{n} opportunities are one segment’s alone",
            len(alarms),
        )
        if alarms
        else say("No segment misses much that the others do not"),
        subtitle=say(
            "Opportunity scores from 0 to 20 in one segment and in the others, the farthest apart first"
        ),
        source=say("Source: {shown} of {total} scores of segments.", shown=len(shown), total=len(every)),
    )
    columns = (
        Column(say("Touchpoint")),
        Column(say("Segment")),
        Column(say("Important to"), numeric=True),
        Column(say("Satisfied"), numeric=True),
        Column(say("Score"), numeric=True),
        Column(say("Other segments"), numeric=True),
        Column(say("Answers"), numeric=True, narrow=True),
    )
    return (Table(caption, columns, tuple(_score(each, each in alarms) for each in shown)),)


def _score(found: Apart, alarm: bool) -> tuple[Cell, ...]:
    return (
        Cell(Ref("touchpoint", found.touchpoint.id)),
        Cell(Ref("segment", found.segment)),
        Cell(Share(found.importance)),
        Cell(Share(found.satisfaction)),
        Cell(Number(found.score, 1), alarm=alarm),
        Cell(Number(found.others, 1)),
        Cell(found.cases),
    )
