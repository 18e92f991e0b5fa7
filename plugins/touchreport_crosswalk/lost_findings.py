"""What to say of stages that cannot be compared with any other model."""

from __future__ import annotations

from touchreport.plugin import Context, Finding, Message, Severity, count, one_or_many, refs, say
from touchreport_crosswalk.kinds import LOST, code_of
from touchreport_crosswalk.options import Options
from touchreport_crosswalk.survey import Survey
from touchreport_crosswalk.words import named


def lost_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return one finding for all of them; it weighs more where the project reports in another model."""
    if not found.lost:
        return ()
    there = sum(any(stage in found.lost for stage in t.stages) for t in found.cases)
    reported = any(each != context.project.model.id for each in context.options.report_in)
    finding = Finding(
        code=code_of(LOST),
        severity=Severity.MEDIUM if reported else Severity.LOW,
        subjects=refs("stage", found.lost),
        seen=_seen(context, found),
        why=say(
            "Stages are compared by the moments of the customer’s path that they cover, and nothing says which these are."
        ),
        todo=say(
            "Say which moments of the customer’s path belong to {stages}, or what they answer to in other models",
            stages=named(found.lost),
        ),
        evidence=(
            count(
                "{n} of {total} touchpoints acts on them",
                "{n} of {total} touchpoints act on them",
                there,
                total=len(found.cases),
            ),
        ),
        effort=1,
        work="record",
        shown_by=say("Stages that cannot be compared: {n} today, none wanted", n=len(found.lost)),
    )
    return (finding,)


def _seen(context: Context[Options], found: Survey) -> Message:
    if len(found.lost) == len(context.project.stages):
        return say("None of our stages can be compared with another journey model")
    return one_or_many(
        say("{stage} cannot be compared with any other journey model", stage=named(found.lost)),
        count(
            "{n} stage cannot be compared with any other journey model: {stages}",
            "{n} stages cannot be compared with any other journey model: {stages}",
            len(found.lost),
            stages=named(found.lost),
        ),
    )
