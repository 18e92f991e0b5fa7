"""The whole story of putting a report in its place."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from touchreport import platform
from touchreport.errors import Level, Problem, PublishError, TouchreportError
from touchreport.publish.disk import Digest
from touchreport.publish.locking import holding
from touchreport.publish.memory import Manifest, Memory, Pending, memory_of, new_staging_name
from touchreport.publish.paths import OutputFile, located
from touchreport.publish.recovery import recover
from touchreport.publish.refuse import refuse
from touchreport.publish.signals import ending_cleanly
from touchreport.publish.staging import Staging, carry_over, sync, write_files
from touchreport.publish.standing import Standing, look, naming, stop_at_strangers
from touchreport.publish.swap import swap, undo
from touchreport.publish.tree import remove, scan
from touchreport.publish.trouble import explained, refusal

_NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Published:
    """What came of publishing.

    Attributes:
        output: absolute path of the output folder.
        files: number of files of the report that are there now.
        size: their size in bytes.
        removed: paths that the last report had and this one has not, in order.
        kept: paths of somebody else that were carried over, in order.
        problems: warnings and notes: files kept, an old report that could not be removed.
    """

    output: Path
    files: int
    size: int
    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Job:
    """What every step of one publishing needs to know."""

    output: Path
    staging: Path
    memory: Memory
    before: Standing
    stays: Mapping[str, Digest]


def publish(
    output: Path,
    files: Iterable[OutputFile],
    *,
    project: Path,
    keep_foreign: bool = False,
    keeping: Sequence[str] = (),
    record: Mapping[str, object] = _NOTHING,
) -> Published:
    """Make these files the content of the output folder, all of them or none.

    It takes the lock unless this process holds it already (:func:`~touchreport.publish.locking.lock`).

    Args:
        output: the output folder; it need not exist, nor the folders above it.
        files: the report; it is gone through once, while the files are being written.
        project: the project folder, which holds the memory of what was written.
        keep_foreign: whether files that we did not write, or that were edited since, are carried over into
            the new output (an edited file then stays as it is) instead of stopping the build.
        keeping: folders, with a slash at the end, that this report is not about: what the last one put there stays.
        record: what to remember beside the files, such as versions; only values that JSON knows.

    Raises:
        PublishError: the folder is refused, holds files of somebody else, or cannot be written; the output is
            as it was.
        LockedError: another build holds the output.
        ValueError: the report has a path that cannot be, or two that cannot be together; the output is as it
            was.
        TypeError: the record holds something that JSON does not know.
    """
    json.dumps(dict(record))
    place = located(output)
    refuse(place, project)
    memory = memory_of(place, project)
    with ending_cleanly(), holding(place, memory), explained(place):
        recover(place, memory)
        old = memory.manifest() or Manifest()
        before = look(place, old)
        if not keep_foreign:
            stop_at_strangers(place, before)
        stays = {
            path: digest
            for path, digest in old.files.items()
            if path.startswith(tuple(keeping)) and path in before.entries and path not in before.edited
        }
        job = _Job(place, place.parent / new_staging_name(), memory, before, stays)
        new, problems = _replace(job, files, record)
    return _outcome(job, old, new, problems)


def _replace(
    job: _Job, files: Iterable[OutputFile], record: Mapping[str, object]
) -> tuple[Manifest, tuple[Problem, ...]]:
    """Write the new report and exchange it with the old one; whatever stops it, nothing is left half done."""
    try:
        job.memory.announce(Pending(job.staging.name))
        new = Manifest(_stage(job, files), record)
        job.memory.announce(Pending(job.staging.name, new))
        old_place = swap(job.staging, job.output, exists=job.before.mode is not None)
        return new, _finish(job, old_place)
    except BaseException:
        # What cannot be put right now is put right by the next build; the first failure is the one to tell.
        with contextlib.suppress(OSError, TouchreportError):
            recover(job.output, job.memory)
        raise


def _stage(job: _Job, files: Iterable[OutputFile]) -> Mapping[str, Digest]:
    """Fill the staging folder, for good, and return the digests of the report's files."""
    job.output.parent.mkdir(parents=True, exist_ok=True)
    os.mkdir(job.staging)
    staging = Staging(job.staging)
    kept = {**job.before.not_ours, **{path: job.before.entries[path] for path in job.stays}}
    digests = write_files(staging, files, kept)
    carry_over(staging, job.output, kept)
    if job.before.mode is not None:
        os.chmod(job.staging, job.before.mode | 0o700)
    sync(job.staging)
    return {**digests, **job.stays}


def _finish(job: _Job, old_place: Path | None) -> tuple[Problem, ...]:
    """Remove the old report and make the new manifest the truth.

    The new report is in its place by now: what fails here is told as a warning, and the next build mends it.
    """
    try:
        platform.sync_folder(job.output.parent)
        if old_place is not None:
            _check_unchanged(job, old_place)
            remove(old_place, job.before.entries)
        job.memory.promote()
    except OSError as error:
        left = refusal(job.output, error)
        return (replace(left, code="old-report-left", level=Level.WARNING),)
    return ()


def _check_unchanged(job: _Job, old_place: Path) -> None:
    """Take everything back if somebody has worked in the output while the new report was being written."""
    now = scan(old_place)
    before = job.before.entries
    if now == before:
        return
    changed = {path for path in (*now, *before) if now.get(path) != before.get(path)}
    undo(job.staging, job.output, old_place)
    raise PublishError(naming("output-changed", job.output, changed))


def _outcome(job: _Job, old: Manifest, new: Manifest, problems: tuple[Problem, ...]) -> Published:
    kept = tuple(sorted(job.before.not_ours))
    notes = (replace(note, level=Level.NOTE) for note in naming("foreign-kept", job.output, kept))
    return Published(
        output=job.output,
        files=len(new.files),
        size=sum(digest.size for digest in new.files.values()),
        removed=tuple(sorted(set(old.files) - set(new.files) - set(kept))),
        kept=kept,
        problems=(*problems, *notes),
    )
