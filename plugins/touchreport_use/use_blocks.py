"""Effect against use: bars from as much as the use to what comes out, and effort against effect."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nsmallest

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Message,
    Point,
    Quadrant,
    RankedBar,
    RankedBars,
    clauses,
    count,
    listed,
    refs,
    say,
)
from touchreport_use.options import Options
from touchreport_use.ratios import Ratio
from touchreport_use.survey import Survey
from touchreport_use.words import portion, times, touchpoint, whole

_EVEN = 50.0
_ACT_ON = 3


def use_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars, and the quadrant where effort is known; nothing where nothing could be compared."""
    if not found.effects.use.judged:
        return ()
    return (_bars(context, found), *_quadrant(context, found))


def _bars(context: Context[Options], found: Survey) -> RankedBars:
    judged = found.effects.use.judged
    order = found.stakes.weights.order
    heaviest = sorted(judged, key=lambda e: (-e.stake, order[e.touchpoint.id]))
    shown = sorted(heaviest[: context.options.most_rows], key=lambda e: (-e.balance, order[e.touchpoint.id]))
    low = {e.touchpoint.id for e in found.effects.low}
    return RankedBars(
        Caption(
            id="use-effect",
            title=_title(len(low), len(judged)),
            subtitle=say("Effect against use, from 0 to 100; 50 is as much effect as use"),
            source=_source(found, len(judged) - len(shown)),
            reading=say(
                "Each bar starts at 50. To the higher end the touchpoint brings more outcomes than its contacts would "
                "suggest, to the lower end fewer. Marked: effect over use below {line}.",
                line=times(context.options.over_used),
            ),
        ),
        say("Touchpoint"),
        0.0,
        100.0,
        (say("Contacts"), say("With outcome"), say("Average"), say("Effect over use")),
        tuple(_bar(each, each.touchpoint.id in low) for each in shown),
    )


def _title(low: int, total: int) -> Message:
    if not low:
        return say("No touchpoint brings much less than its use would suggest")
    return count(
        "{n} of {total} touchpoints brings much less than its use would suggest",
        "{n} of {total} touchpoints bring much less than their use would suggest",
        low,
        total=total,
    )


def _bar(ratio: Ratio, alarm: bool) -> RankedBar:
    row = ratio.row
    return RankedBar(
        touchpoint(ratio),
        _EVEN,
        ratio.balance,
        (
            whole(row.used),
            portion(row.outcomes / row.used),
            portion(ratio.expected / row.used),
            times(ratio.ratio),
        ),
        alarm,
    )


def _source(found: Survey, hidden: int) -> Message:
    effects = found.effects
    over = {each.touchpoint.id for each in effects.over}
    dear = refs("touchpoint", (e.touchpoint.id for e in effects.low if e.touchpoint.id not in over))
    cases = count(
        "{n} touchpoint compared",
        "{n} touchpoints compared",
        len(effects.use.judged),
    )
    if hidden:
        cases = say(
            "{cases}; shown are those where most outcomes are at stake; left out: {n}", cases=cases, n=hidden
        )
    if not dear:
        return cases
    return clauses(cases, say("reported for their cost instead: {touchpoints}", touchpoints=listed(dear)))


def _quadrant(context: Context[Options], found: Survey) -> tuple[Quadrant, ...]:
    rated = [e for e in found.effects.use.judged if e.touchpoint.effort is not None]
    if len(rated) < context.options.least_compared:
        return ()
    order = found.stakes.weights.order
    shown = nsmallest(context.options.most_points, rated, key=lambda e: (-e.stake, order[e.touchpoint.id]))
    low, high = context.project.scales["effort"]
    middle = (low + high) / 2
    return (
        Quadrant(
            Caption(
                id="effort-effect",
                title=_effort_title(rated, middle),
                subtitle=say("Effect against use, from 0 to 100, by the effort that a touchpoint takes"),
                source=count("{n} touchpoint with effort", "{n} touchpoints with effort", len(rated)),
                reading=say(
                    "The higher, the more comes out for the contacts; the further along, the more work it is. In the "
                    "tinted corner much work brings little; in the corner across from it little work brings much."
                ),
            ),
            say("Effort"),
            say("Effect against use"),
            (low, high),
            (0.0, 100.0),
            middle,
            _EVEN,
            (
                say("Little effort, much effect"),
                say("Much effort, much effect"),
                say("Little effort, little effect"),
                say("Much effort, little effect"),
            ),
            _ACT_ON,
            tuple(
                # effort is the company's own estimate, whatever the effect was counted from
                Point(touchpoint(e), e.touchpoint.effort or 0.0, e.balance, measured=False)
                for e in shown
            ),
        ),
    )


def _effort_title(rated: Sequence[Ratio], middle: float) -> Message:
    cheap = sum((e.touchpoint.effort or 0.0) < middle and e.ratio >= 1 for e in rated)
    return count(
        "{n} of {total} touchpoints brings at least the average for little effort",
        "{n} of {total} touchpoints bring at least the average for little effort",
        cheap,
        total=len(rated),
    )
