"""Channels without a touchpoint."""

from __future__ import annotations

from collections.abc import Mapping

from touchreport.plugin import Channel, Finding, Message, Project, Ref, Severity, count, listed, refs, say
from touchreport_channels.kinds import UNUSED, code_of


def unused_channels(project: Project) -> tuple[Channel, ...]:
    """Return the channels that carry no touchpoint today, and should.

    Those are channels of the project's own table and channels that a persona uses. A channel of the vocabulary
    that is there only because a planned touchpoint or a step names it is none of them.
    """
    used = {channel for touchpoint in project.present for channel in touchpoint.channels}
    named = {channel for touchpoint in project.touchpoints for channel in touchpoint.channels}
    named |= {step.channel for journey in project.journeys for step in journey.steps if step.channel}
    by_personas = personas_by_channel(project)
    return tuple(
        channel
        for channel in project.channels
        if channel.id not in used
        and (
            channel.id in by_personas
            or channel.id not in named
            or Ref("channel", channel.id) in project.records
        )
    )


def personas_by_channel(project: Project) -> Mapping[str, tuple[Ref, ...]]:
    """Return who uses each channel, at work or in private."""
    found: dict[str, dict[Ref, None]] = {}
    for persona in project.personas:
        for channel in (*persona.channels_work, *persona.channels_private):
            found.setdefault(channel, {})[Ref("persona", persona.id)] = None
    return {channel: tuple(personas) for channel, personas in found.items()}


def unused_findings(project: Project) -> tuple[Finding, ...]:
    """Return one finding for each channel that carries nothing."""
    personas = personas_by_channel(project)
    planned: dict[str, list[str]] = {}
    for touchpoint in project.planned:
        for channel in touchpoint.channels:
            planned.setdefault(channel, []).append(touchpoint.id)
    return tuple(
        _unused(channel, personas.get(channel.id, ()), tuple(planned.get(channel.id, ())))
        for channel in unused_channels(project)
    )


def _unused(channel: Channel, personas: tuple[Ref, ...], planned: tuple[str, ...]) -> Finding:
    ref = Ref("channel", channel.id)
    if personas:
        seen = say(
            "No touchpoint happens on {channel}, a channel of {personas}", channel=ref, personas=personas
        )
        why = say("Customers are there, and we are not.")
        todo = say("Plan a touchpoint on {channel}, or write down why there is none", channel=ref)
    else:
        seen = say("No touchpoint happens on {channel}", channel=ref)
        why = say("A channel that is kept and carries nothing costs care, or the inventory lacks a row.")
        todo = say("Enter the touchpoint that is missing, or take {channel} off the list", channel=ref)
    return Finding(
        code=code_of(UNUSED),
        severity=Severity.LOW,
        subjects=(ref, *personas),
        seen=seen,
        why=why,
        todo=todo,
        evidence=_planned_line(planned),
    )


def _planned_line(planned: tuple[str, ...]) -> tuple[Message, ...]:
    if not planned:
        return ()
    touchpoints = listed(refs("touchpoint", planned))
    return (count("{n} planned: {list}", "{n} planned: {list}", len(planned), list=touchpoints),)
