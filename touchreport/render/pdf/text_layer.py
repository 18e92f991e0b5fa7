"""Making the words of a PDF findable, in right-to-left scripts above all.

A PDF tells for each glyph which characters it stands for. Four of these entries come out wrong:

- A ligature of Arabic script. Viewers read the line from left to right and turn it round, which also turns
  what the ligature stands for: lam-alef becomes alef-lam, and a search for the word finds nothing. Written the
  other way round beforehand, it comes out right.
- A bracket or another sign that has a mirror image. The entry says what was meant where the glyph was first
  used; in a right-to-left line that is its mirror image, and then every left-to-right line is wrong. It must
  say what is drawn: viewers mirror by themselves.
- A no-break space, which pdfium takes for a part of a number. It is a space to whoever copies it.
- A ligature over which a vowel sign stands has no entry at all. What it draws is known from the font.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from touchreport.text.unseen import NO_BREAK_SPACE

_MAPPING = re.compile(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]*)>")
_FORMS = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]{2,}")


def repair(document: Any, pdf: Any) -> int:
    """Correct what the glyphs stand for; return how many entries there were to correct.

    Args:
        document: WeasyPrint's document, drawn.
        pdf: what it was drawn into (``pydyf.PDF``), just before it is written; changed in place.
    """
    drawn = _DrawnCharacters(document)
    return sum(_repair_map(stream.stream, name, drawn) for name, stream in _character_maps(pdf))


def character_maps(pdf: Any) -> dict[bytes, dict[int, str]]:
    """Return what the glyphs of each font stand for, by the font's name in operators such as ``/ABCDEF``."""
    return {
        name.split(b"+", 1)[0]: {
            int(found[1], 16): bytes.fromhex(found[2].decode()).decode("utf-16-be")
            for line in stream.stream
            if (found := _MAPPING.fullmatch(line))
        }
        for name, stream in _character_maps(pdf)
    }


def _character_maps(pdf: Any) -> Iterator[tuple[bytes, Any]]:
    """Yield the name of each font with the stream that tells what its glyphs stand for."""
    for each in pdf.objects:
        if isinstance(each, dict) and "ToUnicode" in each:
            yield each["BaseFont"], pdf.objects[int(each["ToUnicode"].split()[0])]


def _repair_map(lines: list[bytes], font: bytes, drawn: _DrawnCharacters) -> int:
    """Correct one character map in place."""
    corrected = 0
    for index, line in enumerate(lines):
        if (found := _MAPPING.fullmatch(line)) is None:
            continue
        text = bytes.fromhex(found[2].decode()).decode("utf-16-be")
        right = _meant(text, font, int(found[1], 16), drawn)
        if _RIGHT_TO_LEFT.fullmatch(right):
            right = right[::-1]
        if right != text:
            lines[index] = b"<%s> <%s>" % (found[1], right.encode("utf-16-be").hex().encode())
            corrected += 1
    return corrected


def _meant(text: str, font: bytes, glyph: int, drawn: _DrawnCharacters) -> str:
    """Return what a glyph stands for, in the order of reading."""
    if text == NO_BREAK_SPACE:
        return " "
    if not text:
        return drawn.by(font, glyph)
    if len(text) == 1 and unicodedata.mirrored(text):
        other = drawn.by(font, glyph)
        return other if other and unicodedata.mirrored(other[0]) else text
    return text


class _DrawnCharacters:
    """Knows which character a glyph draws by itself. A font file is opened only when asked about."""

    def __init__(self, document: Any) -> None:
        self._fonts = {font.name: font for font in document.fonts.values()}
        self._opened: dict[bytes, Mapping[int, str]] = {}

    def by(self, font: bytes, glyph: int) -> str:
        """Return what a glyph draws, ligatures taken apart; empty where the font does not say."""
        if font not in self._fonts:
            return ""
        return self._characters(self._fonts[font]).get(glyph, "")

    def _characters(self, font: Any) -> Mapping[int, str]:
        from weasyprint.text.fonts import get_hb_object_data

        data = get_hb_object_data(font.hb_face) or b""
        if data not in self._opened:
            self._opened[data] = _characters(data, font.index)
        return self._opened[data]


def _characters(data: bytes, index: int) -> Mapping[int, str]:
    from fontTools.ttLib import TTFont

    file = TTFont(io.BytesIO(data), fontNumber=index, lazy=True)
    codes = sorted(file["cmap"].getBestCmap().items(), reverse=True)  # of several codes, the lowest one stays
    return {file.getGlyphID(name): _taken_apart(chr(code)) for code, name in codes}


def _taken_apart(character: str) -> str:
    """Return the letters of a ligature or of a form that a letter takes in a word; any other character as it is."""
    return unicodedata.normalize("NFKC", character) if _FORMS.match(character) else character
