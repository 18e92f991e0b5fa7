"""Looking at a folder, and removing one."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from touchreport.errors import Problem, PublishError
from touchreport.publish.disk import Digest, digest_of


class Kind(Enum):
    """What stands in a folder; ``OTHER`` is a pipe, a socket or a device."""

    FILE = "file"
    LINK = "link"
    FOLDER = "folder"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a folder, as far as can be told without reading it.

    Attributes:
        kind: what it is.
        size: bytes; 0 for a folder.
        modified: when it last changed, in nanoseconds since 1970; 0 for a folder.
    """

    kind: Kind
    size: int = 0
    modified: int = 0


Tree = Mapping[str, Entry]
"""Everything in a folder, by its path relative to it; a folder comes before what is in it."""


def scan(root: Path) -> dict[str, Entry]:
    """Return everything below a folder, at any depth; links are not followed.

    Raises:
        PublishError: another file system is mounted somewhere below.
        OSError: a folder cannot be read.
    """
    entries: dict[str, Entry] = {}
    device = os.lstat(root).st_dev
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        with os.scandir(root / prefix) as found:
            for item in sorted(found, key=lambda item: item.name):
                path = prefix + item.name
                status = item.stat(follow_symlinks=False)
                entries[path] = _entry(status)
                if entries[path].kind is Kind.FOLDER:
                    _stay_on(device, status, root / path)
                    waiting.append(f"{path}/")
    return entries


def _entry(status: os.stat_result) -> Entry:
    if stat.S_ISDIR(status.st_mode):
        return Entry(Kind.FOLDER)
    if stat.S_ISREG(status.st_mode):
        return Entry(Kind.FILE, status.st_size, status.st_mtime_ns)
    kind = Kind.LINK if stat.S_ISLNK(status.st_mode) else Kind.OTHER
    return Entry(kind, status.st_size, status.st_mtime_ns)


def _stay_on(device: int, status: os.stat_result, folder: Path) -> None:
    if status.st_dev not in (device, 0):
        raise PublishError(Problem("output-holds-mount", arguments={"folder": str(folder)}))


def holds(root: Path, path: str, entry: Entry, expected: Digest) -> bool:
    """Tell whether a file has exactly the content that is expected of it; other kinds never have.

    Raises:
        OSError: the file cannot be read.
    """
    return entry.kind is Kind.FILE and entry.size == expected.size and digest_of(root / path) == expected


def remove(root: Path, entries: Tree) -> None:
    """Remove a folder with exactly these entries; anything else in it stays and makes this fail.

    Raises:
        OSError: something cannot be removed, or the folder holds more than the entries.
    """
    folders = [path for path, entry in entries.items() if entry.kind is Kind.FOLDER]
    for path, entry in entries.items():
        if entry.kind is not Kind.FOLDER:
            os.unlink(root / path)
    for folder in sorted(folders, key=lambda path: path.count("/"), reverse=True):
        os.rmdir(root / folder)
    os.rmdir(root)


def shown(paths: Iterable[str]) -> tuple[str, ...]:
    """Return paths in a form that can be printed and encoded, bytes that are not UTF-8 escaped, in order."""
    return tuple(sorted(os.fsencode(path).decode("utf-8", "backslashreplace") for path in paths))
