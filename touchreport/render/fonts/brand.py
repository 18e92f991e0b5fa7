"""A brand's own font file as a family."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Any

from touchreport.errors import Problem, ProjectError
from touchreport.location import Location
from touchreport.render.fonts.catalogue import FontFamily, FontFile, joined

_SUFFIXES = frozenset({".ttf", ".otf", ".woff", ".woff2"})


def brand_font(name: str, path: Path, location: Location | None = None) -> FontFamily:
    """Read a font file that a project brings and return it as a family for screen and PDF.

    Args:
        name: the family's name in CSS.
        path: the file; TrueType, OpenType, WOFF or WOFF2.
        location: where the project names the file, for messages.

    Raises:
        ProjectError: the file is missing or is no font (``font-unreadable``).
    """
    try:
        if path.suffix.lower() not in _SUFFIXES:
            raise ValueError("not a .ttf, .otf, .woff or .woff2 file")
        data = path.read_bytes()
        typeface, codes, axes = _facts(data)
    except Exception as error:  # the font library raises whatever a broken file makes it stumble over
        arguments = {"file": path.name, "reason": _reason(error)}
        raise ProjectError(Problem("font-unreadable", location, arguments)) from error
    file = FontFile(path, hashlib.sha256(data).hexdigest(), joined(codes))
    weights = f"{axes['wght'][0]:g} {axes['wght'][1]:g}" if "wght" in axes else "400"
    return FontFamily(name, typeface, "", "", None, "", (), weights, file, file)


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, OSError):  # its text has the whole path in it
        return error.strerror or type(error).__name__
    return str(error) or type(error).__name__


def _facts(data: bytes) -> tuple[str, list[int], dict[str, tuple[float, float]]]:
    """Return the typeface's name, the code points that it has glyphs for, and its axes with their ends."""
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(data), lazy=True) as font:
        tables: Any = font
        found = tables["fvar"].axes if "fvar" in font else ()
        axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in found}
        return str(tables["name"].getBestFamilyName()), sorted(tables["cmap"].getBestCmap()), axes
