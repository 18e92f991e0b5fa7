"""What a font family is, and the list of those in this package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class FontFile:
    """One font file and what it draws.

    Attributes:
        path: where the file is.
        sha256: its checksum, in hexadecimal.
        covered: ranges of code points that it has a glyph for, in order, first and last included.
        alias: what it is called where it is published, if not as it is here.
    """

    path: Path
    sha256: str
    covered: tuple[tuple[int, int], ...]
    alias: str = ""

    @property
    def name(self) -> str:
        """What it is called where it is published."""
        return self.alias or self.path.name

    def draws(self, character: str) -> bool:
        """Return whether it has a glyph for a character."""
        return any(first <= ord(character) <= last for first, last in self.covered)

    @property
    def format(self) -> str:
        """The name that CSS has for this kind of file: ``woff2``, ``woff``, ``opentype`` or ``truetype``."""
        suffix = self.path.suffix.lower().removeprefix(".")
        return {"ttf": "truetype", "otf": "opentype"}.get(suffix, suffix)


@dataclass(frozen=True, slots=True)
class FontFamily:
    """A typeface under the name that our style sheets use for it: one file for the PDF, one for the screen.

    The names are our own (``TR Latin``), so that a font of the same typeface on somebody's machine is never
    taken instead. A family has one file a target: two files of one family, weight and style make the PDF draw
    wrong glyphs in silence.

    ``TR Latin`` is for text, ``TR Latin Display`` for titles. On screen both are one file that fits its
    drawing to the size; in print the size is fixed in each, and ``font-variation-settings: "opsz"`` must not
    be set.

    Attributes:
        name: the family in CSS.
        typeface: the name its makers gave it.
        version: the version of the font itself.
        licence: SPDX identifier of its licence.
        licence_path: the licence's text; it goes wherever the font goes. None for a brand's own font.
        package: name and version of the package it was taken from.
        scripts: the writing systems that it is there for.
        weights: the weights in it, as CSS writes them: ``100 900``, or ``400``.
        print: the file for the PDF.
        screen: the file for the website; None where readers use a font of their own.
        may_be_embedded: whether its makers let documents carry it.
    """

    name: str
    typeface: str
    version: str
    licence: str
    licence_path: Path | None
    package: str
    scripts: tuple[str, ...]
    weights: str
    print: FontFile
    screen: FontFile | None
    may_be_embedded: bool = True


@cache
def bundled_fonts() -> tuple[FontFamily, ...]:
    """Return the families in this package, Latin first."""
    return tuple(_family(entry) for entry in read_list("fonts.yaml"))


def read_list(name: str) -> Any:
    """Return the data of a list of fonts in this folder."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # in C it takes a tenth of the time
    return yaml.load((_FOLDER / name).read_text(encoding="utf-8"), Loader=loader)


def joined(codes: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Return code points, given in order, as ranges."""
    ranges: list[tuple[int, int]] = []
    for code in codes:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1] = (ranges[-1][0], code)
        else:
            ranges.append((code, code))
    return tuple(ranges)


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the ranges that a list of fonts writes as ``20-7e a0``."""
    parts = (part.partition("-") for part in text.split())
    return tuple((int(first, 16), int(last or first, 16)) for first, _, last in parts)


def _family(entry: dict[str, Any]) -> FontFamily:
    return FontFamily(
        name=entry["name"],
        typeface=entry["typeface"],
        version=entry["version"],
        licence=entry["licence"],
        licence_path=_FOLDER / "files" / entry["licence_file"],
        package=entry["package"],
        scripts=tuple(entry["scripts"]),
        weights=entry["weights"],
        print=_file(entry["print"]),
        screen=_file(entry["screen"]),
    )


def _file(entry: dict[str, str]) -> FontFile:
    return FontFile(_FOLDER / "files" / entry["file"], entry["sha256"], spans(entry["covers"]))
