"""The table of moments of truth, with the rule that fired."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Number,
    Table,
    Value,
    clauses,
    count,
    listed,
    refs,
    say,
)
from touchreport_experience.moment_findings import feels_bad, rules
from touchreport_experience.moments import Moment
from touchreport_experience.options import Options
from touchreport_experience.scale import Scale
from touchreport_experience.survey import Survey
from touchreport_experience.words import touchpoint


def moment_block(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the table; none where there is no moment of truth."""
    every = found.moments.of
    if not every:
        return ()
    shown = every[: context.options.most_rows]
    caption = Caption(
        id="moments-of-truth",
        title=_title(found),
        subtitle=say("Who declares them, what the data say, and the worst feeling there"),
        source=_source(found, len(every) - len(shown)),
        reading=say(
            "A rule is named where the touchpoint is important enough and the rule fired. Sources define a moment of "
            "truth differently; what is declared and what the data show are therefore told apart."
        ),
    )
    columns = (
        Column(say("Touchpoint")),
        Column(say("Declared")),
        Column(say("Shown by the data")),
        Column(say("Importance"), numeric=True, narrow=True),
        Column(say("Worst feeling"), numeric=True),
    )
    return (Table(caption, columns, tuple(_row(moment, found.scale) for moment in shown)),)


def _title(found: Survey) -> Message:
    every = found.moments.of
    both = sum(moment.is_declared and moment.is_shown for moment in every)
    if not any(moment.is_declared for moment in every):
        return say("Moments of truth that the data show and nobody declared")
    return count(
        "The data show {n} of {total} declared moments of truth",
        "The data show {n} of {total} declared moments of truth",
        both,
        total=sum(moment.is_declared for moment in every),
    )


def _source(found: Survey, left_out: int) -> Message:
    rated = count("Importance of {n} touchpoint", "Importance of {n} touchpoints", found.moments.rated)
    if not left_out:
        return rated
    rest = count("{n} less important one left out", "{n} less important ones left out", left_out)
    return clauses(rated, rest)


def _row(moment: Moment, scale: Scale) -> tuple[Cell, ...]:
    importance = moment.touchpoint.importance
    worst = scale.show(moment.feelings[0].emotion) if moment.feelings else None
    return (
        Cell(touchpoint(moment.touchpoint.id)),
        Cell(_declared(moment)),
        Cell(_shown(moment)),
        Cell(None if importance is None else Number(importance)),
        Cell(worst, alarm=feels_bad(moment, scale)),
    )


def _declared(moment: Moment) -> Value:
    if moment.declared:
        return say("in the inventory")
    if moment.declared_for:
        return say("for {personas}", personas=listed(refs("persona", moment.declared_for)))
    return say("by nobody")


def _shown(moment: Moment) -> Value:
    if moment.is_shown:
        return clauses(*rules(moment))
    if moment.important is None:
        return say("not known")
    if not moment.important:
        return say("no: not important enough")
    if not moment.feelings:
        return say("not known")
    return say("no: neither rule fired")
