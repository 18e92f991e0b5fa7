"""From bytes to text: UTF-8, marked UTF-16, or the encoding that the project declares. Nothing is guessed."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable
from typing import NamedTuple

from touchreport.errors import Excerpt
from touchreport.location import Location
from touchreport.readers.gathering import Gathering
from touchreport.readers.guess import Guess, guess, guess_in_utf8, guesses, likelihood_of
from touchreport.readers.lines import Lines
from touchreport.readers.misread import meant_by

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
        are_files_listed: whether ``touchreport.yaml`` has the key ``files`` already.
    """

    encoding: str | None = None
    languages: tuple[str, ...] = ()
    may_declare: bool = False
    are_files_listed: bool = False


_PLAIN_IN_YAML = re.compile(r"[^\W_][^\s:#,\[\]{}&*!|>'\"%@`]*(?: [^\s:#,\[\]{}&*!|>'\"%@`-]+)*")
_ENOUGH_UTF8 = 12  # bytes
_SAMPLE = 20_000  # characters
_DOUBTFUL, _SURE = 0.2, 0.8  # of a likelihood from -1 to 1

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
    if text is None or _looks_like_another(gathering, name, data, text, hints):
        return None
    found = _FORBIDDEN.search(text)
    if found is not None:
        _report_control(gathering, name, text, found.start())
        return None
    return text


def likely_encoding(data: bytes, language: str) -> Guess | None:
    """Return the encoding that has to be declared for a file in `language` as it seems; None if none has to, or none is likely."""
    if data.startswith(tuple(mark for mark, _ in _BYTE_ORDER_MARKS)):
        return None
    try:
        data.decode()
    except UnicodeDecodeError:
        return None if _damaged_utf8(data) else guess(data, (language,))
    return guess_in_utf8(data)


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
    bad = _damaged_utf8(data)
    if bad:
        gathering.error("damaged-utf-8", at, file=at.file, count=bad)
        return
    found = guess(data, hints.languages)
    if found is None or not hints.may_declare:
        gathering.error("not-utf-8", at, file=at.file)
        return
    _report_guess(gathering, at, found, hints)


def _report_guess(gathering: Gathering, at: Location, found: Guess, hints: Hints) -> None:
    """Report what a file seems to be, how its headings would read, and the line by which that is declared."""
    entry = f"{_yaml_key(at.file)}: {{encoding: {found.encoding}}}"
    gathering.error(
        "not-utf-8-looks-like",
        at,
        file=at.file,
        encoding=found.encoding,
        preview=found.preview,
        line=entry if hints.are_files_listed else f"files: {{{entry}}}",
    )


def _yaml_key(file: str) -> str:
    """Return the name of a file as it can stand in YAML."""
    return file if _PLAIN_IN_YAML.fullmatch(file) else json.dumps(file, ensure_ascii=False)


def _damaged_utf8(data: bytes) -> int:
    """Return the number of wrong bytes in what is UTF-8 all the same; 0 where it is something else."""
    kept = sum(len(letter.encode()) for letter in data.decode("utf-8", "ignore") if not letter.isascii())
    wrong = sum(byte > 0x7F for byte in data) - kept
    return wrong if kept >= _ENOUGH_UTF8 and wrong * 10 < kept else 0


def _looks_like_another(gathering: Gathering, name: str, data: bytes, text: str, hints: Hints) -> bool:
    """Report a file that can be read as was said or as is usual, but surely is something else.

    Most encodings give some letter for any byte, so that a wrong declaration is no fault of decoding; UTF-16 without
    its mark is UTF-8 full of zeros, and ISO-2022 has escape characters.
    """
    if data.startswith(tuple(mark for mark, _ in _BYTE_ORDER_MARKS)):
        return False
    declared = known_encoding(hints.encoding) if hints.encoding else None
    if declared is None or declared == "utf-8":
        found = guess_in_utf8(data) if _FORBIDDEN.search(text[:_SAMPLE]) else None
        if found is None or not hints.may_declare:
            return False
        _report_guess(gathering, Location(name), found, hints)
        return True
    seems = _rather(data, text, declared, hints)
    if seems is not None:
        _report_doubt(gathering, name, declared, *seems)
    return seems is not None


def has_another_encoding(
    gathering: Gathering, name: str, data: bytes, hints: Hints, has_headings: Callable[[str], bool]
) -> bool:
    """Report a table without headings as declared that has some in another encoding; return whether it is one.

    Two encodings of one alphabet, such as cp1251 and koi8-r, give letters of the same language for the same bytes, so
    that only words tell them apart.
    """
    declared = known_encoding(hints.encoding) if hints.encoding else None
    if declared is None or data.startswith(tuple(mark for mark, _ in _BYTE_ORDER_MARKS)):
        return False
    likely = (each for each in guesses(data, hints.languages) if each.encoding != declared)
    found = next((each for each in likely if has_headings(each.text)), None)
    if found is not None:
        _report_doubt(gathering, name, declared, found.encoding, found.preview)
    return found is not None


def _report_doubt(gathering: Gathering, name: str, declared: str, encoding: str, preview: str) -> None:
    gathering.error(
        "declared-encoding-doubtful",
        Location(name),
        file=name,
        declared=declared,
        encoding=encoding,
        preview=preview,
    )


def _rather(data: bytes, text: str, declared: str, hints: Hints) -> tuple[str, str] | None:
    """Return the encoding that a file is in rather than the declared one, with how it would read."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return None
    meant = meant_by(sample)
    if meant is not None and _is_utf8(data):
        return "utf-8", Guess("utf-8", meant, 1.0).preview
    likelihood = likelihood_of(sample, declared)
    is_doubtful = meant is not None or (likelihood is not None and likelihood <= _DOUBTFUL)
    found = guess(data, hints.languages) if is_doubtful else None
    if found is None or found.likelihood < _SURE or found.encoding == declared:
        return None
    return found.encoding, found.preview


def _is_utf8(data: bytes) -> bool:
    """Return whether bytes are UTF-8, apart from a few that a careless program may have spoilt."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return _damaged_utf8(data) > 0
    return True


def _report_control(gathering: Gathering, name: str, text: str, index: int) -> None:
    line, column = Lines(text).place(index)
    gathering.error(
        "control-character",
        Location(name, line, column, column + 1),
        excerpt=Excerpt(Lines(text).text(line), column - 1, column),
        character=f"U+{ord(text[index]):04X}",
    )
