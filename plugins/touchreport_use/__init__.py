"""Use and effect: what is used much and brings little, where money is wasted, and which data nobody uses."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_use.analysis import run
from touchreport_use.kinds import ID, KINDS, TITLE
from touchreport_use.options import Options

api = 1

USE = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="effect",
    after=("priority", "experience"),
    findings=KINDS,
    reads=(
        "touchpoint.volume",
        "touchpoint.outcome",
        "touchpoint.cost",
        "touchpoint.effort",
        "touchpoint.importance",
        "touchpoint.performance",
        "touchpoint.moment_of_truth",
        "touchpoint.emotion",
        "touchpoint.stages",
        "touchpoint.goal",
        "touchpoint.desired_outcome",
        "touchpoint.data",
        "touchpoint.channels",
        "touchpoint.control",
        "touchpoint.owner",
        "touchpoint.accountable",
        "touchpoint.responsible",
        "touchpoint.consulted",
        "touchpoint.informed",
        "touchpoint.monitored_by",
        "touchpoint.monitoring",
        "touchpoint.hands_over_to",
        "touchpoint.pains",
        "touchpoint.evidence_status",
        "person.team",
        "measure.touchpoint",
        "measure.name",
        "measure.unit",
        "measure.actual",
        "measure.n",
        "step.touchpoint",
        "step.emotion",
        "step.evidence_status",
        "step.moment_of_truth",
    ),
)
"""The analysis of use and effect."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [USE]
