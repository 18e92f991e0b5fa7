"""A brand's own font file as a family."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from touchreport.errors import Problem, ProjectError
from touchreport.location import Location
from touchreport.render.fonts.catalogue import FontFamily, FontFile, joined
from touchreport.render.fonts.unpacked import TooLargeError, check_characters, check_size

MAX_BYTES = 30_000_000
"""Bytes that a font file may have; those of Chinese and Japanese have about ten million."""

_RIGHTS, _RESTRICTED, _BITMAP_ONLY = 0x000F, 0x0002, 0x0200
"""Bits of ``fsType`` in the table OS/2."""

_SUFFIXES = frozenset({".ttf", ".otf", ".woff", ".woff2"})


@dataclass(frozen=True, slots=True)
class _Facts:
    """A typeface's name, the code points it has glyphs for, its weights, and whether documents may carry it."""

    typeface: str
    codes: list[int]
    weights: str
    may_be_embedded: bool


def brand_font(name: str, path: Path, location: Location | None = None) -> FontFamily:
    """Read a font file that a project brings and return it as a family for screen and PDF.

    Args:
        name: the family's name in CSS.
        path: the file; TrueType, OpenType, WOFF or WOFF2.
        location: where the project names the file, for messages.

    Raises:
        ProjectError: the file is missing or is no font (``font-unreadable``), or it is larger than any font
            has to be (``font-too-large``).
    """
    try:
        if path.suffix.lower() not in _SUFFIXES:
            raise ValueError("not a .ttf, .otf, .woff or .woff2 file")
        if path.stat().st_size > MAX_BYTES:
            raise TooLargeError(f"more than {MAX_BYTES // 1_000_000} MB")
        data = path.read_bytes()
        check_size(data)
        facts = _facts(data)
    except TooLargeError as error:
        told = {"file": path.name, "measure": str(error)}
        raise ProjectError(Problem("font-too-large", location, told)) from error
    except Exception as error:  # the font library raises whatever a broken file makes it stumble over
        arguments = {"file": path.name, "reason": _reason(error)}
        raise ProjectError(Problem("font-unreadable", location, arguments)) from error
    file = FontFile(path, hashlib.sha256(data).hexdigest(), joined(facts.codes))
    return FontFamily(
        name, facts.typeface, "", "", None, "", (), facts.weights, file, file, facts.may_be_embedded
    )


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, OSError):  # its text has the whole path in it
        return error.strerror or type(error).__name__
    return str(error) or type(error).__name__


def _facts(data: bytes) -> _Facts:
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(data), lazy=True) as font:
        tables: Any = font
        check_characters(font.reader["cmap"])
        found = tables["fvar"].axes if "fvar" in font else ()
        weights = next((f"{a.minValue:g} {a.maxValue:g}" for a in found if a.axisTag == "wght"), None)
        about = tables["OS/2"] if "OS/2" in font else None
        single = 400 if about is None else min(max(int(about.usWeightClass), 1), 1000)
        return _Facts(
            str(tables["name"].getBestFamilyName()),
            sorted(tables["cmap"].getBestCmap()),
            weights or str(single),
            about is None or _lets_embed(int(about.fsType)),
        )


def _lets_embed(licence: int) -> bool:
    """Return what a font's own licence bits say: neither restricted, nor as a bitmap only."""
    return licence & _RIGHTS != _RESTRICTED and not licence & _BITMAP_ONLY
