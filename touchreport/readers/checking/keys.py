"""The keys of YAML objects: which field each one fills."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from touchreport.model.field import Kind
from touchreport.model.node import Mapped, Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import ASPECTS, Aspect, Cell, Entry, Target, entry_of, is_blank
from touchreport.readers.checking.shapes import SHAPES, Shape
from touchreport.readers.checking.texts import is_language_tag, refuse_bidi

PROVENANCE = "provenance"
"""The key under which a YAML object says where single values come from."""

OWN_PREFIX = "x-"
"""A key or heading that starts like this is the author's own and is left alone."""

WORDY = (Kind.WORDS, Kind.PROSE, Kind.LIST)
"""Kinds whose words may stand in several languages."""


def key_targets(desk: Desk, shape: Shape, items: Iterable[Mapped]) -> dict[str, Target]:
    """Return what each key of the objects fills; a key that nobody knows is reported where it first stands."""
    targets: dict[str, Target] = {}
    seen: set[str] = set()
    for item in items:
        for key, _ in item.pairs:
            if key.text in seen:
                continue
            seen.add(key.text)
            target = _target(desk, shape, key)
            if target is not None:
                targets[key.text] = target
    return targets


def yaml_entry(desk: Desk, shape: Shape, item: Mapped, targets: dict[str, Target]) -> Entry:
    """Return a YAML object by field, with what it says about single values under ``provenance``."""
    entry = entry_of(item, targets)
    said = item.get(PROVENANCE)
    if said is None or shape.table not in SHAPES:
        return entry
    remarks = dict(entry.remarks)
    if not isinstance(said, Mapped):
        desk.collector.error("bad-provenance", said)
        return entry
    for key, node in said.pairs:
        if _known_field(desk, shape, key) == key.text and isinstance(node, Mapped):
            remarks.update(_remarks(desk, key.text, node))
        elif not isinstance(node, Mapped):
            desk.collector.error("bad-provenance", node)
    return replace(entry, remarks=remarks)


def finish_target(desk: Desk, shape: Shape, key: Scalar, field: str, suffix: str | None) -> Target | None:
    """Return the target of a field and what stands behind its ``@``; report a suffix that does not fit."""
    kinds = {named.name: named.field.kind for named in shape.fields}
    wordy = kinds.get(field) in WORDY
    if suffix is None:
        return Target(field, desk.language if wordy else None)
    aspect = next((aspect for aspect in ASPECTS if aspect == suffix), None)
    if aspect is not None:
        return Target(field, None, aspect)
    if not is_language_tag(suffix):
        desk.collector.error("bad-language-tag", key, tag=suffix)
        return None
    if not wordy:
        desk.collector.error("not-translated", key, field=field, language=suffix)
        return None
    return Target(field, suffix)


def cut_suffix(text: str) -> tuple[str, str | None]:
    """Return a key or heading and what stands behind its ``@``."""
    name, mark, suffix = text.rpartition("@")
    return (name.strip(), suffix.strip()) if mark and name.strip() else (text, None)


def _target(desk: Desk, shape: Shape, key: Scalar) -> Target | None:
    if key.text.startswith(OWN_PREFIX) or (key.text == PROVENANCE and shape.table in SHAPES):
        return None
    if refuse_bidi(desk, key):
        return None
    name, suffix = cut_suffix(key.text)
    meant = _known_field(desk, shape, key, name)
    if meant != name:
        return Target(meant, is_misspelt=True) if meant else None
    return finish_target(desk, shape, key, name, suffix)


def _known_field(desk: Desk, shape: Shape, key: Scalar, name: str | None = None) -> str | None:
    """Return the name where it is known; report one that is not, and return what it seems to mean."""
    name = key.text if name is None else name
    known = (*(named.name for named in shape.fields), *shape.more)
    if name in known:
        return name
    suggestion = None if desk.collector.has_enough("unknown-key", key) else _meant(desk, shape, name, known)
    desk.collector.error("unknown-key", key, suggestion=suggestion, key=key.text, known=known)
    return suggestion


def _meant(desk: Desk, shape: Shape, name: str, known: tuple[str, ...]) -> str | None:
    heading = desk.lexicon.heading(shape.table, name)
    return heading if isinstance(heading, str) and heading in known else desk.lexicon.nearest(name, known)


def _remarks(desk: Desk, field: str, node: Mapped) -> dict[tuple[str, Aspect], Cell]:
    found: dict[tuple[str, Aspect], Cell] = {}
    for key, value in node.pairs:
        aspect = next((aspect for aspect in ASPECTS if aspect == key.text), None)
        if aspect is None:
            suggestion = desk.lexicon.nearest(key.text, ASPECTS)
            desk.collector.error("unknown-key", key, suggestion=suggestion, key=key.text, known=ASPECTS)
        elif not is_blank(value):
            found[field, aspect] = Cell(key, value)
    return found
