"""Personalisation: what is made for whom, and what could be."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_personalisation.analysis import run
from touchreport_personalisation.kinds import ID, KINDS, TITLE
from touchreport_personalisation.options import Options

api = 1

PERSONALISATION = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="customers",
    of_whole=True,
    after=("use-and-effect",),
    findings=KINDS,
    reads=(
        "segment.share",
        "persona.segment",
        "persona.share",
        "persona.needs",
        "persona.wishes",
        "touchpoint.segments",
        "touchpoint.personas",
        "touchpoint.stages",
        "touchpoint.channels",
        "touchpoint.presence",
        "touchpoint.nature",
        "touchpoint.control",
        "touchpoint.data",
        "touchpoint.importance",
        "touchpoint.moment_of_truth",
        "touchpoint.tags",
        "channel.presence",
        "channel.nature",
        "stage.weight",
        "step.touchpoint",
        "step.stage",
        "step.need",
        "step.emotion",
    ),
)
"""The analysis of what is made for whom."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [PERSONALISATION]
