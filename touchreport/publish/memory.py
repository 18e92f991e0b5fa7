"""What a project remembers about one of its output folders, and where.

``<project>/.touchreport/outputs/<key>/`` holds ``manifest.json`` (what stands in the output), ``pending.json``
(what a build is about to do; it exists only while one runs or after one died) and ``lock``.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from touchreport import platform
from touchreport.errors import Problem, PublishError
from touchreport.publish.disk import Digest, content, remove_if_there, replace_durably, write_new
from touchreport.publish.paths import check_path

FOLDER = ".touchreport"
"""The folder in a project where touchreport keeps what it remembers."""

_FORMAT = 1
_STAGING_NAME = re.compile(r"\.touchreport-[0-9a-f]{32}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build wrote.

    Attributes:
        files: the digest of each file, by its path in the output.
        record: what the build wished to remember beside, such as versions; values that JSON knows.
    """

    files: Mapping[str, Digest] = field(default_factory=lambda: MappingProxyType({}))
    record: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Pending:
    """What a build is about to do.

    Attributes:
        staging: name of its staging folder, beside the output.
        manifest: what it wrote there, once everything is written and synced; None before that.
    """

    staging: str
    manifest: Manifest | None = None


def new_staging_name() -> str:
    """Return a name for a staging folder that nobody else has."""
    return f".touchreport-{secrets.token_hex(16)}"


@dataclass(frozen=True, slots=True)
class Memory:
    """What a project remembers about one output folder.

    Attributes:
        folder: where it is kept.
    """

    folder: Path

    @property
    def lock(self) -> Path:
        """The file that the lock is on."""
        return self.folder / "lock"

    def make(self) -> None:
        """Make the folder, and have version control leave it alone.

        Raises:
            OSError: it cannot be made.
        """
        top = self.folder.parent.parent
        for folder in (top, self.folder.parent, self.folder):
            with contextlib.suppress(FileExistsError):
                os.mkdir(folder)
        with contextlib.suppress(FileExistsError):
            write_new(top / ".gitignore", b"*\n")

    def manifest(self) -> Manifest | None:
        """Return what the last build wrote, or None where none is known.

        Raises:
            PublishError: the file was damaged.
            OSError: the file cannot be read.
        """
        data = self._load("manifest.json")
        return None if data is None else self._checked("manifest.json", data).manifest

    def pending(self) -> Pending | None:
        """Return what a build was about to do when it died, or None where none did.

        Raises:
            PublishError: the file was damaged.
            OSError: the file cannot be read.
        """
        data = self._load("pending.json")
        return None if data is None else self._checked("pending.json", data)

    def announce(self, pending: Pending) -> None:
        """Write down, for good, what is about to be done.

        Raises:
            OSError: it cannot be written.
        """
        replace_durably(self.folder / "pending.json", _encoded(pending))

    def settle(self, pending: Pending) -> None:
        """Write down what stands in the output now, and that nothing is pending.

        Raises:
            OSError: it cannot be written.
        """
        replace_durably(self.folder / "manifest.json", _encoded(pending))
        self.forget()

    def promote(self) -> None:
        """Make what was pending the truth, in one step.

        Raises:
            OSError: it cannot be written.
        """
        os.replace(self.folder / "pending.json", self.folder / "manifest.json")
        platform.sync_folder(self.folder)

    def forget(self) -> None:
        """Write down that nothing is pending.

        Raises:
            OSError: it cannot be written.
        """
        remove_if_there(self.folder / "unfinished")
        if remove_if_there(self.folder / "pending.json"):
            platform.sync_folder(self.folder)

    def _load(self, name: str) -> bytes | None:
        try:
            return b"".join(content(self.folder / name))
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _checked(self, name: str, data: bytes) -> Pending:
        try:
            return _decoded(data)
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            path = str(self.folder / name)
            raise PublishError(Problem("manifest-unreadable", arguments={"file": path})) from error


def memory_of(output: Path, project: Path) -> Memory:
    """Return a project's memory of an output folder.

    Its key is made from the output's path relative to the project if it is inside, so that a project can be
    moved with its output, and else from the absolute path.

    Args:
        output: as :func:`~touchreport.publish.paths.located` gives it.
        project: the project folder.
    """
    home = Path(os.path.realpath(project))
    inside = output.is_relative_to(home)
    place = f"in {output.relative_to(home).as_posix()}" if inside else f"at {output.as_posix()}"
    key = hashlib.sha256(os.fsencode(place)).hexdigest()[:16]
    return Memory(home / FOLDER / "outputs" / key)


def _encoded(pending: Pending) -> bytes:
    data: dict[str, object] = {"format": _FORMAT, "staging": pending.staging}
    if pending.manifest is not None:
        data["record"] = dict(pending.manifest.record)
        data["files"] = {
            path: [digest.sha256, digest.size] for path, digest in sorted(pending.manifest.files.items())
        }
    return json.dumps(data, ensure_ascii=True, indent=0, separators=(",", ":")).encode("ascii")


def _decoded(data: bytes) -> Pending:
    """Read a file back; whoever sends a project may have written it, so nothing in it is believed."""
    raw = json.loads(data)
    staging = raw["staging"]
    if raw["format"] != _FORMAT or not _STAGING_NAME.fullmatch(staging):
        raise ValueError("not a manifest of ours")
    if "files" not in raw:
        return Pending(staging)
    if not isinstance(raw["record"], dict):
        raise TypeError("not a record")
    files = {path: _digest(path, *pair) for path, pair in raw["files"].items()}
    return Pending(staging, Manifest(files, raw["record"]))


def _digest(path: str, sha256: str, size: int) -> Digest:
    check_path(path)
    if not _SHA256.fullmatch(sha256) or type(size) is not int or size < 0:
        raise ValueError("not a digest")
    return Digest(sha256, size)
