"""Values at the ends of what is allowed, and projects of unusual size."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from touchreport.location import Location
from touchreport.model.node import Mapped, Scalar
from touchreport.readers.checking.collector import Collector
from touchreport.readers.checking.directory import Directory, Known
from touchreport.readers.checking.frame import open_desk
from touchreport.readers.checking.ids import TakenIds, is_id
from touchreport.readers.checking.numbers import in_range


@pytest.mark.parametrize(
    ("value", "low", "high", "code"),
    [
        (1, 1, 5, None),
        (5, 1, 5, None),
        (5.1, 1, 5, "out-of-bounds"),
        (-1, 0, None, "too-small"),
        (6, None, 5, "too-large"),
        (6, None, None, None),
    ],
)
def test_both_ends_of_a_range_belong_to_it(
    value: float, low: float | None, high: float | None, code: str | None, tmp_path: Path
) -> None:
    """The lowest and highest values are allowed; what lies outside is told with the end that it misses."""
    place = Location("a.csv", 2, 3)
    desk = open_desk(tmp_path, Mapped((), place), Collector())
    kept = in_range(desk, "x", Scalar(str(value), place), value, low, high)
    assert [problem.code for problem in desk.collector.problems] == ([code] if code else [])
    assert kept == (None if code else value)


@pytest.mark.parametrize(
    ("text", "good"),
    [("a", True), ("9-b", True), ("", False), ("-a", False), ("A", False), ("é", False), ("a\n", False)],
)
def test_ids(text: str, good: bool) -> None:
    """Ids are lower-case ASCII letters, digits and hyphens, and do not begin with a hyphen."""
    assert is_id(text) is good


def test_free_id_counts_from_two() -> None:
    """The first free number is behind the second object of a name."""
    taken, given = TakenIds({"a-3"}), []
    for _ in range(4):
        given.append(taken.free("a"))
        taken.add(given[-1])
    assert given == ["a", "a-2", "a-4", "a-5"]


def test_suggestions_end_in_very_large_projects() -> None:
    """With very many wrong names among very many names, suggestions stop and checking does not stand still."""
    directory = Directory()
    for number in range(20_000):
        directory.add("touchpoint", Known(f"t{number}", (f"Touchpoint {number}",)))
    answers = [directory.nearest("touchpoint", "Tuchpoint 5") for _ in range(3)]
    assert answers[0] == "Touchpoint 5"
    assert answers[-1] is None


def test_every_wrong_row_is_told(problems: Any) -> None:
    """No fault is left out because there are many."""
    rows = "".join(f"T{number},x\n" for number in range(300))
    found = problems({"touchpoints.csv": "Name,Cost\n" + rows})
    assert sum(problem.code == "bad-number" for problem in found) == 300
