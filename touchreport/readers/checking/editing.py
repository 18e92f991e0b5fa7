"""Where the files of a project are edited: ``edit`` in ``touchreport.yaml``."""

from __future__ import annotations

import re

from touchreport.model.node import Mapped
from touchreport.model.settings import EDIT_PLACES
from touchreport.readers.checking.desk import Desk

_PLACE = re.compile(r"\{([^{}]*)\}")


def read_edit(desk: Desk, config: Mapped, address: str | None) -> str | None:
    """Return the address with places for file and line; one without a file, or with other places, is reported."""
    if address is None:
        return None
    node = config.get("edit")
    unknown = [place for place in _PLACE.findall(address) if place not in EDIT_PLACES]
    for place in unknown:
        near = desk.lexicon.nearest(place, EDIT_PLACES)
        desk.collector.error("edit-place-unknown", node, suggestion=near, place=place, known=EDIT_PLACES)
    if unknown or "{file}" in address:
        return None if unknown else address
    desk.collector.error("edit-without-file", node, value=address)
    return None
