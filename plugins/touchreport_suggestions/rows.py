"""What every row of the inventory is, as far as its name, its channels and its classes tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, Recognised, Touchpoint, names_a_channel, recognised

_NONE: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One touchpoint.

    Attributes:
        touchpoint: the touchpoint.
        channels: its channels; where it has none and is called by the name of a channel, that one.
        classes: the classes that it has of its own, by axis.
        found: what it was taken for.
    """

    touchpoint: Touchpoint
    channels: tuple[str, ...]
    classes: Mapping[str, tuple[str, ...]]
    found: Recognised


def rows(project: Project) -> tuple[Row, ...]:
    """Return all rows, planned and retired ones included."""
    return tuple(map(_row, project.touchpoints))


def _row(touchpoint: Touchpoint) -> Row:
    channels, classes = touchpoint.channels or _named(touchpoint), _classes(touchpoint)
    return Row(touchpoint, channels, classes, recognised(touchpoint.name.words, classes, channels))


def _named(touchpoint: Touchpoint) -> tuple[str, ...]:
    name = touchpoint.name.words[0][1]
    return names_a_channel(name, has_channel=False, has_purpose=False).channels


def _classes(touchpoint: Touchpoint) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(
        {
            "presence": touchpoint.presence,
            "nature": touchpoint.nature,
            "goal": touchpoint.goal,
            "control": (touchpoint.control,) if touchpoint.control else _NONE,
            "media-class": (touchpoint.media_class,) if touchpoint.media_class else _NONE,
            "owner-class": (touchpoint.owner_class,) if touchpoint.owner_class else _NONE,
        }
    )
