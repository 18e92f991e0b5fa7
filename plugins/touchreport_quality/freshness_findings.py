"""Reviews that nobody keeps, or that nobody planned, as findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Severity,
    Term,
    above,
    count,
    journey_weights,
    refs,
    say,
)
from touchreport_quality.kinds import NO_RHYTHM, NOT_KEPT, code_of
from touchreport_quality.options import Options
from touchreport_quality.standings import Sheet
from touchreport_quality.survey import Survey
from touchreport_quality.words import first, heaviest, touchpoints


def freshness_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return the times between reviews that are not kept, then reviews without a next time."""
    return (
        *(_not_kept(context, found, cadence) for cadence in not_kept(context, found)),
        *_no_rhythm(context, found),
    )


def not_kept(context: Context[Options], found: Survey) -> tuple[str, ...]:
    """Return the times between reviews at which more touchpoints are late than allowed, the shortest first."""
    options, fresh = context.options, found.freshness
    return tuple(
        cadence
        for cadence, sheets in fresh.cadences.items()
        if len(sheets) >= options.least_in_group
        and above(len(fresh.late(sheets)) / len(sheets), options.most_late)
    )


def _not_kept(context: Context[Options], found: Survey, cadence: str) -> Finding:
    sheets = found.freshness.cadences[cadence]
    late = found.freshness.late(sheets)
    long_late = [sheet for sheet in late if found.freshness.bands[sheet.id] == "long-late"]
    met = journey_weights(context.project).by_touchpoint
    return Finding(
        code=code_of(NOT_KEPT),
        severity=Severity.MEDIUM if 2 * len(long_late) > len(late) else Severity.LOW,
        subjects=(),
        seen=count(
            "Reviews agreed as “{cadence}” are not kept: {n} of {total} is late",
            "Reviews agreed as “{cadence}” are not kept: {n} of {total} are late",
            len(late),
            cadence=Term("cadence", cadence),
            total=len(sheets),
        ),
        why=say("A rhythm that nobody keeps teaches people that dates here mean nothing."),
        todo=_todo(context, late),
        evidence=_evidence(found, long_late, late),
        effort=2,
        shown_by=say(
            "Late reviews of these: {n} today, at most {most} wanted",
            n=len(late),
            most=int(context.options.most_late * len(sheets)),
        ),
        share=min(1.0, sum(sorted(met.get(sheet.id, 0.0) for sheet in late))),
    )


def _todo(context: Context[Options], late: Sequence[Sheet]) -> Message:
    """Return whom to agree with: who answers for most of the late ones."""
    owners = Counter(who for sheet in late if (who := sheet.touchpoint.answering) is not None)
    named = context.project.person_by_id
    chosen = sorted(owners, key=lambda who: (-owners[who], str(named[who].name), who))[:3]
    if not chosen:
        return say("Agree on a time between reviews that will be kept, and on who reviews")
    return say(
        "Agree with {people} on a time between reviews that will be kept", people=refs("person", chosen)
    )


def _evidence(found: Survey, long_late: Sequence[Sheet], late: Sequence[Sheet]) -> tuple[Message, ...]:
    ages = sorted(found.freshness.ages[sheet.id] for sheet in late if sheet.id in found.freshness.ages)
    lines = [
        count("{n} late by more than a whole round", "{n} late by more than a whole round", len(long_late))
    ]
    if ages:
        middle = ages[(len(ages) - 1) // 2]
        lines.append(
            count(
                "{n} day since the last review (median of the late ones)",
                "{n} days since the last review (median of the late ones)",
                middle,
            )
        )
    return tuple(lines)


def _no_rhythm(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    unplanned = heaviest(s for s in found.sheets if found.freshness.bands[s.id] == "no-rhythm")
    if not above(len(unplanned) / len(found.sheets), context.options.most_unplanned):
        return ()
    return (
        Finding(
            code=code_of(NO_RHYTHM),
            severity=Severity.LOW,
            subjects=touchpoints(unplanned),
            seen=count(
                "{n} touchpoint was reviewed, and nothing says when it is looked at again",
                "{n} touchpoints were reviewed, and nothing says when they are looked at again",
                len(unplanned),
            ),
            why=say("A review without a next one holds for its day, and grows old unnoticed."),
            todo=say(
                "Agree on a time between reviews, first for {touchpoints}", touchpoints=first(unplanned)
            ),
            effort=1,
            work="record",
        ),
    )
