"""How often touchpoints are met against how they feel."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Message,
    Point,
    Quadrant,
    Ref,
    clauses,
    count,
    listed,
    refs,
    say,
)
from touchreport_use.feelings import Feelings
from touchreport_use.options import Options
from touchreport_use.survey import Survey

_ACT_ON = 3


def feeling_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the quadrant; nothing where too few touchpoints have both."""
    feelings = found.feelings
    if not feelings.enough:
        return ()
    order = found.stakes.weights.order
    ranked = sorted(feelings.felt, key=lambda e: (-e.contacts, order[e.touchpoint.id]))
    shown = ranked[: context.options.most_points]
    return (
        Quadrant(
            Caption(
                id="frequency-feeling",
                title=_title(len(feelings.bad), len(feelings.felt)),
                subtitle=say("Feeling by how often a touchpoint is met: 0 the least, 100 the most"),
                source=clauses(_source(len(feelings.felt), len(feelings.felt) - len(shown)), _told(feelings)),
                reading=say(
                    "The further along, the more often it is met; the higher, the better it feels. What many customers "
                    "meet and feel bad about lies in the tinted corner. Hollow points are assumed."
                ),
            ),
            say("How often it is met"),
            say("Feeling"),
            (0.0, 100.0),
            context.project.scales["emotion"],
            50.0,
            feelings.line,
            (
                say("Seldom met, feels fine"),
                say("Often met, feels fine"),
                say("Seldom met, feels bad"),
                say("Often met, feels bad"),
            ),
            _ACT_ON,
            tuple(
                Point(Ref("touchpoint", e.touchpoint.id), round(e.place, 1), round(e.feeling, 2), e.observed)
                for e in shown
            ),
        ),
    )


def _title(bad: int, total: int) -> Message:
    if not bad:
        return say("What is met often does not feel bad")
    return count(
        "{n} of {total} touchpoints is met often and feels bad",
        "{n} of {total} touchpoints are met often and feel bad",
        bad,
        total=total,
    )


def _told(feelings: Feelings) -> Message | None:
    """Return which of those that are often met and feel bad are no findings here."""
    told = [each.touchpoint.id for each in feelings.bad if each not in feelings.untold]
    if not told:
        return None
    return say(
        "reported by the analysis of experience: {touchpoints}", touchpoints=listed(refs("touchpoint", told))
    )


def _source(total: int, hidden: int) -> Message:
    cases = count(
        "{n} touchpoint with contacts and a feeling", "{n} touchpoints with contacts and a feeling", total
    )
    if not hidden:
        return cases
    return say("{cases}; shown are those that are met most; left out: {n}", cases=cases, n=hidden)
