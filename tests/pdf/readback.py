"""Reading a finished PDF back: what is in it, by other programs than the one that wrote it."""

from __future__ import annotations

import io
import re
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from fontTools.ttLib import TTFont

_MAPPING = re.compile(r"<([0-9a-fA-F]{4})> <([0-9a-fA-F]*)>")
_BIDI_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def poppler_lines(path: Path, *options: str) -> list[str]:
    """Return the lines as poppler gives them (Evince, Okular), without direction marks, in single spaces.

    `options` are those of its program ``pdftotext``.
    """
    command = ["pdftotext", *options, str(path), "-"]
    text = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    return _lines(text)


def pdfium_lines(path: Path) -> list[str]:
    """Return the lines as pdfium gives them (Chrome, Edge), without direction marks, in single spaces.

    Where a line ends with a hyphen, pdfium joins it to the next one and puts U+FFFE in place of the hyphen.
    """
    with pypdfium2.PdfDocument(path) as document:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    return _lines(text.replace("\ufffe", "\u2010\n"))


def _lines(text: str) -> list[str]:
    lines = (" ".join(line.split()) for line in _BIDI_CONTROLS.sub("", text).splitlines())
    return [line for line in lines if line]


def poppler_text(path: Path) -> str:
    """Return the text as poppler gives it, without direction marks, in single spaces."""
    return " ".join(poppler_lines(path))


def pdfium_text(path: Path) -> str:
    """Return the text as pdfium gives it, without direction marks, in single spaces."""
    return " ".join(pdfium_lines(path))


def fonts(path: Path) -> list[str]:
    """Return the names of the embedded fonts, without the tag of their subset."""
    with pikepdf.open(path) as pdf:
        return [str(font.BaseFont).split("+")[-1] for font in _fonts(pdf)]


def wrong_glyphs(path: Path) -> list[str]:
    """Return what glyphs are used that their embedded font does not have, or that it draws empty."""
    with pikepdf.open(path) as pdf:
        return [fault for font in _fonts(pdf) for fault in _faults(font)]


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    seen = set()
    for page in pdf.pages:
        resources: Any = page.get("/Resources") or {}
        for font in (resources.get("/Font") or {}).values():
            if font.objgen not in seen:
                seen.add(font.objgen)
                yield font


def _faults(font: Any) -> Iterator[str]:
    data = font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
    file = TTFont(io.BytesIO(data))
    order = file.getGlyphOrder()
    aliases = _aliases(font)
    for code, text in character_map(font):
        glyph = aliases.get(code, code)
        if glyph >= len(order):
            yield f"{font.BaseFont}: glyph {glyph} of {len(order)} for {text!r}"
        elif code not in aliases and text.isalnum() and file["glyf"][order[glyph]].numberOfContours == 0:
            yield f"{font.BaseFont}: an empty glyph for {text!r}"


def _aliases(font: Any) -> dict[int, int]:
    """Return the codes of a font that are not the number of the glyph they draw, with that number."""
    table = font.DescendantFonts[0].CIDToGIDMap
    if table == "/Identity":
        return {}
    glyphs = struct.unpack(f">{len(data := table.read_bytes()) // 2}H", data)
    return {code: glyph for code, glyph in enumerate(glyphs) if glyph not in (0, code)}


def character_map(font: Any) -> list[tuple[int, str]]:
    """Return what each glyph of a font stands for."""
    entries = font.ToUnicode.read_bytes().decode("latin-1").split("endcodespacerange")[-1]
    found = _MAPPING.findall(entries)
    return [(int(glyph, 16), bytes.fromhex(text).decode("utf-16-be")) for glyph, text in found]


def elements(path: Path, kind: str) -> list[dict[str, str]]:
    """Return the elements of one kind in the structure tree (``Figure``, ``TD``), each as its entries in text."""
    with pikepdf.open(path) as pdf:
        return [
            {str(key): str(value) for key, value in node.items()}
            for node in _nodes(pdf.Root.StructTreeRoot)
            if node.get("/S") == f"/{kind}"
        ]


def _nodes(node: Any) -> Iterator[Any]:
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _nodes(child)


def bookmarks(path: Path) -> list[str]:
    """Return the titles of the bookmarks, in order."""
    with pypdfium2.PdfDocument(path) as document:
        return [bookmark.get_title() for bookmark in document.get_toc()]


def facts(path: Path) -> dict[str, Any]:
    """Return what the PDF says of itself."""
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        return {
            "language": str(root.Lang),
            "title": str(pdf.docinfo["/Title"]),
            "marked": bool(root.MarkInfo.Marked),
            "shows title": bool(root.ViewerPreferences.DisplayDocTitle),
            "embedded files": list(pdf.attachments),
            "metadata": root.Metadata.read_bytes().decode("utf-8"),
            "identifier": [bytes(part) for part in pdf.trailer.ID],
        }


def picture(path: Path) -> bytes:
    """Return the pixels of the first page."""
    with pypdfium2.PdfDocument(path) as document:
        return bytes(document[0].render(scale=1).buffer)
