"""Lifecycle: who meets us on which stage, whether the stages get what they weigh, and how far journeys differ."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_lifecycle.analysis import run
from touchreport_lifecycle.kinds import KINDS, TITLE
from touchreport_lifecycle.options import Options

api = 1

LIFECYCLE = Analysis(
    id="lifecycle",
    title=TITLE,
    run=run,
    options=Options,
    topic="journey",
    of_whole=True,
    after=("gaps",),
    findings=KINDS,
    reads=(
        "stage.weight",
        "segment.share",
        "persona.segment",
        "persona.share",
        "touchpoint.status",
        "touchpoint.stages",
        "touchpoint.personas",
        "touchpoint.segments",
        "touchpoint.importance",
        "touchpoint.control",
        "touchpoint.moment_of_truth",
        "step.touchpoint",
        "step.stage",
        "step.moment_of_truth",
    ),
)
"""The analysis of stages and segments."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [LIFECYCLE]
