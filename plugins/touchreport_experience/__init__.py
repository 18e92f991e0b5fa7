"""Experience: how journeys feel, where they are decided, how often they work, and whether they go as planned."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_experience.analysis import run
from touchreport_experience.kinds import KINDS, TITLE
from touchreport_experience.options import Options

api = 1

EXPERIENCE = Analysis(
    id="experience",
    title=TITLE,
    run=run,
    options=Options,
    topic="journey",
    findings=KINDS,
    reads=(
        "step.persona",
        "step.touchpoint",
        "step.stage",
        "step.emotion",
        "step.moment_of_truth",
        "step.success_rate",
        "step.outcome",
        "step.actual",
        "step.pain",
        "step.need",
        "step.evidence_status",
        "touchpoint.status",
        "touchpoint.importance",
        "touchpoint.moment_of_truth",
        "touchpoint.owner",
        "touchpoint.accountable",
        "persona.share",
    ),
)
"""The analysis of the experience along the journeys."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [EXPERIENCE]
