"""This edition beside the one before it, as ``since:`` in a project asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from touchreport.analyse import Outcome
from touchreport.difference.changes import Difference
from touchreport.difference.compare import compare
from touchreport.difference.edition import Edition
from touchreport.difference.reading import read_record
from touchreport.difference.taking import edition_of
from touchreport.errors import Argument, Level, Problem, ProjectError
from touchreport.model.project import Project
from touchreport.model.settings import Since


def _whole(edition: Edition) -> Edition:
    return edition


def since_then(
    since: Since | None,
    project: Project,
    outcomes: Sequence[Outcome],
    seen: Callable[[Edition], Edition] = _whole,
) -> tuple[Difference | None, tuple[Problem, ...]]:
    """Return what differs between the edition before and this one, and what is wrong with its record.

    Args:
        since: the edition before; None for none.
        project: the project.
        outcomes: what became of the analyses.
        seen: reduces an edition to what the readers of the output may see (:meth:`Edition.reduced`); both are.
    """
    if since is None:
        return None, ()
    try:
        old = read_record(since.record, since.file)
    except ProjectError as error:
        return None, error.problems
    new = edition_of(project, outcomes)
    difference = compare(seen(old), seen(new))
    if (old.name, old.date) != (new.name, new.date):
        return difference, ()
    told: dict[str, Argument] = {"file": since.file, "edition": str(new.name or new.date)}
    return difference, (Problem("since-same-edition", since.location, told, Level.WARNING),)
