"""Taking out of an image file what is not picture: place, time, device, owner, comments, thumbnails."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from contextlib import suppress

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

_WEBP_KEPT = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ICCP"})
"""The parts of a WebP that say how it looks."""

_GIF_KEPT = frozenset({b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"})
"""The applications of a GIF that say how it looks: how often it is repeated, and its colour profile."""

_JPEG_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""What ends the compressed data of a JPEG scan: a marker that is neither a stuffed byte nor a restart."""

_SCAN, _END, _ADOBE, _ICC, _JFIF, _COMMENT = 0xDA, 0xD9, 0xEE, 0xE2, 0xE0, 0xFE


def without_metadata(data: bytes, kind: str) -> bytes:
    """Return the same picture without what was written about it, and without what follows its end.

    Colour profiles stay, and the way up of a photograph, since without them it would look different. Of a file that
    ends early or is damaged, what comes before the damage is returned: what reads it will say so.
    """
    cleaner = {"jpeg": _clean_jpeg, "png": _clean_png, "gif": _clean_gif, "webp": _clean_webp}.get(kind)
    return data if cleaner is None else cleaner(data)


def _whole(parts: Iterator[bytes]) -> bytes:
    """Return the parts of a file up to its end, or to where it is damaged."""
    return b"".join(_up_to_damage(parts))


def _up_to_damage(parts: Iterator[bytes]) -> Iterator[bytes]:
    with suppress(IndexError, struct.error):
        yield from parts


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
    turned = _orientation_segment(orientation) if orientation != 1 else b""
    return b"\xff\xd8" + _whole(_jpeg_kept(data, turned))


def _jpeg_kept(data: bytes, turned: bytes) -> Iterator[bytes]:
    """Yield what stays of a JPEG; `turned` comes after JFIF, which a reader expects before anything else."""
    for number, (marker, part) in enumerate(_jpeg_parts(data)):
        is_jfif = number == 0 and marker == _JFIF and part[4:9] == b"JFIF\0" and len(part) >= 18
        if number == 0 and not is_jfif:
            yield turned
        if is_jfif or _is_picture(marker, part):
            yield _without_thumbnail(part) if is_jfif else part
        if is_jfif:
            yield turned


def _is_picture(marker: int, part: bytes) -> bool:
    if marker == _ICC:
        return part[4:15] == b"ICC_PROFILE"
    return marker == _ADOBE or not (0xE0 <= marker <= 0xEF or marker == _COMMENT)


def _without_thumbnail(part: bytes) -> bytes:
    """Return a JFIF segment without its small picture, which may show what was cut away since."""
    return b"\xff\xe0\x00\x10" + part[4:16] + b"\x00\x00"


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
            end = len(data) if following is None else following.start()
        yield marker, data[position:end]
        position = end


def _clean_png(data: bytes) -> bytes:
    return data[:_PNG_SIGNATURE] + _whole(_png_kept(data))


def _png_kept(data: bytes) -> Iterator[bytes]:
    position, name = _PNG_SIGNATURE, b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, position)
        end = position + 12 + length
        if name in _PNG_KEPT:
            yield data[position:end]
        position = end


def _clean_gif(data: bytes) -> bytes:
    return _whole(_gif_kept(data))


def _gif_kept(data: bytes) -> Iterator[bytes]:
    position = 13 + _gif_colours(data[10])
    yield data[:position]
    while data[position] in (0x21, 0x2C):  # an extension, a picture
        if data[position] == 0x21:
            body, is_kept = position + 2, _is_gif_look(data, position)
        else:
            body, is_kept = position + 11 + _gif_colours(data[position + 9]), True
        end = _gif_blocks_end(data, body)
        if is_kept:
            yield data[position:end]
        position = end
    yield b";"


def _is_gif_look(data: bytes, position: int) -> bool:
    """Tell whether an extension says how the picture looks: its timing and transparency, or a known application."""
    label = data[position + 1]
    return label == 0xF9 or (label == 0xFF and data[position + 3 : position + 14] in _GIF_KEPT)


def _gif_colours(flags: int) -> int:
    """Return the size of the table of colours that these flags announce, in bytes."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _gif_blocks_end(data: bytes, position: int) -> int:
    while data[position]:
        position += 1 + data[position]
    return position + 1


def _clean_webp(data: bytes) -> bytes:
    (size,) = struct.unpack_from("<I", data, 4)
    body = b"WEBP" + _whole(_webp_kept(data[12 : 8 + size]))
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _webp_kept(data: bytes) -> Iterator[bytes]:
    position = 0
    while position < len(data):
        name, length = struct.unpack_from("<4sI", data, position)
        end = position + 8 + length + length % 2
        part = data[position:end]
        if name == b"VP8X":  # the flags that announce EXIF (8) and XMP (4) go as well
            yield part[:8] + bytes([part[8] & ~0x0C]) + part[9:]
        elif name == b"ANMF":  # a picture of a film: where and how long it is shown, and parts of its own
            frame = part[8:24] + _whole(_webp_kept(part[24 : 8 + length]))
            yield name + struct.pack("<I", len(frame)) + frame
        elif name in _WEBP_KEPT:
            yield part
        position = end
