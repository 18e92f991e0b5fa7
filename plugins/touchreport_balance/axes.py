"""The three axes, and which classes each touchpoint has on them.

A touchpoint's own classes count. Where it has none, presence and nature are those of its channels, and in the journey
model of front-end, mid-end and back-end the position is that of its stages. Otherwise nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, Ref, State, Step, Touchpoint

AXES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "presence": ("online", "offline"),
        "nature": ("communication", "human", "physical", "sensory"),
        "position": ("front-end", "mid-end", "back-end"),
    }
)
"""The axes with their classes, in the order of the vocabulary."""

POSITIONS_MODEL = "service-position"
"""The journey model whose stages are the positions."""

_NONE: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of every touchpoint on one axis.

    Attributes:
        of: classes by touchpoint, each once; a touchpoint without any is left out.
        derived: touchpoints of today whose classes come from channels or stages.
        unclassed: touchpoints of today without a class that do not say “none” either.
    """

    of: Mapping[str, tuple[str, ...]]
    derived: int
    unclassed: tuple[Touchpoint, ...]


def classes_of(project: Project, axis: str) -> Classes:
    """Look up the classes of every touchpoint on an axis."""
    found: dict[str, tuple[str, ...]] = {}
    derived, unclassed = 0, []
    channels = _of_channels(project, axis)
    for touchpoint in project.touchpoints:
        own: tuple[str, ...] = getattr(touchpoint, axis)
        today = touchpoint.status == "as-is"
        if own:
            found[touchpoint.id] = tuple(dict.fromkeys(own))
        elif project.state(Ref("touchpoint", touchpoint.id), axis) is State.NONE:
            continue
        elif known := _elsewhere(project, axis, touchpoint, channels):
            found[touchpoint.id] = known
            derived += today
        elif today:
            unclassed.append(touchpoint)
    return Classes(MappingProxyType(found), derived, tuple(unclassed))


def natures_of_step(project: Project, natures: Classes, step: Step) -> tuple[str, ...]:
    """Return what a step is made by: its touchpoint's own natures, else its channel's, else what is derived."""
    own = project.touchpoint_by_id[step.touchpoint].nature
    channel = project.channel_by_id.get(step.channel or "")
    return own or (channel.nature if channel is not None else _NONE) or natures.of.get(step.touchpoint, _NONE)


def _of_channels(project: Project, axis: str) -> Mapping[str, tuple[str, ...]]:
    if axis == "position":
        return {}
    return {channel.id: getattr(channel, axis) for channel in project.channels}


def _elsewhere(
    project: Project, axis: str, touchpoint: Touchpoint, channels: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    if axis == "position":
        follows = project.model.id == POSITIONS_MODEL
        return _once(touchpoint.stages, AXES[axis]) if follows else _NONE
    return _once((name for each in touchpoint.channels for name in channels.get(each, _NONE)), AXES[axis])


def _once(names: Iterable[str], order: tuple[str, ...]) -> tuple[str, ...]:
    given = set(names)
    return tuple(name for name in order if name in given)
