"""Keeping the record of an edition."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

from touchreport import __version__
from touchreport.build import Wishes, examine
from touchreport.comparing.sides import edition_in_words
from touchreport.difference import record_text
from touchreport.errors import Argument, Problem, ProjectError
from touchreport.model.text import Text
from touchreport.publish.disk import write_new
from touchreport.text import slug

FOLDER = "editions"
"""The folder of a project in which the records of its editions are kept."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was kept.

    Attributes:
        file: the record.
        touchpoints: number of touchpoints in it.
        findings: number of findings in it.
        problems: everything worth telling about the project.
    """

    file: Path
    touchpoints: int
    findings: int
    problems: tuple[Problem, ...]


def take_snapshot(project: Path, output: Path | None, wishes: Wishes) -> Snapshot:
    """Write the record of the edition that a project holds now.

    Args:
        project: the project folder.
        output: the file; ``editions/<name of the edition>.json`` in the project if not given.
        wishes: which plugins are used.

    Raises:
        ProjectError: the project is not right, has no edition's name to call the file after, or a plugin failed; or the
            file is the record with which the project compares itself, or cannot be written. Nothing was written.
    """
    examined = examine(project, replace(wishes, whole=True))
    if examined.site is None:
        raise ProjectError(examined.problems)
    if examined.failed:
        failed = next(problem for problem in examined.problems if problem.is_error)
        raise ProjectError((failed, Problem("snapshot-incomplete")))
    file = output or project / FOLDER / f"{_file_name(examined.project.edition)}.json"
    since = examined.loaded.settings.since
    if since is not None and (project / since.file).resolve() == file.resolve():
        raise ProjectError(Problem("snapshot-over-since", since.location, {"file": since.file}))
    edition = edition_in_words(examined, project)
    _write(file, record_text(edition, __version__).encode("utf-8"))
    found = sum(not found.left_out for found in edition.findings)
    return Snapshot(file, len(edition.of_kind("touchpoint")), found, examined.problems)


def _write(file: Path, data: bytes) -> None:
    """Put a record in place whole; an earlier record of that name gives way, any other file does not.

    Raises:
        ProjectError: it cannot be written, or another file is there.
    """
    try:
        if file.exists() and not _is_record(file):
            raise ProjectError(Problem("snapshot-foreign", arguments={"file": str(file)}))
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
        try:
            write_new(unfinished, data)
            os.replace(unfinished, file)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        told: dict[str, Argument] = {"file": str(file), "reason": error.strerror or str(error)}
        raise ProjectError(Problem("snapshot-not-written", arguments=told)) from None


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
