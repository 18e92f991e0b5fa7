"""The emotion curves of all personas, and the table of what remains of them."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Curves,
    CurveStep,
    Message,
    PersonaCurve,
    Ref,
    Share,
    Table,
    clauses,
    count,
    say,
)
from touchreport_experience.curve_findings import falls_short
from touchreport_experience.curves import Feeling, Shape, Walk
from touchreport_experience.options import Options
from touchreport_experience.scale import Scale
from touchreport_experience.survey import Survey
from touchreport_experience.words import touchpoint


def curve_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the curves that can be drawn, and the table of those that can be judged."""
    drawn = tuple(walk for walk in found.walks if is_drawn(walk, context.options))
    blocks: list[Block] = []
    if drawn:
        blocks.append(_curves(found, drawn))
    if found.judged:
        blocks.append(_table(context, found))
    return tuple(blocks)


def is_drawn(walk: Walk, options: Options) -> bool:
    """Return whether a curve has enough feelings, and not more steps than a drawing holds."""
    return len(walk.feelings) >= options.least_emotions and len(walk.steps) <= options.most_steps


def _curves(found: Survey, drawn: tuple[Walk, ...]) -> Curves:
    scale = found.scale
    return Curves(
        Caption(
            id="emotion-curves",
            title=_title(found),
            subtitle=say(
                "Feelings along each journey, from {low} to {high}; peaks, ends and valleys are named",
                low=scale.show(scale.low, 0),
                high=scale.show(scale.high, 0),
            ),
            source=_source(drawn),
            reading=say(
                "Above the line it feels good, below it bad. A ring is a moment of truth, an open point was assumed. The "
                "peak is the strongest feeling, good or bad; a valley is where the curve turns below the line."
            ),
        ),
        scale.low,
        scale.high,
        tuple(_curve(walk, found) for walk in drawn),
    )


def _title(found: Survey) -> Message:
    """Return where it feels worst; without a bad feeling, that there is none."""
    felt = [feeling for walk in found.walks for feeling in walk.feelings]
    worst = min(felt, key=lambda feeling: feeling.emotion)
    if not found.scale.bad(worst.emotion):
        return say("Nobody ever feels worse than neutral")
    return say(
        "It feels worst for {persona}, at {touchpoint}",
        persona=Ref("persona", worst.step.persona),
        touchpoint=touchpoint(worst.step.touchpoint),
    )


def _source(drawn: tuple[Walk, ...]) -> Message:
    n = sum(len(walk.feelings) for walk in drawn)
    feelings = count("{n} feeling of a step", "{n} feelings of steps", n)
    derived = tuple(Ref("persona", walk.persona) for walk in drawn if walk.derived)
    if not derived:
        return feelings
    rest = say("derived from the inventory, with no order of their own: {personas}", personas=derived)
    return clauses(feelings, rest)


def _curve(walk: Walk, found: Survey) -> PersonaCurve:
    felt = {feeling.place: feeling for feeling in walk.feelings}
    words = _words(walk)
    steps = tuple(
        CurveStep(
            touchpoint(step.touchpoint),
            Ref("stage", step.stage or ""),
            felt[at].emotion if at in felt else None,
            words.get(at),
            step.touchpoint in found.moments.ids,
            at in felt and felt[at].assumed,
        )
        for at, step in enumerate(walk.steps)
    )
    return PersonaCurve(Ref("persona", walk.persona), steps, walk.derived)


def _words(walk: Walk) -> dict[int, Message]:
    """Return what the points are called, by their place."""
    found = {
        v.place: say("Valley: {touchpoint}", touchpoint=touchpoint(v.step.touchpoint)) for v in walk.valleys
    }
    if walk.shape is None:
        return found
    peak, end = walk.shape.peak, walk.shape.end
    found[end.place] = say("End: {touchpoint}", touchpoint=touchpoint(end.step.touchpoint))
    found[peak.place] = say("Peak: {touchpoint}", touchpoint=touchpoint(peak.step.touchpoint))
    if peak.place == end.place:
        found[end.place] = say("Peak and end: {touchpoint}", touchpoint=touchpoint(end.step.touchpoint))
    return found


def _table(context: Context[Options], found: Survey) -> Table:
    options = context.options
    columns = (
        Column(say("Persona")),
        Column(say("Peak")),
        Column(say("End")),
        Column(say("Valleys"), numeric=True, narrow=True),
        Column(say("Mean"), numeric=True, narrow=True),
        Column(say("Peak-end value"), numeric=True),
        Column(say("Difference"), numeric=True),
    )
    caption = Caption(
        id="peak-and-end",
        title=say("What is remembered, and what was felt on average"),
        subtitle=say("Mean of peak and end, against the mean of all feelings"),
        reading=say(
            "Below zero, a journey is remembered as worse than it was. Reported from {drop} of the scale’s length on.",
            drop=Share(options.peak_end_drop),
        ),
    )
    rows = tuple(
        _row(walk, shape, found.scale, falls_short(shape, found.scale, options.peak_end_drop))
        for walk, shape in found.judged
    )
    return Table(caption, columns, rows)


def _row(walk: Walk, shape: Shape, scale: Scale, alarm: bool) -> tuple[Cell, ...]:
    difference = Scale(-scale.length, scale.length).show(shape.remembered - shape.mean, 2)
    return (
        Cell(Ref("persona", walk.persona)),
        _felt(shape.peak, scale),
        _felt(shape.end, scale),
        Cell(len(walk.valleys)),
        Cell(scale.show(shape.mean, 2)),
        Cell(scale.show(shape.remembered, 2)),
        Cell(difference, alarm=alarm),
    )


def _felt(feeling: Feeling, scale: Scale) -> Cell:
    place = touchpoint(feeling.step.touchpoint)
    return Cell(say("{touchpoint}, {number}", touchpoint=place, number=scale.show(feeling.emotion)))
