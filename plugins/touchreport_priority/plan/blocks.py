"""The plan as tables and maps."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Cell, Column, Message, Ref, Table, Value, clauses, count, say
from touchreport_priority.plan.draft import Draft, Task
from touchreport_priority.plan.maps import effort_map, owner_map


def plan_blocks(plan: Draft) -> tuple[Block, ...]:
    """Return who does what when, what is worth beginning with, the table, and what is settled at once."""
    if not plan.tasks:
        return ()
    return (_table(plan), owner_map(plan), effort_map(plan), *_settled(plan))


def _table(plan: Draft) -> Table:
    shown = plan.tasks[: plan.options.most_rows]
    return Table(
        caption=Caption(
            id="first-actions",
            title=count("The first action", "The first {n} actions, in order", len(shown)),
            subtitle=say(
                "Effect and effort from 1 to 5. Due now: {now}; after that: {next}; later: {later}",
                now=plan.horizon("now"),
                next=plan.horizon("next"),
                later=plan.horizon("later"),
            ),
            source=_source(plan, len(shown)),
            reading=say(
                "Findings that one piece of work settles stand here once. The chapter of actions has them all, with "
                "what will show that each worked."
            ),
        ),
        columns=(
            Column(say("Action")),
            Column(say("Done by")),
            Column(say("Effect"), numeric=True, narrow=True),
            Column(say("Effort"), numeric=True, narrow=True),
            Column(say("Due")),
        ),
        rows=tuple(_row(task) for task in shown),
        in_order=True,
    )


def _row(task: Task) -> tuple[Cell, ...]:
    owner: Cell = (
        Cell(say("nobody yet"), alarm=True) if task.owner is None else Cell(Ref("person", task.owner))
    )
    return (
        Cell(task.todo),
        owner,
        Cell(task.effect),
        Cell(task.effort),
        Cell(_due(task)),
    )


def _due(task: Task) -> Value:
    """Return when an action is due, with the next review of its touchpoints where one is recorded."""
    if task.next_review is None:
        return task.due
    return say("{due}; next review {review}", due=task.due, review=task.next_review)


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
            (Cell(task.todo), Cell(clauses(*(each.finding.seen for each in task.settles)))) for task in shown
        ),
    )
    return (table,)
