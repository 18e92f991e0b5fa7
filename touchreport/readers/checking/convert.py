"""From the cells of a row to the values of an object: one converter for each kind of field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from touchreport.model.field import Field, Kind, NamedField
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.readers.checking import choices, numbers, pictures, texts
from touchreport.readers.checking.desk import Desk, Read
from touchreport.readers.checking.entries import Cell, Entry, entry_of, plain
from touchreport.readers.checking.ids import derived_id, own_id
from touchreport.readers.checking.keys import key_targets
from touchreport.readers.checking.shapes import PARTS, Shape

Converter = Callable[[Desk, Field, tuple[Cell, ...]], Any]
"""Turns cells that hold something into a value; reports what it refuses and returns None."""

CONVERTERS: Mapping[Kind, Converter] = MappingProxyType(
    {
        Kind.WORDS: texts.words,
        Kind.PROSE: texts.prose,
        Kind.LIST: texts.texts,
        Kind.NUMBER: numbers.number,
        Kind.SCALE: numbers.rating,
        Kind.SHARE: numbers.share,
        Kind.DATE: numbers.date,
        Kind.YES_NO: numbers.yes_no,
        Kind.CLASS: choices.one_class,
        Kind.CLASSES: choices.classes,
        Kind.WORD: choices.word,
        Kind.REF: choices.ref,
        Kind.REFS: choices.refs,
        Kind.IMAGE: pictures.image,
        Kind.COLOUR: pictures.colour,
        Kind.FONT: pictures.font,
        Kind.ADDRESS: texts.address,
        Kind.CODE: choices.code,
    }
)


def read_field(desk: Desk, named: NamedField, cells: tuple[Cell, ...]) -> Read:
    """Return what the cells of one field hold."""
    if not cells:
        return Read()
    field = named.field
    if field.kind is Kind.PARTS:
        return Read(_parts(desk, field, cells[0]))
    if not field.required:
        if _all_are(desk.lexicon.is_none, field, desk, cells):
            return Read(stated_none=True)
        if _all_are(desk.lexicon.is_not_given, field, desk, cells):
            return Read()
    return Read(CONVERTERS[field.kind](desk, field, cells))


def read_values(
    desk: Desk, shape: Shape, entry: Entry, excused: frozenset[str] = frozenset()
) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the values of an object by field, but for its id, and the fields in which somebody wrote "none".

    Fields without a value are left out. A required one that is missing is reported, unless it is `excused` or a
    misspelt key, which was reported, seems to mean it.
    """
    values: dict[str, Any] = {}
    none: set[str] = set()
    for named in shape.fields:
        if named.field.kind is Kind.ID:
            continue
        cells = entry.cells.get(named.name, ())
        if not cells and not named.field.required:
            continue
        before = (desk.collector.errors, desk.directory.spared)
        read = read_field(desk, named, cells)
        if read.stated_none:
            none.add(named.name)
        if read.value is not None:
            values[named.name] = read.value
        elif (
            named.field.required
            and (desk.collector.errors, desk.directory.spared) == before
            and named.name not in excused | entry.misspelt
        ):
            desk.collector.error("missing-value", entry.place, field=named.name, table=shape.table)
    return values, frozenset(none)


def is_whole(shape: Shape, values: Mapping[str, Any]) -> bool:
    """Return whether every required field has a value."""
    return all(named.name in values for named in shape.fields if named.field.required)


def _all_are(test: Callable[[str], bool], field: Field, desk: Desk, cells: tuple[Cell, ...]) -> bool:
    """Return whether each cell holds such a word; where yes and no are asked for, it may be an answer."""
    written = [plain(cell.node) for cell in cells if isinstance(cell.node, Scalar)]
    if len(written) < len(cells) or not all(map(test, written)):
        return False
    is_asked = field.kind is Kind.YES_NO or field.of == "control"
    return not is_asked or desk.lexicon.yes_no(written[0]) is None


def _parts(desk: Desk, field: Field, cell: Cell) -> tuple[Any, ...] | None:
    """Return small objects written as a list of mappings."""
    shape = PARTS[field.of or ""]
    if not isinstance(cell.node, Listing):
        desk.collector.error("expected-parts", cell.node, field=cell.key.text)
        return None
    found = [_part(desk, shape, cell.key.text, item) for item in cell.node.items]
    return tuple(part for part in found if part is not None)


def _part(desk: Desk, shape: Shape, field: str, item: Node) -> Any:
    """Return a small object; its name alone may stand for it."""
    if isinstance(item, Scalar) and shape.has_id and plain(item):
        item = Mapped(((Scalar("name", item.location), item),), item.location, item.excerpt)
    if not isinstance(item, Mapped):
        desk.collector.error("expected-parts", item, field=field)
        return None
    entry = entry_of(item, key_targets(desk, shape, (item,)))
    values, _ = read_values(desk, shape, entry)
    if shape.has_id:
        values["id"] = own_id(desk, entry) or derived_id(desk, entry)
    return shape.cls(**values) if is_whole(shape, values) else None
