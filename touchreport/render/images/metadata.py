"""Taking out of an image file what is not picture: place, time, device, owner, comments, thumbnails."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

_PNG_SIGNATURE = 8
_PNG_KEPT = frozenset(
    {
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"gAMA",
        b"cHRM",
        b"sRGB",
        b"iCCP",
        b"sBIT",
        b"bKGD",
        b"pHYs",
    }
)
"""The parts of a PNG that say how it looks."""

_JPEG_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""What ends the compressed data of a JPEG scan: a marker that is neither a stuffed byte nor a restart."""

_SCAN, _END, _ADOBE, _ICC, _JFIF, _COMMENT = 0xDA, 0xD9, 0xEE, 0xE2, 0xE0, 0xFE


def without_metadata(data: bytes, kind: str) -> bytes:
    """Return the same picture without what was written about it.

    Colour profiles stay, and the way up of a photograph, since without them it would look different.
    A GIF is returned as it is. So is a file that ends early: what reads it will say so.
    """
    cleaner = {"jpeg": _clean_jpeg, "png": _clean_png, "webp": _clean_webp}.get(kind)
    if cleaner is None:
        return data
    try:
        return cleaner(data)
    except (IndexError, struct.error):
        return data


def exif_orientation(data: bytes) -> int:
    """Return how a JPEG is to be turned, 1 to 8 as EXIF counts; 1, the usual way up, if it does not say."""
    start = data.find(b"Exif\0\0", 0, 65536)
    tiff = data[start + 6 : start + 65536]
    if start < 0 or tiff[:2] not in (b"II", b"MM"):
        return 1
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (directory,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, directory)
        for index in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, directory + 2 + 12 * index)
            if tag == 0x0112:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def _orientation_segment(orientation: int) -> bytes:
    """Return an EXIF segment that says nothing but which way up."""
    tiff = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _clean_jpeg(data: bytes) -> bytes:
    orientation = exif_orientation(data)
    out = [b"\xff\xd8"]
    out.extend(part for marker, part in _jpeg_parts(data) if _is_picture(marker, part))
    if orientation != 1:  # a reader expects JFIF before anything else
        place = 2 if len(out) > 1 and out[1][1] == _JFIF else 1
        out.insert(place, _orientation_segment(orientation))
    return b"".join(out)


def _is_picture(marker: int, part: bytes) -> bool:
    if marker == _ICC:
        return part[4:15] == b"ICC_PROFILE"
    return marker in (_JFIF, _ADOBE) or not (0xE0 <= marker <= 0xEF or marker == _COMMENT)


def _jpeg_parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the segments of a JPEG, each scan with its compressed data; nothing after the end marker."""
    position = 2
    while True:
        while data[position + 1] == 0xFF:
            position += 1
        marker = data[position + 1]
        if marker == _END:
            yield marker, b"\xff\xd9"
            return
        end = position + 2 + struct.unpack_from(">H", data, position + 2)[0]
        if marker == _SCAN:
            following = _JPEG_MARKER.search(data, end)
            if following is None:
                raise IndexError(end)
            end = following.start()
        yield marker, data[position:end]
        position = end


def _clean_png(data: bytes) -> bytes:
    out = [data[:_PNG_SIGNATURE]]
    position = _PNG_SIGNATURE
    while True:
        length, name = struct.unpack_from(">I4s", data, position)
        end = position + 12 + length
        if name in _PNG_KEPT:
            out.append(data[position:end])
        if name == b"IEND":
            return b"".join(out)
        position = end


def _clean_webp(data: bytes) -> bytes:
    out: list[bytes] = []
    position = 12
    while position + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, position)
        end = position + 8 + length + length % 2
        if name == b"VP8X":  # the flags that announce EXIF (8) and XMP (4) go as well
            flags = bytes([data[position + 8] & ~0x0C])
            out.append(data[position : position + 8] + flags + data[position + 9 : end])
        elif name not in (b"EXIF", b"XMP "):
            out.append(data[position:end])
        position = end
    body = b"WEBP" + b"".join(out)
    return b"RIFF" + struct.pack("<I", len(body)) + body
