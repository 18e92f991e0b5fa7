"""Whether what stands under a heading can be the field that rules understood it as."""

from __future__ import annotations

from dataclasses import replace

from touchreport.model.field import Kind, NamedField, fields_of
from touchreport.model.measure import Measure
from touchreport.model.node import Scalar
from touchreport.readers.checking.collector import Collector
from touchreport.readers.checking.convert import read_field
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, plain
from touchreport.readers.checking.heading_guess import is_a_date
from touchreport.readers.checking.shapes import Shape
from touchreport.readers.records import Source
from touchreport.text import Refusal, parse_number
from touchreport.vocabulary.headings import headings

CLOSED = frozenset(
    {
        Kind.NUMBER,
        Kind.SCALE,
        Kind.SHARE,
        Kind.DATE,
        Kind.YES_NO,
        Kind.CLASS,
        Kind.CLASSES,
        Kind.WORD,
        Kind.COLOUR,
    }
)
"""What cannot hold just any words, and needs no other table to be read."""

SENTENCES = frozenset({Kind.PROSE, Kind.LIST})
"""What holds sentences and phrases, never bare numbers; neither do names of people."""

FEWEST = 2
"""Different cells that must all be something else; a single one may be a slip."""

MOST = 50
"""Different cells that are looked at."""


def speaks_against(desk: Desk, shape: Shape, source: Source, heading: Scalar, field: str) -> tuple[str, ...]:
    """Return what stands under a heading, if not one of its cells can be read as `field`; else nothing.

    A sheet in which one cell of a column is wrong has a slip in it; one in which all are has another column.
    """
    named = _field(shape, field)
    if named is None or (named.field.kind not in CLOSED | SENTENCES and named.field.of != "person"):
        return ()
    cells = _different_cells(source, heading)
    if len(cells) < FEWEST or any(_can_be(desk, named, cell) for cell in cells):
        return ()
    return tuple(map(_written, cells))


def _field(shape: Shape, field: str) -> NamedField | None:
    """Return the field of the class, or that of the measure for a column that a row of touchpoints carries."""
    own = next((each for each in shape.fields if each.name == field), None)
    if own is not None or field not in shape.more:
        return own
    of_measure = (headings(shape.kind).headings[field].into or "").partition(".")[2]
    return next((each for each in fields_of(Measure) if each.name == of_measure), None)


def _different_cells(source: Source, heading: Scalar) -> tuple[Cell, ...]:
    found: dict[str, Cell] = {}
    for item in source.items:
        node = item.get(heading.text)
        if isinstance(node, Scalar) and plain(node):
            found.setdefault(plain(node), Cell(heading, node))
        if len(found) == MOST:
            break
    return tuple(found.values())


def _can_be(desk: Desk, named: NamedField, cell: Cell) -> bool:
    """Return whether a cell can be read; what would be said of it is nobody's to hear yet.

    A date of which only the calendar or the order is unknown is a date.
    """
    if named.field.kind is Kind.DATE:
        return is_a_date(_written(cell), desk.language)
    if named.field.kind in SENTENCES or named.field.of == "person":
        return isinstance(parse_number(_written(cell), desk.language), Refusal)
    unheard = Collector()
    read_field(replace(desk, collector=unheard), named, (cell,))
    return unheard.errors == 0


def _written(cell: Cell) -> str:
    return plain(cell.node) if isinstance(cell.node, Scalar) else ""
