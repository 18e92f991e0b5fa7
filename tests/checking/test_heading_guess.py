"""What stands in an unknown column tells which field it may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checking.conftest import write
from touchreport.errors import ProjectError
from touchreport.readers import load
from touchreport.readers.checking.heading_guess import field_of_cells
from touchreport.readers.checking.lexicon import Lexicon


@pytest.mark.parametrize(
    ("language", "cells", "field"),
    [
        ("en", ("Email; Phone", "Website"), "channels"),
        ("fa", ("ایمیل", "تلفن"), "channels"),
        ("en", ("Awareness", "Consideration", "Purchase"), "stages"),
        ("ja", ("コントロール可能", "コントロール不可能"), "control"),
        ("ru", ("Контролируемая", "Неконтролируемая"), "control"),
        ("zh-Hant", ("線上", "線下"), "presence"),
    ],
)
def test_cells_of_one_field_name_it(language: str, cells: tuple[str, ...], field: str) -> None:
    """Where each cell is a word of one field, and of no other, that is the field to propose."""
    assert field_of_cells(Lexicon(language), "touchpoints", cells) == field


@pytest.mark.parametrize(
    "cells",
    [
        ("Email", "Email"),
        ("Email", "behind the counter of Anna"),
        ("yes", "no"),
        ("high", "low"),
        ("3", "4"),
        (),
    ],
    ids=["one answer", "other words", "yes and no", "ratings", "numbers", "nothing"],
)
def test_cells_that_stand_anywhere_say_nothing(cells: tuple[str, ...]) -> None:
    """A single answer, words of many fields, or one cell of another kind: nothing is proposed."""
    assert field_of_cells(Lexicon("en"), "touchpoints", cells) is None


@pytest.mark.parametrize(
    ("heading", "cells", "field"),
    [
        ("Next check of the zorb", ("2026-01-02", "2026-03-04"), "next_review"),
        ("Zorb satisfaction", ("3", "5"), "performance"),
        ("Star moment", ("yes", "no"), "moment_of_truth"),
        ("Zorb", ("3", "5"), None),
    ],
)
def test_ratings_dates_yes_and_no_say_something_beside_an_idea(
    heading: str, cells: tuple[str, ...], field: str | None
) -> None:
    """Where the heading has an idea of one field only, such cells are enough to propose it, and never to read it."""
    assert field_of_cells(Lexicon("en"), "touchpoints", cells, heading=heading) == field


def test_a_field_that_has_its_column_is_not_proposed() -> None:
    """A second column of channels is something else: a competitor's, or last year's."""
    assert field_of_cells(Lexicon("en"), "touchpoints", ("Email", "Phone"), {"channels"}) is None


def test_the_message_proposes_it(tmp_path: Path) -> None:
    """The column stays unknown, since only its author knows; the message says what to write."""
    config = "title: T\nlanguage: en\ndate: 2026-11-22\nbrand: {name: B}\n"
    write(tmp_path, {"touchreport.yaml": config, "touchpoints.csv": "Name,Zorb\nBill,Email\nCall,Phone\n"})
    with pytest.raises(ProjectError) as caught:
        load(tmp_path)
    told = {each.code: each.suggestion for each in caught.value.problems if each.is_error}
    assert told == {"unknown-heading": "channels"}
