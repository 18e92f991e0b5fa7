"""Where the values come from, stage by stage, as bars."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Context, Message, Ref, Share, SplitBars, Value, count, say
from touchreport_quality.options import Options
from touchreport_quality.survey import Survey


def confidence_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars; nothing where no value tells where it comes from, or little is there."""
    if not found.enough or not found.confidence.told:
        return ()
    rows: list[tuple[Value, tuple[float, ...]]] = [(say("All"), found.confidence.shares)]
    rows += [
        (Ref("stage", stage), each.shares)
        for stage, each in found.stage_confidence.items()
        if sum(each.amounts)
    ]
    return (
        SplitBars(
            Caption(
                "confidence",
                _title(found),
                say("What was observed, assumed and proposed, in per cent of the values of each stage"),
                count(
                    "{n} value, weighed by the importance of its touchpoint",
                    "{n} values, weighed by the importance of their touchpoints",
                    found.confidence.values,
                ),
                say(
                    "The first part of a bar is what somebody observed. Above {most} assumed or proposed, a stage is a "
                    "hypothesis.",
                    most=Share(context.options.most_supposed),
                ),
            ),
            say("Stage"),
            (
                (say("Observed"), "measured"),
                (say("Assumed"), None),
                (say("Proposed"), None),
                (say("Not said"), "missing"),
            ),
            tuple(rows),
            as_share=True,
        ),
    )


def _title(found: Survey) -> Message:
    rests = {stage: each.supposed for stage, each in found.stage_confidence.items() if each.told}
    most = max(rests, key=lambda stage: rests[stage], default=None)
    if most is None or not rests[most]:
        return say("Nothing is marked as assumed or proposed")
    return say(
        "Most is assumed or proposed at {stage}: {share}", stage=Ref("stage", most), share=Share(rests[most])
    )
