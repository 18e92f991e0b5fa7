"""Pictures that are out to use up the machine, to run, to fetch, or to reach outside the project."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from tests.qa.hostile_case import Case, Put, changed, file

_SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
DOT = bytes.fromhex("47494638396101000100800000ffffff00000021f90401000000002c000000000100010000020144003b")


def chunk(name: bytes, data: bytes) -> bytes:
    """Return a part of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, data: bytes = b"", *more: bytes) -> bytes:
    """Return a PNG that says it is of this size, with this compressed data and some further parts."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + b"".join(more) + chunk(b"IDAT", data or zlib.compress(bytes(2)))
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b"")


def jpeg(width: int = 8, height: int = 8) -> bytes:
    """Return a photograph of one colour."""
    from PIL import Image

    stream = BytesIO()
    Image.new("RGB", (width, height), "teal").save(stream, "JPEG")
    return stream.getvalue()


def animation(frames: int) -> bytes:
    """Return a WebP film."""
    from PIL import Image

    stream = BytesIO()
    pictures = [Image.new("RGB", (16, 16), (n % 256, 0, 0)) for n in range(frames)]
    pictures[0].save(stream, "WEBP", save_all=True, append_images=pictures[1:])
    return stream.getvalue()


def _shown(name: str, content: Callable[[], bytes]) -> Put:
    """Return what shows a picture on a page and, where it can be one, as the portrait of somebody."""

    def put(folder: Path) -> None:
        file(f"assets/{name}", content())(folder)
        file("pages/about.md", f"# About\n\n![a picture](../assets/{name})\n")(folder)
        if not name.endswith(".gif"):
            changed("personas.yaml", "  segment: passing", f"  segment: passing\n  portrait: assets/{name}")(
                folder
            )

    return put


def _picture(name: str, code: str | None, file_name: str, content: Callable[[], bytes]) -> Case:
    return Case(f"picture-{name}", _shown(file_name, content), code)


def _drawing(
    name: str, code: str | None, body: Callable[[], str], *, before: str = "", root: str = ""
) -> Case:
    size = root or 'viewBox="0 0 9 9"'
    return Case(
        f"svg-{name}",
        _shown("a.svg", lambda: f"{before}<svg {_SVG} {size}>{body()}</svg>".encode()),
        code,
    )


def _laughs() -> str:
    names = "abcdefghij"
    later = "".join(f'<!ENTITY {n} "{f"&{m};" * 10}">' for m, n in pairwise(names))
    return f'<!DOCTYPE svg [<!ENTITY a "ha">{later}]>'


def _uses(levels: int, each: int) -> str:
    groups = (f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * each + "</g>" for n in range(1, levels + 1))
    return '<g id="g0"><path d="M0 0h1"/></g>' + "".join(groups)


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "a.png")
    file("pages/about.md", "# A\n\n![x](../a.png)\n")(folder)


def _link_out(folder: Path) -> None:
    (folder / "a.png").symlink_to("/etc/hostname")
    file("pages/about.md", "# A\n\n![x](../a.png)\n")(folder)


PICTURES: tuple[Case, ...] = (
    _picture("png-50000", "image-too-large", "a.png", lambda: png(50_000, 50_000)),
    _picture("png-that-lies", None, "a.png", lambda: png(2, 2, zlib.compress(bytes(20_000_000)))),
    _picture("png-of-no-width", "image-unreadable", "a.png", lambda: png(0, 5)),
    _picture("png-text-bomb", None, "a.png",
             lambda: png(2, 2, b"", chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(30_000_000), 9)))),
    _picture("png-truncated", None, "a.png", lambda: png(8, 8)[:40]),
    _picture("png-with-script-behind", None, "a.png", lambda: png(8, 8) + b"<script>ran()</script>"),
    _picture("jpeg-truncated", None, "a.jpg", lambda: jpeg(400, 400)[:700]),
    _picture("jpeg-without-size", "image-unreadable", "a.jpg", lambda: b"\xff\xd8\xff" + b"\xff" * 5_000_000),
    _picture("jpeg-65535", "image-too-large", "a.jpg",
             lambda: b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03" + bytes(20)),
    _picture("jpeg-and-page", None, "a.jpg", lambda: jpeg() + b"<html><script>ran()</script>"),
    _picture("gif-and-script", None, "a.gif", lambda: DOT + b"=1;ran();//"),
    _picture("gif-65535", "image-too-large", "a.gif", lambda: b"GIF89a\xff\xff\xff\xff" + DOT[10:]),
    _picture("webp-animated", None, "a.webp", lambda: animation(40)),
    _picture("webp-16384", "image-too-large", "a.webp",
             lambda: b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0" + bytes(4) + b"\xff\x3f\0\xff\x3f\0"),
    _picture("huge-file", "image-file-too-large", "a.png", lambda: png(8, 8) + bytes(50_000_001)),
    _picture("page-as-picture", "picture-not-its-kind", "a.png", lambda: b"<html><script>ran()</script></html>"),
    _picture("other-kind", "picture-not-its-kind", "a.png", jpeg),
    _picture("nothing", "picture-not-its-kind", "a.png", lambda: b""),
    Case("picture-path-out", changed("personas.yaml", "  segment: passing",
         "  segment: passing\n  portrait: ../../../../etc/passwd.png"), "picture-outside"),
    Case("picture-absolute", changed("personas.yaml", "  segment: passing",
         "  segment: passing\n  portrait: /etc/passwd.png"), "picture-outside"),
    Case("picture-address", changed("personas.yaml", "  segment: passing",
         "  segment: passing\n  portrait: https://evil.example/a.png"), "picture-outside"),
    Case("picture-share", changed("personas.yaml", "  segment: passing",
         "  segment: passing\n  portrait: '\\\\evil\\share\\a.png'"), "picture-outside"),
    Case("picture-long-name", changed("personas.yaml", "  segment: passing",
         f"  segment: passing\n  portrait: {'a' * 5_000}.png"), "picture-not-there"),
    Case("picture-path-out-of-page", file("pages/about.md", "# A\n\n![x](../../../../../etc/hostname)\n"),
         "picture-missing"),
    Case("picture-long-name-in-page", file("pages/about.md", f"# A\n\n![x]({'a' * 5_000}.png)\n"), "picture-missing"),
    Case("picture-nul-in-page", file("pages/about.md", "# A\n\n![x](a%00.png)\n"), "picture-missing"),
    Case("picture-pipe-in-page", _pipe, "picture-missing"),
    Case("picture-link-out", _link_out, "picture-missing"),
    Case("picture-elsewhere-in-page", file("pages/about.md", "# A\n\n![x](https://evil.example/t.gif) ![y](//evil/t.gif)\n"), None),
)  # fmt: skip
"""Pictures by pixels."""

DRAWINGS: tuple[Case, ...] = (
    _drawing("hair-thin", None, lambda: "<rect width='9' height='9'/>", root='viewBox="0 0 1e-320 1e-320"'),
    _drawing("hair-thin-beside", None, lambda: "<rect width='9' height='9'/>", root='width="10" viewBox="0 0 1e-320 5"'),
    _drawing("script", "svg-unsafe", lambda: "<script>ran()</script>"),
    _drawing("script-elsewhere", "svg-unsafe", lambda: '<script xlink:href="https://evil.example/a.js"/>'),
    _drawing("handler", "svg-unsafe", lambda: "<rect width='9' height='9' onclick='ran()'/>"),
    _drawing("handler-on-load", "svg-unsafe", lambda: "", root='viewBox="0 0 1 1" onload="ran()"'),
    _drawing("page-inside", "svg-unsafe", lambda: "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>"),
    _drawing("picture-elsewhere", "svg-unsafe", lambda: '<image href="https://evil.example/a.png"/>'),
    _drawing("picture-of-the-disk", "svg-unsafe", lambda: '<image xlink:href="file:///etc/passwd"/>'),
    _drawing("drawing-inside-data", "svg-unsafe", lambda: '<image href="data:image/svg+xml,%3Csvg/%3E"/>'),
    _drawing("filter-picture", "svg-unsafe", lambda: '<filter id="f"><feImage href="https://evil.example/a"/></filter>'),
    _drawing("use-elsewhere", "svg-unsafe", lambda: '<use href="https://evil.example/a.svg#b"/>'),
    _drawing("style-import", "svg-unsafe", lambda: '<style>@import "https://evil.example/a.css";</style>'),
    _drawing("style-address", "svg-unsafe", lambda: "<rect style='fill:url(https://evil.example/a)'/>"),
    _drawing("style-escaped", "svg-unsafe", lambda: "<rect style='fill:u\\72l(https://evil.example/a)'/>"),
    _drawing("animation", "svg-unsafe", lambda: '<a><animate attributeName="href" to="javascript:ran()"/></a>'),
    _drawing("link", None, lambda: '<a href="javascript:ran()"><rect width="9" height="9"/></a>'),
    _drawing("style-sheet-instruction", None, lambda: "", before='<?xml-stylesheet href="https://evil.example/a.css"?>'),
    _drawing("laughs", "svg-unreadable", lambda: "<text>&j;</text>", before=_laughs()),
    _drawing("outside-entity", "svg-unreadable", lambda: "<text>&x;</text>",
             before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    _drawing("uses-that-grow", "svg-too-complex", lambda: _uses(7, 10)),
    _drawing("use-of-itself", "svg-too-complex", lambda: '<g id="a"><use href="#a"/></g>'),
    _drawing("deep", "svg-too-complex", lambda: "<g>" * 5_000 + "</g>" * 5_000),
    _drawing("very-deep", "svg-too-complex", lambda: "<g>" * 400_000 + "</g>" * 400_000),
    _drawing("many", "svg-too-complex", lambda: "<path d='M0 0h1'/>" * 200_000),
    _drawing("patterns-in-patterns", "svg-too-complex", lambda: "".join(
        f'<pattern id="p{n}" width="1" height="1">' + f'<rect fill="url(#p{n - 1})"/>' * 10 + "</pattern>"
        for n in range(1, 9)) + '<rect fill="url(#p8)"/>'),
    _drawing("huge-box", None, lambda: "<rect width='9' height='9'/>", root='viewBox="0 0 1e300 1e300"'),
    _drawing("huge-size", None, lambda: "<rect/>", root='width="999999999999999999999" height="9" viewBox="0 0 9 9"'),
    _drawing("long-path", None, lambda: "<path d='" + "M0 0h1" * 300_000 + "'/>"),
    _drawing("many-attributes", None, lambda: "<rect " + " ".join(f"a{n}='1'" for n in range(100_000)) + "/>"),
    _drawing("not-closed", "svg-unreadable", lambda: "<g>" * 100_000),
    _drawing("utf-7", "svg-unreadable", lambda: "+ADw-script+AD4-", before='<?xml version="1.0" encoding="utf-7"?>'),
)  # fmt: skip
"""Drawings."""
