"""Getting at the bytes of a project's files, and at nothing outside the project."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import unicodedata
from pathlib import Path

from touchreport.location import Location
from touchreport.readers.gathering import Gathering


def files_in(folder: Path) -> dict[str, Path]:
    """Return the files of `folder` by name, in the order of their names; hidden ones are left out.

    Names are compared in Unicode's composed form, since some systems hand them out decomposed. A folder that
    cannot be listed counts as empty. Lock files of a spreadsheet program (``~$name.xlsx``) count as hidden.
    """
    return {name: path for name, path in _entries(folder) if not path.is_dir()}


def folder_in(root: Path, name: str) -> Path | None:
    """Return the folder `name` (with forward slashes) below `root`, if there is one."""
    found = root
    for part in name.split("/"):
        inner = next((path for entry, path in _entries(found) if entry == part and path.is_dir()), None)
        if inner is None:
            return None
        found = inner
    return found


def file_in(root: Path, name: str) -> Path | None:
    """Return the file `name` (with forward slashes) below `root`; None if there is none, or it is above."""
    folder, _, last = composed(name).rpartition("/")
    inner = folder_in(root, folder) if folder else root
    return None if inner is None else files_in(inner).get(last)


def composed(name: str) -> str:
    """Return `name` in the form in which names of files are compared."""
    return unicodedata.normalize("NFC", name)


def is_inside(root: Path, path: Path) -> bool:
    """Return whether `path` is in the folder `root` once all links are followed."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False


def read_bytes(gathering: Gathering, name: str, path: Path, limit_name: str) -> bytes | None:
    """Return the bytes of a file and keep its hash; report why not and return None otherwise.

    Args:
        gathering: where problems go.
        name: path relative to the project folder, with forward slashes.
        path: the file.
        limit_name: which limit holds for its size, such as ``file-bytes``.
    """
    at = Location(name)
    if name not in gathering.hashes and len(gathering.hashes) >= gathering.limits.project_files:
        _full(gathering, at, "too-many-files", "project-files")
        return None
    if not is_inside(gathering.root, path):
        gathering.error("outside-project", at, file=name)
        return None
    limit: int = getattr(gathering.limits, limit_name.replace("-", "_"))
    data = _read(gathering, at, path.resolve(), limit)
    if data is None:
        return None
    if len(data) > limit:
        gathering.error("file-too-large", at, file=name, limit=limit, name=limit_name)
        return None
    if name not in gathering.hashes and gathering.bytes_read + len(data) > gathering.limits.project_bytes:
        _full(gathering, at, "project-too-large", "project-bytes")
        return None
    gathering.bytes_read += 0 if name in gathering.hashes else len(data)
    gathering.hashes[name] = hashlib.sha256(data).hexdigest()
    return data


def _full(gathering: Gathering, at: Location, code: str, limit_name: str) -> None:
    """Refuse a file because of all those before it; once is enough to say it."""
    limit: int = getattr(gathering.limits, limit_name.replace("-", "_"))
    if not gathering.is_full:
        gathering.error(code, at, limit=limit, name=limit_name)
    gathering.is_full = True


def _entries(folder: Path) -> list[tuple[str, Path]]:
    try:
        found = [(composed(path.name), path) for path in folder.iterdir()]
    except OSError:
        return []
    return sorted((name, path) for name, path in found if not name.startswith((".", "~$")))


def _read(gathering: Gathering, at: Location, path: Path, limit: int) -> bytes | None:
    """Return at most one byte more than `limit`; the path has no links left in it."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # a pipe would wait for ever
            gathering.error("not-a-file", at, file=at.file)
            return None
        with path.open("rb") as stream:
            return stream.read(limit + 1)
    except OSError as error:
        gathering.error("unreadable-file", at, file=at.file, reason=os.strerror(error.errno or errno.EIO))
        return None
