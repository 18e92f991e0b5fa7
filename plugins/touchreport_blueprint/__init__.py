"""Blueprint: what customers see, who works behind it, and what all of it rests on."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_blueprint.analysis import run
from touchreport_blueprint.kinds import ID, KINDS, TITLE
from touchreport_blueprint.options import Options

api = 1

BLUEPRINT = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="people",
    findings=KINDS,
    reads=(
        "touchpoint.contact_people",
        "touchpoint.interactions",
        "touchpoint.do",
        "touchpoint.script",
        "touchpoint.responsible",
        "touchpoint.process_people",
        "touchpoint.processes",
        "touchpoint.process_owner",
        "touchpoint.hands_over_to",
        "touchpoint.evidence_physical",
        "touchpoint.message_pillar",
        "touchpoint.wish",
        "touchpoint.nature",
        "touchpoint.channels",
        "touchpoint.control",
        "touchpoint.stages",
        "touchpoint.importance",
        "touchpoint.moment_of_truth",
        "touchpoint.owner",
        "touchpoint.accountable",
        "channel.nature",
        "step.touchpoint",
        "step.does",
        "step.expectation",
        "step.moment_of_truth",
    ),
)
"""The analysis of the service blueprint."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [BLUEPRINT]
