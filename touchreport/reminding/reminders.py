"""A project looked at on a day: what is overdue, and what will be soon."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from touchreport.build import Wishes, examine, studio_of
from touchreport.errors import Argument, Problem, ProjectError
from touchreport.examining import Examined
from touchreport.model.project import Project
from touchreport.model.ranking import in_order
from touchreport.reminding.due import Due, Kind, actions_of, reviews_of, waivers_of
from touchreport.render.speaker import Speaker
from touchreport.text import fold, nearest

NOBODY = "Nobody yet"
"""Who answers where nobody does."""

AUTHOR = "Author of the playbook"
"""Who looks after waivers."""


@dataclass(frozen=True, slots=True)
class Reminders:
    """What is due on a day.

    Attributes:
        on: the day.
        within: how many days ahead are looked at, 0 for none.
        dues: what is overdue or will be due in that time, the first first.
        speaker: says things in the project's language.
        problems: plugins that failed; what they would have found is not among the actions.
        title: the playbook's title.
    """

    on: datetime.date
    within: int
    dues: tuple[Due, ...]
    speaker: Speaker
    problems: tuple[Problem, ...]
    title: str

    @property
    def overdue(self) -> tuple[Due, ...]:
        """What was due before the day."""
        return tuple(due for due in self.dues if due.days_over(self.on) > 0)

    @property
    def by_owner(self) -> tuple[tuple[str, tuple[Due, ...]], ...]:
        """What is due by the name of who answers for it: people in the order of their names, then nobody, then authors."""

        def place(due: Due) -> tuple[int, str]:
            rank = 2 if due.kind == "waiver" else 1 if due.owner is None else 0
            return rank, fold(self.owner(due))

        ordered = sorted(self.dues, key=lambda due: (place(due), due.owner or "", due.day))
        groups = groupby(ordered, key=lambda due: (place(due), due.owner))
        found = [tuple(group) for _, group in groups]
        return tuple((self.owner(group[0]), group) for group in found)

    def owner(self, due: Due) -> str:
        """Return the name of who answers for it."""
        if due.owner is None:
            return AUTHOR if due.kind == "waiver" else NOBODY
        person = self.speaker.project.person_by_id[due.owner]
        return self.speaker.plain(person.name)

    def words(self, due: Due) -> str:
        """Return what is to be done."""
        about = due.about if isinstance(due.about, str) else self.speaker.plain(due.about)
        before = self.reviewer(due)
        more = " for the first time" if due.never else f", last reviewed by {before}" if before else ""
        review = f"Review {about}{more}"
        return {"review": review, "action": about, "waiver": f"Waiver for {about} ends"}[due.kind]

    def reviewer(self, due: Due) -> str | None:
        """Return the name of who reviewed it last; None where nobody says."""
        if due.reviewer is None:
            return None
        return self.speaker.plain(self.speaker.project.person_by_id[due.reviewer].name)

    def lateness(self, due: Due) -> str:
        """Return how late it is, or how soon it will be due."""
        days = due.days_over(self.on)
        if days == 0:
            return "today"
        unit = "day" if abs(days) == 1 else "days"
        return f"{days} {unit} overdue" if days > 0 else f"in {-days} {unit}"


def remind(
    folder: Path,
    on: datetime.date,
    *,
    within: int = 30,
    by: str | None = None,
    kinds: Iterable[Kind] = (),
    wishes: Wishes | None = None,
) -> Reminders:
    """Return what is due in a project on a day.

    Args:
        folder: the project folder.
        on: the day.
        within: how many days ahead to look.
        by: id or name of the person or team who answers; None for all.
        kinds: what to look for; everything if empty.
        wishes: which plugins are used.

    Raises:
        ProjectError: the project is invalid or has no touchpoints, or nobody in it is called so.
    """
    examined = examine(folder, replace(wishes or Wishes(), whole=True))
    if examined.site is None:
        raise ProjectError(examined.problems)
    wanted, owner = frozenset(kinds), None if by is None else _person(by, examined.project)
    dues = [
        due
        for due in _all(examined)
        if due.days_over(on) >= -within
        and (not wanted or due.kind in wanted)
        and (owner is None or due.owner == owner)
    ]
    dues.sort(key=lambda due: due.day)
    speaker = studio_of(examined, folder).speaker()
    failed = tuple(problem for problem in examined.problems if problem.is_error)
    title = speaker.plain(examined.project.title)
    return Reminders(on, within, tuple(dues), speaker, failed, title)


def _all(examined: Examined) -> Iterable[Due]:
    project = examined.project
    results = [(each.id, each.result) for each in examined.outcomes if each.result is not None]
    yield from reviews_of(project)
    told = {
        f"{each.analysis.id}/{kind.slug}"
        for each in examined.registry.analyses
        for kind in each.analysis.findings
        if kind.of_review  # a review is told by itself
    }
    work = [each for each in in_order(results, project) if each.finding.code not in told]
    yield from actions_of(work, project)
    yield from waivers_of(examined.loaded.settings.waivers)


def _person(named: str, project: Project) -> str:
    """Return the id of the person or team who is called so."""
    names = {
        fold(words): person.id
        for person in project.people
        for _, words in (*person.name.words, ("", person.id))
    }
    found = names.get(fold(named))
    if found is not None:
        return found
    people = tuple(person.name.in_language(project.language) for person in project.people)
    told: dict[str, Argument] = {"name": named}
    raise ProjectError(Problem("nobody-called-so", arguments=told, suggestion=nearest(named, people)))
