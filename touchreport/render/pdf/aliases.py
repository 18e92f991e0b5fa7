"""A second code for a glyph that stands for something else in some places than it does in others.

In a font of a PDF each code draws a glyph and stands for characters. Two codes may draw the same glyph, though: which
one it is says the table that leads from codes to glyphs.
"""

from __future__ import annotations

from typing import Any

import pydyf


class Aliases:
    """Hands out the codes and enters them in the fonts.

    Args:
        document: WeasyPrint's document, drawn.
        pdf: what it was drawn into (``pydyf.PDF``); its fonts are changed by :meth:`enter`.
    """

    def __init__(self, document: Any, pdf: Any) -> None:
        self._pdf = pdf
        self._widths = {f"/{font.hash}".encode(): font.widths for font in document.fonts.values()}
        self._fonts = {
            each["BaseFont"].split(b"+", 1)[0]: each for each in pdf.objects if _is_composite(each)
        }
        self._codes: dict[bytes, dict[tuple[int, str], int]] = {}

    def code(self, font: bytes, glyph: int, text: str) -> int:
        """Return the code that draws `glyph` and stands for `text`; the glyph's own where there can be no other.

        Args:
            font: the font's name in operators, such as ``/ABCDEF``.
            glyph: the glyph, which is its own code.
            text: what it is to stand for.
        """
        if font not in self._fonts:
            return glyph
        codes = self._codes.setdefault(font, {})
        if (glyph, text) not in codes:
            codes[glyph, text] = self._free(font, max(codes.values(), default=0))
        return codes[glyph, text]

    def _free(self, font: bytes, last: int) -> int:
        widths = self._widths[font]
        return next(code for code in range(last + 1, 0x10000) if code not in widths)

    def enter(self) -> None:
        """Enter the codes in the fonts."""
        for name, codes in self._codes.items():
            font = self._fonts[name]
            descendant = self._object(font["DescendantFonts"][0])
            widths = self._widths[name]
            glyphs = {code: glyph for (glyph, _), code in codes.items()}
            for code, glyph in glyphs.items():
                descendant["W"].extend((code, pydyf.Array([widths[glyph]])))
            descendant["CIDToGIDMap"] = self._map({code: code for code in widths} | glyphs)
            _say(self._object(font["ToUnicode"]).stream, {code: text for (_, text), code in codes.items()})

    def _object(self, reference: bytes) -> Any:
        return self._pdf.objects[int(reference.split()[0])]

    def _map(self, glyphs: dict[int, int]) -> bytes:
        """Add the table that leads from codes to glyphs; return the reference to it."""
        table = b"".join(glyphs.get(code, 0).to_bytes(2, "big") for code in range(max(glyphs) + 1))
        stream = pydyf.Stream([table], compress=True)
        self._pdf.add_object(stream)
        reference: bytes = stream.reference
        return reference


def _is_composite(each: Any) -> bool:
    return (
        isinstance(each, dict) and each.get("Subtype") == "/Type0" and each.get("Encoding") == "/Identity-H"
    )


def _say(lines: list[bytes], texts: dict[int, str]) -> None:
    """Enter in a character map what codes stand for; at most a hundred in a section."""
    entries = [
        b"<%04x> <%s>" % (code, text.encode("utf-16-be").hex().encode()) for code, text in texts.items()
    ]
    sections: list[bytes] = []
    for start in range(0, len(entries), 100):
        part = entries[start : start + 100]
        sections += [b"%d beginbfchar" % len(part), *part, b"endbfchar"]
    end = lines.index(b"endcmap")
    lines[end:end] = sections
