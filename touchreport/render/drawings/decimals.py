"""Numbers below each other with the same count of decimals: a column of 4, 3.5 and 6 reads 4.0, 3.5 and 6.0.

A number of which an analysis says how many decimals it has, has them. Any other has as many as the most exact one of its column,
two at most. Numbers with different units are no column of one kind, and are let be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from touchreport.model.blocks import RankedBars, Table
from touchreport.model.message import Number, Value

MOST_DECIMALS = 2


def shared_decimals(values: Iterable[float]) -> int:
    """Return how many decimals the most exact of some values has, two at most."""
    return max(map(_own, values), default=0)


def even_table(table: Table) -> Table:
    """Return a table with as many decimals in every row of a column of numbers."""
    shared = [
        _of_column([row[place].value for row in table.rows if place < len(row)]) if column.numeric else None
        for place, column in enumerate(table.columns)
    ]
    rows = tuple(
        tuple(
            cell if cell.value is None else replace(cell, value=_shown(cell.value, decimals))
            for cell, decimals in zip(row, _padded(shared, len(row)), strict=True)
        )
        for row in table.rows
    )
    return replace(table, rows=rows)


def even_bars(bars: RankedBars) -> RankedBars:
    """Return ranked bars with as many decimals in every row of a column of numbers."""
    most = max((len(row.numbers) for row in bars.rows), default=0)
    shared = [
        _of_column([row.numbers[place] for row in bars.rows if place < len(row.numbers)])
        for place in range(most)
    ]
    rows = tuple(
        replace(
            row,
            numbers=tuple(
                _shown(value, decimals) for value, decimals in zip(row.numbers, shared, strict=False)
            ),
        )
        for row in bars.rows
    )
    return replace(bars, rows=rows)


def _of_column(values: Sequence[Value | None]) -> int | None:
    """Return the decimals that the numbers of a column share; None where they are not of one kind."""
    numbers = [value for value in values if isinstance(value, Number)]
    if len({number.unit for number in numbers}) != 1:
        return None
    return max(map(_decimals, numbers))


def _shown(value: Value, decimals: int | None) -> Value:
    """Return a value of a column, with its decimals if it is a number that has none of its own."""
    return (
        replace(value, decimals=decimals) if isinstance(value, Number) and value.decimals is None else value
    )


def _padded(shared: Sequence[int | None], length: int) -> list[int | None]:
    return [*shared, *([None] * length)][:length]


def _decimals(number: Number) -> int:
    """Return how many decimals a number is shown with where nothing stands below it; per cent have one at most."""
    if number.decimals is not None:
        return number.decimals
    own = _own(number.value)
    return min(own, 1) if number.unit is not None and str(number.unit).strip() in {"%", "٪"} else own


def _own(value: float) -> int:
    return next((n for n in range(MOST_DECIMALS) if round(value, n) == round(value, MOST_DECIMALS)), 2)
