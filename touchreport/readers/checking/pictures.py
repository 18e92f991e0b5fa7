"""Converting the names of pictures and fonts, and colours."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from touchreport.model.field import Field
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, plain
from touchreport.readers.checking.single import single
from touchreport.readers.files import files_in, is_inside
from touchreport.text import nearest, to_ascii_digits

ENDINGS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp", ".svg": "svg"}
"""Endings of pictures that a playbook can show, and what each should hold."""

FONT_ENDINGS = (".ttf", ".otf", ".woff", ".woff2")
"""Endings of font files that a playbook can be set in."""

_HEAD = 4096
_LONG_COLOUR = re.compile(r"#[0-9a-f]{6}")
_SHORT_COLOUR = re.compile(r"#[0-9a-f]{3}")


def image(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> str | None:
    """Return the path of a picture inside the project folder, relative to it."""
    found = single(desk, cells)
    if found is None:
        return None
    name = plain(found).replace("\\", "/")
    fault = _fault(desk.folder, name)
    if fault is None:
        return str(PurePosixPath(name))
    desk.collector.error(
        fault,
        found,
        suggestion=_similar(desk.folder, name) if fault == "picture-not-there" else None,
        field=cells[0].key.text,
        file=name,
        endings=tuple(ENDINGS),
    )
    return None


def colour(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> str | None:
    """Return a colour as ``#rrggbb`` in lower case."""
    found = single(desk, cells)
    if found is None:
        return None
    text = to_ascii_digits(plain(found)).lower()
    if _SHORT_COLOUR.fullmatch(text):
        text = "#" + "".join(digit * 2 for digit in text[1:])
    if _LONG_COLOUR.fullmatch(text):
        return text
    desk.collector.error("bad-colour", found, field=cells[0].key.text, value=plain(found))
    return None


def font(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> str | None:
    """Return the path of a font file inside the project folder, relative to it; a typeface's name as it is."""
    found = single(desk, cells)
    if found is None:
        return None
    name = plain(found).replace("\\", "/")
    if not is_font_file(name):
        return plain(found)
    pure, path = PurePosixPath(name), desk.folder / name
    is_outside = pure.is_absolute() or ":" in name or ".." in pure.parts or not is_inside(desk.folder, path)
    try:
        fault = "font-outside" if is_outside else None if path.is_file() else "font-not-there"
    except (OSError, ValueError):  # a name that the system cannot hold
        fault = "font-not-there"
    if fault is None:
        return str(pure)
    near = None if is_outside else _similar(desk.folder, name, FONT_ENDINGS)
    desk.collector.error(fault, found, suggestion=near, field=cells[0].key.text, file=name)
    return None


def is_font_file(name: str) -> bool:
    """Return whether a field of a font names a file, and not a typeface."""
    return PurePosixPath(name).suffix.lower() in FONT_ENDINGS


def picture_kind(path: Path) -> str | None:
    """Return what the first bytes of a file say that it is: png, jpeg, webp, svg, or None for anything else."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return "svg" if b"<svg" in head else None


def _fault(folder: Path, name: str) -> str | None:
    """Return the code of what is wrong with a picture, or None if nothing is."""
    pure = PurePosixPath(name)
    if pure.is_absolute() or ":" in name or ".." in pure.parts:
        return "picture-outside"
    if pure.suffix.lower() not in ENDINGS:
        return "picture-ending"
    path = folder / name
    if not is_inside(folder, path):
        return "picture-outside"
    try:
        kind = picture_kind(path) if path.is_file() else "missing"
    except (OSError, ValueError):  # a name that the system cannot hold, a file that may not be read
        kind = "missing"
    if kind == "missing":
        return "picture-not-there"
    return None if kind == ENDINGS[pure.suffix.lower()] else "picture-not-its-kind"


def _similar(folder: Path, name: str, endings: Collection[str] = ENDINGS) -> str | None:
    """Return a file of the same folder with one of the endings whose name is near."""
    parent = PurePosixPath(name).parent
    there = (str(parent / file) for file in files_in(folder / parent))
    return nearest(name, (file for file in there if PurePosixPath(file).suffix.lower() in endings))
