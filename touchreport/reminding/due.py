"""What is due, by day: from the inventory, the action plan and the waivers of a project."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from touchreport.errors import Argument, Level, Problem
from touchreport.location import Location
from touchreport.model.message import Message
from touchreport.model.project import Project
from touchreport.model.ranking import WeighedFinding
from touchreport.model.ref import Ref
from touchreport.model.reviewing import CADENCES, review_due
from touchreport.model.settings import WaiverWish
from touchreport.model.touchpoint import Touchpoint
from touchreport.model.work import works_of

Kind = Literal["review", "action", "waiver"]


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is due.

    Attributes:
        kind: a ``review`` of a touchpoint, an ``action`` of the plan, or a ``waiver`` whose last day comes.
        day: the last day on which it is in time.
        about: what it is about: the touchpoint, what to do, or the code of the findings.
        owner: id of the person or team who answers for it; None for nobody.
        place: where it stands in the project; None for an action, which follows from findings.
        never: whether it is the first review, which nobody has recorded yet.
        reviewer: id of the person or team who reviewed it last; None for nobody, and for what is no review.
        key: tells it from all others of its project, on any day.
    """

    kind: Kind
    day: datetime.date
    about: Ref | Message | str
    owner: str | None
    place: Location | None
    key: str
    never: bool = False
    reviewer: str | None = None

    def days_over(self, on: datetime.date) -> int:
        """Return the days from its last day to the day `on`; 0 and below while it is in time."""
        return (on - self.day).days


def reviews_of(project: Project) -> Iterator[Due]:
    """Yield the next review of each touchpoint that is there today.

    One that should be reviewed again and again and never was is due since the project's date.
    """
    for touchpoint in project.present:
        day = review_due(touchpoint)
        never = day is None and touchpoint.reviewed is None and touchpoint.review_cadence in CADENCES
        if day is None and not never:
            continue
        ref = Ref("touchpoint", touchpoint.id)
        yield Due(
            kind="review",
            day=day or project.date,
            about=ref,
            owner=touchpoint.answering,
            place=_place(project, touchpoint),
            key=f"review {touchpoint.id}",
            never=never,
            reviewer=touchpoint.reviewed_by,
        )


def actions_of(found: Sequence[WeighedFinding], project: Project) -> Iterator[Due]:
    """Yield the actions that the findings of all analyses come to, in the order of the action plan."""
    met: Counter[str] = Counter()
    for work in works_of(found, project):
        finding = work.settles[0].finding
        subjects = " ".join(sorted(f"{ref.kind}:{ref.id}" for ref in finding.subjects))
        key = f"action {finding.code} {subjects}"
        met[key] += 1  # several findings of one kind may be about the same, or about nothing that has a name
        yield Due("action", work.due.last_day, work.todo, work.owner, None, f"{key} {met[key]}")


def waivers_of(wishes: Iterable[WaiverWish]) -> Iterator[Due]:
    """Yield the waivers that have a last day."""
    for number, wish in enumerate(wishes, start=1):
        if wish.waiver.until is not None:
            until = wish.waiver.until.last_day
            yield Due(
                "waiver",
                until,
                wish.waiver.finding,
                None,
                wish.location,
                f"waiver {number} {wish.waiver.finding}",
            )


def overdue_reviews(project: Project) -> int:
    """Return how many reviews are overdue on the project's date."""
    return sum(due.days_over(project.date) > 0 for due in reviews_of(project))


def review_problems(projects: Iterable[Project]) -> tuple[Problem, ...]:
    """Return a note for each review that is overdue on a project's date, at its row; each once for several outputs."""
    found: dict[str, Problem] = {}
    for project in projects:
        for due in reviews_of(project):
            days = due.days_over(project.date)
            if days > 0 and isinstance(due.about, Ref):
                name = project.name(due.about).in_language(project.language)
                told: dict[str, Argument] = {"name": name, "day": due.day.isoformat(), "count": days}
                found.setdefault(due.key, Problem("review-overdue", due.place, told, Level.NOTE))
    return tuple(found.values())


def _place(project: Project, touchpoint: Touchpoint) -> Location | None:
    record = project.records.get(Ref("touchpoint", touchpoint.id))
    return None if record is None else record.location
