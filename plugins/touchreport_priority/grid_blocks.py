"""The quadrants of importance and performance: one, or one for each stage where there are many touchpoints."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Block, Caption, Message, Number, Point, Quadrant, Ref, count, say, sentences
from touchreport_priority.grid import CONCENTRATE, Rated
from touchreport_priority.study import Study
from touchreport_priority.words import CORNERS, crosshairs_words, ref_of

_ASSUMED = frozenset({"assumed", "proposed"})


def grid_blocks(study: Study) -> tuple[Block, ...]:
    """Return the quadrants; none where too few touchpoints are rated."""
    if not study.enough:
        return ()
    rated = study.grid.rated
    if len(rated) <= study.options.most_points:
        return (_quadrant(study, rated, "importance-performance", _title(rated)),)
    groups: list[tuple[str, Message, Sequence[Rated]]] = []
    for number, stage in enumerate(study.project.stages, start=1):
        inside = [each for each in rated if each.touchpoint.stages[:1] == (stage.id,)]
        groups.append((f"importance-performance-{number}", _stage_title(stage.id, inside), inside))
    outside = [each for each in rated if not each.touchpoint.stages]
    groups.append(("importance-performance-rest", _rest_title(outside), outside))
    return tuple(_quadrant(study, inside, ident, title) for ident, title, inside in groups if inside)


def _quadrant(study: Study, rated: Sequence[Rated], ident: str, title: Message) -> Quadrant:
    scales, grid = study.project.scales, study.grid
    return Quadrant(
        caption=Caption(
            id=ident,
            title=title,
            subtitle=say("Each touchpoint by its importance and its performance, as customers rate them"),
            source=_source(study, rated),
            reading=say(
                "The higher, the more important; the further along, the better it does. What lies in the tinted "
                "corner is important and falls short: begin there. On a line counts as above it."
            ),
        ),
        x_axis=say("Performance"),
        y_axis=say("Importance"),
        x_range=scales["performance"],
        y_range=scales["importance"],
        x_cut=grid.performance,
        y_cut=grid.importance,
        corners=CORNERS,
        act_on=CONCENTRATE,
        points=tuple(
            Point(ref_of(each), each.performance, each.importance, _measured(study, each)) for each in rated
        ),
    )


def _measured(study: Study, rated: Rated) -> bool:
    """Return whether nobody says that one of the two ratings is an assumption."""
    known = (study.project.provenance(ref_of(rated), name).status for name in ("importance", "performance"))
    return not any(status in _ASSUMED for status in known)


def _source(study: Study, rated: Sequence[Rated]) -> Message:
    lines = say(
        "Lines at the {crosshairs} of all {all} rated touchpoints: importance {importance}, performance "
        "{performance}.",
        crosshairs=crosshairs_words(study.options.crosshairs),
        all=len(study.grid.rated),
        importance=Number(study.grid.importance),
        performance=Number(study.grid.performance),
    )
    left = len(study.project.present) - len(study.grid.rated)
    if not left or len(rated) < len(study.grid.rated):
        return lines
    return sentences(
        lines,
        count(
            "{n} touchpoint lacks a rating and is left out.",
            "{n} touchpoints lack a rating and are left out.",
            left,
        ),
    )


def _acting(rated: Sequence[Rated]) -> int:
    return sum(each.quadrant == CONCENTRATE for each in rated)


def _title(rated: Sequence[Rated]) -> Message:
    return count(
        "{n} of {total} touchpoints is important and falls short",
        "{n} of {total} touchpoints are important and fall short",
        _acting(rated),
        total=len(rated),
    )


def _stage_title(stage: str, rated: Sequence[Rated]) -> Message:
    return count(
        "{stage}: {n} of {total} touchpoints is important and falls short",
        "{stage}: {n} of {total} touchpoints are important and fall short",
        _acting(rated),
        total=len(rated),
        stage=Ref("stage", stage),
    )


def _rest_title(rated: Sequence[Rated]) -> Message:
    return count(
        "Without a stage: {n} of {total} touchpoints is important and falls short",
        "Without a stage: {n} of {total} touchpoints are important and fall short",
        _acting(rated),
        total=len(rated),
    )
