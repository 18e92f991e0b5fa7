"""Marks: words that occur nowhere else, put where nothing must get out, and looked for in whatever got out."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

MARK = "zqwren"
"""The beginning of every mark."""

PUBLISHED = "Vögelchen-zqowl"
"""A word that is published, so that the search can be seen to find what is there."""


def mark(where: str) -> str:
    """Return the mark of one place, such as ``zqwren-yaml-comment``."""
    return f"{MARK}-{where}"


def found_in(data: bytes, word: str = MARK) -> list[str]:
    """Return each occurrence of a word with what follows, in any case and in any form that it may have taken."""
    return [
        f"{name}: {match.group()[:120].decode('ascii', 'replace')}"
        for name, form in _forms(word).items()
        for match in form.finditer(data)
    ]


def _forms(word: str) -> Mapping[str, re.Pattern[bytes]]:
    """Return what a word looks like in the usual encodings."""
    tail = rb"[ -~]{0,40}"
    forms = {
        encoding: re.compile(re.escape(word.encode(encoding)) + tail, re.IGNORECASE)
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "latin-1")
    }
    forms["hex"] = re.compile(word.encode().hex().encode() + tail, re.IGNORECASE)
    forms["hex of utf-16"] = re.compile(word.encode("utf-16-be").hex().encode() + tail, re.IGNORECASE)
    for shift in range(3):
        forms[f"base64, {shift}"] = re.compile(re.escape(_core_of_base64(word, shift)) + tail)
    return forms


def _core_of_base64(word: str, shift: int) -> bytes:
    """Return the part of a word's base64 that does not depend on what stands before and after it."""
    data = word.encode()[(3 - shift) % 3 :]
    return base64.b64encode(data[: len(data) // 3 * 3])


def places(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield everything in a deliverable that can hold words: names, files, and whatever is inside PDFs."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        yield f"the name {name}", name.encode()
        if path.is_file():
            yield name, path.read_bytes()
            if path.suffix == ".pdf":
                yield from ((f"{name}, {where}", data) for where, data in inside_pdf(path))


def inside_pdf(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every string, name and stream of a PDF, unpacked, its description, and its text as a viewer gives it."""
    with pikepdf.open(path) as pdf:
        yield "description", str({str(key): str(value) for key, value in pdf.docinfo.items()}).encode()
        with pdf.open_metadata() as metadata:
            yield "metadata", str(metadata).encode()
        for thing in pdf.objects:
            where = f"object {thing.objgen[0]}"
            if isinstance(thing, pikepdf.Stream):
                yield f"{where}, raw", thing.read_raw_bytes()
                yield from _unpacked(where, thing)
            yield where, "\n".join(_words(thing)).encode()
    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, 1):
            yield f"page {number}", page.get_textpage().get_text_range().encode()


def _unpacked(where: str, stream: pikepdf.Stream) -> Iterator[tuple[str, bytes]]:
    try:
        yield f"{where}, unpacked", stream.read_bytes(pikepdf.StreamDecodeLevel.generalized)
    except pikepdf.PdfError:  # a picture's own coding stays: its raw bytes are looked through
        return


def _words(thing: Any, depth: int = 0) -> Iterator[str]:
    """Yield the strings and names in an object; what it points to comes up by itself."""
    if depth and thing.__class__ is pikepdf.Object and thing.is_indirect:
        return
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in thing.items():
            yield key
            yield from _words(value, depth + 1)
    elif isinstance(thing, pikepdf.Array):
        for each in thing:
            yield from _words(each, depth + 1)
    elif isinstance(thing, pikepdf.String | pikepdf.Name):
        yield str(thing)
        yield bytes(thing).decode("latin-1") if isinstance(thing, pikepdf.String) else ""
