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


_SHOWN_PLACES = 10

_Column = tuple[str, str, str | None, str, frozenset[tuple[str, Argument]]]
"""One mistake of a column: its code, file, sheet and field, and all that is said of it beside the values."""


class Collector:
    """The problems found so far; checking goes on after each."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self._problems = list(problems)
        self._alike: Counter[tuple[str, str, Level]] = Counter()
        self._columns: dict[_Column, int] = {}
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

    def error_of_column(
        self, code: str, at: Scalar, field: str, *, value: str, **arguments: Argument
    ) -> None:
        """Note something that stops the build and that one cause mends in a whole column.

        It is told where it first stands, with the number of places and the first of them: rows of a table, or lines of a
        file that has none. Where anything is to be said otherwise than before, it is another mistake.
        """
        place = at.location
        number = str(place.row or place.line or "")
        column = (code, place.file, place.sheet, field, frozenset(arguments.items()))
        index = self._columns.setdefault(column, len(self._problems))
        if index >= len(self._problems):
            kind = "rows" if place.row else "lines"
            first: dict[str, Argument] = {"places": kind, "numbers": (number,), "count": 1, **arguments}
            self._add(Level.ERROR, code, at, None, (), {"field": field, "value": value, **first})
            return
        self._errors += 1
        told = self._problems[index]
        numbers, count = told.arguments.get("numbers"), told.arguments.get("count")
        if not isinstance(numbers, tuple) or not isinstance(
            count, int
        ):  # so many columns that it was only counted
            return
        known = {**told.arguments, "numbers": (*numbers, number)[:_SHOWN_PLACES], "count": count + 1}
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

    def has_enough(self, code: str, at: Place) -> bool:
        """Return whether further errors of a kind in a file are counted only, so that nobody reads what they propose."""
        location = at if isinstance(at, Location) or at is None else at.location
        return location is not None and self._alike[location.file, code, Level.ERROR] >= MOST_ALIKE

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
