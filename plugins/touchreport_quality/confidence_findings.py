"""What rests on assumption, as findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Ref,
    Severity,
    Share,
    above,
    count,
    gathered,
    listed,
    say,
)
from touchreport_quality.confidence import Confidence
from touchreport_quality.kinds import HYPOTHESIS, HYPOTHESIS_STAGE, ON_ASSUMPTION, ORIGIN, code_of
from touchreport_quality.options import Options
from touchreport_quality.questions import whom_to_ask
from touchreport_quality.standings import Sheet
from touchreport_quality.survey import Survey
from touchreport_quality.words import first, heaviest, touchpoints


def confidence_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what is a hypothesis: the whole, else stages, else single touchpoints; or that nobody tells."""
    if not found.founded:
        return _origin(found)
    most = context.options.most_supposed
    if above(found.confidence.supposed, most):
        return (_whole(context, found),)
    stages = hypothetical_stages(context, found)
    told = {sheet.id for stage in stages for sheet in found.completeness.sheets[stage]}
    single = [s for s in heaviest(found.sheets) if s.heavy and s.id not in told and rests(s, most)]
    return (
        *(_stage(context, found, stage) for stage in stages),
        *gathered(single, context.options.singly, _alone, _together),
    )


def hypothetical_stages(context: Context[Options], found: Survey) -> tuple[str, ...]:
    """Return the stages with enough touchpoints at which more is supposed than allowed."""
    options = context.options
    return tuple(
        stage
        for stage, each in found.stage_confidence.items()
        if len(found.completeness.sheets[stage]) >= options.least_in_group
        and above(each.supposed, options.most_supposed)
    )


def rests(sheet: Sheet, most: float) -> bool:
    """Return whether more of a touchpoint's values that tell where they come from is supposed than `most`."""
    observed, assumed, proposed, _ = sheet.statuses
    told = observed + assumed + proposed
    return told > 0 and above((assumed + proposed) / told, most)


def _supposed(sheets: Iterable[Sheet]) -> list[Sheet]:
    return [sheet for sheet in sheets if sheet.supposed]


def _origin(found: Survey) -> tuple[Finding, ...]:
    values, unsaid = found.confidence.values, found.confidence.shares[3]
    if not values:
        return ()
    some = found.confidence.told > 0
    silent = [sheet for sheet in found.sheets if sheet.statuses[3]]
    return (
        Finding(
            code=code_of(ORIGIN),
            severity=Severity.LOW if some else Severity.MEDIUM,
            subjects=(),
            seen=say(
                "{share} of what the inventory says does not tell where it comes from", share=Share(unsaid)
            )
            if some
            else say("The inventory does not tell what was observed and what was assumed"),
            why=say("Readers cannot tell what was seen from what was guessed, and trust both alike."),
            todo=say(
                "Write “observed”, “assumed” or “proposed” beside each row, first for {touchpoints}",
                touchpoints=first(silent),
            ),
            evidence=(_values(found.confidence),),
            effort=2,
            work="record",
            share=1.0,
        ),
    )


def _whole(context: Context[Options], found: Survey) -> Finding:
    share = Share(found.confidence.supposed)
    return Finding(
        code=code_of(HYPOTHESIS),
        severity=Severity.HIGH,
        subjects=(),
        seen=say("{share} of what the inventory says is assumed or proposed", share=share),
        why=say(
            "It tells what the company believes and not what customers meet; what is decided from it errs in the "
            "same places."
        ),
        todo=say(
            "Watch customers or ask them, first at {touchpoints}, and correct what turns out otherwise",
            touchpoints=first(_supposed(found.sheets)),
        ),
        evidence=(_values(found.confidence),),
        effort=4,
        shown_by=_shown_by(context, share),
        share=1.0,
    )


def _stage(context: Context[Options], found: Survey, stage: str) -> Finding:
    each, ref = found.stage_confidence[stage], Ref("stage", stage)
    share = Share(each.supposed)
    return Finding(
        code=code_of(HYPOTHESIS_STAGE),
        severity=Severity.MEDIUM,
        subjects=(ref,),
        seen=say(
            "At {stage}, {share} of what the inventory says is assumed or proposed", stage=ref, share=share
        ),
        why=say("Elsewhere the inventory rests on observation; here it tells what the company believes."),
        todo=say(
            "Watch customers at {stage} or ask them, first at {touchpoints}",
            stage=ref,
            touchpoints=first(_supposed(found.completeness.sheets[stage])),
        ),
        evidence=(
            _values(each),
            say("{share} in the whole inventory", share=Share(found.confidence.supposed)),
        ),
        effort=3,
        shown_by=_shown_by(context, share),
    )


def _shown_by(context: Context[Options], share: Share) -> Message:
    return say(
        "Assumed or proposed: {share} today, at most {most} wanted",
        share=share,
        most=Share(context.options.most_supposed),
    )


def _values(each: Confidence) -> Message:
    return count("{n} value looked at", "{n} values looked at", each.values)


_WHY = say("A mistake about what matters most is the dearest, and nobody has looked whether it is one.")


def _severity(sheet: Sheet) -> Severity:
    return Severity.MEDIUM if sheet.moment else Severity.LOW


def _alone(sheet: Sheet) -> Finding:
    ref, who = Ref("touchpoint", sheet.id), whom_to_ask(sheet.touchpoint)
    todo = say("Check with customers what the inventory says of {touchpoint}", touchpoint=ref)
    if who is not None:
        todo = say(
            "Let {person} check with customers what the inventory says of {touchpoint}",
            person=Ref("person", who),
            touchpoint=ref,
        )
    return Finding(
        code=code_of(ON_ASSUMPTION),
        severity=_severity(sheet),
        subjects=(ref,),
        seen=say("{touchpoint} is a moment of truth and rests on assumption", touchpoint=ref)
        if sheet.moment
        else say("{touchpoint} is important and rests on assumption", touchpoint=ref),
        why=_WHY,
        todo=todo,
        evidence=_evidence(sheet),
        owner=who,
        effort=3,
    )


def _evidence(sheet: Sheet) -> tuple[Message, ...]:
    lines = [
        count(
            "{n} of {total} values assumed or proposed",
            "{n} of {total} values assumed or proposed",
            len(sheet.supposed),
            total=sum(sheet.statuses[:3]),
        )
    ]
    if sheet.touchpoint.source is not None:
        lines.append(say("Source today: {source}", source=sheet.touchpoint.source))
    return tuple(lines)


def _together(rest: Sequence[Sheet]) -> Finding:
    return Finding(
        code=code_of(ON_ASSUMPTION),
        severity=_severity(rest[0]),
        subjects=touchpoints(rest),
        seen=count(
            "{n} more important touchpoint rests on assumption",
            "{n} more important touchpoints rest on assumption",
            len(rest),
        ),
        why=_WHY,
        todo=say(
            "Check with customers what the inventory says of {touchpoints}",
            touchpoints=listed(touchpoints(rest)),
        ),
        effort=4,
    )
