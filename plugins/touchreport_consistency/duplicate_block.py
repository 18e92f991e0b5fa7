"""The table of purposes that repeat each other."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Cell, Column, Context, Message, Table, count, say, sentences
from touchreport_consistency.duplicate_findings import purposes
from touchreport_consistency.duplicates import Repeat
from touchreport_consistency.options import Options
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import first, quoted, stages


def duplicate_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the table; nothing where no purpose repeats another."""
    groups = found.repeats.groups
    if not groups:
        return ()
    shown = groups[: context.options.most_rows]
    return (
        Table(
            Caption(
                "purposes",
                _title(len(groups)),
                say("Purposes of touchpoints that share a stage and customers"),
                _source(found, len(groups) - len(shown)),
                say(
                    "The same: word for word, capitals and punctuation aside. Nearly: one word differs, or their order. What "
                    "means the same in other words is not found."
                ),
            ),
            (
                Column(say("Touchpoints")),
                Column(say("Purpose")),
                Column(say("Stages"), narrow=True),
                Column(say("How alike")),
            ),
            tuple(_row(group) for group in shown),
        ),
    )


def _title(n: int) -> Message:
    return count("{n} purpose is there more than once", "{n} purposes are there more than once", n)


def _source(found: Survey, hidden: int) -> Message:
    parts = [
        count(
            "{n} touchpoint with a purpose that the company can shape.",
            "{n} touchpoints with a purpose that the company can shape.",
            found.repeats.cases,
        )
    ]
    if hidden:
        parts.append(count("{n} more group not shown.", "{n} more groups not shown.", hidden))
    return sentences(*parts)


def _row(group: Repeat) -> tuple[Cell, ...]:
    alike = say("the same") if group.exact else say("nearly the same")
    return (
        Cell(first(group.touchpoints, 5)),
        Cell(quoted(purposes(group)[: 1 if group.exact else 3])),
        Cell(stages(group.stages)),
        Cell(alike, alarm=group.exact),
    )
