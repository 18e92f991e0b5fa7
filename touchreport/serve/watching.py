"""Noticing that somebody saved something in the project."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path, PurePath

_WAIT = 500
"""Milliseconds after which the watcher looks whether the folder is still the same."""

_QUIET = 100
"""Milliseconds without another change after which a group of changes is told: editors save in several steps."""

_FOLDERS = frozenset({".git", ".touchreport", ".venv", "__pycache__", "node_modules", ".idea", ".vscode"})
_PASSING = ("~", ".swp", ".swx", ".tmp", ".part", ".crdownload", ".pyc")


def is_of_interest(path: str, folder: Path, output: Path) -> bool:
    """Return whether a change of `path` can change the playbook.

    What the tool itself writes, what version control keeps, and what editors and spreadsheets leave beside a file
    while it is open cannot.
    """
    changed = Path(path)
    if changed.is_relative_to(output) or not changed.is_relative_to(folder):
        return False
    inside = PurePath(changed.relative_to(folder))
    name = inside.name
    return (
        not _FOLDERS.intersection(inside.parts)
        and not name.endswith(_PASSING)
        and not name.startswith((".#", "~$", ".~", "#"))
        and name != "4913"
    )


def changes(folder: Path, output: Path) -> Iterator[tuple[str, ...]]:
    """Yield the files that were changed, in groups, for ever; a folder that goes away is waited for.

    Args:
        folder: the project folder.
        output: what lies in there is written by builds and not of interest.
    """
    folder, output = folder.resolve(), output.resolve()
    while True:
        yield from _while_it_stands(folder, output)
        while _identity(folder) is None:
            time.sleep(_WAIT / 1000)
        yield (str(folder),)


def _while_it_stands(folder: Path, output: Path) -> Iterator[tuple[str, ...]]:
    """Yield changes until the folder is gone or another one stands in its place."""
    from watchfiles import watch

    identity = _identity(folder)
    if identity is None:
        return
    try:
        for found in watch(
            folder,
            watch_filter=lambda _, path: is_of_interest(path, folder, output),
            debounce=_QUIET * 10,
            step=_QUIET,
            rust_timeout=_WAIT,
            yield_on_timeout=True,
        ):
            if _identity(folder) != identity:
                yield (str(folder),)
                return
            if found:
                yield tuple(sorted({path for _, path in found}))
    except (FileNotFoundError, RuntimeError):  # the folder went away between two looks
        yield (str(folder),)


def _identity(folder: Path) -> tuple[int, int] | None:
    """Return what tells one folder from another of the same name; None where there is none."""
    try:
        found = os.stat(folder)
    except OSError:
        return None
    return found.st_dev, found.st_ino
