"""The few things done to a disk here, each as safe as the system allows.

Everything goes through functions of :mod:`os` called by their full name, so that a test can make each single
one of them fail.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from touchreport import platform

_CHUNK = 1 << 20
_PLAIN = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Digest:
    """What a file's content is known by: its SHA-256 in hexadecimal and its size in bytes."""

    sha256: str
    size: int


def content(source: bytes | Path) -> Iterator[bytes]:
    """Yield bytes, or a file's, a mebibyte at a time; a link is followed.

    Raises:
        OSError: the file cannot be read.
    """
    if isinstance(source, bytes):
        yield source
        return
    flags = os.O_RDONLY | (_PLAIN & ~getattr(os, "O_NOFOLLOW", 0))
    yield from _read(os.open(source, flags))


def _read(descriptor: int) -> Iterator[bytes]:
    try:
        while chunk := os.read(descriptor, _CHUNK):
            yield chunk
    finally:
        os.close(descriptor)


def digest_of(path: Path) -> Digest:
    """Return the digest of a file's content; a link is not followed.

    Raises:
        OSError: the file cannot be read, or is a link.
    """
    hashed = hashlib.sha256()
    size = 0
    for chunk in _read(os.open(path, os.O_RDONLY | _PLAIN)):
        hashed.update(chunk)
        size += len(chunk)
    return Digest(hashed.hexdigest(), size)


def write_new(path: Path, source: bytes | Path) -> Digest:
    """Write a file that must not exist yet, and return the digest of what was written; it is not synced.

    Raises:
        OSError: the file exists, or cannot be written, or its source cannot be read.
    """
    hashed = hashlib.sha256()
    size = 0
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAIN, 0o666)
    try:
        for chunk in content(source):
            hashed.update(chunk)
            size += len(chunk)
            _write_all(descriptor, chunk)
    finally:
        os.close(descriptor)
    return Digest(hashed.hexdigest(), size)


def replace_durably(path: Path, data: bytes) -> None:
    """Put a small file in place whole: readers see the old content or the new, also after a power cut.

    Raises:
        OSError: it could not be written; the old file is as it was.
    """
    unfinished = path.with_name("unfinished")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _PLAIN, 0o666)
    try:
        _write_all(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    os.replace(unfinished, path)
    platform.sync_folder(path.parent)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def status(path: Path) -> os.stat_result | None:
    """Return what stands at a path, links not followed, or None where nothing does.

    Raises:
        OSError: it cannot be told; what cannot be looked at is not the same as what is not there.
    """
    try:
        return os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def remove_if_there(path: Path) -> bool:
    """Remove a file; return False where there was none."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        return False
    return True
