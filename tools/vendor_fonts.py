"""Take the fonts out of the packages that carry them and write ``touchreport/render/fonts/``.

Usage::

    python tools/vendor_fonts.py fontpkg_inter-4.1.post1-py3-none-any.whl vazirmatn-33.0.3.tgz

Vazirmatn is taken byte for byte. Inter has an axis for its optical size; for the PDF it becomes two families,
one for text and one for titles, since Pango would otherwise make a font of its own for every size that is
used. On screen it keeps all its axes and is cut to the characters that European languages need, since a
reader waits for it.
Which characters each file draws is written down, so that a build can tell without opening a font.
"""

from __future__ import annotations

import hashlib
import io
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TARGET = Path(__file__).parent.parent / "touchreport" / "render" / "fonts"

SCREEN_RANGES = (
    "20-7e a0-17f 192 218-21b 2bc 2c6-2c7 2d8-2dd 300-304 306-30c 400-45f 490-491 1e80-1e85 1e9e 1ef2-1ef3 "
    "2000-206f 2070-2089 20a0-20bf 2116 2122 2190-21ff 2212 2248 2260-2265 25b2-25cf 2713-2717"
)
"""What Inter draws on screen: Latin, Cyrillic, punctuation, currencies, arrows and the signs of our pages."""

SCREEN_FEATURES = (
    "kern,mark,mkmk,ccmp,locl,calt,liga,rlig,rclt,rvrn,tnum,pnum,ss03,cv05,case,zero,frac,numr,dnom,sups,subs"
)
"""The layout features that Inter keeps on screen."""


def main(wheel: Path, tarball: Path) -> None:
    """Write every font file, its licence and the catalogue."""
    files = TARGET / "files"
    files.mkdir(parents=True, exist_ok=True)
    entries = [*_inter(wheel, files), _vazirmatn(tarball, files)]
    text = yaml.safe_dump(entries, sort_keys=False, allow_unicode=True, width=110)
    (TARGET / "fonts.yaml").write_text("# Written by tools/vendor_fonts.py.\n" + text, encoding="utf-8")


def _inter(wheel: Path, files: Path) -> list[dict[str, Any]]:
    with zipfile.ZipFile(wheel) as archive:
        font = archive.read("fontpkg_inter/files/Inter[opsz,wght].ttf")
        licence = archive.read("fontpkg_inter/LICENSE")
    (files / "Inter-OFL.txt").write_bytes(licence)
    common: dict[str, Any] = {
        "typeface": "Inter",
        "version": _version(font),
        "licence": "OFL-1.1",
        "licence_file": "Inter-OFL.txt",
        "package": "fontpkg-inter 4.1.post1 (PyPI)",
        "scripts": ["Latin", "Cyrillic", "Greek"],
        "weights": "100 900",
    }
    screen = _write(files / "Inter.woff2", _subset(font))
    text = _write(files / "Inter-Text.ttf", _at_size(font, 14))
    display = _write(files / "Inter-Display.ttf", _at_size(font, 32))
    return [
        {"name": "TR Latin", **common, "print": text, "screen": screen},
        {"name": "TR Latin Display", **deepcopy(common), "print": display, "screen": dict(screen)},
    ]


def _at_size(font: bytes, points: int) -> bytes:
    """Return the font drawn for one size, its weights still variable."""
    loaded = TTFont(io.BytesIO(font), recalcTimestamp=False)
    out = io.BytesIO()
    instancer.instantiateVariableFont(loaded, {"opsz": points}).save(out)
    return out.getvalue()


def _vazirmatn(tarball: Path, files: Path) -> dict[str, Any]:
    with tarfile.open(tarball) as archive:
        font = _member(archive, "package/fonts/variable/Vazirmatn[wght].ttf")
        woff2 = _member(archive, "package/fonts/webfonts/Vazirmatn[wght].woff2")
        licence = _member(archive, "package/OFL.txt")
    (files / "Vazirmatn-OFL.txt").write_bytes(licence)
    return {
        "name": "TR Fa",
        "typeface": "Vazirmatn",
        "version": _version(font),
        "licence": "OFL-1.1",
        "licence_file": "Vazirmatn-OFL.txt",
        "package": "vazirmatn 33.0.3 (npm)",
        "scripts": ["Arabic", "Latin"],
        "weights": "100 900",
        "print": _write(files / "Vazirmatn.ttf", font),
        "screen": _write(files / "Vazirmatn.woff2", woff2),
    }


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    stream = archive.extractfile(name)
    if stream is None:
        raise SystemExit(f"{name} is not a file of the package")
    return stream.read()


def _version(font: bytes) -> str:
    name = TTFont(io.BytesIO(font))["name"].getDebugName(5)
    return str(name).removeprefix("Version ").split(";")[0]


def _subset(font: bytes) -> bytes:
    options = subset.Options(
        flavor="woff2",
        hinting=False,
        layout_features=SCREEN_FEATURES.split(","),
        notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        recalc_timestamp=False,
    )
    loaded = subset.load_font(io.BytesIO(font), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=_characters(SCREEN_RANGES))
    subsetter.subset(loaded)
    out = io.BytesIO()
    subset.save_font(loaded, out, options)
    return out.getvalue()


def _write(path: Path, data: bytes) -> dict[str, str]:
    path.write_bytes(data)
    return {"file": path.name, "sha256": hashlib.sha256(data).hexdigest(), "covers": covered_ranges(data)}


def covered_ranges(font: bytes) -> str:
    """Return the characters that a font file draws, as hexadecimal ranges: ``20-7e a0-17f``."""
    ranges: list[list[int]] = []
    for code in sorted(TTFont(io.BytesIO(font)).getBestCmap()):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return " ".join(f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in ranges)


def _characters(ranges: str) -> Iterable[int]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
