"""What is said of steps that did not work."""

from __future__ import annotations

from collections.abc import Collection

from touchreport.plugin import Context, Finding, Message, Ref, Severity, Share, Step, listed, refs, say
from touchreport_experience.failures import FAILED, Failed
from touchreport_experience.kinds import FAILED_STEP, code_of
from touchreport_experience.lows import todo
from touchreport_experience.options import Options
from touchreport_experience.survey import Survey
from touchreport_experience.words import touchpoint


def failure_findings(context: Context[Options], found: Survey, told: Collection[str]) -> tuple[Finding, ...]:
    """Return one finding for each touchpoint at which steps failed.

    Args:
        context: the project and the options.
        found: what was worked out.
        told: ids of touchpoints whose low success rate another finding tells; there only what is recorded as failed
            is told again.
    """
    return tuple(
        _finding(context, found, each)
        for each in found.failures
        if each.recorded or each.touchpoint not in told
    )


def _finding(context: Context[Options], found: Survey, failed: Failed) -> Finding:
    ref, who = touchpoint(failed.touchpoint), refs("persona", failed.personas)
    severity = Severity.HIGH if failed.touchpoint in found.moments.ids else Severity.MEDIUM
    assumed = all(step.evidence_status == "assumed" for step in failed.steps)
    return Finding(
        code=code_of(FAILED_STEP),
        work="experience",
        severity=severity.lighter if assumed else severity,
        subjects=(ref, *who),
        seen=say("{touchpoint} was met and did not work: {personas}", touchpoint=ref, personas=listed(who)),
        why=say(
            "Whoever is led to the right place and leaves it without getting anywhere starts again elsewhere."
        ),
        todo=todo(failed.steps),
        evidence=tuple(_line(step) for step in failed.steps),
        owner=context.project.touchpoint_by_id[failed.touchpoint].answering,
        shown_by=say("No observed step at {touchpoint} fails", touchpoint=ref),
    )


def _line(step: Step) -> Message:
    persona = Ref("persona", step.persona)
    if step.outcome == FAILED or step.success_rate is None:
        return say("{persona}: recorded as failed", persona=persona)
    return say("{persona}: works in {share} of the attempts", persona=persona, share=Share(step.success_rate))
