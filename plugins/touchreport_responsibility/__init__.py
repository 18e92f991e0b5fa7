"""Responsibility: who answers for what, who carries how much, and where customers change hands."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_responsibility.analysis import run
from touchreport_responsibility.kinds import KINDS, TITLE
from touchreport_responsibility.options import Options

api = 1

RESPONSIBILITY = Analysis(
    id="responsibility",
    title=TITLE,
    run=run,
    options=Options,
    topic="people",
    findings=KINDS,
    reads=(
        "touchpoint.owner",
        "touchpoint.accountable",
        "touchpoint.responsible",
        "touchpoint.consulted",
        "touchpoint.informed",
        "touchpoint.control",
        "touchpoint.importance",
        "touchpoint.moment_of_truth",
        "touchpoint.hands_over_to",
        "person.team",
        "person.capacity",
        "step.touchpoint",
        "step.moment_of_truth",
    ),
)
"""The analysis of who answers for what."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [RESPONSIBILITY]
