"""How late reviews are, by the time between reviews that was agreed, as bars."""

from __future__ import annotations

from touchreport.plugin import (
    CADENCES,
    Block,
    Caption,
    Message,
    SplitBars,
    Term,
    Value,
    count,
    say,
    sentences,
)
from touchreport_quality.standings import Sheet
from touchreport_quality.survey import Survey


def freshness_blocks(found: Survey) -> tuple[Block, ...]:
    """Return the bars; nothing where no review is recorded at all, or little is there."""
    fresh = found.freshness
    if not found.enough or set(fresh.bands.values()) == {"never"}:
        return ()
    rows: list[tuple[Value, tuple[Sheet, ...]]] = [(say("All"), found.sheets)]
    rows += [(Term("cadence", cadence), sheets) for cadence, sheets in fresh.cadences.items()]
    others = tuple(s for s in found.sheets if s.touchpoint.review_cadence not in (*CADENCES, None))
    without = tuple(s for s in found.sheets if s.touchpoint.review_cadence is None)
    rows += [(say("As needed"), others)] if others else []
    rows += [(say("None agreed"), without)] if without else []
    return (
        SplitBars(
            Caption(
                "freshness",
                _title(found),
                say("Touchpoints by the time between reviews that was agreed, in number"),
                _source(found),
                say(
                    "Late: the day of the next review has passed; far late: by more than a whole round. What is reviewed "
                    "continuously or on occasion is never late."
                ),
            ),
            say("Time between reviews"),
            (
                (say("In time"), "yes"),
                (say("Late"), None),
                (say("Far late"), None),
                (say("No next time"), None),
                (say("Never reviewed"), "missing"),
            ),
            tuple((head, tuple(float(n) for n in fresh.counted(sheets))) for head, sheets in rows),
        ),
    )


def _title(found: Survey) -> Message:
    in_time = found.freshness.counted(found.sheets)[0]
    return count(
        "{n} of {total} touchpoints was reviewed in time",
        "{n} of {total} touchpoints were reviewed in time",
        in_time,
        total=len(found.sheets),
    )


def _source(found: Survey) -> Message:
    cases = count("{n} touchpoint as it is today.", "{n} touchpoints as they are today.", len(found.sheets))
    ages = sorted(found.freshness.ages.values())
    if not ages:
        return cases
    return sentences(
        cases,
        count(
            "Half of those reviewed were looked at within the last {n} day.",
            "Half of those reviewed were looked at within the last {n} days.",
            ages[(len(ages) - 1) // 2],
        ),
    )
