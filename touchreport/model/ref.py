"""References: which object of the project something is about."""

from __future__ import annotations

from dataclasses import dataclass


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
