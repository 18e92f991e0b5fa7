"""Quality of the inventory: how complete, how fresh and how well founded it is, and what to find out next."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_quality.analysis import run
from touchreport_quality.items import FIELDS
from touchreport_quality.kinds import ID, KINDS, TITLE
from touchreport_quality.options import Options

api = 1

QUALITY = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="inventory",
    findings=KINDS,
    reads=(
        *FIELDS,
        "touchpoint.review_cadence",
        "touchpoint.evidence_status",
        "touchpoint.source",
        "touchpoint.process_owner",
        "touchpoint.responsible",
        "touchpoint.moment_of_truth",
        "stage.weight",
        "step.touchpoint",
        "step.moment_of_truth",
    ),
)
"""The analysis of the inventory itself."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [QUALITY]
