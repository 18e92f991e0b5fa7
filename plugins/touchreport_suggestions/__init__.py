"""Suggestions: what the catalogue of touchpoint types calls usual and this inventory does not show, with the reason."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_suggestions.analysis import run
from touchreport_suggestions.kinds import ID, KINDS, TITLE
from touchreport_suggestions.options import Options

api = 1

SUGGESTIONS = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="inventory",
    of_whole=True,
    findings=KINDS,
    reads=(
        "touchpoint.name",
        "touchpoint.status",
        "touchpoint.stages",
        "touchpoint.channels",
        "touchpoint.presence",
        "touchpoint.nature",
        "touchpoint.goal",
        "touchpoint.control",
        "touchpoint.media_class",
        "touchpoint.owner_class",
        "touchpoint.importance",
        "channel.presence",
        "channel.nature",
        "stage.moments",
        "persona.channels_work",
        "persona.channels_private",
        "persona.channel_use",
        "persona.share",
    ),
)
"""The analysis of what is usual and missing."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [SUGGESTIONS]
