"""Balance: how evenly touchpoints spread over presence, nature and position, and what is missing where."""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_balance.analysis import run
from touchreport_balance.kinds import ID, KINDS, TITLE
from touchreport_balance.options import Options

api = 1

BALANCE = Analysis(
    id=ID,
    title=TITLE,
    run=run,
    options=Options,
    topic="touchpoints",
    of_whole=True,
    after=("gaps",),
    findings=KINDS,
    reads=(
        "touchpoint.presence",
        "touchpoint.nature",
        "touchpoint.position",
        "touchpoint.stages",
        "touchpoint.channels",
        "touchpoint.control",
        "touchpoint.importance",
        "touchpoint.performance",
        "touchpoint.emotion",
        "touchpoint.moment_of_truth",
        "channel.presence",
        "channel.nature",
        "stage.moments",
        "step.touchpoint",
        "step.stage",
        "step.channel",
        "step.emotion",
        "step.moment_of_truth",
    ),
)
"""The analysis of the balance of presence, nature and position."""


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this plugin."""
    return [BALANCE]
