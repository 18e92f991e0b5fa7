"""What stands below a matrix of touchpoints speaks of no mark that the matrix has not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from touchreport_balance import matrix_blocks
from touchreport_consistency import pillar_block
from touchreport_media import goal_block

from touchreport.model.blocks import MatrixCell
from touchreport.plugin import Message

FULL, EMPTY, GAP = MatrixCell(2.0), MatrixCell(0.0), MatrixCell(0.0, gap=True)
READINGS = (matrix_blocks._reading, pillar_block._reading, goal_block._reading)


def words(message: Message) -> str:
    if message.text != "{first} {second}":
        return message.text
    return " ".join(words(one) for one in message.values.values() if isinstance(one, Message))


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    ("cells", "outlined", "end"),
    [
        ((FULL, FULL), False, None),
        ((FULL, EMPTY), False, "Empty cells need nothing."),
        ((FULL, GAP), True, None),
        ((EMPTY, GAP), True, "Other empty cells need nothing."),
    ],
)
def test_outlined_and_empty_cells_are_explained_where_there_are_any(
    reading: Callable[[tuple[tuple[MatrixCell, ...], ...]], Message],
    cells: tuple[MatrixCell, ...],
    outlined: bool,
    end: str | None,
) -> None:
    """Colour always, an outline and a cell without a number only where one is drawn."""
    said = words(reading((cells,)))
    assert said.startswith("The stronger the colour")
    assert ("utlined" in said) is outlined
    assert said.endswith(end) if end else "mpty cells" not in said
