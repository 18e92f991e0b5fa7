"""What the author says about the edition before this one: the key ``since``."""

from __future__ import annotations

from touchreport.model.field import Field, Kind
from touchreport.model.node import Mapped, Scalar
from touchreport.model.settings import Since
from touchreport.readers.checking.config import check_keys, scalar_at
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, is_blank
from touchreport.readers.checking.texts import words
from touchreport.readers.records import RawProject
from touchreport.readers.since import file_name, since_file

KEYS = ("edition", "from")
"""What may be said about the edition before this one."""

_WORDS = Field(Kind.WORDS, "")


def read_since(desk: Desk, config: Mapped, raw: RawProject) -> Since | None:
    """Return the edition with which this one is compared; None where there is none, or its file could not be read.

    Args:
        desk: the surroundings.
        config: ``touchreport.yaml``.
        raw: holds what stands in its file, and in those beside it.
    """
    node = config.get("since")
    if node is None or is_blank(node):
        return None
    name = None
    if isinstance(node, Mapped):
        check_keys(desk, node, KEYS)
        written = node.get("edition")
        if written is not None and not is_blank(written):
            name = words(desk, _WORDS, (Cell(Scalar("edition", written.location), written),))
        if scalar_at(desk, node, "from") is None and node.get("from") is None:
            desk.collector.error("since-without-file", node)
    elif not isinstance(node, Scalar):
        desk.collector.error("since-without-file", node)
    file = since_file(config)
    if file is None or raw.since is None:
        return None
    return Since(file_name(file), raw.since, file.location, name, raw.views)
