"""The action plan: what the findings of all analyses come to, when they are put together."""

from __future__ import annotations

from touchreport.plugin import Analysis
from touchreport_priority.plan.analysis import run
from touchreport_priority.plan.kinds import ID, KINDS, TITLE
from touchreport_priority.plan.options import Options

ACTION_PLAN = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="plan",
    after="*",
    findings=KINDS,
    reads=(
        "touchpoint.owner",
        "touchpoint.accountable",
        "touchpoint.effort",
        "touchpoint.importance",
        "touchpoint.next_review",
        "step.touchpoint",
        "step.stage",
        "persona.share",
        "stage.weight",
    ),
)
"""The analysis `action-plan`."""
