"""Findings that the author leaves out or puts into other words."""

from __future__ import annotations

from touchreport.model.node import Mapped, Node
from touchreport.model.settings import WaiverWish
from touchreport.model.waiver import Waiver
from touchreport.readers.checking.config import list_at
from touchreport.readers.checking.convert import is_whole, read_values
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import entry_of
from touchreport.readers.checking.keys import key_targets
from touchreport.readers.checking.shapes import Shape

WAIVER = Shape("waivers", "waiver", Waiver, named=False)


def read_waivers(desk: Desk, config: Mapped) -> tuple[WaiverWish, ...]:
    """Return what stands under ``waivers``; what is wrong is reported and left out."""
    found = (_waiver(desk, item) for item in list_at(desk, config, WAIVER.table))
    return tuple(wish for wish in found if wish is not None)


def _waiver(desk: Desk, item: Node) -> WaiverWish | None:
    if not isinstance(item, Mapped):
        desk.collector.error("expected-parts", item, field=WAIVER.table)
        return None
    values, _ = read_values(desk, WAIVER, entry_of(item, key_targets(desk, WAIVER, (item,))))
    return WaiverWish(Waiver(**values), item.location) if is_whole(WAIVER, values) else None
