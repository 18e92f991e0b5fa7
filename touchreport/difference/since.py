"""This edition beside the one before it, as ``since:`` in a project asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.analyse import Outcome
from touchreport.difference.changes import Difference
from touchreport.difference.compare import compare
from touchreport.difference.edition import Edition
from touchreport.difference.reading import read_record
from touchreport.difference.shown import Side, both_seen
from touchreport.difference.taking import edition_of
from touchreport.errors import Argument, Level, Problem, ProjectError
from touchreport.model.project import Project
from touchreport.model.settings import Since
from touchreport.model.wishes import View
from touchreport.readers.since import view_file


@dataclass(frozen=True, slots=True)
class Apart:
    """An output that shows a part of the project only.

    Attributes:
        view: what it leaves out.
        project: the whole project.
        wished: whether the author's outline names the chapter of changes; then it is a warning where there is none.
    """

    view: View
    project: Project
    wished: bool = False


def since_then(
    since: Since | None, project: Project, outcomes: Sequence[Outcome], apart: Apart | None = None
) -> tuple[Difference | None, tuple[Problem, ...]]:
    """Return what differs between the edition before and this one, and what is wrong with its record.

    Args:
        since: the edition before; None for none.
        project: the project, as far as the output shows it.
        outcomes: what became of the analyses.
        apart: what the output leaves out; None for one that shows everything.
    """
    if since is None:
        return None, ()
    try:
        old = read_record(since.record, since.file)
        if old.view is not None:
            told: dict[str, Argument] = {"file": since.file, "name": old.view.output}
            raise ProjectError(Problem("since-is-of-output", since.location, told))
        if apart is None:
            return compare(old, edition_of(project, outcomes)), _itself(since, old, project)
        new = edition_of(project, outcomes, apart.view)
        difference, problems = _apart(since, old, new, apart)
    except ProjectError as error:
        return None, error.problems
    return difference, (*_itself(since, old, project), *problems)


def _itself(since: Since, old: Edition, project: Project) -> tuple[Problem, ...]:
    if (old.name, old.date) != (project.edition, project.date):
        return ()
    told: dict[str, Argument] = {"file": since.file, "edition": str(project.edition or project.date)}
    return (Problem("since-same-edition", since.location, told, Level.WARNING),)


def _apart(
    since: Since, old: Edition, new: Edition, apart: Apart
) -> tuple[Difference | None, tuple[Problem, ...]]:
    """Return what the readers of an output may know of what differs, and why they are told less or nothing.

    Raises:
        ProjectError: the record of what the output showed is none.
    """

    def told(code: str, file: str) -> Problem:
        level = Level.WARNING if apart.wished else Level.NOTE
        arguments: dict[str, Argument] = {"output": apart.view.output, "file": file}
        return Problem(code, since.location, arguments, level)

    if apart.view.output not in since.views:
        return None, (told("since-without-output", view_file(since.file, apart.view.output)),)
    file, record = since.views[apart.view.output]
    before = read_record(record, file)
    if before.view is None or (before.name, before.date) != (old.name, old.date):
        return None, (told("since-output-elsewhere", file),)
    if (before.view.audience, before.view.only) != (apart.view.audience, apart.view.only):
        return None, (told("since-other-readers", file),)
    seen = both_seen(Side(old, before), Side(edition_of(apart.project, ()), new))
    difference = compare(seen.old, seen.new)
    if not seen.drawn_apart:
        return difference, ()
    if difference.is_empty:
        return None, (told("since-nothing-to-tell", file),)
    return difference, (told("since-drawn-apart", file),)
