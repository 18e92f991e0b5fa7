"""Gathers everything that is wrong, so that it can be told at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from touchreport.errors import Argument, Level, Problem
from touchreport.location import Location
from touchreport.model.node import Node, Scalar

Place = Node | Location | None
"""Where a problem is: a value that was read, a bare place, or nowhere."""


MOST_ALIKE = 1_000
"""How many problems of one kind are told about one file before the rest is only counted."""


_SHOWN_ROWS = 10


class Collector:
    """The problems found so far; checking goes on after each."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self._problems = list(problems)
        self._alike: Counter[tuple[str, str, Level]] = Counter()
        self._columns: dict[tuple[str, str, str | None, str], int] = {}
        self._errors = sum(problem.is_error for problem in self._problems)

    @property
    def errors(self) -> int:
        """How many errors there are so far; a row whose checking raised the count is refused."""
        return self._errors

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order found, then one for each kind that was told often enough."""
        more = (
            Problem("more-of-the-same", Location(file), {"code": code, "count": count - MOST_ALIKE}, level)
            for (file, code, level), count in self._alike.items()
            if count > MOST_ALIKE
        )
        return (*self._problems, *more)

    def error(
        self,
        code: str,
        at: Place,
        *,
        suggestion: str | None = None,
        related: tuple[Location, ...] = (),
        **arguments: Argument,
    ) -> None:
        """Note something that stops the build."""
        self._add(Level.ERROR, code, at, suggestion, related, arguments)

    def error_of_column(self, code: str, at: Scalar, field: str, **arguments: Argument) -> None:
        """Note something that stops the build and that one cause mends in a whole column.

        It is told where it first stands, with the number of rows and the first of them.
        """
        place = at.location
        row = str(place.row or place.line or "")
        column = (code, place.file, place.sheet, field)
        index = self._columns.setdefault(column, len(self._problems))
        if index >= len(self._problems):
            first: dict[str, Argument] = {"field": field, "rows": (row,), "count": 1, **arguments}
            self._add(Level.ERROR, code, at, None, (), first)
            return
        self._errors += 1
        told = self._problems[index]
        rows, count = told.arguments.get("rows"), told.arguments.get("count")
        if not isinstance(rows, tuple) or not isinstance(
            count, int
        ):  # so many columns that it was only counted
            return
        known = {**told.arguments, "rows": (*rows, row)[:_SHOWN_ROWS], "count": count + 1}
        self._problems[index] = replace(told, arguments=known)

    def warning(
        self,
        code: str,
        at: Place,
        *,
        suggestion: str | None = None,
        related: tuple[Location, ...] = (),
        **arguments: Argument,
    ) -> None:
        """Note something that is probably wrong and does not stop the build."""
        self._add(Level.WARNING, code, at, suggestion, related, arguments)

    def note(self, code: str, at: Place, **arguments: Argument) -> None:
        """Note what was done on the author's behalf."""
        self._add(Level.NOTE, code, at, None, (), arguments)

    def _add(
        self,
        level: Level,
        code: str,
        at: Place,
        suggestion: str | None,
        related: tuple[Location, ...],
        arguments: dict[str, Argument],
    ) -> None:
        location = at if isinstance(at, Location) or at is None else at.location
        if location is not None:
            kind = (location.file, code, level)
            self._alike[kind] += 1
            if self._alike[kind] > MOST_ALIKE:
                self._errors += level is Level.ERROR
                return
        excerpt = None if isinstance(at, Location) or at is None else at.excerpt
        self._errors += level is Level.ERROR
        self._problems.append(Problem(code, location, arguments, level, excerpt, suggestion, related))
