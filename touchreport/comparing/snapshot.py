"""Keeping the records of an edition."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

from touchreport import __version__
from touchreport.build import Examined, Wishes, examine, examine_all, told_once
from touchreport.comparing.sides import edition_in_words
from touchreport.difference import Edition, record_text
from touchreport.errors import Argument, Problem, ProjectError
from touchreport.model.text import Text
from touchreport.publish.disk import write_new
from touchreport.readers.since import view_file
from touchreport.text import slug

FOLDER = "editions"
"""The folder of a project in which the records of its editions are kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One record that was kept.

    Attributes:
        file: the record.
        output: name of the output that it is about; empty for the one of the whole project.
        touchpoints: number of touchpoints in it.
        findings: number of findings in it.
    """

    file: Path
    output: str
    touchpoints: int
    findings: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was kept.

    Attributes:
        records: the record of the whole project first, then one for each output that shows a part of it.
        problems: everything worth telling about the project.
    """

    records: tuple[Kept, ...]
    problems: tuple[Problem, ...]


def take_snapshot(project: Path, output: Path | None, wishes: Wishes) -> Snapshot:
    """Write the records of the edition that a project holds now: of the whole, and of what single outputs show.

    Args:
        project: the project folder.
        output: the file; ``editions/<name of the edition>.json`` in the project if not given. Records of outputs stand
            beside it, with the name of the output before the ending.
        wishes: which plugins are used.

    Raises:
        ProjectError: the project is not right, has no edition's name to call the file after, or a plugin failed; or the
            file is the record with which the project compares itself, or cannot be written. Where that is so of the
            first file, nothing was written.
    """
    every = _examined(project, wishes)
    whole = every[0]
    file = output or project / FOLDER / f"{_file_name(whole.project.edition)}.json"
    since = whole.loaded.settings.since
    if since is not None and (project / since.file).resolve() == file.resolve():
        raise ProjectError(Problem("snapshot-over-since", since.location, {"file": since.file}))
    taken = [(_file_of(each, file), edition_in_words(each, project), _name(each)) for each in every]
    for place, _, _ in taken:
        _refuse_foreign(place)
    for place, edition, _ in taken:
        _write(place, record_text(edition, __version__).encode("utf-8"))
    return Snapshot(tuple(_kept(place, edition, name) for place, edition, name in taken), told_once(every))


def _examined(project: Path, wishes: Wishes) -> list[Examined]:
    """Return the whole project, and each output that shows a part of it, unless nothing is left to show.

    Raises:
        ProjectError: the project is not right or empty, or a plugin failed.
    """
    outputs = examine_all(project, wishes)
    whole = next((each for each in outputs if each.loaded.settings.view is None), None)
    whole = whole or examine(project, replace(wishes, whole=True))
    if whole.site is None:
        raise ProjectError(whole.problems)
    parts = [each for each in outputs if each.loaded.settings.view is not None and each.site is not None]
    for each in (whole, *parts):
        if each.failed:
            failed = next(problem for problem in each.problems if problem.is_error)
            raise ProjectError((failed, Problem("snapshot-incomplete")))
    return [whole, *parts]


def _name(examined: Examined) -> str:
    view = examined.loaded.settings.view
    return "" if view is None else view.output


def _file_of(examined: Examined, file: Path) -> Path:
    name = _name(examined)
    return file.with_name(view_file(file.name, name)) if name else file


def _kept(file: Path, edition: Edition, output: str) -> Kept:
    found = sum(not found.left_out for found in edition.findings)
    return Kept(file, output, len(edition.of_kind("touchpoint")), found)


def _write(file: Path, data: bytes) -> None:
    """Put a record in place whole; an earlier record of that name gives way.

    Raises:
        ProjectError: it cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
        try:
            write_new(unfinished, data)
            os.replace(unfinished, file)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise _not_written(file, error) from None


def _not_written(file: Path, error: OSError) -> ProjectError:
    told: dict[str, Argument] = {"file": str(file), "reason": error.strerror or str(error)}
    return ProjectError(Problem("snapshot-not-written", arguments=told))


def _refuse_foreign(file: Path) -> None:
    """Take care that nothing but an earlier record gives way to a record.

    Raises:
        ProjectError: another file is there, or it cannot be read.
    """
    try:
        if file.exists() and not _is_record(file):
            raise ProjectError(Problem("snapshot-foreign", arguments={"file": str(file)}))
    except OSError as error:
        raise _not_written(file, error) from None


def _is_record(file: Path) -> bool:
    with file.open("rb") as stream:
        return b'"touchreport-edition/' in stream.read(200)


def _file_name(edition: Text | None) -> str:
    """Return what a file is called after the name of an edition.

    Raises:
        ProjectError: the edition has no name.
    """
    if edition is None:
        raise ProjectError(Problem("snapshot-without-name"))
    return slug(str(edition))
