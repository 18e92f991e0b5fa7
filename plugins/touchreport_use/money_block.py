"""What an outcome costs."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Cell, Column, Context, Message, Table, count, say
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
    wasted = {each.touchpoint.id for each in found.effects.wasted}
    return (
        Table(
            Caption(
                id="cost-of-outcome",
                title=say("What an outcome costs"),
                subtitle=say("Cost and outcomes in a year, best value first"),
                source=_source(len(judged), len(judged) - len(shown)),
                reading=say(
                    "The last column holds the outcomes against those that the same money brings on average among the "
                    "touchpoints it is compared with; 1 is the average. Marked: reported as a finding."
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
            tuple(_row(context, each, each.touchpoint.id in wasted) for each in shown),
        ),
    )


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
