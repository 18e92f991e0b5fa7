"""Where in a plugin something went wrong: its own file and line, not those of a library that it called."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from touchreport.location import Location


@dataclass(frozen=True, slots=True)
class Home:
    """The files of one plugin.

    Attributes:
        root: its file, or the folder of its package; None where it is not known.
        shown: how the root is written for people, such as ``plugins/quiet.py`` or ``touchreport_quiet``.
    """

    root: Path | None
    shown: str

    def named(self, filename: str) -> str | None:
        """Return a file as people know it, or None if it is not one of the plugin's."""
        if self.root is None:
            return None
        path = Path(filename)
        if path == self.root:
            return self.shown
        return (
            f"{self.shown}/{path.relative_to(self.root).as_posix()}"
            if path.is_relative_to(self.root)
            else None
        )


NOWHERE = Home(None, "")
"""The files of a plugin that is not loaded yet."""


def home_of(module: str) -> Home:
    """Return the files of the package or module that a dotted name begins with, without importing it."""
    name = module.partition(".")[0]
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return NOWHERE
    if spec is None or spec.origin is None:
        return NOWHERE
    path = Path(spec.origin)
    return Home(path.parent, name) if spec.submodule_search_locations else Home(path, path.name)


def place_of(error: BaseException, home: Home) -> Location | None:
    """Return the file and line of an exception: the last of the plugin's own, else the last outside of Python."""
    if isinstance(error, SyntaxError) and error.filename:
        return Location(_known(error.filename, home), error.lineno, error.offset)
    frames = [f for f in traceback.extract_tb(error.__traceback__) if not f.filename.startswith("<")]
    own = [frame for frame in frames if home.named(frame.filename) is not None]
    if own:
        return Location(_known(own[-1].filename, home), own[-1].lineno)
    return None


def place_of_function(function: Callable[..., Any] | None, home: Home) -> Location | None:
    """Return where a function begins; None for what is not written in Python."""
    code = getattr(function, "__code__", None)
    return None if code is None else Location(_known(code.co_filename, home), code.co_firstlineno)


def _known(filename: str, home: Home) -> str:
    return home.named(filename) or Path(filename).name
