"""The page of the channels."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import Stop
from touchreport.model.channel import Channel
from touchreport.model.message import Term
from touchreport.model.ref import Ref
from touchreport.model.stage import Stage


@dataclass(frozen=True, slots=True)
class ChannelEntry:
    """A channel, the touchpoints that it carries and the personas who use it.

    Attributes:
        channel: the channel.
        icon: name of its icon, for ``draw.icon``.
        stops: the touchpoints that it carries.
        personas: the personas who use it, and how much; None where only that they do is recorded.
        stages: ids of the stages on which its touchpoints act.
    """

    channel: Channel
    icon: str
    stops: tuple[Stop, ...]
    personas: tuple[tuple[Ref, Term | None], ...]
    stages: frozenset[str]


@dataclass(frozen=True, slots=True)
class ChannelsPage:
    """Where we meet them.

    Attributes:
        stages: the stages, in order.
        channels: each channel with what it carries, the busiest first.
    """

    stages: tuple[Stage, ...]
    channels: tuple[ChannelEntry, ...]
