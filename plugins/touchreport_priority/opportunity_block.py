"""Opportunity scores as ranked bars."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Message, Number, RankedBar, RankedBars, Ref, Share, count, say
from touchreport_priority.opportunity import Opportunity
from touchreport_priority.study import Study

_MOST_ROWS = 40


def opportunity_blocks(study: Study) -> tuple[Block, ...]:
    """Return the scores; none where no touchpoint has both shares."""
    scored, options = study.opportunities.scored, study.options
    if not scored:
        return ()
    bars = RankedBars(
        caption=Caption(
            id="opportunity-scores",
            title=_title(sum(each.severity is not None for each in scored), options.opportunity_from),
            subtitle=say("Opportunity score from 0 to 20, highest first"),
            source=say(
                "Source: shares of respondents who give one of the two best grades; {shown} of {total} touchpoints "
                "with both shares.",
                shown=min(len(scored), _MOST_ROWS),
                total=len(scored),
            ),
            reading=say(
                "Above {extreme} extreme, from {high} on high, from {line} on worth considering, below {line} none.",
                extreme=Number(options.opportunity_extreme),
                high=Number(options.opportunity_high),
                line=Number(options.opportunity_from),
            ),
        ),
        corner=say("Touchpoint"),
        low=0.0,
        high=20.0,
        number_columns=(say("Important to"), say("Satisfied"), say("Score"), say("Answers")),
        rows=tuple(_bar(each) for each in scored[:_MOST_ROWS]),
    )
    return (bars,)


def _title(found: int, line: float) -> Message:
    if not found:
        return say("No opportunity score reaches {line}", line=Number(line))
    return count(
        "{n} touchpoint has an opportunity score of {line} or more",
        "{n} touchpoints have an opportunity score of {line} or more",
        found,
        line=Number(line),
    )


def _bar(found: Opportunity) -> RankedBar:
    return RankedBar(
        label=Ref("touchpoint", found.touchpoint.id),
        start=0.0,
        end=found.score,
        numbers=(Share(found.importance), Share(found.satisfaction), Number(found.score, 1), found.cases),
        alarm=found.severity is not None,
    )
