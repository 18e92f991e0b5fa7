"""Columns whose heading nobody understands as a whole, read by heading and cells together.

A heading with words that nobody knows may mean anything, and so may cells: a competitor's channels are channels, too.
Together they leave hardly a doubt where the heading has an idea of a field and of nothing else that is known, every cell
is a word that hardly any other field has, and no other column is or could be that field. A few axes have classes so plain that a
heading need not say anything, as long as it does not speak against them. Ratings, numbers, dates, yes and no stand under too
many headings to be read so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from types import MappingProxyType

from touchreport.model.field import Kind, NamedField
from touchreport.readers.checking.heading_guess import (
    FEWEST,
    Column,
    column,
    fitting_fields,
    is_manifold,
    is_plain,
)
from touchreport.readers.checking.lexicon import Lexicon
from touchreport.readers.checking.shapes import Shape

_OPEN = frozenset({Kind.WORDS, Kind.PROSE, Kind.LIST, Kind.REF, Kind.REFS})

_CADENCE = "cadence"  # how often what happens, a heading must say as a whole

FEWEST_CELLS = 3
"""Filled cells that a column must have."""


def fields_by_cells(
    lexicon: Lexicon,
    table: str,
    free: Iterable[NamedField],
    unknown: Mapping[str, Iterable[str]],
    names: Iterable[str],
) -> Mapping[str, str]:
    """Return the headings that can be read, with their fields.

    Args:
        lexicon: the vocabulary in the languages of the project.
        table: id of the table, such as ``touchpoints``.
        free: the fields that have no column yet.
        unknown: the headings that nobody understands as a whole, with the cells below each.
        names: what the rows are called.
    """
    fields = {named.name: named for named in free if named.field.of != _CADENCE}
    columns = {heading: column(lexicon, cells) for heading, cells in unknown.items()}
    fitting = {
        heading: fitting_fields(lexicon, fields.values(), found, names) if _is_enough(found) else frozenset()
        for heading, found in columns.items()
    }
    read: dict[str, str] = {}
    for heading, fits in fitting.items():
        said, found = lexicon.marks(table, heading), columns[heading]
        manifold = {each for each in fits & said.leans_to if is_manifold(lexicon, fields[each], found)}
        plain = {each for each in fits & said.allows if is_plain(lexicon, fields[each], found)}
        others = frozenset().union(*(fitting[each] for each in fitting if each != heading))
        meant = fits & said.speaks_for or manifold or _alone(fits, plain)
        if len(meant) == 1 and meant.isdisjoint(others):
            read[heading] = next(iter(meant))
    return MappingProxyType(read)


def _alone(fits: frozenset[str], plain: Set[str]) -> Set[str]:
    return plain if len(fits) == 1 else frozenset()


def belongs_elsewhere(
    lexicon: Lexicon, shape: Shape, field: str, free: Iterable[NamedField], cells: Iterable[str]
) -> bool:
    """Return whether all cells under a heading that rules took for a field of any words are words of one other field.

    Asked of touchpoints alone, whose fields have the most closed words. What one is called may be a word of any field.
    """
    kinds = {named.name: named.field.kind for named in shape.fields}
    if kinds.get(field) not in _OPEN or field == "name" or shape.kind != "touchpoint":
        return False
    found = column(lexicon, cells)
    return _is_enough(found) and len(fitting_fields(lexicon, free, found)) == 1


def _is_enough(found: Column) -> bool:
    return found.filled >= FEWEST_CELLS and len(found.answers) >= FEWEST
