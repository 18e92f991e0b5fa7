"""Which tables a phone shows with their cells below each other."""

from __future__ import annotations

import pytest

from touchreport.model.blocks import Caption, Cell, Column, Table
from touchreport.plugin import Value, say
from touchreport.render.drawings.stacking import stacks

WORDS, NUMBER, SPARE = Column(say("W")), Column(say("N"), numeric=True), Column(say("S"), narrow=True)
FOUR = ("a", "b", "c", "d")


@pytest.mark.parametrize(
    ("columns", "values", "expected"),
    [
        ((WORDS, WORDS, NUMBER, NUMBER, NUMBER), ("x", FOUR, 1, 2, 3), False),
        ((WORDS, WORDS, WORDS), ("x", "y", FOUR[:3]), False),
        ((WORDS, WORDS, WORDS), ("x", "y", FOUR), True),
        ((WORDS, WORDS, WORDS), ("x", "y", say("{these}", these=FOUR)), True),
        ((WORDS, WORDS, WORDS, SPARE), ("x", "y", "z", FOUR), False),
        ((WORDS, WORDS, WORDS, WORDS), ("x", "y", "z", "a"), True),
    ],
)
def test_many_words_side_by_side_are_stacked(
    columns: tuple[Column, ...], values: tuple[Value, ...], expected: bool
) -> None:
    """Numbers take no room; four columns of words do, and so do three of which one holds a long list."""
    rows = (tuple(Cell(value) for value in values),)
    assert stacks(Table(Caption("t", say("T")), columns, rows)) is expected
