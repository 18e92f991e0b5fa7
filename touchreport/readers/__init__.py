"""From bytes to a checked project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from touchreport.readers.loaded import Loaded

__all__ = ["load"]


def load(folder: Path, themes: tuple[str, ...] = ()) -> Loaded:
    """Return the project in `folder`, read and checked; `themes` are those that it can name, if anybody knows them.

    Raises:
        ProjectError: with everything that is wrong with its files, at once.
    """
    from touchreport.readers.checking import check
    from touchreport.readers.project import read_project

    return check(read_project(folder), themes)
