"""What stays inside: ``internal`` in ``touchreport.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from touchreport.model.excerpt import KINDS, field_names, fields_to_leave_out
from touchreport.model.node import Mapped, Scalar
from touchreport.model.settings import AuthorPage
from touchreport.model.wishes import Internal, Named
from touchreport.readers.checking.choices import CODE_PATTERN
from touchreport.readers.checking.config import check_keys, list_at, mapping_at
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import plain
from touchreport.readers.checking.looks import is_chapter
from touchreport.readers.checking.texts import refuse_bidi

KEYS = ("fields", "chapters", "findings")
FIRST = "overview"
"""The chapter with which a playbook opens; there is none without it."""

_FINDING = re.compile(f"{CODE_PATTERN}|[a-z0-9][a-z0-9-]*")


def read_internal(desk: Desk, config: Mapped, pages: tuple[AuthorPage, ...]) -> Internal:
    """Return what stands under ``internal``; whether there are such findings, the plugins know."""
    node = mapping_at(desk, config, "internal")
    if node is None:
        return Internal()
    check_keys(desk, node, KEYS)
    fields = (_field(desk, item) for item in _names(desk, node, "fields"))
    return Internal(
        frozenset(field for field in fields if field is not None),
        tuple(_named(item) for item in _names(desk, node, "chapters") if _is_chapter(desk, item, pages)),
        tuple(_named(item) for item in _names(desk, node, "findings") if _is_finding(desk, item)),
    )


def _names(desk: Desk, node: Mapped, key: str) -> Iterator[Scalar]:
    """Yield the names in a list; report what is no name."""
    for item in list_at(desk, node, key):
        if not isinstance(item, Scalar):
            desk.collector.error("expected-one-value", item, field=key)
        elif plain(item) and not refuse_bidi(desk, item):
            yield item


def _named(item: Scalar) -> Named:
    return Named(plain(item), item.location)


def _field(desk: Desk, item: Scalar) -> tuple[str, str] | None:
    """Return kind and name of a field that can be left out; report one that is not there, or cannot."""
    kind, _, name = plain(item).partition(".")
    if (kind, name) in fields_to_leave_out():
        return kind, name
    known = tuple(sorted(f"{of}.{each}" for of, each in fields_to_leave_out()))
    if name in field_names(kind):
        desk.collector.error("field-not-internal", item, field=plain(item), kind=kind)
    else:
        near = desk.lexicon.nearest(plain(item), known)
        same = tuple(each for each in known if each.startswith(f"{kind}.")) or tuple(
            f"{each}. …" for each in KINDS
        )
        desk.collector.error("unknown-internal-field", item, suggestion=near, field=plain(item), known=same)
    return None


def _is_chapter(desk: Desk, item: Scalar, pages: tuple[AuthorPage, ...]) -> bool:
    if plain(item) == FIRST:
        desk.collector.error("overview-not-internal", item)
        return False
    return is_chapter(desk, item, pages)


def _is_finding(desk: Desk, item: Scalar) -> bool:
    found = _FINDING.fullmatch(plain(item)) is not None
    if not found:
        desk.collector.error("bad-internal-finding", item, value=plain(item))
    return found
