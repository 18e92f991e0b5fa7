"""How wide and how high a font sets text, read from its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MOST_MISSING = 0.02
"""Share of a text that a font may lack and still be measured by the rest of it."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What decides where lines of a font break and where they stand, each in em.

    Attributes:
        width: the average advance of a letter of running text, spaces among them.
        ascent: from the base line up.
        descent: from the base line down; positive.
        gap: between two lines beside both.
    """

    width: float
    ascent: float
    descent: float
    gap: float


def figures_of(path: Path, weight: int, letters: Mapping[str, int]) -> Figures | None:
    """Return the figures of a font file; None where it lacks more than a fiftieth of the text.

    Args:
        path: the file, which is a font.
        weight: the weight that is measured, if the font has several; the nearest that it has.
        letters: how often each letter occurs; Arabic ones in the form that they have in a word.
    """
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        tables: Any = font
        names = tables.getBestCmap()
        drawn = [(names[ord(letter)], count) for letter, count in letters.items() if ord(letter) in names]
        total = sum(count for _, count in drawn)
        if not total or total < (1 - _MOST_MISSING) * sum(letters.values()):
            return None
        glyphs = tables.getGlyphSet(location=_location(tables, weight))
        em, lines = tables["head"].unitsPerEm, tables["hhea"]
        wide = sum(glyphs[name].width * count for name, count in drawn)
        return Figures(wide / total / em, lines.ascent / em, -lines.descent / em, lines.lineGap / em)


def _location(font: Any, weight: int) -> dict[str, float] | None:
    """Return the place of a weight on the axes of a font; None where it has no such axis."""
    axes = font["fvar"].axes if "fvar" in font else ()
    found = next((axis for axis in axes if axis.axisTag == "wght"), None)
    return None if found is None else {"wght": min(max(weight, found.minValue), found.maxValue)}
