"""Headings that the author mapped by hand, under ``files:`` in ``touchreport.yaml``."""

from __future__ import annotations

from collections.abc import Mapping

from touchreport.model.node import Mapped, Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import plain
from touchreport.readers.checking.headings import ByHand
from touchreport.readers.records import Source
from touchreport.text import fold


def by_hand(desk: Desk, config: Mapped, sources: tuple[Source, ...]) -> Mapping[str, ByHand]:
    """Return the mapped headings by file; warn of one that the file does not have."""
    found: dict[str, ByHand] = {}
    files = config.get("files")
    for key, node in files.pairs if isinstance(files, Mapped) else ():
        headings = node.get("headings") if isinstance(node, Mapped) else None
        if not isinstance(headings, Mapped):  # what else is wrong with `files` was reported on reading it
            continue
        there = {
            fold(plain(heading))
            for source in sources
            if source.file == key.text
            for heading in source.headings
        }
        mapped: dict[str, Scalar] = {}
        for heading, field in headings.pairs:
            if there and fold(plain(heading)) not in there:
                desk.collector.warning("mapped-heading-missing", heading, heading=heading.text, file=key.text)
            if isinstance(field, Scalar):
                if not plain(field):  # asked for and not answered yet: the heading stays unknown
                    continue
                mapped[fold(plain(heading))] = field
            else:
                desk.collector.error("expected-one-value", field, field=heading.text)
        found[key.text] = mapped
    return found
