"""Fonts that an extra of touchreport installs: those of Chinese, Japanese and Korean.

They are looked for, checked and opened only where a document needs them.
"""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from touchreport.errors import Problem, RenderError
from touchreport.render.fonts.catalogue import FontFamily, FontFile, joined, read_list, spans


@dataclass(frozen=True, slots=True)
class ExtraFonts:
    """The fonts of one package.

    Attributes:
        extra: the extra of touchreport that installs it.
        requirement: the package, as pip is asked for it.
        module: the package's name in Python, whose folder holds the files.
        scripts: ranges of characters that these fonts are there for.
        families: what ``extra.yaml`` says of each family, by the name with which a language asks for it.
    """

    extra: str
    requirement: str
    module: str
    scripts: tuple[tuple[int, int], ...]
    families: dict[str, dict[str, str]]

    @property
    def command(self) -> str:
        """The command that installs them."""
        return f'{sys.executable} -m pip install "{self.requirement}"'

    def folder(self) -> Path | None:
        """Return the package's folder without importing it; None where it is not installed."""
        spec = find_spec(self.module)
        places = list(spec.submodule_search_locations or ()) if spec is not None else []
        return Path(places[0]) if places else None

    def writes(self, character: str) -> bool:
        """Return whether these fonts are there for a character."""
        return any(first <= ord(character) <= last for first, last in self.scripts)

    def missing(self, characters: tuple[str, ...]) -> RenderError:
        """Return the error of a document that needs these fonts where they are not installed."""
        told = {"extra": self.extra, "command": self.command, "characters": "".join(characters[:12])}
        return RenderError(Problem("pdf-fonts-not-installed", arguments=told))


@cache
def extra_fonts() -> ExtraFonts:
    """Return the fonts that can be installed beside touchreport."""
    data = read_list("extra.yaml")
    shared = {key: data[key] for key in ("licence", "version", "weights")}
    return ExtraFonts(
        extra=data["extra"],
        requirement=data["requirement"],
        module=data["module"],
        scripts=spans(data["scripts"]),
        families={entry["fonts"]: {**shared, **entry} for entry in data["families"]},
    )


@cache
def extra_family(fonts: str) -> FontFamily | None:
    """Return the family that a language asks for; None if it is not among these, or not installed.

    Raises:
        RenderError: if its file is not the one that was looked at when touchreport was made.
    """
    extra = extra_fonts()
    entry, folder = extra.families.get(fonts), extra.folder()
    if entry is None or folder is None:
        return None
    path = folder / entry["file"]
    checksum = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    if checksum != entry["sha256"]:
        told = {"file": path.name, "command": f"{extra.command} --force-reinstall --no-deps"}
        raise RenderError(Problem("pdf-fonts-changed", arguments=told))
    return FontFamily(
        name=entry["name"],
        typeface=entry["typeface"],
        version=entry["version"],
        licence=entry["licence"],
        licence_path=folder / entry["licence_file"],
        package=extra.requirement,
        scripts=(fonts,),
        weights=entry["weights"],
        print=FontFile(path, checksum, _covered(path)),
        screen=None,
    )


def _covered(path: Path) -> tuple[tuple[int, int], ...]:
    """Return what a font file draws; reading it takes a seventh of a second."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return joined(sorted(font.getBestCmap()))
