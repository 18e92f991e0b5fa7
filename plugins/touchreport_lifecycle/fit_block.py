"""The stages against their weights, drawn as bars to either side of the middle."""

from __future__ import annotations

from math import ceil

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Message,
    Number,
    RankedBar,
    RankedBars,
    Ref,
    Share,
    count,
    say,
)
from touchreport_lifecycle.fit import StageFit
from touchreport_lifecycle.options import Options
from touchreport_lifecycle.survey import Survey


def fit_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars; without weights those of the shares alone, none for too few touchpoints."""
    if found.fit.apart is not None:
        return (_diverging(context, found, found.fit.apart),)
    return (_shares(found),) if found.fit.cases >= context.options.least_touchpoints else ()


def _diverging(context: Context[Options], found: Survey, apart: float) -> RankedBars:
    stages = sorted(found.fit.stages, key=lambda each: -each.difference)
    end = _rounded_up(max(abs(each.difference) for each in stages))
    off = {each.stage.id for each in found.off}
    return RankedBars(
        Caption(
            id="stage-weights",
            title=_title(found, apart),
            subtitle=say("Share of the touchpoints minus weight of the stage, in percentage points"),
            source=_source(found),
            reading=say(
                "Each bar starts in the middle of the scale, at 0: towards the higher end the stage has more touchpoints "
                "than its weight, towards the lower end fewer. Reported from {points} points on.",
                points=Number(100 * context.options.off_weight, 0),
            ),
        ),
        say("Stage"),
        -end,
        end,
        (say("Touchpoints"), say("Share"), say("Weight"), say("Points")),
        tuple(_bar(each, each.stage.id in off) for each in stages),
    )


def _title(found: Survey, apart: float) -> Message:
    if not found.off:
        return say("The touchpoints follow the weights of the stages")
    return say(
        "{share} of the touchpoints would have to act on another stage to match the weights",
        share=Share(apart),
    )


def _bar(each: StageFit, alarm: bool) -> RankedBar:
    points = 100 * each.difference
    numbers = (each.acting, Share(each.share), Share(each.weight or 0.0), Number(points, 0, signed=True))
    return RankedBar(Ref("stage", each.stage.id), 0.0, points, numbers, alarm)


def _shares(found: Survey) -> RankedBars:
    stages = sorted(found.fit.stages, key=lambda each: -round(each.share, 9))
    return RankedBars(
        Caption(
            id="stage-shares",
            title=say("Where the touchpoints stand"),
            subtitle=say(
                "Share of the touchpoints on each stage; one with several stages counts in equal parts"
            ),
            source=_source(found),
            reading=say("The company declares no weights, so no share is too small or too large."),
        ),
        say("Stage"),
        0.0,
        _rounded_up(stages[0].share),
        (say("Touchpoints"), say("Share")),
        tuple(
            RankedBar(Ref("stage", each.stage.id), 0.0, 100 * each.share, (each.acting, Share(each.share)))
            for each in stages
        ),
    )


def _source(found: Survey) -> Message:
    return count("{n} touchpoint with a stage", "{n} touchpoints with a stage", found.fit.cases)


def _rounded_up(share: float) -> float:
    """Return the end of a scale in per cent that holds a share: the next full five, ten at least."""
    return max(10.0, 5.0 * ceil(round(20 * share, 6)))
