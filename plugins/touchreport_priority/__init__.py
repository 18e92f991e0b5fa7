"""Priority: what to do first; and the action plan, drawn from the findings of all analyses."""

from __future__ import annotations

from typing import Any

from touchreport.plugin import Analysis, hookimpl
from touchreport_priority.analysis import run
from touchreport_priority.kinds import ID, KINDS, TITLE
from touchreport_priority.options import Options
from touchreport_priority.plan import ACTION_PLAN

api = 1

PRIORITY = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="effect",
    findings=KINDS,
    reads=(
        "touchpoint.importance",
        "touchpoint.performance",
        "touchpoint.effort",
        "touchpoint.control",
        "touchpoint.stages",
        "touchpoint.moment_of_truth",
        "touchpoint.owner",
        "touchpoint.accountable",
        "stage.weight",
        "step.moment_of_truth",
        "measure.touchpoint",
        "measure.name",
        "measure.unit",
        "measure.actual",
        "measure.n",
        "measure.segment",
        "touchpoint.segments",
        "touchpoint.personas",
        "persona.segment",
    ),
)
"""The analysis of importance, performance, opportunity and effort."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Any]]:
    """Return the two analyses of this plugin."""
    return [PRIORITY, ACTION_PLAN]
