"""What one reading gathers: the problems found, and the hash of each file read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from touchreport.errors import Argument, Excerpt, Level, Problem
from touchreport.location import Location
from touchreport.model.node import Node
from touchreport.readers.limits import DEFAULT, Limits

Place = Node | Location
"""Where a problem is: a value that was read, or a bare place."""


class Gathering:
    """Gathers what is wrong with the files of one project; reading goes on after each problem.

    Attributes:
        root: the project folder.
        limits: how much may be read.
        hashes: SHA-256 of each file read, by its path relative to the project folder.
        is_full: whether a file was refused because all of them together are too many or too large.
        bytes_read: size of all files read so far.
    """

    def __init__(self, root: Path, limits: Limits = DEFAULT) -> None:
        self.root = root
        self.limits = limits
        self.hashes: dict[str, str] = {}
        self.is_full = False
        self.bytes_read = 0
        self._problems: list[Problem] = []
        self._counts: Counter[tuple[str, str, Level]] = Counter()

    def error(
        self,
        code: str,
        at: Place,
        *,
        excerpt: Excerpt | None = None,
        suggestion: str | None = None,
        related: tuple[Location, ...] = (),
        **arguments: Argument,
    ) -> None:
        """Note something that stops the build."""
        self._add(Level.ERROR, code, at, excerpt, suggestion, related, arguments)

    def warning(
        self,
        code: str,
        at: Place,
        *,
        excerpt: Excerpt | None = None,
        suggestion: str | None = None,
        **arguments: Argument,
    ) -> None:
        """Note something that is probably wrong and does not stop the build."""
        self._add(Level.WARNING, code, at, excerpt, suggestion, (), arguments)

    def note(self, code: str, at: Place, **arguments: Argument) -> None:
        """Note what was done on the author's behalf."""
        self._add(Level.NOTE, code, at, None, None, (), arguments)

    def problems(self) -> tuple[Problem, ...]:
        """Return all problems in the order found, then one for each kind that was told often enough."""
        limit = self.limits.same_problems
        more = (
            Problem("more-of-the-same", Location(file), {"code": code, "count": count - limit}, level)
            for (file, code, level), count in self._counts.items()
            if count > limit
        )
        return (*self._problems, *more)

    def _add(
        self,
        level: Level,
        code: str,
        at: Place,
        excerpt: Excerpt | None,
        suggestion: str | None,
        related: tuple[Location, ...],
        arguments: dict[str, Argument],
    ) -> None:
        location = at if isinstance(at, Location) else at.location
        if excerpt is None and not isinstance(at, Location):
            excerpt = at.excerpt
        kind = (location.file, code, level)
        self._counts[kind] += 1
        if self._counts[kind] <= self.limits.same_problems:
            self._problems.append(Problem(code, location, arguments, level, excerpt, suggestion, related))
