"""Exchanging the staged report with the output folder."""

from __future__ import annotations

import os
from pathlib import Path

from touchreport import platform
from touchreport.publish.disk import status


def backup_of(staging: Path) -> Path:
    """Return where the old output waits for a moment, on systems that cannot exchange two folders."""
    return staging.with_name(f"{staging.name}-old")


def swap(staging: Path, output: Path, *, exists: bool) -> Path | None:
    """Put the staged folder in the place of the output, and return where the old output is now.

    Where the system can exchange two folders, this is one step. Where it cannot, it is two, and between them
    there is no output; :func:`put_back` mends that.

    Args:
        staging: the folder that is ready.
        output: where it goes.
        exists: whether something stands there; if not, None is returned.

    Raises:
        OSError: it could not be done.
    """
    if not exists:
        os.rename(staging, output)
        return None
    if platform.exchange(staging, output):
        return staging
    backup = backup_of(staging)
    os.rename(output, backup)
    os.rename(staging, output)
    return backup


def undo(staging: Path, output: Path, old: Path) -> None:
    """Take a :func:`swap` back.

    Raises:
        OSError: it could not be done.
    """
    if old == staging and platform.exchange(staging, output):
        return
    os.rename(output, staging)
    os.rename(old, output)


def put_back(staging: Path, output: Path) -> None:
    """Give the old output its name again, if a build died while it had another.

    Raises:
        OSError: it could not be done.
    """
    backup = backup_of(staging)
    if status(output) is None and status(backup) is not None:
        os.rename(backup, output)
        platform.sync_folder(output.parent)
