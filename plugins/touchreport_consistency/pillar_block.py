"""The matrix of pillars and stages."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Matrix,
    MatrixCell,
    Message,
    Value,
    count,
    matrix_reading,
    refs,
    say,
    sentences,
)
from touchreport_consistency.options import Options
from touchreport_consistency.pillar_findings import narrow, silent
from touchreport_consistency.pillars import Telling
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import pillar, stages


def pillar_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the matrix; nothing where no message is recorded or the model has no stage."""
    columns = [stage.id for stage in context.project.stages]
    if not found.messages.recorded or not columns:
        return ()
    shown = found.messages.tellings[: context.options.most_rows]
    gaps = _gaps(context, found)
    heads: tuple[Value, ...] = tuple(pillar(each.pillar) for each in shown)
    rows = tuple(tuple(_cell(found, each, stage, gaps) for stage in columns) for each in shown)
    return (
        Matrix(
            Caption(
                "pillars-by-stage",
                _title(found, gaps),
                say("Touchpoints of each stage that tell a message; one may count in several cells"),
                _source(found, len(found.messages.tellings) - len(shown)),
                matrix_reading(
                    rows,
                    colour=say(
                        "The stronger the colour, the more touchpoints tell the message at the stage."
                    ),
                    outlined=say("A cell is outlined where a finding asks for the message there."),
                    others=say("Other empty cells need nothing."),
                    empty=say("Empty cells need nothing."),
                ),
            ),
            say("Message"),
            heads,
            refs("stage", columns),
            rows,
        ),
    )


def _cell(found: Survey, telling: Telling, stage: str, gaps: frozenset[tuple[str, str]]) -> MatrixCell:
    key, messages = (telling.pillar.id, stage), found.messages
    return MatrixCell(messages.cells.get(key, 0), key in gaps, messages.planned_cells.get(key, 0))


def _gaps(context: Context[Options], found: Survey) -> frozenset[tuple[str, str]]:
    """Return the cells for which a finding asks."""
    tellings = found.messages.tellings
    untold = [each for each in tellings if not each.touchpoints]
    asked = {(e.pillar.id, at) for e in (*untold, *narrow(context, found)) for at in e.silent}
    quiet = silent(context, found)
    asked |= {(each.pillar.id, at) for each in tellings for at in quiet}
    return frozenset(asked)


def _title(found: Survey, gaps: frozenset[tuple[str, str]]) -> Message:
    """Return the title: the pillar that is missed at most stages, else the one that is told at fewest.

    Only what is outlined is said to be never told: elsewhere nothing asks for the message.
    """
    tellings = found.messages.tellings
    missed = {each.pillar.id: [at for at in each.silent if (each.pillar.id, at) in gaps] for each in tellings}
    thinnest = max(
        tellings, key=lambda each: (len(missed[each.pillar.id]), len(each.silent), -tellings.index(each))
    )
    if not thinnest.silent:
        return say("Every message is told at every stage that has touchpoints")
    it = pillar(thinnest.pillar)
    if not thinnest.stages:
        return say("No touchpoint tells “{pillar}”", pillar=it)
    untold = missed[thinnest.pillar.id]
    if not untold:
        total = len(thinnest.stages) + len(thinnest.silent)
        return say(
            "“{pillar}” is told at {n} of {total} stages", pillar=it, n=len(thinnest.stages), total=total
        )
    return say("“{pillar}” is told at none of these stages: {stages}", pillar=it, stages=stages(untold))


def _source(found: Survey, hidden: int) -> Message:
    carriers = len(found.messages.carriers)
    parts = [count("{n} touchpoint with a message.", "{n} touchpoints with a message.", carriers)]
    if hidden:
        parts.append(count("{n} more pillar not shown.", "{n} more pillars not shown.", hidden))
    return sentences(*parts)
