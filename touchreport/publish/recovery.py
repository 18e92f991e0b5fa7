"""Putting right what a build left that died, or that failed, on the way."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from touchreport.errors import PublishError
from touchreport.publish.disk import digest_of, status
from touchreport.publish.memory import Manifest, Memory, Pending
from touchreport.publish.standing import naming
from touchreport.publish.swap import backup_of, put_back
from touchreport.publish.tree import Entry, Kind, holds, remove, scan


def recover(output: Path, memory: Memory) -> None:
    """Leave nothing but the old report or the new one, and a manifest that fits it.

    Doing it twice, or dying on the way and doing it again, comes to the same. It must be done under the lock.

    Args:
        output: as :func:`~touchreport.publish.paths.located` gives it.
        memory: what the project remembers about it.

    Raises:
        PublishError: what was left holds files that neither report has; they are named and nothing is removed.
        OSError: something cannot be read or removed.
    """
    pending = memory.pending()
    if pending is None:
        memory.forget()
        return
    staging = output.parent / pending.staging
    if pending.manifest is None:
        _remove_unfinished(staging)
        memory.forget()
        return
    put_back(staging, output)
    states = (memory.manifest() or Manifest(), pending.manifest)
    for leftover in (staging, backup_of(staging)):
        _remove_whole(leftover, output, states)
    memory.settle(Pending(pending.staging, _settled(output, *states)))


def _is_folder(path: Path) -> bool:
    here = status(path)
    return here is not None and stat.S_ISDIR(here.st_mode)


def _remove_unfinished(staging: Path) -> None:
    """Remove a folder that was never anything but a staging folder: half-written files are in no manifest.

    It is known by its name, which was noted before it was made and which nobody else can have come upon.
    """
    if _is_folder(staging):
        remove(staging, scan(staging))


def _remove_whole(leftover: Path, output: Path, states: tuple[Manifest, ...]) -> None:
    """Remove a folder that may be the old report, file by file known from a manifest or kept elsewhere."""
    if not _is_folder(leftover):
        return
    entries = scan(leftover)
    strangers = [
        path
        for path, entry in entries.items()
        if not (_is_ours(leftover, path, entry, states) or _is_carried(leftover / path, output / path, entry))
    ]
    if strangers:
        raise PublishError(naming("leftover-not-ours", leftover, strangers))
    remove(leftover, entries)


def _is_ours(leftover: Path, path: str, entry: Entry, states: tuple[Manifest, ...]) -> bool:
    """Tell whether a manifest has this very file; a folder is nobody's."""
    if entry.kind is Kind.FOLDER:
        return True
    expected = {state.files[path] for state in states if path in state.files}
    return any(holds(leftover, path, entry, digest) for digest in expected)


def _is_carried(path: Path, other: Path, entry: Entry) -> bool:
    """Tell whether a file that was carried over is in the output as well, so that nothing is lost with it."""
    here, there = os.lstat(path), status(other)
    if there is None:
        return False
    if os.path.samestat(here, there):
        return True
    if entry.kind is Kind.LINK and stat.S_ISLNK(there.st_mode):
        return os.readlink(path) == os.readlink(other)
    both_files = entry.kind is Kind.FILE and stat.S_ISREG(there.st_mode)
    return both_files and here.st_size == there.st_size and digest_of(path) == digest_of(other)


def _settled(output: Path, old: Manifest, new: Manifest) -> Manifest:
    """Return the manifest of what stands in the output: each file as the old report has it, or as the new."""
    if not _is_folder(output):
        return Manifest()
    entries = scan(output)
    files = {
        path: digest
        for state in (old, new)
        for path, digest in state.files.items()
        if path in entries and holds(output, path, entries[path], digest)
    }
    return Manifest(files, new.record if files == new.files else old.record)
