"""Crosswalk: one inventory seen under each journey model."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_crosswalk.analysis import run
from touchreport_crosswalk.kinds import ID, KINDS, TITLE
from touchreport_crosswalk.options import Options

api = 1

CROSSWALK = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="journey",
    of_whole=True,
    findings=KINDS,
    reads=(
        "touchpoint.stages",
        "touchpoint.position",
        "touchpoint.importance",
        "stage.moments",
    ),
)
"""The analysis of the inventory under other journey models."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [CROSSWALK]
