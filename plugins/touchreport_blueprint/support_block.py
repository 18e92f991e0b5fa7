"""What carries several touchpoints, as ranked bars."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Context, RankedBar, RankedBars, Share, count, say
from touchreport_blueprint.options import Options
from touchreport_blueprint.support_findings import overloaded
from touchreport_blueprint.survey import Survey


def ranking(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the supports that carry at least two touchpoints; nothing where there is none."""
    several = [each for each in found.supports if len(each.touchpoints) > 1]
    if not several:
        return ()
    most = context.options.most_rows
    hidden = len(several) - most
    alarms = set(overloaded(context, found))
    block = RankedBars(
        Caption(
            id="supports",
            title=count(
                "{n} touchpoint rests on “{support}”",
                "{n} touchpoints rest on “{support}”",
                len(several[0].touchpoints),
                support=several[0].words,
            ),
            subtitle=say("Processes, and people behind them, that carry more than one touchpoint"),
            source=None
            if hidden <= 0
            else count("{n} more support is not drawn", "{n} more supports are not drawn", hidden),
            reading=say("The longer the bar, the more fails at once. In signal: more than the line allows."),
        ),
        say("Support"),
        0.0,
        float(len(several[0].touchpoints)),
        (say("Share"), say("Touchpoints")),
        tuple(
            RankedBar(
                each.words,
                0.0,
                float(len(each.touchpoints)),
                (Share(each.share), len(each.touchpoints)),
                alarm=each in alarms,
            )
            for each in several[:most]
        ),
    )
    return (block,)
