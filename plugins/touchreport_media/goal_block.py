"""The matrix of goals and stages."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Matrix,
    MatrixCell,
    Message,
    count,
    listed,
    matrix_reading,
    say,
    sentences,
)
from touchreport_media.goals import GOALS
from touchreport_media.options import Options
from touchreport_media.survey import Survey
from touchreport_media.words import goal, stage


def goal_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the matrix; nothing where no touchpoint has a goal or the model has no stage."""
    stages = [each.id for each in context.project.stages]
    if not found.goals.cases or not stages:
        return ()
    missing = found.gaps.cells
    rows = tuple(
        tuple(
            MatrixCell(
                found.goals.at.get((each, name), 0),
                (each, name) in missing,
                found.goals.planned_at.get((each, name), 0),
            )
            for each in stages
        )
        for name in GOALS
    )
    return (
        Matrix(
            Caption(
                "goals-by-stage",
                _title(context, found),
                say("Touchpoints of each stage that pursue a goal; one may count in several cells"),
                _source(found),
                matrix_reading(
                    rows,
                    colour=say("The stronger the colour, the more touchpoints pursue the goal at the stage."),
                    outlined=say("A cell is outlined only where a goal that is usual there is missing."),
                    others=say("Other empty cells need nothing."),
                    empty=say("Empty cells need nothing."),
                ),
            ),
            say("Goal"),
            tuple(goal(name) for name in GOALS),
            tuple(stage(each) for each in stages),
            rows,
        ),
    )


def _title(context: Context[Options], found: Survey) -> Message:
    unserved = found.gaps.unserved
    if unserved:
        return say(
            "Nothing pursues {goals}",
            goals=listed([say("“{goal}”", goal=goal(each.goal)) for each in unserved]),
        )
    missing = {each for each, _ in found.gaps.cells}
    if missing:
        return say(
            "A goal that is usual there is missing at {stages}",
            stages=listed([stage(s.id) for s in context.project.stages if s.id in missing]),
        )
    served = found.goals.served
    top = max(GOALS, key=lambda name: (served.get(name, 0), -GOALS.index(name)))
    return count(
        "“{goal}” is pursued by {n} of {total} touchpoints",
        "“{goal}” is pursued by {n} of {total} touchpoints",
        served[top],
        goal=goal(top),
        total=found.goals.cases,
    )


def _source(found: Survey) -> Message:
    without = len(found.goals.without)
    return sentences(
        count("{n} touchpoint with a goal.", "{n} touchpoints with a goal.", found.goals.cases),
        count("{n} without a goal left out.", "{n} without a goal left out.", without) if without else None,
    )
