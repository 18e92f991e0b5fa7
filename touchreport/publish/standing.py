"""What stands in the output folder now, and whose it is."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from touchreport.errors import Argument, Problem, PublishError
from touchreport.publish.disk import status
from touchreport.publish.memory import Manifest
from touchreport.publish.tree import Entry, Kind, Tree, holds, scan, shown

SHOWN = 20
"""How many paths a problem names at most; it always gives their number."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in the output folder before a build replaces it.

    Attributes:
        mode: permission bits of the folder, or None where there is no folder.
        entries: everything in it.
        foreign: what is not in the manifest: files, links, and folders with nothing in them.
        edited: files of the manifest whose content has changed since.
    """

    mode: int | None
    entries: Tree
    foreign: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()

    @property
    def not_ours(self) -> Tree:
        """Everything that must not be lost."""
        return {path: self.entries[path] for path in (*self.foreign, *self.edited)}


def look(output: Path, manifest: Manifest) -> Standing:
    """Compare an output folder with what the last build wrote there.

    Files of the manifest that are missing are nobody's loss and are not mentioned.

    Raises:
        PublishError: another file system is mounted inside.
        OSError: something cannot be read.
    """
    here = status(output)
    if here is None:
        return Standing(None, {})
    entries = scan(output)
    unlisted = _unlisted_folders(entries, manifest)
    foreign = [path for path, entry in entries.items() if _is_foreign(path, entry, manifest, unlisted)]
    edited = [
        path
        for path, digest in manifest.files.items()
        if path in entries and not holds(output, path, entries[path], digest)
    ]
    return Standing(stat.S_IMODE(here.st_mode), entries, tuple(foreign), tuple(edited))


def _is_foreign(path: str, entry: Entry, manifest: Manifest, unlisted: set[str]) -> bool:
    return path in unlisted if entry.kind is Kind.FOLDER else path not in manifest.files


def _unlisted_folders(entries: Tree, manifest: Manifest) -> set[str]:
    """Return the folders that hold nothing and that no file of ours has ever needed."""
    needed = set(manifest.files)
    needed |= {str(folder) for path in (*manifest.files, *entries) for folder in PurePosixPath(path).parents}
    return {path for path, entry in entries.items() if entry.kind is Kind.FOLDER and path not in needed}


def stop_at_strangers(output: Path, standing: Standing) -> None:
    """Let nothing pass that a build of this project did not write, or that was changed since.

    Raises:
        PublishError: there is such a thing; the problems name them all, up to :data:`SHOWN` of a sort.
    """
    foreign = (
        f"{path}/" if standing.entries[path].kind is Kind.FOLDER else path for path in standing.foreign
    )
    problems = (
        *naming("foreign-files", output, foreign),
        *naming("edited-files", output, standing.edited),
    )
    if problems:
        raise PublishError(problems)


def naming(code: str, folder: Path, paths: Iterable[str]) -> tuple[Problem, ...]:
    """Return one problem that names these paths in a folder, or none where there are no paths."""
    names = shown(paths)
    arguments: dict[str, Argument] = {
        "folder": str(folder),
        "count": len(names),
        "files": (*names[:SHOWN], *("…" for _ in names[SHOWN : SHOWN + 1])),
    }
    return (Problem(code, arguments=arguments),) if names else ()
