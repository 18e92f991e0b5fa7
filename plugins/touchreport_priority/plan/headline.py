"""What the page says first: headline, summary and figures.

The plan is made of what the other analyses found, and says so: what is wrong with the plan itself is found by it, and
counted by the chapters of findings and actions only.
"""

from __future__ import annotations

from touchreport.plugin import Message, Metric, count, say, sentences
from touchreport_priority.plan.draft import Draft


def headline(plan: Draft) -> Message:
    """Return how much there is to do, and how much of it now."""
    if not plan.tasks:
        return say("No finding asks for work")
    now = len(plan.due("now"))
    if not now:
        return count(
            "{n} action settles all findings of the other analyses, and none of them is urgent",
            "{n} actions settle all {findings} findings of the other analyses, and none of them is urgent",
            len(plan.tasks),
            findings=plan.findings,
        )
    return count(
        "{n} action settles all findings of the other analyses, and it is urgent",
        "{n} actions settle all {findings} findings of the other analyses; {now} of them cannot wait",
        len(plan.tasks),
        findings=plan.findings,
        now=now,
    )


def summary(plan: Draft) -> Message:
    """Return how the actions spread over time, and how many findings were put together."""
    spread = say(
        "Now: {now}, next: {next}, later: {later}.",
        now=len(plan.due("now")),
        next=len(plan.due("next")),
        later=len(plan.due("later")),
    )
    if not plan.merged:
        return sentences(spread, say("No two findings ask for the same work."))
    merged = count(
        "{n} action settles several findings at once.",
        "{n} actions settle several findings at once.",
        len(plan.merged),
    )
    return sentences(spread, merged)


def metrics(plan: Draft) -> tuple[Metric, ...]:
    """Return the figures: actions, those for now, those that nobody has been given."""
    if not plan.tasks:
        return ()
    total, nobody = len(plan.tasks), sum(task.owner is None for task in plan.soon)
    findings = count(
        "from {n} finding of the other analyses", "from {n} findings of the other analyses", plan.findings
    )
    return (
        Metric(total, count("action", "actions", total), findings),
        Metric(len(plan.due("now")), say("for now"), say("of {total}", total=total)),
        Metric(nobody, say("that nobody has been given"), say("of {n} for now and next", n=len(plan.soon))),
    )
