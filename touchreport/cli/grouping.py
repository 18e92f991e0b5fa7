"""Problems in the order in which people mend them, with those of one cause and of one kind together."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from touchreport.errors import Level, Problem
from touchreport.location import Location

MOST_OF_A_KIND = 5
"""How many problems of one kind in one file are shown in full."""

_WEIGHT: Mapping[Level, int] = {Level.NOTE: 0, Level.WARNING: 1, Level.ERROR: 2}
_SUMS = frozenset({"rows-refused", "more-of-the-same"})
_CELL = re.compile(r"([A-Z]+)(\d+)")

Order = tuple[bool | int | str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A problem to be shown in full, with the others that it stands for.

    Attributes:
        problem: the problem.
        also: the problems of the same cause: the very same value in other places.
        more: other problems of its kind that are not shown; those after the last one that is.
    """

    problem: Problem
    also: tuple[Problem, ...] = ()
    more: tuple[Problem, ...] = ()


def grouped(problems: Sequence[Problem]) -> tuple[Shown, ...]:
    """Return problems file by file, in each from top to bottom, with those of one cause as one.

    Files without an error come first, so that errors stand last, next to the prompt. Of more than a few
    problems of one kind in one file, such as forty ratings out of range, the first are shown.
    """
    faulty = {_file(problem) for problem in problems if problem.is_error}
    ordered = sorted(problems, key=lambda problem: _order(problem, faulty))
    causes: dict[Hashable, list[Problem]] = {}
    for number, problem in enumerate(ordered):
        causes.setdefault(_cause(problem, number), []).append(problem)
    kinds: dict[Hashable, list[list[Problem]]] = {}
    for cause in causes.values():
        kinds.setdefault(_kind(cause[0]), []).append(cause)
    shown = [each for kind in kinds.values() for each in _first_of(kind)]
    return tuple(sorted(shown, key=lambda each: _order(each.problem, faulty)))


def _first_of(causes: Sequence[Sequence[Problem]]) -> Iterable[Shown]:
    """Yield the first causes of one kind; the last of them stands for those that are not shown."""
    few = causes if len(causes) <= MOST_OF_A_KIND + 1 else causes[:MOST_OF_A_KIND]
    rest = tuple(sorted((p for cause in causes[len(few) :] for p in cause), key=lambda p: _order(p, ())))
    for cause in few[:-1]:
        yield Shown(cause[0], tuple(cause[1:]))
    yield Shown(few[-1][0], tuple(few[-1][1:]), rest)


def _cause(problem: Problem, number: int) -> Hashable:
    """Return what problems share that the same correction mends: the value; a problem without one stands alone."""
    if "value" not in problem.arguments or problem.location is None:
        return number
    return (_kind(problem), problem.arguments["value"], problem.suggestion)


def _kind(problem: Problem) -> Hashable:
    return (problem.level, problem.code, _file(problem))


def _file(problem: Problem) -> str:
    return problem.location.file if problem.location is not None else ""


def _order(problem: Problem, faulty: Iterable[str]) -> Order:
    """Return the key to sort by: faulty files last, sums at the end of their file, then the place."""
    file = _file(problem)
    place = _place(problem.location) if problem.location is not None else ("", 0, 0, "")
    level = _WEIGHT[problem.level]
    return (file in faulty, file != "", file, problem.code in _SUMS, *place, level, problem.code)


def _place(location: Location) -> tuple[int | str, ...]:
    """Return sheet, row and column to sort by; A2 comes before B2 and Z2 before AA2."""
    cell = _CELL.fullmatch(location.cell or "")
    if cell is not None:
        return (location.sheet or "", int(cell[2]), len(cell[1]), cell[1])
    return (location.sheet or "", location.row or location.line or 0, location.column or 0, "")
