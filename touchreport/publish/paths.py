"""What a report is made of, and which paths its files may have."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

_SEGMENT = re.compile(r"[!#$%&'()+,\-.0-9;=@A-Z\[\]^_`a-z{}~ ]{1,255}")
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the report.

    Attributes:
        path: where it goes, relative to the output folder, with forward slashes, in ASCII.
        source: its bytes, or a file to copy them from.
    """

    path: str
    source: bytes | Path


def check_path(path: str) -> None:
    """Make sure that a path stays inside the output folder and can exist on every file system.

    Raises:
        ValueError: the path is absolute, empty, leads out of the folder, is not ASCII, holds a character or a
            name that Windows does not allow, or starts with ``.git``.
    """
    for segment in path.split("/"):
        if not _SEGMENT.fullmatch(segment) or segment[-1] in ". " or _RESERVED.fullmatch(segment):
            raise ValueError(
                f"a report cannot hold a file with the path {path!r}: {segment!r} is not portable"
            )
        if segment.lower() == ".git":
            raise ValueError(
                f"a report cannot hold a file with the path {path!r}: it looks like a repository"
            )


@dataclass(frozen=True, slots=True)
class PathBook:
    """The paths taken so far, which tells when two of them could not live together on every file system.

    Attributes:
        files: each file's path, by its path without regard to case.
        folders: the same for the folders that these files need.
    """

    files: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)

    def clash(self, path: str) -> str | None:
        """Return a path already taken that is the same but for case, or a file where this needs a folder."""
        folded = path.casefold()
        for book in (self.files, self.folders):
            if folded in book:
                return book[folded]
        for folder in _folders(path):
            key = folder.casefold()
            if key in self.files or self.folders.get(key, folder) != folder:
                return self.files.get(key) or self.folders[key]
        return None

    def add(self, path: str) -> None:
        """Take a path, whether it clashes or not."""
        self.files[path.casefold()] = path
        self.folders.update((folder.casefold(), folder) for folder in _folders(path))

    def add_folder(self, path: str) -> None:
        """Take the path of a folder and of those above it."""
        self.folders.update((folder.casefold(), folder) for folder in _folders(f"{path}/"))


def _folders(path: str) -> list[str]:
    """Return the folders above a path, the topmost first."""
    segments = path.split("/")[:-1]
    return ["/".join(segments[: count + 1]) for count in range(len(segments))]


def located(output: Path) -> Path:
    """Return the absolute path of an output folder, with links above it followed and itself left as it is."""
    absolute = output if output.is_absolute() else Path.cwd() / output
    if absolute.name in ("", ".."):
        return Path(os.path.realpath(absolute))
    return Path(os.path.realpath(absolute.parent)) / absolute.name
