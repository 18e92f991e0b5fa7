"""Drawings are cut to as many rows as a page has room for."""

from __future__ import annotations

from touchreport.model.blocks import (
    Caption,
    Matrix,
    MatrixCell,
    Paragraphs,
    RankedBar,
    RankedBars,
    SplitBars,
)
from touchreport.model.message import say
from touchreport.render.drawings.shortening import shortened

CAPTION = Caption("block", say("Block"))


def bars(*alarms: bool) -> RankedBars:
    rows = tuple(RankedBar(str(place), 0, 1, alarm=alarm) for place, alarm in enumerate(alarms))
    return RankedBars(CAPTION, say("Row"), 0, 1, (), rows)


def test_rows_with_an_alarm_stay_and_all_keep_their_order() -> None:
    """What the reader must not miss goes before the first rows; what is left out is counted."""
    block, rest = shortened(bars(False, False, True, False), 2)
    assert isinstance(block, RankedBars)
    assert ([row.label for row in block.rows], rest) == (["0", "2"], 2)


def test_a_row_with_a_gap_is_an_alarm_of_a_matrix() -> None:
    """Heads and cells are cut alike."""
    cells = ((MatrixCell(1),), (MatrixCell(2),), (MatrixCell(0, gap=True),))
    block, rest = shortened(Matrix(CAPTION, say("Row"), ("a", "b", "c"), ("x",), cells), 2)
    assert isinstance(block, Matrix)
    assert (block.row_heads, block.cells, rest) == (("a", "c"), (cells[0], cells[2]), 1)


def test_split_bars_keep_the_first_rows() -> None:
    """They have no alarms."""
    block, rest = shortened(SplitBars(CAPTION, say("Row"), (), (("a", ()), ("b", ()), ("c", ()))), 2)
    assert isinstance(block, SplitBars)
    assert ([name for name, _ in block.rows], rest) == (["a", "b"], 1)


def test_what_fits_or_has_no_rows_stays_as_it_is() -> None:
    """Nothing is left out of a short drawing, nor of one that has no rows."""
    assert shortened(bars(False, True), 2) == (bars(False, True), 0)
    words = Paragraphs(CAPTION, (say("One"), say("Two")))
    assert shortened(words, 1) == (words, 0)
