"""Problems are shown in the order in which people mend them, and one cause is shown once."""

from __future__ import annotations

from touchreport.cli.grouping import MOST_OF_A_KIND, grouped
from touchreport.cli.printing import as_text
from touchreport.errors import Level, Problem
from touchreport.location import Location


def cell(address: str, row: int, value: str = "x", file: str = "t.xlsx") -> Problem:
    """A name that leads nowhere, in a cell."""
    at = Location(file, sheet="S", cell=address, row=row)
    return Problem("unknown-person", at, {"value": value, "field": address[0]}, suggestion="Mia")


def order(*problems: Problem) -> list[str]:
    """The places of the problems that are shown."""
    return [str(each.problem.location) for each in grouped(problems)]


def test_problems_stand_file_by_file_from_top_to_bottom() -> None:
    """A person opens one file, goes through it once, and closes it; AA comes after B."""
    found = order(
        cell("AA2", 2, "a"),
        Problem("bad-id", Location("b.csv", 9, 1)),
        cell("B10", 10, "b"),
        cell("B2", 2, "c"),
        Problem("bad-id", Location("b.csv", 2, 7)),
        Problem("bad-id", Location("b.csv", 2, 3)),
    )
    assert found == ["b.csv:2:3", "b.csv:2:7", "b.csv:9:1", "t.xlsx!S!B2", "t.xlsx!S!AA2", "t.xlsx!S!B10"]


def test_files_with_errors_stand_last() -> None:
    """What stops the build is next to the prompt, whatever the files are called."""
    note = Problem("empty-table", Location("z.csv", 1), level=Level.NOTE)
    assert order(cell("A1", 1, file="a.xlsx"), note) == ["z.csv:1", "a.xlsx!S!A1"]


def test_sums_stand_at_the_end_of_their_file() -> None:
    """How many rows have to be corrected is read after what is wrong with them."""
    total = Problem("rows-refused", Location("t.xlsx", sheet="S"), level=Level.NOTE)
    assert [each.problem.code for each in grouped((total, cell("A9", 9)))] == [
        "unknown-person",
        "rows-refused",
    ]


def test_one_wrong_name_in_many_cells_is_shown_once_with_all_places() -> None:
    """The same value is wrong for the same reason, in whichever column it stands."""
    (shown,) = grouped((cell("A2", 2), cell("B5", 5), cell("A7", 7)))
    assert str(shown.problem.location) == "t.xlsx!S!A2"
    assert "also at: B5, A7" in as_text(shown.problem, shown.also, shown.more)


def test_the_same_value_in_another_file_is_another_problem() -> None:
    """Each file is opened for itself."""
    assert len(grouped((cell("A2", 2), cell("A2", 2, file="u.xlsx")))) == 2


def test_many_of_a_kind_are_cut_and_counted() -> None:
    """Forty ratings out of range are a kind; the first few show what it is, and the number tells the rest."""
    problems = tuple(cell(f"A{row}", row, str(row)) for row in range(1, 41))
    shown = grouped(problems)
    assert len(shown) == MOST_OF_A_KIND
    assert len(shown[-1].more) == 40 - MOST_OF_A_KIND
    assert sum(1 + len(each.also) + len(each.more) for each in shown) == 40
    assert "and 35 more like this, at A6, A7" in as_text(shown[-1].problem, (), shown[-1].more)


def test_one_more_than_the_most_is_shown_and_not_counted() -> None:
    """A line that says “one more” takes as much room as the problem itself."""
    problems = tuple(cell(f"A{row}", row, str(row)) for row in range(1, MOST_OF_A_KIND + 2))
    assert all(not each.more for each in grouped(problems))
    assert len(grouped(problems)) == MOST_OF_A_KIND + 1
