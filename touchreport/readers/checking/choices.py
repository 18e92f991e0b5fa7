"""Converting choices: classes of the vocabulary, closed lists of words, and references to other objects."""

from __future__ import annotations

import re

from touchreport.model.field import Field
from touchreport.model.node import Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, plain
from touchreport.readers.checking.references import resolve, split_at_commas
from touchreport.readers.checking.single import single
from touchreport.readers.checking.texts import items_of, refuse_bidi

CODE_PATTERN = "[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*"
"""How the code of a finding is written: the id of its analysis, and what it is about."""

_CODE = re.compile(CODE_PATTERN)


def one_class(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> str | None:
    """Return one class of an axis; in a column of control, yes and no say whether."""
    found = classes(desk, field, cells) or ()
    if len(found) > 1:
        desk.collector.error("only-one-class", cells[0].node, field=cells[0].key.text, classes=found)
        return None
    return found[0] if found else None


def classes(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> tuple[str, ...] | None:
    """Return classes of an axis, each once, in the order written."""
    found: list[str] = []
    for item in _items(desk, cells[0]):
        found += _classes_of(desk, field, cells[0], item)
    return tuple(dict.fromkeys(found))


def word(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> str | None:
    """Return one word of a closed list."""
    found = single(desk, cells)
    if found is None:
        return None
    value = desk.lexicon.word(field.of or "", plain(found))
    if value is None:
        desk.collector.error(
            "unknown-word",
            found,
            suggestion=desk.lexicon.near_word(field.of or "", plain(found)),
            field=cells[0].key.text,
            value=plain(found),
            known=desk.lexicon.words_of(field.of or ""),
        )
    return value


def ref(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> str | None:
    """Return the id of the one object that is meant."""
    found = single(desk, cells)
    if found is None:
        return None
    kind = field.of or ""
    items = items_of(found) or ()
    if len(items) > 1 and not desk.directory.find(kind, plain(found)):
        desk.collector.error(
            "only-one-reference", found, field=cells[0].key.text, value=plain(found), count=len(items)
        )
        return None
    return resolve(desk, kind, cells[0].key.text, found)


def refs(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> tuple[str, ...] | None:
    """Return the ids of the objects that are meant, each once, in the order written; *all* customers are all of them."""
    kind = field.of or ""
    node = cells[0].node
    if isinstance(node, Scalar) and _is_everybody(desk, kind, plain(node)):
        return tuple(known.id for known in desk.directory.all(kind))
    if isinstance(node, Scalar) and desk.directory.find(kind, plain(node)):
        items: tuple[Scalar, ...] = (node,)  # a name that holds a separator itself
    else:
        items = _items(desk, cells[0])
    found = (resolve(desk, kind, cells[0].key.text, item) for item in items)
    return tuple(dict.fromkeys(id for id in found if id is not None))


def _is_everybody(desk: Desk, kind: str, text: str) -> bool:
    if kind not in ("persona", "segment") or desk.directory.find(kind, text):
        return False
    return desk.lexicon.is_everybody(text)


def code(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> str | None:
    """Return the code of a finding; whether there is such a finding, the plugins know."""
    found = single(desk, cells)
    if found is None or refuse_bidi(desk, found):
        return None
    if not _CODE.fullmatch(plain(found)):
        desk.collector.error("bad-finding-code", found, value=plain(found))
        return None
    return plain(found)


def _items(desk: Desk, cell: Cell) -> tuple[Scalar, ...]:
    items = items_of(cell.node)
    if items is None:
        desk.collector.error("expected-list", cell.node, field=cell.key.text)
    return items or ()


def _classes_of(desk: Desk, field: Field, cell: Cell, node: Scalar) -> tuple[str, ...]:
    """Return the classes that one word stands for ("both" stands for two); report a word that is unknown."""
    axis = field.of or ""
    found = desk.lexicon.classes(axis, plain(node))
    parts = split_at_commas(plain(node))
    if not found and len(parts) > 1 and all(desk.lexicon.classes(axis, part) for part in parts):
        desk.collector.error(
            "commas-in-list", node, suggestion="; ".join(parts), field=cell.key.text, value=plain(node)
        )
    elif not found:
        known = desk.lexicon.class_names(axis)
        desk.collector.error(
            "unknown-class",
            node,
            suggestion=desk.lexicon.nearest(plain(node), known),
            field=cell.key.text,
            value=plain(node),
            known=known,
        )
    return found
