"""From bytes to text: UTF-8, marked UTF-16, or the encoding that the project declares. Nothing is guessed."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from touchreport.errors import Excerpt
from touchreport.location import Location
from touchreport.readers.gathering import Gathering
from touchreport.readers.guess import guess
from touchreport.readers.lines import Lines

ENCODINGS = (
    "utf-8", "utf-16", "utf-16-le", "utf-16-be",
    "cp1256", "cp720", "cp1251", "koi8-r", "cp866", "iso8859-5", "iso8859-6",
    "cp950", "big5", "big5hkscs", "gb18030", "gbk", "gb2312",
    "cp932", "shift_jis", "shift_jis_2004", "euc_jp", "iso2022_jp",
    "cp1250", "cp1252", "cp1253", "cp1254", "cp1255", "cp1257", "cp1258", "cp949", "euc_kr", "cp874",
    "iso8859-1", "iso8859-2", "iso8859-15", "cp437", "cp850", "mac-roman", "mac-cyrillic",
)  # fmt: skip
"""The encodings that a project may declare, under any name that Python knows for them."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What no text file has: controls other than tab and line ends, halves of surrogate pairs, and non-characters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


class Hints(NamedTuple):
    """What is known about a file's encoding before it is read.

    Attributes:
        encoding: the encoding declared in ``touchreport.yaml``; None where there is none.
        languages: the project's languages, to make a good guess for the message.
        may_declare: whether an encoding can be declared for this file at all.
    """

    encoding: str | None = None
    languages: tuple[str, ...] = ()
    may_declare: bool = False


NO_HINTS = Hints()
"""What is known about most files."""


def known_encoding(name: str) -> str | None:
    """Return the name under which Python's codecs know an encoding that may be declared, else None."""
    try:
        found = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):  # a name may not even hold a zero byte
        return None
    return found if found in {codecs.lookup(entry).name for entry in ENCODINGS} else None


def decode(gathering: Gathering, name: str, data: bytes, hints: Hints = NO_HINTS) -> str | None:
    """Return the text of a file without its byte order mark; report why not and return None otherwise."""
    text = _decode(gathering, name, data, hints)
    if text is None:
        return None
    found = _FORBIDDEN.search(text)
    if found is not None:
        _report_control(gathering, name, text, found.start())
        return None
    return text


def forbidden(text: str) -> str | None:
    """Return the first character of `text` that no text may hold, as ``U+0000``, if there is one."""
    found = _FORBIDDEN.search(text)
    return None if found is None else f"U+{ord(found[0]):04X}"


def _decode(gathering: Gathering, name: str, data: bytes, hints: Hints) -> str | None:
    marked = next(((mark, codec) for mark, codec in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    try:
        if marked is not None:
            mark, encoding = marked
            return data[len(mark) :].decode(encoding)
        encoding = (known_encoding(hints.encoding) if hints.encoding else None) or "utf-8"
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = _line_of(data, error.start, encoding)
        if encoding != "utf-8" or marked is not None:
            gathering.error("wrong-encoding", Location(name, line), file=name, encoding=encoding)
        else:
            _report_unknown(gathering, Location(name, line), data, hints)
        return None


def _line_of(data: bytes, offset: int, encoding: str) -> int | None:
    if encoding.startswith("utf-16"):
        return None
    before = data[:offset]
    return before.count(b"\n") + 1 if b"\n" in data else before.count(b"\r") + 1


def _report_unknown(gathering: Gathering, at: Location, data: bytes, hints: Hints) -> None:
    found = guess(data, hints.languages)
    if found is None or not hints.may_declare:
        gathering.error("not-utf-8", at, file=at.file)
        return
    gathering.error(
        "not-utf-8-looks-like",
        at,
        excerpt=Excerpt(found.preview, 0, len(found.preview)),
        file=at.file,
        encoding=found.encoding,
        preview=found.preview,
    )


def _report_control(gathering: Gathering, name: str, text: str, index: int) -> None:
    line, column = Lines(text).place(index)
    gathering.error(
        "control-character",
        Location(name, line, column, column + 1),
        excerpt=Excerpt(Lines(text).text(line), column - 1, column),
        character=f"U+{ord(text[index]):04X}",
    )
