"""Channels without a touchpoint."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from touchreport.plugin import (
    Channel,
    Finding,
    Message,
    Project,
    Ref,
    Severity,
    Touchpoint,
    by_importance,
    count,
    listed,
    refs,
    say,
)
from touchreport_channels.kinds import UNUSED, code_of


def unused_channels(project: Project, carried: Container[str]) -> tuple[Channel, ...]:
    """Return the channels that carry no touchpoint today, and should.

    Those are channels of the project's own table and channels that a persona uses. A channel of the vocabulary
    that is there only because a planned touchpoint or a step names it is none of them.

    Args:
        project: the project.
        carried: ids of the channels on which something happens, wherever that is told.
    """
    named = {channel for touchpoint in project.touchpoints for channel in touchpoint.channels}
    named |= {step.channel for journey in project.journeys for step in journey.steps if step.channel}
    by_personas = personas_by_channel(project)
    return tuple(
        channel
        for channel in project.channels
        if channel.id not in carried
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


def unused_findings(project: Project, unused: Iterable[Channel]) -> tuple[Finding, ...]:
    """Return one finding for each channel that carries nothing; where something is planned, that is to be finished.

    Args:
        project: the project.
        unused: the channels.
    """
    personas = personas_by_channel(project)
    planned: dict[str, list[Touchpoint]] = {}
    for touchpoint in by_importance(project, project.planned):
        for channel in touchpoint.channels:
            planned.setdefault(channel, []).append(touchpoint)
    return tuple(
        _only_planned(Ref("channel", channel.id), personas.get(channel.id, ()), planned[channel.id])
        if channel.id in planned
        else _unused(Ref("channel", channel.id), personas.get(channel.id, ()))
        for channel in unused
    )


def _unused(channel: Ref, personas: tuple[Ref, ...]) -> Finding:
    if personas:
        seen = say(
            "No touchpoint happens on {channel}, a channel of {personas}", channel=channel, personas=personas
        )
        why = say("Customers are there, and we are not.")
        todo = say("Plan a touchpoint on {channel}, or write down why there is none", channel=channel)
    else:
        seen = say("No touchpoint happens on {channel}", channel=channel)
        why = say("A channel that is kept and carries nothing costs care, or the inventory lacks a row.")
        todo = say("Enter the touchpoint that is missing, or take {channel} off the list", channel=channel)
    return Finding(
        code=code_of(UNUSED),
        severity=Severity.LOW,
        subjects=(channel, *personas),
        seen=seen,
        why=why,
        todo=todo,
        work=None if personas else "record",
    )


def _only_planned(channel: Ref, personas: tuple[Ref, ...], planned: list[Touchpoint]) -> Finding:
    first = planned[0]
    return Finding(
        code=code_of(UNUSED),
        severity=Severity.LOW,
        subjects=(channel, *personas, *refs("touchpoint", (each.id for each in planned))),
        seen=_seen_planned(channel, personas),
        why=_why_planned(personas),
        todo=say(
            "Finish {touchpoint}, which is planned for {channel}",
            touchpoint=Ref("touchpoint", first.id),
            channel=channel,
        ),
        evidence=(_planned_line(planned),),
        owner=first.answering,
    )


def _seen_planned(channel: Ref, personas: tuple[Ref, ...]) -> Message:
    if not personas:
        return say("What is to happen on {channel} is only planned", channel=channel)
    return say(
        "What is to happen on {channel}, a channel of {personas}, is only planned",
        channel=channel,
        personas=personas,
    )


def _why_planned(personas: tuple[Ref, ...]) -> Message:
    if personas:
        return say("Customers are there already, and we are not yet.")
    return say("Until then the channel costs care and carries nothing.")


def _planned_line(planned: list[Touchpoint]) -> Message:
    touchpoints = listed(refs("touchpoint", (each.id for each in planned)))
    return count("{n} planned: {list}", "{n} planned: {list}", len(planned), list=touchpoints)
