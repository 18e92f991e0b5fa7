"""Where the website will stand: ``url`` in ``touchreport.yaml``, and in each of its outputs."""

from __future__ import annotations

from touchreport.model.node import Node
from touchreport.readers.checking.desk import Desk
from touchreport.text import site_address


def read_site_url(desk: Desk, node: Node | None, address: str | None) -> str | None:
    """Return the address of the website's folder, with a stroke at its end; one that is no folder's is reported."""
    if address is None:
        return None
    found = site_address(address)
    if found is None:
        desk.collector.error("url-of-no-folder", node, value=address)
    return found
