"""Consistency by dimension, by stage, and the touchpoints that keep least to the brand."""

from __future__ import annotations

from collections.abc import Iterator

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Matrix,
    MatrixCell,
    Message,
    Number,
    Project,
    Ref,
    Share,
    Table,
    Touchpoint,
    Value,
    count,
    reaches,
    refs,
    say,
)
from touchreport_consistency.options import Options
from touchreport_consistency.rating_findings import extremes
from touchreport_consistency.ratings import Rating, low_in
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import pillar, rating, value


def rating_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the dimensions, the means by stage, and the lowest touchpoints, as far as there are any."""
    return (*_dimensions(context, found), *_by_stage(context, found), *_lowest(context, found))


def _dimensions(context: Context[Options], found: Survey) -> Iterator[Block]:
    told, known = found.messages.told, len(found.messages.known)
    rows = [_dimension(context, each) for each in found.judged]
    if told is not None and known >= context.options.least_touchpoints:
        few = not reaches(told, context.options.least_told)
        rows.insert(
            0,
            (
                Cell(say("Message: share that carries one")),
                Cell(known),
                Cell(),
                Cell(),
                Cell(Share(told), alarm=few),
                Cell(Share(context.options.least_told)),
            ),
        )
    if not rows:
        return
    yield Table(
        Caption(
            "dimensions",
            _title(found),
            say("Each dimension by itself; they are not added up to one number"),
            reading=say(
                "K is 1 where all touchpoints are rated the same and 0 where half lie at either end of the scale. It says how "
                "even the brand is, not how good: read it together with the mean."
            ),
        ),
        (
            Column(say("Dimension")),
            Column(say("Touchpoints"), numeric=True, narrow=True),
            Column(say("Mean"), numeric=True),
            Column(say("Standard deviation"), numeric=True, narrow=True),
            Column(say("Share or K"), numeric=True),
            Column(say("At least"), numeric=True),
        ),
        tuple(rows),
    )


def _dimension(context: Context[Options], it: Rating) -> tuple[Cell, ...]:
    line = context.options.least_even
    return (
        Cell(rating(it)),
        Cell(it.cases),
        Cell(value(it, it.mean)),
        Cell(Number(it.deviation * (it.scale[1] - it.scale[0]), 2)),
        Cell(Number(it.even, 2), alarm=not reaches(it.even, line)),
        Cell(Number(line, 2)),
    )


def _title(found: Survey) -> Message:
    if not found.judged:
        return say("Consistency by dimension")
    least = min(found.judged, key=lambda each: (each.even, each.field))
    return say("“{rating}” is the least even: K is {k}", rating=rating(least), k=Number(least.even, 2))


def _by_stage(context: Context[Options], found: Survey) -> Iterator[Block]:
    columns = [stage.id for stage in context.project.stages]
    if not any(extremes(context, each) for each in found.judged):
        return
    yield Matrix(
        Caption(
            "fit-by-stage",
            _stage_title(context, found),
            say("Mean rating of the touchpoints of each stage"),
            _cases(found),
            say(
                "A stronger colour is closer to the brand. Empty: fewer than {least} rated touchpoints.",
                least=context.options.least_at_stage,
            ),
        ),
        say("Rating"),
        tuple(rating(each) for each in found.judged),
        refs("stage", columns),
        tuple(tuple(_mean(context, each, stage) for stage in columns) for each in found.judged),
        decimals=1,
    )


def _stage_title(context: Context[Options], found: Survey) -> Message:
    """Return the title: the rating that falls furthest from one stage to another."""
    falls = [(it, ends) for it in found.judged if (ends := extremes(context, it)) is not None]
    it, (low, high) = max(falls, key=lambda each: each[0].stages[each[1][1]] - each[0].stages[each[1][0]])
    return say(
        "“{rating}”: {most} at {high}, {least} at {low}",
        rating=rating(it),
        most=value(it, it.stages[high]),
        high=Ref("stage", high),
        least=value(it, it.stages[low]),
        low=Ref("stage", low),
    )


def _mean(context: Context[Options], it: Rating, stage: str) -> MatrixCell | None:
    if it.cases_at.get(stage, 0) < context.options.least_at_stage:
        return None
    return MatrixCell(it.shown(it.stages[stage]))


def _cases(found: Survey) -> Message:
    rated = {ident for each in found.judged for ident in each.places}
    return count("{n} touchpoint with a rating", "{n} touchpoints with a rating", len(rated))


def _lowest(context: Context[Options], found: Survey) -> Iterator[Block]:
    if not found.off_brand:
        return
    shown = found.off_brand[: context.options.most_rows]
    with_tone = any(t.tone is not None for t in shown)
    yield Table(
        Caption(
            "off-brand",
            count(
                "{n} touchpoint keeps poorly to the brand’s visuals or tone",
                "{n} touchpoints keep poorly to the brand’s visuals or tone",
                len(found.off_brand),
            ),
            say("Rated at the bottom of a scale, the most important first"),
            _hidden(len(found.off_brand) - len(shown)),
        ),
        (
            Column(say("Touchpoint")),
            *(Column(say("{rating}", rating=rating(each)), numeric=True) for each in found.ratings),
            Column(say("Message"), narrow=True),
            *((Column(say("Tone in which it speaks"), narrow=True),) if with_tone else ()),
            Column(say("Owner"), narrow=True),
        ),
        tuple(_row(context, found, each, with_tone) for each in shown),
    )


def _hidden(n: int) -> Message | None:
    return count("{n} more not shown", "{n} more not shown", n) if n else None


def _row(context: Context[Options], found: Survey, it: Touchpoint, with_tone: bool) -> tuple[Cell, ...]:
    low_fit = context.options.low_fit
    rated = (
        Cell(Number(each.shown(each.places[it.id])), alarm=low_in(each, it, low_fit))
        if it.id in each.places
        else Cell()
        for each in found.ratings
    )
    tone = (Cell(it.tone),) if with_tone else ()
    owner = Cell(Ref("person", it.answering)) if it.answering else Cell()
    return (Cell(Ref("touchpoint", it.id)), *rated, Cell(_messages(context.project, it)), *tone, owner)


def _messages(project: Project, it: Touchpoint) -> Value | None:
    told = tuple(pillar(each) for each in project.brand.pillars if each.id in it.message_pillar)
    return told or None
