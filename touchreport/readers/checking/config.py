"""Small readers for parts of ``touchreport.yaml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import is_blank, plain
from touchreport.readers.checking.texts import refuse_bidi


def scalar_at(desk: Desk, mapped: Mapped, key: str) -> Scalar | None:
    """Return the one value under `key`; None where there is none, or where it is no single value."""
    node = mapped.get(key)
    if node is None or is_blank(node):
        return None
    if isinstance(node, Scalar):
        return None if refuse_bidi(desk, node) else node
    desk.collector.error("expected-one-value", node, field=key)
    return None


def mapping_at(desk: Desk, mapped: Mapped, key: str) -> Mapped | None:
    """Return the mapping under `key`; None where there is none, or where it is something else."""
    node = mapped.get(key)
    if node is None or is_blank(node):
        return None
    if isinstance(node, Mapped):
        return node
    desk.collector.error("expected-mapping", node, field=key)
    return None


def list_at(desk: Desk, mapped: Mapped, key: str) -> Sequence[Node]:
    """Return the items of the list under `key`; a single value counts as a list of one."""
    node = mapped.get(key)
    if node is None or is_blank(node):
        return ()
    if isinstance(node, Listing):
        return node.items
    if isinstance(node, Scalar):
        return (node,)
    desk.collector.error("expected-list", node, field=key)
    return ()


def one_of(desk: Desk, field: str, node: Scalar, known: Sequence[str]) -> str | None:
    """Return the value if it is one of `known`; report it and return None if not."""
    text = plain(node).lower()
    if text in known:
        return text
    desk.collector.error(
        "unknown-word",
        node,
        suggestion=desk.lexicon.nearest(text, known),
        field=field,
        value=plain(node),
        known=tuple(known),
    )
    return None


def yes_no_at(desk: Desk, mapped: Mapped, key: str, default: bool) -> bool:
    """Return the yes or no under `key`, or `default`."""
    value = switch_at(desk, mapped, key)
    return default if value is None else value


def switch_at(desk: Desk, mapped: Mapped, key: str) -> bool | None:
    """Return the yes or no under `key`; None where there is none."""
    node = scalar_at(desk, mapped, key)
    value = None if node is None else switch(desk, node)
    if node is not None and value is None:
        desk.collector.error("bad-yes-no", node, field=key, value=plain(node))
    return value


def switch(desk: Desk, node: Scalar) -> bool | None:
    """Return what yes, no, on or off in a configuration mean; None for anything else."""
    word = plain(node).lower()
    if word in _SWITCH:
        return _SWITCH[word]
    return desk.lexicon.yes_no(plain(node))


def check_keys(desk: Desk, mapped: Mapped, known: Sequence[str]) -> None:
    """Report every key that is not one of `known`."""
    for key, _ in mapped.pairs:
        if key.text not in known and not key.text.startswith("x-"):
            near = desk.lexicon.nearest(key.text, known)
            desk.collector.error("unknown-key", key, suggestion=near, key=key.text, known=tuple(known))


_SWITCH: Mapping[str, bool] = MappingProxyType(
    {"on": True, "off": False, "yes": True, "no": False, "true": True, "false": False}
)
