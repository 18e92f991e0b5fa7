"""A little space between Chinese or Japanese and the Latin words and digits beside it.

WeasyPrint has no ``text-autospace``. Its function that gives a text to Pango is stood in front of, so that the letter at
such a place gets spacing of its own: nothing is added to the text, and so nothing is copied out of the PDF that nobody wrote.

Pango shares the spacing of a letter out to both its sides (and takes it back at the ends of a line). The letter before or
behind therefore takes half of it back, so that no gap within a word is wider than a fifteenth of its letters.

What it takes back at the ends of a line it still counts when it looks for the end of one. A box that is as wide as its words
would be too narrow for them, so the first and the last letter of a text get none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from weasyprint.text import line_break
from weasyprint.text.ffi import TO_UNITS, ffi, pango

from touchreport.render.pdf.half_squares import close_up
from touchreport.text.unseen import WORD_JOINER

SPACE = 0.085
"""The space, in parts of the size of the letters. Viewers take a tenth of it and more for a space between words."""

_SQUARE = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_OTHER = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u0391-\u03c9\u0400-\u052f]")
_RUN = re.compile(f"[{_SQUARE}]+")
_FULL = re.compile(f"[{_SQUARE}\u3001-\u3003\u3008-\u3011\uff01-\uff20]")
_PAIR = 0.7


def spacing_of(text: str) -> Mapping[int, float]:
    """Return the spacing of single letters, by their places, in parts of their size.

    The gap between two letters grows by the mean of their spacing.

    Args:
        text: words of one size and weight.
    """
    found: dict[int, float] = {}
    for run in _RUN.finditer(text):
        first, last = run.start(), run.end() - 1
        before, behind = _is_other(text, first - 1, -1), _is_other(text, last + 1, 1)
        count = last - first + 1
        if before and behind and count == 2:  # there is no letter that could take anything back
            found |= {first: _PAIR * SPACE, last: _PAIR * SPACE}
            continue
        back = SPACE / 2 if before and behind and count == 4 else SPACE
        for meets, place, inward in ((before, first, 1), (behind, last, -1)):
            if meets:
                found[place] = 2 * SPACE
                beyond = place + inward
                if 0 <= beyond < len(text) and _FULL.match(text[beyond]):
                    found[beyond] = found.get(beyond, 0) - back
    ends = {len(text) - len(text.lstrip()), len(text.rstrip()) - 1}
    return {place: spacing for place, spacing in found.items() if place not in ends or spacing < 0}


def _is_other(text: str, place: int, step: int) -> bool:
    """Return whether a Latin letter or a digit stands at a place, or beyond a word joiner there."""
    if 0 <= place < len(text) and text[place] == WORD_JOINER:
        place += step
    return 0 <= place < len(text) and _OTHER.match(text[place]) is not None


@contextmanager
def spaced() -> Iterator[None]:
    """Let WeasyPrint leave that space in whatever is laid out and drawn meanwhile, and none within punctuation that meets."""
    set_text = line_break.Layout.set_text

    def set_and_space(layout: Any, text: str, justify: bool = False) -> None:
        set_text(layout, text, justify)
        if layout.text.isascii():
            return
        if found := spacing_of(layout.text):
            _space(layout, found)
        close_up(layout)

    line_break.Layout.set_text = set_and_space
    try:
        yield
    finally:
        line_break.Layout.set_text = set_text


def _space(layout: Any, found: Mapping[int, float]) -> None:
    """Give the letters of a layout their spacing, on top of that of the style; spaced out words have enough of it."""
    text, style = layout.text, layout.style
    usual = 0 if style["letter_spacing"] == "normal" else style["letter_spacing"]
    if usual > 0:
        return
    attributes = pango.pango_layout_get_attributes(layout.layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    for place, spacing in found.items():
        attribute = pango.pango_attr_letter_spacing_new(
            int((usual + spacing * style["font_size"]) * TO_UNITS)
        )
        attribute.start_index = len(text[:place].encode())
        attribute.end_index = attribute.start_index + len(text[place].encode())
        pango.pango_attr_list_change(attributes, attribute)
    pango.pango_layout_set_attributes(layout.layout, attributes)
