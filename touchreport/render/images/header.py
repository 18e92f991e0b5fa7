"""What an image file is, read from its first bytes; no picture is decoded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from touchreport.render.images.metadata import exif_orientation

MAX_PIXELS = 40_000_000
"""Pixels an image may have: an A3 page at 400 dpi has 31 million. Decoded, that many take 160 MB."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The JPEG segments that hold the size."""

_MIME_TYPES: Mapping[str, str] = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """What kind of image it is and how large.

    Attributes:
        kind: ``png``, ``jpeg``, ``gif``, ``webp`` or ``svg``, by content and not by file name.
        width: as shown, in pixels (SVG: in its own units; 0 where it does not say).
        height: likewise.
    """

    kind: str
    width: int
    height: int

    @property
    def mime_type(self) -> str:
        """The media type, such as ``image/png``."""
        return _MIME_TYPES[self.kind]


def probe(data: bytes) -> ImageInfo | None:
    """Return what an image is, from its first bytes; None if it is none of the kinds that we know.

    The size of an SVG is left 0 here, since it takes reading the whole document.
    """
    try:
        return _png(data) or _gif(data) or _webp(data) or _jpeg(data) or _svg(data)
    except IndexError:  # the file ends in the middle of a header
        return None


def _number(data: bytes, start: int, length: int, order: str = "big") -> int:
    part = data[start : start + length]
    if len(part) < length:
        raise IndexError(start)
    return int.from_bytes(part, "little" if order == "little" else "big")


def _sized(kind: str, width: int, height: int) -> ImageInfo | None:
    return ImageInfo(kind, width, height) if width and height else None


def _png(data: bytes) -> ImageInfo | None:
    if not data.startswith(_PNG) or data[12:16] != b"IHDR":
        return None
    return _sized("png", _number(data, 16, 4), _number(data, 20, 4))


def _gif(data: bytes) -> ImageInfo | None:
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        return None
    return _sized("gif", _number(data, 6, 2, "little"), _number(data, 8, 2, "little"))


def _webp(data: bytes) -> ImageInfo | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    form = data[12:16]
    if form == b"VP8X":
        return _sized("webp", _number(data, 24, 3, "little") + 1, _number(data, 27, 3, "little") + 1)
    if form == b"VP8L":
        bits = _number(data, 21, 4, "little")
        return _sized("webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if form == b"VP8 ":
        width, height = _number(data, 26, 2, "little"), _number(data, 28, 2, "little")
        return _sized("webp", width & 0x3FFF, height & 0x3FFF)
    return None


def _jpeg(data: bytes) -> ImageInfo | None:
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    turned = exif_orientation(data) >= 5
    position = 2
    while data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xFF:  # padding between segments
            position += 1
        elif marker in _JPEG_SIZES:
            height, width = _number(data, position + 5, 2), _number(data, position + 7, 2)
            return _sized("jpeg", *((height, width) if turned else (width, height)))
        else:
            position += 2 + max(2, _number(data, position + 2, 2))
    return None


def _svg(data: bytes) -> ImageInfo | None:
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return ImageInfo("svg", 0, 0) if start.startswith(b"<") and b"<svg" in data[:65536] else None
