"""What most speaks for, over all stages, as bars of the personas who could be met by it."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Context, Message, RankedBar, RankedBars, Ref, Share, count, say
from touchreport_suggestions.options import Options
from touchreport_suggestions.survey import Survey
from touchreport_suggestions.words import name_of


def rank_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars; nothing where personas could be met by less than two of the types suggested."""
    shown = [each for each in found.suggested if each.reach][: context.options.most_rows]
    if len(shown) < 2:
        return ()
    return (
        RankedBars(
            Caption(
                "ranked",
                _title(found),
                say(
                    "Share of the personas who use a channel of the type over which nothing acts at the stage yet"
                ),
                _source(found, len(shown)),
                say(
                    "What more reasons speak for stands higher; of equals, what more personas could be met by."
                ),
            ),
            say("Type"),
            0.0,
            1.0,
            (say("Personas"), say("Reasons")),
            tuple(
                RankedBar(
                    say("{type} ({stage})", type=name_of(each.kind), stage=Ref("stage", each.stage)),
                    0.0,
                    min(each.reach, 1.0),
                    (Share(each.reach), each.reasons),
                    each.reasons == found.suggested[0].reasons,
                )
                for each in shown
            ),
            as_share=True,
        ),
    )


def _title(found: Survey) -> Message:
    first = found.suggested[0]
    alike = sum(each.reasons == first.reasons for each in found.suggested)
    if alike == 1:
        return say("Most speaks for “{type}”", type=name_of(first.kind))
    return count(
        "{reasons} of 4 reasons speak for {n} type, first of all “{type}”",
        "{reasons} of 4 reasons speak for {n} types, first of all “{type}”",
        alike,
        reasons=first.reasons,
        type=name_of(first.kind),
    )


def _source(found: Survey, shown: int) -> Message:
    return say("{shown} of {total} suggestions.", shown=shown, total=len(found.suggested))
