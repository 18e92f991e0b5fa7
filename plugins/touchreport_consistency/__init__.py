"""Consistency: whether touchpoints tell, show and sound like one brand, and none repeats another."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_consistency.analysis import run
from touchreport_consistency.kinds import ID, KINDS, TITLE
from touchreport_consistency.options import Options

api = 1

CONSISTENCY = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="customers",
    after=("channels",),
    findings=KINDS,
    reads=(
        "brand.pillars",
        "pillar.content_kinds",
        "touchpoint.message_pillar",
        "touchpoint.content_kind",
        "touchpoint.visual_fit",
        "touchpoint.tone_fit",
        "touchpoint.tone",
        "touchpoint.purpose",
        "touchpoint.stages",
        "touchpoint.segments",
        "touchpoint.personas",
        "touchpoint.channels",
        "touchpoint.control",
        "touchpoint.importance",
        "touchpoint.performance",
        "touchpoint.effort",
        "touchpoint.emotion",
        "step.touchpoint",
        "step.emotion",
        "step.moment_of_truth",
        "touchpoint.moment_of_truth",
        "touchpoint.owner",
        "touchpoint.accountable",
        "touchpoint.status",
        "persona.segment",
        "person.capacity",
        "person.team",
        "stage.weight",
    ),
)
"""The analysis of messages, looks and tone over touchpoints, and of purposes that repeat each other."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [CONSISTENCY]
