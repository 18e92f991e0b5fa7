"""Which reviews should have happened, and how long ago."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from touchreport.plugin import Project, review_due


@dataclass(frozen=True, slots=True)
class Overdue:
    """A review that should have happened before the date of the project.

    Attributes:
        touchpoint: id of the touchpoint.
        due: the last day on which it would have been in time.
        days: days from then to the date of the project, at least 1.
    """

    touchpoint: str
    due: datetime.date
    days: int


def overdue_of(project: Project) -> tuple[Overdue, ...]:
    """Return the overdue reviews of the touchpoints that are there today, in the order of the inventory."""
    dated = ((t, review_due(t)) for t in project.present)
    return tuple(
        Overdue(t.id, due, (project.date - due).days)
        for t, due in dated
        if due is not None and due < project.date
    )
