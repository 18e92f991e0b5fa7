"""Letters that an earlier wrong save has lost or garbled, in a table that can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from touchreport.model.node import Scalar
from touchreport.readers.gathering import Gathering
from touchreport.readers.misread import may_be_misread, meant_by

# Question marks where letters were: what saving in an encoding without them leaves behind.
# In Persian, whose own question mark is ؟, a single one between letters is one: cp1256 has no ی.
_ARABIC = "[\u0620-\u065f\u066e-\u06d3]"
_LOST = re.compile(rf"\ufffd|(?<![\w!?.])\?{{3,}}|^\s*\?{{2,}}(?:\s+\?+)*\s*$|(?<={_ARABIC})\?(?={_ARABIC})")
_LOOKED_AT_CLOSELY = 100  # rows; a file that was opened wrongly shows it in each
_SHOWN_ROWS = 10
_SHOWN_LETTERS = 40

NumberedCells = tuple[int, tuple[Scalar, ...]]
"""The number of a row, and its cells."""


def report_losses(gathering: Gathering, rows: Iterable[NumberedCells]) -> bool:
    """Report rows with lost and with garbled letters, the first cell of each kind as an example.

    Returns:
        whether there are so many that nothing in the table can be relied on.
    """
    listed = tuple(rows)
    lost = _first_of_each(listed, _is_lost)
    garbled = _first_of_each(listed, _garble_test(listed))
    is_hopeless = False
    for code, found in (("lost-letters", lost), ("garbled-letters", garbled)):
        if not found:
            continue
        numbers = tuple(str(number) for number in found)
        is_bad = len(numbers) > max(2, len(listed) // 2)
        cell = next(iter(found.values()))
        tell = gathering.error if is_bad else gathering.warning
        tell(
            code,
            cell,
            rows=numbers[:_SHOWN_ROWS],
            count=len(numbers),
            written=cell.text[:_SHOWN_LETTERS],
            meant=(meant_by(cell.text) or "")[:_SHOWN_LETTERS],
        )
        is_hopeless = is_hopeless or is_bad
    return is_hopeless


def _first_of_each(
    rows: Iterable[NumberedCells], is_bad: Callable[[tuple[Scalar, ...]], Iterator[Scalar]]
) -> dict[int, Scalar]:
    """Return the first bad cell of each row that has one."""
    found = ((number, next(is_bad(cells), None)) for number, cells in rows)
    return {number: cell for number, cell in found if cell is not None}


def _is_lost(cells: tuple[Scalar, ...]) -> Iterator[Scalar]:
    for cell in cells:
        if ("?" in cell.text or not cell.text.isascii()) and _LOST.search(cell.text):
            yield cell


def _garble_test(rows: tuple[NumberedCells, ...]) -> Callable[[tuple[Scalar, ...]], Iterator[Scalar]]:
    """Return what finds garbled cells: in a long table only those that look odd, if its first rows are sound."""
    is_sound = not any(any(True for _ in _garbled(cells)) for _, cells in rows[:_LOOKED_AT_CLOSELY])
    return _odd_and_garbled if is_sound else _garbled


def _garbled(cells: tuple[Scalar, ...]) -> Iterator[Scalar]:
    return (cell for cell in cells if meant_by(cell.text) is not None)


def _odd_and_garbled(cells: tuple[Scalar, ...]) -> Iterator[Scalar]:
    return (cell for cell in cells if may_be_misread(cell.text) and meant_by(cell.text) is not None)
