"""How many decimals the numbers of a column have."""

from __future__ import annotations

import pytest

from touchreport.model.blocks import Caption, Cell, Column, RankedBar, RankedBars, Table
from touchreport.model.message import Number, Share, Value, say
from touchreport.model.text import Text
from touchreport.render.drawings.decimals import even_bars, even_table, shared_decimals

CAPTION = Caption("numbers", say("Numbers"))


def column(*values: Value | None, numeric: bool = True) -> list[Value | None]:
    """Return the values of a column as a table shows them, below the same in a column before it."""
    table = Table(
        CAPTION,
        (Column(say("Name")), Column(say("Number"), numeric=numeric)),
        tuple((Cell(f"{place}"), Cell(value)) for place, value in enumerate(values)),
    )
    return [row[1].value for row in even_table(table).rows]


def decimals(values: list[Value | None]) -> list[int | None]:
    """Return the decimals of those values that are numbers."""
    return [value.decimals for value in values if isinstance(value, Number)]


def test_a_column_has_as_many_decimals_as_its_most_exact_number() -> None:
    """4, 3.5 and 6 are shown as 4.0, 3.5 and 6.0; whole numbers alone stay whole; there are two decimals at most."""
    assert decimals(column(Number(4), Number(3.5), None, Number(6))) == [1, 1, 1]
    assert decimals(column(Number(4), Number(6))) == [0, 0]
    assert decimals(column(Number(1 / 3), Number(6))) == [2, 2]


def test_a_number_keeps_the_decimals_that_an_analysis_gave_it() -> None:
    """Others in its column have as many."""
    assert decimals(column(Number(4, 1), Number(6))) == [1, 1]
    assert decimals(column(Number(4, 0), Number(6.25))) == [0, 2]


def test_per_cent_have_one_decimal_at_most() -> None:
    """As they have where they stand alone."""
    per_cent = Text.from_map({"en": "%"})
    assert decimals(column(Number(4, unit=per_cent), Number(6.25, unit=per_cent))) == [1, 1]


def test_what_is_no_column_of_one_kind_is_let_be() -> None:
    """Numbers with different units, values that are no numbers, columns of words."""
    kilos = Text.from_map({"en": "kg"})
    assert decimals(column(Number(4), Number(6.5, unit=kilos))) == [None, None]
    assert decimals(column(Number(4), Number(6.5), numeric=False)) == [None, None]
    assert column(Share(0.5), 3, "none") == [Share(0.5), 3, "none"]


@pytest.mark.parametrize("cells", [1, 2, 3])
def test_rows_of_any_length_are_kept(cells: int) -> None:
    """A row with fewer or more cells than there are columns keeps them."""
    row = tuple(Cell(Number(4)) for _ in range(cells))
    table = Table(CAPTION, (Column(say("Name")), Column(say("Number"), numeric=True)), (row,))
    assert len(even_table(table).rows[0]) == cells


def test_ranked_bars_have_columns_of_numbers_too() -> None:
    """Each by itself."""
    rows = (
        RankedBar("a", 0, 1, (Number(4), Number(1))),
        RankedBar("b", 0, 1, (Number(3.5), Number(2))),
    )
    found = even_bars(RankedBars(CAPTION, say("Name"), 0, 1, (say("A"), say("B")), rows))
    assert [decimals(list(row.numbers)) for row in found.rows] == [[1, 0], [1, 0]]


def test_decimals_of_plain_values() -> None:
    """Those of a drawing, whose values are no messages; none where there is no value."""
    assert [shared_decimals(values) for values in ([], [4, 6], [4, 6.5], [0.125])] == [0, 0, 1, 2]
