"""The two sides of a comparison: what the caller named, and the edition that it holds."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from touchreport.build import PDF, SITE, Examined, Wishes, examine, remembered_record, studio_in
from touchreport.comparing.git import extract
from touchreport.difference import Edition, edition_of, read_record, spoken
from touchreport.errors import Argument, Problem, ProjectError
from touchreport.location import Location
from touchreport.model.settings import Settings
from touchreport.publish.memory import FOLDER
from touchreport.readers.limits import DEFAULT
from touchreport.readers.project import CONFIG


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison.

    Attributes:
        label: what the caller called it.
        folder: the project's folder, for a project or a revision of one.
        record: the record, for one that was kept or that a build remembered.
    """

    label: str
    folder: Path | None = None
    record: bytes | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """A side that was looked at.

    Attributes:
        label: what the caller called it.
        edition: what it says, spoken.
        settings: the wishes of a project; None for a record.
        folder: the project's folder; None for a record.
        problems: what is wrong and yet no error of the project, such as a plugin that failed.
    """

    label: str
    edition: Edition
    settings: Settings | None = None
    folder: Path | None = None
    problems: tuple[Problem, ...] = ()


def find(named: str, project: Path, stack: ExitStack) -> Side:
    """Return the side that a name means: a project, a record, a built playbook, else a git revision of the project.

    Args:
        named: what the caller wrote.
        project: the project whose revisions are meant.
        stack: removes what was written for a revision.

    Raises:
        ProjectError: it means none of these.
    """
    path = Path(named)
    if path.is_dir():
        return Side(named, path) if _is_project(path) else Side(named, record=_of_playbook(path, project))
    if path.is_file():
        return Side(named, record=_bytes(path))
    if named.endswith(".json") or not _may_be_revision(named):
        raise ProjectError(Problem("diff-nothing-there", arguments={"side": named}))
    shelf = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="touchreport-")))
    folder = shelf / (project.resolve().name or "project")
    folder.mkdir()
    extract(named, project, folder)
    return Side(named, folder)


def look(side: Side, wishes: Wishes, like: Settings | None = None) -> Looked:
    """Return what a side says.

    Args:
        side: the side.
        wishes: which plugins are used.
        like: whose options of analyses are used; None for its own.

    Raises:
        ProjectError: it is not right; each place is told with the name of the side.
    """
    try:
        if side.record is not None:
            return Looked(side.label, read_record(side.record, side.label))
        assert side.folder is not None
        examined = examine(side.folder, replace(wishes, allow_empty=True, whole=True, options_of=like))
    except ProjectError as error:
        raise ProjectError(_placed(problem, side) for problem in error.problems) from error
    failed = tuple(_placed(problem, side) for problem in examined.problems if problem.is_error)
    return Looked(
        side.label, edition_in_words(examined, side.folder), examined.loaded.settings, side.folder, failed
    )


def edition_in_words(examined: Examined, folder: Path) -> Edition:
    """Return what an examined project says, in each of its languages; it must not be an empty one."""
    languages = dict.fromkeys((examined.project.language, *examined.loaded.settings.languages))
    edition = edition_of(examined.project, examined.outcomes, examined.loaded.settings.view)
    return spoken(edition, {tag: studio_in(examined, folder, tag).speaker().plain for tag in languages})


def _is_project(path: Path) -> bool:
    return any((path / name).is_file() for name in CONFIG)


def _may_be_revision(named: str) -> bool:
    return bool(named) and not named.startswith(("-", "/", "./", "../")) and "\0" not in named


def _bytes(path: Path) -> bytes:
    """Return the bytes of a record.

    Raises:
        ProjectError: it cannot be read, or is larger than any record may be.
    """
    limit = DEFAULT.edition_bytes
    arguments: dict[str, Argument] = {"file": path.name, "limit": limit, "name": "edition-bytes"}
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        told: dict[str, Argument] = {"file": path.name, "reason": error.strerror or str(error)}
        raise ProjectError(Problem("unreadable-file", Location(str(path)), told)) from None
    if len(data) > limit:
        raise ProjectError(Problem("file-too-large", Location(str(path)), arguments))
    return data


def _of_playbook(path: Path, project: Path) -> bytes:
    """Return the record that the project remembers of a playbook that it built.

    Raises:
        ProjectError: the folder is no playbook, or nobody remembers it.
    """
    if not (path / SITE).is_dir() and not (path / PDF).is_file():
        raise ProjectError(Problem("diff-nothing-there", arguments={"side": str(path)}))
    for home in (path.resolve().parent, project):
        record = remembered_record(path, home) if (home / FOLDER).is_dir() else None
        if record is not None:
            return record.encode("utf-8")
    raise ProjectError(Problem("playbook-without-record", arguments={"side": str(path)}))


def _placed(problem: Problem, side: Side) -> Problem:
    """Return a problem whose place says on which side it is."""
    place = problem.location
    if side.record is not None:
        return problem
    if place is None:
        return replace(problem, location=Location(side.label))
    return replace(problem, location=replace(place, file=f"{side.label}: {place.file}"))
