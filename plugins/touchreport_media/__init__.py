"""Media, owners and goals: whose voice a customer hears at each stage, and what for."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_media.analysis import run
from touchreport_media.kinds import ID, KINDS, TITLE
from touchreport_media.options import Options

api = 1

MEDIA = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="touchpoints",
    of_whole=True,
    after=("controllability",),
    findings=KINDS,
    reads=(
        "touchpoint.media_class",
        "touchpoint.owner_class",
        "touchpoint.control",
        "touchpoint.goal",
        "touchpoint.stages",
        "touchpoint.channels",
        "touchpoint.presence",
        "touchpoint.nature",
        "touchpoint.position",
        "touchpoint.importance",
        "touchpoint.moment_of_truth",
        "touchpoint.cost",
        "channel.owner_class",
        "stage.moments",
    ),
)
"""The analysis of media classes, owner classes and goals."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [MEDIA]
