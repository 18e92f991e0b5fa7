"""The brand, and the message pillars to which touchpoints refer."""

from __future__ import annotations

from touchreport.model.brand import Brand
from touchreport.model.node import Listing, Mapped
from touchreport.model.text import Text
from touchreport.readers.checking.convert import is_whole, read_values
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.directory import Known
from touchreport.readers.checking.entries import entry_of
from touchreport.readers.checking.keys import key_targets
from touchreport.readers.checking.shapes import BRAND


def read_brand(desk: Desk, node: Mapped | None, otherwise: Text | None) -> Brand | None:
    """Return the brand, and enter its pillars in the directory.

    Args:
        desk: the surroundings.
        node: ``brand.yaml`` or the key ``brand``.
        otherwise: the brand's name where the project says nothing about the brand.
    """
    if node is None:
        return None if otherwise is None else Brand(otherwise)
    entry = entry_of(node, key_targets(desk, BRAND, (node,)))
    excused = frozenset({"name"} if otherwise is not None else ())
    errors = desk.collector.errors
    values, _ = read_values(desk, BRAND, entry, excused)
    if desk.collector.errors > errors:
        desk.directory.declare_incomplete("pillar")
    if otherwise is not None:
        values.setdefault("name", otherwise)
    if not is_whole(BRAND, values):
        return None
    brand = Brand(**values)
    _enter_pillars(desk, node, brand)
    return brand


def _enter_pillars(desk: Desk, node: Mapped, brand: Brand) -> None:
    written = node.get("pillars")
    items = written.items if isinstance(written, Listing) else ()
    for number, pillar in enumerate(brand.pillars):
        item = items[number] if len(items) == len(brand.pillars) else written or node
        first = desk.directory.get("pillar", pillar.id)
        if first is not None and first.location is not None:
            desk.collector.error(
                "duplicate-id",
                item,
                related=(first.location,),
                id=pillar.id,
                table="pillars",
                first=str(first.location),
            )
        words = tuple(words for _, words in pillar.name.words)
        desk.directory.add("pillar", Known(pillar.id, words, item.location))
