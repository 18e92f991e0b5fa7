"""Touchpoints whose presence or nature their channels contradict.

Neither need be equal: a shop is physical, and a price label in it is communication. A contradiction is only what cannot
be: online over offline channels alone, a scent over a web page.
"""

from __future__ import annotations

from collections.abc import Mapping

from touchreport.plugin import Channel, Finding, Project, Ref, Severity, Term, Touchpoint, refs, say
from touchreport_channels.kinds import NATURE, PRESENCE, code_of

_PEOPLE = frozenset({"dialogue", "face-to-face", "live", "community"})
_SENSES = frozenset({"audio", "short-video", "long-video", "live"})


def contradiction_findings(project: Project) -> tuple[Finding, ...]:
    """Return one finding for each axis on which a touchpoint and its channels contradict each other."""
    findings: list[Finding] = []
    carried = {channel.id: carried_natures(channel) for channel in project.channels}
    for touchpoint in project.present:
        channels = [project.channel_by_id[ident] for ident in touchpoint.channels]
        if channels and presence_contradicts(touchpoint, channels):
            findings.append(_presence(touchpoint, channels))
        if channels and nature_contradicts(touchpoint, channels, carried):
            findings.append(_nature(touchpoint))
    return tuple(findings)


def presence_contradicts(touchpoint: Touchpoint, channels: list[Channel]) -> bool:
    """Return whether no channel has any of the touchpoint's classes of presence, all being recorded."""
    if not touchpoint.presence or not all(channel.presence for channel in channels):
        return False
    return all(set(touchpoint.presence).isdisjoint(channel.presence) for channel in channels)


def nature_contradicts(
    touchpoint: Touchpoint, channels: list[Channel], carried: Mapping[str, frozenset[str]]
) -> bool:
    """Return whether no channel can carry any of the touchpoint's natures, all being recorded.

    Args:
        touchpoint: the touchpoint.
        channels: its channels.
        carried: what each channel can carry, from :func:`carried_natures`, by id.
    """
    if not touchpoint.nature or not all(channel.nature for channel in channels):
        return False
    return all(carried[channel.id].isdisjoint(touchpoint.nature) for channel in channels)


def carried_natures(channel: Channel) -> frozenset[str]:
    """Return the natures that a touchpoint on a channel can have.

    Its own; communication always; human where people answer on it (dialogue, community, live); physical and
    sensory at a place; sensory where it carries sound or film.
    """
    found = {"communication", *channel.nature}
    if _PEOPLE.intersection(channel.suits):
        found.add("human")
    if "offline" in channel.presence:
        found |= {"physical", "sensory"}
    if _SENSES.intersection(channel.suits):
        found.add("sensory")
    return frozenset(found)


def _presence(touchpoint: Touchpoint, of: list[Channel]) -> Finding:
    ref = Ref("touchpoint", touchpoint.id)
    of_channels = dict.fromkeys(each for channel in of for each in channel.presence)
    channels = refs("channel", touchpoint.channels)
    return Finding(
        code=code_of(PRESENCE),
        severity=Severity.LOW,
        work="record",
        subjects=(ref, *channels),
        seen=say(
            "{touchpoint} is recorded as “{presence}”, its channels as “{other}”: {channels}",
            touchpoint=ref,
            presence=tuple(Term("presence", each) for each in touchpoint.presence),
            other=tuple(Term("presence", each) for each in of_channels),
            channels=channels,
        ),
        why=say("One of the two is wrong, and every count of online and offline is wrong with it."),
        todo=say(
            "Correct the presence of {touchpoint}, or enter the channel that is missing", touchpoint=ref
        ),
        owner=touchpoint.answering,
        effort=1,
    )


def _nature(touchpoint: Touchpoint) -> Finding:
    ref = Ref("touchpoint", touchpoint.id)
    channels = refs("channel", touchpoint.channels)
    return Finding(
        code=code_of(NATURE),
        severity=Severity.LOW,
        work="record",
        subjects=(ref, *channels),
        seen=say(
            "{touchpoint} is recorded as “{nature}”, which none of its channels can carry: {channels}",
            touchpoint=ref,
            nature=tuple(Term("nature", each) for each in touchpoint.nature),
            channels=channels,
        ),
        why=say("One of the two is wrong, or the channel over which it really happens is missing."),
        todo=say("Correct the nature of {touchpoint}, or enter the channel that is missing", touchpoint=ref),
        owner=touchpoint.answering,
        effort=1,
    )
