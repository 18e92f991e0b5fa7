"""References: which object of the project something is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A pointer to one object of the project.

    Themes turn it into the object's name with a link (and a stop number for a touchpoint).

    Attributes:
        kind: ``touchpoint``, ``persona``, ``segment``, ``channel``, ``stage``, ``person``, ``measure`` or
            ``pillar``.
        id: the object's id.
    """

    kind: str
    id: str


KIND_OF: Mapping[str, str] = MappingProxyType(
    {
        "personas": "persona",
        "segments": "segment",
        "channels": "channel",
        "people": "person",
        "touchpoints": "touchpoint",
        "measures": "measure",
    }
)
"""The tables of a project, as :class:`~touchreport.model.project.Project` calls them, and the kind of each row's reference."""
