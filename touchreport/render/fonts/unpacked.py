"""How large a font file becomes when it is opened, found out before a library opens it.

Small files can be made that unpack to gigabytes: WOFF2 and WOFF are compressed, and a table of characters can claim all
there are, again and again. What a file declares is looked at first, then what really comes out, piece by piece.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator

MOST_UNPACKED = 100_000_000
"""Bytes that a font may have unpacked; those of Chinese and Japanese have about twenty million."""

MOST_CHARACTERS = 4 * 0x110000
"""Characters that all tables of a font may name together; Unicode has 1,114,112 places."""

_PIECE = 1 << 20
_WOFF2_HEAD, _WOFF_HEAD = ">12xH2xII4xIII", ">12xH2xI4xIII"
_WOFF_TABLE = ">4xIII4x"


class TooLargeError(ValueError):
    """A font file is larger than any font has to be; the text says in which way, for a message."""


def check_size(data: bytes) -> None:
    """Make sure that a font file can be opened with the memory that there is.

    Args:
        data: the file.

    Raises:
        TooLargeError: it declares more than a font has, or more comes out of it.
        Exception: it is broken; whoever opens it stumbles over the same.
    """
    total = 0
    for length in _pieces(data):
        total += length
        if total > MOST_UNPACKED:
            raise TooLargeError(f"more than {MOST_UNPACKED // 1_000_000} MB when it is unpacked")


def check_characters(table: bytes) -> None:
    """Make sure that the table of characters (``cmap``) of a font does not name more than there can be.

    Raises:
        TooLargeError: it names more.
        struct.error: it is cut off.
    """
    (count,) = struct.unpack_from(">2xH", table)
    places = {struct.unpack_from(">4xI", table, 4 + 8 * number)[0] for number in range(count)}
    total = 0
    for place in places:
        for first, last in _ranges(table, place):
            total += max(0, last - first + 1)
            if total > MOST_CHARACTERS:
                raise TooLargeError(f"more than {MOST_CHARACTERS:,} characters in its tables")


def _ranges(table: bytes, place: int) -> Iterator[tuple[int, int]]:
    """Yield the first and last character of each range of one subtable; those without ranges are as large as they look."""
    (kind,) = struct.unpack_from(">H", table, place)
    if kind == 4:
        (size,) = struct.unpack_from(">6xH", table, place)
        ends = struct.unpack_from(f">{size // 2}H", table, place + 14)
        yield from zip(struct.unpack_from(f">{size // 2}H", table, place + 16 + size), ends, strict=True)
    elif kind in (8, 12, 13):
        at = place + (8204 if kind == 8 else 12)
        (groups,) = struct.unpack_from(">I", table, at)
        for number in range(groups):
            yield struct.unpack_from(">II", table, at + 4 + 12 * number)


def _pieces(data: bytes) -> Iterator[int]:
    """Yield the sizes of what comes out of a file, one after the other; first what it declares where that is too much."""
    if data[:4] == b"wOF2":
        yield from _of_woff2(data)
    elif data[:4] == b"wOFF":
        yield from _of_woff(data)
    else:
        yield len(data)


def _of_woff2(data: bytes) -> Iterator[int]:
    from fontTools.ttLib.woff2 import WOFF2DirectoryEntry, woff2DirectorySize

    count, declared, packed, at, length, unpacked = struct.unpack_from(_WOFF2_HEAD, data)
    _refuse(declared, unpacked)
    stream = io.BytesIO(data)
    stream.seek(woff2DirectorySize)
    for _ in range(count):
        WOFF2DirectoryEntry().fromFile(stream)  # of no fixed size
    start = stream.tell()
    yield from _unbrotlied(data[start : start + packed])
    yield from _unbrotlied(data[at : at + length] if length else b"")


def _of_woff(data: bytes) -> Iterator[int]:
    count, declared, at, length, unpacked = struct.unpack_from(_WOFF_HEAD, data)
    _refuse(declared, unpacked)
    parts = [struct.unpack_from(_WOFF_TABLE, data, 44 + 20 * number) for number in range(count)]
    _refuse(*(size for _, _, size in parts))
    for place, packed, size in (*parts, (at, length, unpacked)):
        piece = data[place : place + packed]
        yield from _inflated(piece) if packed != size else [packed]


def _refuse(*declared: int) -> None:
    """Do not even begin with a file that says itself that it is too large."""
    if sum(declared) > MOST_UNPACKED:
        raise TooLargeError(
            f"more than {MOST_UNPACKED // 1_000_000} MB when it is unpacked, as it says itself"
        )


def _unbrotlied(packed: bytes) -> Iterator[int]:
    """Yield the sizes of the pieces that a stream of Brotli unpacks to, none larger than a few megabytes."""
    import brotli

    worker, given = brotli.Decompressor(), packed
    while given or not worker.is_finished():
        size = len(worker.process(given, output_buffer_limit=_PIECE))
        if not size and worker.can_accept_more_data():
            return  # cut off, or empty
        yield size
        given = b""


def _inflated(packed: bytes) -> Iterator[int]:
    """Yield the sizes of the pieces that a stream of zlib unpacks to."""
    worker = zlib.decompressobj()
    while packed and not worker.eof:
        yield len(worker.decompress(packed, _PIECE))
        packed = worker.unconsumed_tail
