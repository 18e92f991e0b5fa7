"""What an outcome costs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Table,
    Value,
    clauses,
    count,
    listed,
    refs,
    say,
)
from touchreport_use.effects import Spared
from touchreport_use.options import Options
from touchreport_use.ratios import Ratio
from touchreport_use.survey import Survey
from touchreport_use.words import money, portion, times, touchpoint, whole


def money_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the table of what an outcome costs; nothing where nothing could be compared."""
    judged = found.effects.money.judged
    if not judged:
        return ()
    order = found.stakes.weights.order
    ranked = sorted(judged, key=lambda e: (-e.ratio, order[e.touchpoint.id]))
    half = context.options.most_rows // 2
    shown = ranked if len(ranked) <= 2 * half else [*ranked[:half], *ranked[-half:]]
    scant = {each.touchpoint.id for each in found.effects.scant}
    return (
        Table(
            Caption(
                id="cost-of-outcome",
                title=_title(len(scant), len(judged)),
                subtitle=say("What an outcome costs: cost and outcomes in a year, best value first"),
                source=clauses(_source(len(judged), len(judged) - len(shown)), *_spared(context, found)),
                reading=say(
                    "The last column holds the outcomes against those that the same money brings on average among the "
                    "touchpoints it is compared with; 1 is the average. Marked: below {line}.",
                    line=times(context.options.wasted),
                ),
            ),
            (
                Column(say("Touchpoint")),
                Column(say("Cost"), numeric=True, narrow=True),
                Column(say("Outcomes"), numeric=True, narrow=True),
                Column(say("Share of the money"), numeric=True, narrow=True),
                Column(say("Cost of an outcome"), numeric=True),
                Column(say("Effect over cost"), numeric=True),
            ),
            tuple(_row(context, each, each.touchpoint.id in scant) for each in shown),
        ),
    )


def _title(scant: int, total: int) -> Message:
    if not scant:
        return say("No touchpoint brings far less than its cost would suggest")
    return count(
        "{n} of {total} touchpoints brings far less than its cost would suggest",
        "{n} of {total} touchpoints bring far less than their cost would suggest",
        scant,
        total=total,
    )


def _spared(context: Context[Options], found: Survey) -> Iterator[Message]:
    """Yield which of the marked are no findings, a line for each reason."""
    least = portion(context.options.least_spend)
    words: Mapping[Spared, Callable[[Value], Message]] = {
        "moment": lambda these: say("no finding at moments of truth: {touchpoints}", touchpoints=these),
        "care": lambda these: say(
            "no finding where it is for trust or continued use alone: {touchpoints}", touchpoints=these
        ),
        "finished": lambda these: say(
            "no finding at steps that nearly everybody completes: {touchpoints}", touchpoints=these
        ),
        "told": lambda these: say("reported by the analysis of priority: {touchpoints}", touchpoints=these),
        "little": lambda these: say(
            "no finding below {share} of the compared money: {touchpoints}", share=least, touchpoints=these
        ),
    }
    for reason, line in words.items():
        these = [ident for ident, why in found.effects.spared.items() if why == reason]
        if these:
            yield line(listed(refs("touchpoint", these)))


def _row(context: Context[Options], ratio: Ratio, alarm: bool) -> tuple[Cell, ...]:
    row, project = ratio.row, context.project
    each = money(project, row.used / row.outcomes) if row.outcomes else say("nothing comes out")
    return (
        Cell(touchpoint(ratio)),
        Cell(money(project, row.used)),
        Cell(whole(row.outcomes)),
        Cell(portion(ratio.use)),
        Cell(each),
        Cell(times(ratio.ratio), alarm=alarm),
    )


def _source(total: int, hidden: int) -> Message:
    cases = count("{n} touchpoint with cost and outcomes", "{n} touchpoints with cost and outcomes", total)
    if not hidden:
        return cases
    return say("{cases}; left out from the middle: {n}", cases=cases, n=hidden)
