"""What ``touchreport.yaml`` says about reading: the keys ``files`` and ``limits``.

``files`` is a mapping of file names to what the file's own name and contents do not tell::

    files:
      inventory.xlsx:
        table: touchpoints
        sheet: Sheet2
        header_row: 4
        headings: {Kontaktpunkt: name}
        fill_down: [Phase]
      personas.csv:
        encoding: cp1256
        separator: semicolon
      old-list.csv: touchpoints      # short for {table: touchpoints}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.readers.decoding import ENCODINGS, known_encoding
from touchreport.readers.files import composed
from touchreport.readers.gathering import Gathering
from touchreport.readers.limits import DEFAULT, HIGHEST, Limits, changed, names
from touchreport.readers.records import TABLES
from touchreport.text import fold, nearest, to_ascii_digits

OPTIONS = ("table", "sheet", "encoding", "separator", "header_row", "headings", "fill_down")
"""What may be said about a file."""

SEPARATORS: Mapping[str, str] = MappingProxyType(
    {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|", ",": ",", ";": ";", "\t": "\t", "|": "|"}
)
"""The separators that may be declared, by word or as they are."""


@dataclass(frozen=True, slots=True)
class FileWish:
    """What the project says about one file.

    Attributes:
        key: the file's name, where it stands in ``files``.
        table: the table that it holds.
        sheet: the sheet to read.
        encoding: its encoding, as Python knows it.
        separator: what stands between its cells.
        header_row: number of the row of headings, from 1.
        headings: headings that the project explains, folded.
        fill_down: headings of columns whose values hold for the rows below, too.
        misnames_table: whether it names a table that there is not, which was told.
    """

    key: Scalar | None = None
    table: str | None = None
    sheet: Scalar | None = None
    encoding: str | None = None
    separator: str | None = None
    header_row: int | None = None
    headings: frozenset[str] = frozenset()
    fill_down: tuple[Scalar, ...] = ()
    misnames_table: bool = False


NOTHING = FileWish()
"""What is said of a file that is not mentioned."""


def file_wishes(gathering: Gathering, config: Mapped) -> dict[str, FileWish]:
    """Return what ``files`` says, by file name with forward slashes; report what cannot be meant."""
    node = config.get("files")
    if node is None or (isinstance(node, Scalar) and not node.text):
        return {}
    if not isinstance(node, Mapped):
        gathering.error("files-not-mapping", node)
        return {}
    return {
        composed(key.text.replace("\\", "/").removeprefix("./")): _wish(gathering, key, value)
        for key, value in node.pairs
    }


def limit_wishes(gathering: Gathering, config: Mapped) -> Limits:
    """Return the limits that ``limits`` asks for; report what cannot be meant."""
    node = config.get("limits")
    if node is None or (isinstance(node, Scalar) and not node.text):
        return DEFAULT
    if not isinstance(node, Mapped):
        gathering.error("limits-not-mapping", node)
        return DEFAULT
    wishes: dict[str, int] = {}
    for key, value in node.pairs:
        if key.text not in names():
            suggestion = nearest(key.text, names())
            gathering.error("unknown-limit", key, suggestion=suggestion, limit=key.text, known=names())
            continue
        number = _whole(value)
        if number is None or number > HIGHEST.get(key.text, number):
            gathering.error("bad-limit", value, limit=key.text, highest=HIGHEST.get(key.text))
            continue
        wishes[key.text] = number
    return changed(DEFAULT, wishes)


def _wish(gathering: Gathering, key: Scalar, node: Node) -> FileWish:
    if isinstance(node, Scalar):
        table = _table(gathering, node) if node.text else None
        return FileWish(key, table, misnames_table=bool(node.text) and table is None)
    if not isinstance(node, Mapped):
        gathering.error("file-options-not-mapping", node, file=key.text)
        return FileWish(key)
    for option, _ in node.pairs:
        if option.text not in OPTIONS:
            suggestion = nearest(option.text, OPTIONS)
            gathering.error(
                "unknown-file-option", option, suggestion=suggestion, option=option.text, known=OPTIONS
            )
    named = _value(gathering, node, "table")
    table = _table(gathering, named)
    return FileWish(
        key,
        table,
        _value(gathering, node, "sheet"),
        _encoding(gathering, _value(gathering, node, "encoding")),
        _separator(gathering, _value(gathering, node, "separator")),
        _header_row(gathering, _value(gathering, node, "header_row")),
        _headings(gathering, node.get("headings")),
        _fill_down(gathering, node.get("fill_down")),
        misnames_table=named is not None and table is None,
    )


def _value(gathering: Gathering, node: Mapped, option: str) -> Scalar | None:
    """Return the value of an option; None if nothing was written."""
    value = node.get(option)
    if isinstance(value, Scalar):
        return value if value.text else None
    if value is not None:
        gathering.error("bad-file-option", value, option=option)
    return None


def _table(gathering: Gathering, value: Scalar | None) -> str | None:
    if value is None or value.text in TABLES:
        return None if value is None else value.text
    suggestion = nearest(value.text, TABLES)
    gathering.error("unknown-table", value, suggestion=suggestion, table=value.text, known=TABLES)
    return None


def _encoding(gathering: Gathering, value: Scalar | None) -> str | None:
    if value is None:
        return None
    found = known_encoding(value.text)
    if found is None:
        suggestion = nearest(value.text, ENCODINGS)
        gathering.error(
            "unknown-encoding", value, suggestion=suggestion, encoding=value.text, known=ENCODINGS
        )
    return found


def _separator(gathering: Gathering, value: Scalar | None) -> str | None:
    if value is None:
        return None
    found = SEPARATORS.get(value.text)
    if found is None:
        gathering.error("unknown-separator", value, separator=value.text)
    return found


def _header_row(gathering: Gathering, value: Scalar | None) -> int | None:
    if value is None:
        return None
    found = _whole(value)
    if found is None:
        gathering.error("bad-header-row", value, value=value.text)
    return found


def _headings(gathering: Gathering, node: Node | None) -> frozenset[str]:
    if node is None or (isinstance(node, Scalar) and not node.text):
        return frozenset()
    if not isinstance(node, Mapped):
        gathering.error("bad-file-option", node, option="headings")
        return frozenset()
    return frozenset(fold(key.text) for key, _ in node.pairs)


def _fill_down(gathering: Gathering, node: Node | None) -> tuple[Scalar, ...]:
    if node is None or (isinstance(node, Scalar) and not node.text):
        return ()
    items = node.items if isinstance(node, Listing) else (node,)
    for item in items:
        if not isinstance(item, Scalar):
            gathering.error("bad-file-option", item, option="fill_down")
    return tuple(item for item in items if isinstance(item, Scalar))


def _whole(node: Node) -> int | None:
    """Return a whole number from 1, written in any digits and with ``_`` between them if at all."""
    if not isinstance(node, Scalar):
        return None
    text = to_ascii_digits(node.text).replace("_", "")
    if not (text.isascii() and text.isdigit() and len(text) <= 12):
        return None
    return int(text) or None
