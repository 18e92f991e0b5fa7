"""The plan as tables and maps."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Cell, Column, Message, Ref, Table, count, say
from touchreport_priority.plan.draft import Draft, Task
from touchreport_priority.plan.maps import effort_map, owner_map


def plan_blocks(plan: Draft) -> tuple[Block, ...]:
    """Return who does what when, what is worth beginning with, the table, and what is settled at once."""
    if not plan.tasks:
        return ()
    return (_table(plan), owner_map(plan), effort_map(plan), *_settled(plan))


def when_words(when: str) -> Message:
    """Return when something should be done, in words."""
    if when == "now":
        return say("Now")
    return say("After that") if when == "next" else say("Later")


def _table(plan: Draft) -> Table:
    shown = plan.tasks[: plan.options.most_rows]
    with_review = any(task.due is not None for task in shown)
    return Table(
        caption=Caption(
            id="first-actions",
            title=count("The first action", "The first {n} actions, in order", len(shown)),
            subtitle=say("Effect and effort from 1 to 5; settled: how many findings the action puts right"),
            source=_source(plan, len(shown)),
            reading=say(
                "Findings that one piece of work settles stand here once. The chapter of actions has them all, with "
                "the number that will show that each worked."
            ),
        ),
        columns=(
            Column(say("Action")),
            # Set like a number, so that a word of two Han letters stays on one line.
            Column(say("When"), numeric=True, narrow=True),
            Column(say("Done by")),
            Column(say("Effect"), numeric=True, narrow=True),
            Column(say("Effort"), numeric=True, narrow=True),
            Column(say("Settled"), numeric=True),
            Column(say("Due")),
            *((Column(say("Next review"), narrow=True),) if with_review else ()),
        ),
        rows=tuple(_row(plan, task, with_review) for task in shown),
    )


def _row(plan: Draft, task: Task, with_review: bool) -> tuple[Cell, ...]:
    owner: Cell = (
        Cell(say("nobody yet"), alarm=True) if task.owner is None else Cell(Ref("person", task.owner))
    )
    return (
        Cell(task.todo),
        Cell(when_words(task.when)),
        owner,
        Cell(task.effect),
        Cell(task.effort),
        Cell(len(task.settles)),
        Cell(plan.horizon(task.when)),
        *((Cell(task.due),) if with_review else ()),
    )


def _source(plan: Draft, shown: int) -> Message:
    return say(
        "Source: {findings} from {analyses}; {shown} of {total} actions are shown.",
        findings=count("{n} finding", "{n} findings", plan.findings),
        analyses=count("{n} analysis", "{n} analyses", len(plan.analyses)),
        shown=shown,
        total=len(plan.tasks),
    )


def _settled(plan: Draft) -> tuple[Block, ...]:
    merged = plan.merged
    if not merged:
        return ()
    shown = merged[: plan.options.most_rows]
    table = Table(
        caption=Caption(
            id="settled-at-once",
            title=count(
                "{n} action settles several findings at once",
                "{n} actions settle several findings at once",
                len(merged),
            ),
            subtitle=say("What was found, each with its touchpoint"),
            source=say(
                "{shown} of {total} are shown, those that settle most first.",
                shown=len(shown),
                total=len(merged),
            ),
        ),
        columns=(
            Column(say("Action")),
            Column(say("Findings that it settles")),
        ),
        rows=tuple(
            (Cell(task.todo), Cell(tuple(each.finding.seen for each in task.settles))) for task in shown
        ),
    )
    return (table,)
