"""A heading that rules understood is taken only where what stands under it does not speak against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checking.conftest import write
from touchreport.errors import Problem, ProjectError
from touchreport.readers import load

CONFIG = "title: T\nlanguage: en\ndate: 2026-11-22\nbrand: {name: B}\n"


def errors(folder: Path, sheet: str) -> list[Problem]:
    """Return what is wrong with an inventory of these lines."""
    write(folder, {"touchreport.yaml": CONFIG, "touchpoints.csv": sheet})
    try:
        load(folder)
    except ProjectError as error:
        return [problem for problem in error.problems if problem.is_error]
    return []


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Rank of importance", "SAP-1", "SAP-2"),
        ("Date of the last review", "Anna", "Ben"),
        ("Our yearly costs", "see contract", "shared"),
        ("Our latest KPI result", "ticket 1", "ticket 2"),
    ],
)
def test_a_column_of_something_else_is_told_once(
    tmp_path: Path, heading: str, first: str, second: str
) -> None:
    """Where no cell can be the field, the heading is what is wrong: one message at it, and none a cell."""
    found = errors(tmp_path, f"Name,KPI,{heading}\nBill,Calls,{first}\nTill,Visits,{second}\n")
    assert [problem.code for problem in found] == ["heading-against-cells"]
    assert found[0].location is not None
    assert (found[0].location.line, found[0].arguments["cells"]) == (1, (f"“{first}”", f"“{second}”"))


def test_a_date_of_unknown_order_is_a_date(tmp_path: Path) -> None:
    """What 12/01 means is asked at the cells; the column is one of dates all the same."""
    found = errors(tmp_path, "Name,Last looked over\nBill,12/01/2026\nTill,03/02/2026\n")
    assert {problem.code for problem in found} == {"ambiguous-date"}


def test_people_are_no_numbers(tmp_path: Path) -> None:
    """Who does something has a name: where only numbers stand, the column rates something."""
    found = errors(tmp_path, "Name,Who gets it done\nBill,2\nTill,4\n")
    assert [problem.code for problem in found] == ["heading-against-cells"]


def test_a_slip_is_a_slip(tmp_path: Path) -> None:
    """One cell that can be read is enough: the others are told at their places, as slips."""
    found = errors(tmp_path, "Name,Rank of importance\nBill,SAP-1\nTill,4\n")
    assert [(problem.code, problem.location.line) for problem in found if problem.location] == [
        ("bad-rating", 2)
    ]


def test_a_single_cell_says_too_little(tmp_path: Path) -> None:
    """The same words in every row are one slip, copied, and are told where they stand."""
    found = errors(tmp_path, "Name,Rank of importance\nBill,SAP-1\nTill,SAP-1\n")
    assert {problem.code for problem in found} == {"bad-rating"}


def test_a_usual_heading_is_what_it_says(tmp_path: Path) -> None:
    """Under a heading of the vocabulary every wrong cell is told: there is no doubt about the column."""
    found = errors(tmp_path, "Name,Importance\nBill,SAP-1\nTill,SAP-2\n")
    assert [problem.code for problem in found] == ["bad-rating", "bad-rating"]


def test_sentences_are_no_numbers(tmp_path: Path) -> None:
    """Pains are told in words: hours of hassle are something else."""
    found = errors(tmp_path, "Name,Hassle (hrs/week)\nBill,2\nTill,5\n")
    assert [problem.code for problem in found] == ["heading-against-cells"]


def test_words_may_be_anything(tmp_path: Path) -> None:
    """What holds a few words may hold numbers, too: a team may be called 2."""
    assert errors(tmp_path, "Name,Team that monitors it\nBill,every 2\nTill,3\n") == []
