"""Classes that a row has not and that the type for which it was taken proposes. Nothing is ever filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, Ref, State, proposed_classes
from touchreport_suggestions.reasons import of_channels
from touchreport_suggestions.rows import Row

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "presence": "presence",
        "nature": "nature",
        "goal": "goal",
        "control": "control",
        "media-class": "media_class",
        "owner-class": "owner_class",
    }
)
"""The field of a touchpoint that holds its classes, by axis."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for one row.

    Attributes:
        row: the row.
        classes: the classes proposed, by axis.
    """

    row: Row
    classes: Mapping[str, tuple[str, ...]]


def proposals(project: Project, rows: Iterable[Row]) -> tuple[Proposal, ...]:
    """Return a proposal for each row of today that has something to gain; the most important row first.

    A written “none” is a statement. Presence and nature that the channels tell are known without a class.
    """
    found = []
    for row in rows:
        if row.touchpoint.status != "as-is" or not row.found.types:
            continue
        wanted = {
            axis: names
            for axis, names in proposed_classes(row.found, row.classes).items()
            if not of_channels(project, axis, row.channels) and not _is_none(project, row, axis)
        }
        if wanted:
            found.append(Proposal(row, MappingProxyType(wanted)))
    return tuple(sorted(found, key=lambda each: rank(project, each.row.touchpoint.id)))


def rank(project: Project, ident: str) -> tuple[float, tuple[tuple[str, str], ...], str]:
    """Return a key that puts the most important touchpoint first, so that the order of the rows does not matter."""
    touchpoint = project.touchpoint_by_id[ident]
    return -project.importance(touchpoint), touchpoint.name.words, touchpoint.id


def _is_none(project: Project, row: Row, axis: str) -> bool:
    return project.state(Ref("touchpoint", row.touchpoint.id), FIELDS[axis]) is State.NONE
