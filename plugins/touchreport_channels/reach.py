"""On which channels each of today's touchpoints happens, wherever that is told.

The column of channels says it. A row that is called by a channel and leaves that column empty happens there all the
same, and so does what a journey meets over a channel that its touchpoint does not list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from touchreport.plugin import Project
from touchreport_channels.naming import Named

Channels = frozenset[str]


def reach(project: Project, named: Iterable[Named]) -> Mapping[str, Channels]:
    """Return the channels of each of today's touchpoints: those entered, else those by which its row is called.

    Args:
        project: the project.
        named: rows that name a channel, or may.
    """
    called = {row.touchpoint.id: row.verdict.channels for row in named}
    return MappingProxyType(
        {each.id: frozenset(each.channels or called.get(each.id, ())) for each in project.present}
    )


def carried(project: Project, reached: Mapping[str, Channels]) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of today's touchpoints by the channels on which they happen, in the order of the inventory.

    Args:
        project: the project.
        reached: the channels of each touchpoint.
    """
    over = {ident: set(channels) for ident, channels in reached.items()}
    for journey in project.journeys:
        for step in journey.steps:
            if step.channel is not None and step.touchpoint in over:
                over[step.touchpoint].add(step.channel)
    by_channel: dict[str, list[str]] = {}
    for ident, channels in over.items():
        for channel in channels:
            by_channel.setdefault(channel, []).append(ident)
    return MappingProxyType({channel: tuple(idents) for channel, idents in by_channel.items()})
