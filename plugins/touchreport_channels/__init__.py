"""Channels: which medium carries which touchpoint, and where the two are mixed up."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_channels.analysis import run
from touchreport_channels.kinds import KINDS, TITLE
from touchreport_channels.options import Options

api = 1

CHANNELS = Analysis(
    id="channels",
    title=TITLE,
    run=run,
    options=Options,
    topic="touchpoints",
    findings=KINDS,
    reads=(
        "touchpoint.name",
        "touchpoint.channels",
        "touchpoint.purpose",
        "touchpoint.presence",
        "touchpoint.nature",
        "touchpoint.content_kind",
        "touchpoint.importance",
        "touchpoint.moment_of_truth",
        "touchpoint.stages",
        "touchpoint.owner",
        "touchpoint.accountable",
        "channel.presence",
        "channel.nature",
        "channel.suits",
        "channel.owner_class",
        "persona.channels_work",
        "persona.channels_private",
        "pillar.content_kinds",
        "step.channel",
        "step.stage",
    ),
)
"""The analysis of channels against touchpoints."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [CHANNELS]
