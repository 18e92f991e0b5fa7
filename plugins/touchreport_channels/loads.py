"""How much each channel carries.

Each touchpoint hands out a weight of 1 in equal parts to its channels; the share of a channel is the sum of its parts
over the number of touchpoints that have a channel. The share of importance is the same with the touchpoint's
importance in place of 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from touchreport.plugin import Project, Touchpoint


@dataclass(frozen=True, slots=True)
class Load:
    """What one channel carries.

    Attributes:
        channel: id of the channel.
        touchpoints: touchpoints that happen through it, in the order of the inventory.
        alone: those of them that have no other channel.
        share: its share of the touchpoints, 0 to 1.
        importance: its share of the importance, 0 to 1; None where no touchpoint is rated.
    """

    channel: str
    touchpoints: tuple[Touchpoint, ...]
    alone: tuple[Touchpoint, ...]
    share: float
    importance: float | None


@dataclass(frozen=True, slots=True)
class Loads:
    """What all channels carry.

    Attributes:
        of: the load of each channel that carries something, largest share first.
        cases: touchpoints that have a channel.
        herfindahl: sum of the squared shares: 1 for a single channel, 1/k for k equal ones; 0 without cases.
    """

    of: tuple[Load, ...]
    cases: int
    herfindahl: float

    @property
    def by_channel(self) -> Mapping[str, Load]:
        """The loads by the channel's id."""
        return {load.channel: load for load in self.of}

    @property
    def equal_channels(self) -> float:
        """How many channels of equal share would be as concentrated, 1/H; 0 without cases."""
        return 1 / self.herfindahl if self.herfindahl else 0.0


def weights_of(touchpoint: Touchpoint) -> Mapping[str, float]:
    """Return which part of a touchpoint each of its channels carries; the parts sum to 1."""
    channels = dict.fromkeys(touchpoint.channels)
    return {channel: 1 / len(channels) for channel in channels}


def loads(project: Project) -> Loads:
    """Work out what each channel carries of the touchpoints that are there today."""
    carried = [touchpoint for touchpoint in project.present if touchpoint.channels]
    met: dict[str, list[tuple[Touchpoint, float]]] = {}
    for touchpoint in carried:
        for channel, weight in weights_of(touchpoint).items():
            met.setdefault(channel, []).append((touchpoint, weight))
    total = _total_importance(project, carried)
    # Ties keep the order in which the project lists its channels.
    found = [_load(project, c.id, met[c.id], len(carried), total) for c in project.channels if c.id in met]
    found.sort(key=lambda load: -round(load.share, 12))
    return Loads(tuple(found), len(carried), fsum(load.share**2 for load in found))


def _load(
    project: Project,
    channel: str,
    met: list[tuple[Touchpoint, float]],
    cases: int,
    total: float | None,
) -> Load:
    share = fsum(weight for _, weight in met) / cases
    importance = None
    if total is not None:
        importance = fsum(project.importance(touchpoint) * weight for touchpoint, weight in met) / total
    return Load(
        channel,
        tuple(touchpoint for touchpoint, _ in met),
        tuple(touchpoint for touchpoint, weight in met if weight == 1),
        share,
        importance,
    )


def _total_importance(project: Project, carried: list[Touchpoint]) -> float | None:
    """Return the importance of all touchpoints; None if none is rated, or all at the bottom of the scale."""
    if all(touchpoint.importance is None for touchpoint in carried):
        return None
    return fsum(project.importance(touchpoint) for touchpoint in carried) or None
