"""The analysis `action-plan`: what the findings of all other analyses come to.

``Result.data`` holds ``tasks``, in the order in which they should be done: each with the ``codes`` of the findings that
it settles, ``when`` (now, next, later), ``effect`` and ``effort`` (1 to 5, effort None where nobody estimated it),
``owner`` (id of the person, or None), ``due`` (the last day of its horizon) and ``next_review`` (the first review of its
touchpoints that is still to come, or None).
"""

from __future__ import annotations

from touchreport.plugin import Context, Message, Result, count, say
from touchreport_priority.plan.blocks import plan_blocks
from touchreport_priority.plan.draft import Draft, draft
from touchreport_priority.plan.findings import plan_findings
from touchreport_priority.plan.headline import headline, metrics, summary
from touchreport_priority.plan.method import method_of
from touchreport_priority.plan.options import Options


def run(context: Context[Options]) -> Result:
    """Make a plan of the findings of all analyses."""
    plan = draft(context)
    return Result(
        headline=headline(plan),
        summary=summary(plan),
        method=method_of(context, plan),
        metrics=metrics(plan),
        findings=plan_findings(plan),
        blocks=plan_blocks(plan),
        not_enough=_unsaid(plan),
        data=plan.data(),
    )


def _unsaid(plan: Draft) -> tuple[Message, ...]:
    if not plan.tasks:
        return (say("The plan: no analysis found anything that has to be done."),)
    messages: list[Message] = []
    if len(plan.soon) < plan.options.least_actions:
        messages.append(
            count(
                "Who has too much: there is {n} action for now and next; looked at from {least} on.",
                "Who has too much: there are {n} actions for now and next; looked at from {least} on.",
                len(plan.soon),
                least=plan.options.least_actions,
            )
        )
    if all(task.next_review is None for task in plan.tasks):
        messages.append(
            say("Next review: no touchpoint of the plan has a date for one that is still to come.")
        )
    return tuple(messages)
