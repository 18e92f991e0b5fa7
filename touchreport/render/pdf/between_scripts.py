"""A little space between Chinese or Japanese and the Latin words and digits beside it.

WeasyPrint has no ``text-autospace``. Its function that gives a text to Pango is stood in front of, so that the letter at
such a place gets spacing of its own: nothing is added to the text, and so nothing is copied out of the PDF that nobody wrote.

Pango shares the spacing of a letter out to both its sides (and takes it back at the ends of a line). The letter before or
behind therefore takes half of it back, so that no gap within a word is wider than a fifteenth of its letters; in titles and leads
several letters share it, so that none is seen.

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
_LARGE = 14.0
"""Size of letters in pixels from which on one sees in a word what a letter has too much on one side."""

_MANY, _FEW = 6, 2


def spacing_of(text: str, over: int = 2) -> Mapping[int, float]:
    """Return the spacing of single letters, by their places, in parts of their size.

    The gap between two letters grows by the mean of their spacing. What a letter beside another script has too much on its
    other side is therefore taken back by the next letter, given by the one after that, and so on, ever less of it.

    Args:
        text: words of one size and weight.
        over: over how many letters it is shared out. The more, the less is seen of it; each letter takes its time.
    """
    seen = [place for place, letter in enumerate(text) if letter != WORD_JOINER]
    found = _spacing_of("".join(text[place] for place in seen), over)
    return {seen[place]: spacing for place, spacing in found.items()}


def _spacing_of(text: str, over: int) -> Mapping[int, float]:
    """Return the spacing of the letters of a text without word joiners."""
    found: dict[int, float] = {}
    ends = {len(text) - len(text.lstrip()), len(text.rstrip()) - 1}
    for run in _RUN.finditer(text):
        first, last = run.start(), run.end() - 1
        before, behind = _is_other(text, first - 1), _is_other(text, last + 1)
        if before and behind:
            found |= {
                first + place: spacing for place, spacing in enumerate(_between(last - first + 1, over))
            }
            continue
        for meets, place, inward in ((before, first, 1), (behind, last, -1)):
            if meets:
                count = last - first + 1
                beyond = place + inward * count
                if first + last - place in ends:
                    shared = _to_the_end(count, over)
                else:
                    more = 0 <= beyond < len(text) and _FULL.match(text[beyond]) is not None
                    shared = _fading(min(count + more, over))
                found |= {place + inward * step: spacing for step, spacing in enumerate(shared)}
    return {place: spacing for place, spacing in found.items() if place not in ends or spacing < 0}


def _fading(count: int) -> tuple[float, ...]:
    """Return the spacing of the letters from one beside another script on: no gap between two of them changes by more than
    a part of the space that is as small as they are many."""
    return tuple((-1) ** step * 2 * SPACE * (1 - step / count) for step in range(count))


def _to_the_end(count: int, over: int) -> tuple[float, ...]:
    """Return the spacing of letters of which the last one is the first or the last of a text.

    What such a one has too little of, Pango gives back at the end of the line, so that none needs to be seen within the word.
    """
    if count > over or count == 1:
        return _fading(min(count, over))
    return _fading(count - 1) if count % 2 else tuple((-1) ** step * 2 * SPACE for step in range(count))


def _between(count: int, over: int) -> tuple[float, ...]:
    """Return the spacing of all letters that stand between two words of another script."""
    if count == 2:  # there is no letter that could take anything back
        return (_PAIR * SPACE, _PAIR * SPACE)
    if count > 2 * over:
        one = _fading(over)
        return (*one, *(0.0 for _ in range(count - 2 * over)), *reversed(one))
    outer = SPACE if count % 2 else min(SPACE, SPACE * (count - 1) / 5)
    inner = 0.0 if count % 2 else 2 * outer / (count - 1)
    found = [2 * outer]
    for gap in range(1, count):
        found.append((1 if gap % 2 else -1) * 2 * inner - found[-1])
    return tuple(found)


def _is_other(text: str, place: int) -> bool:
    """Return whether a Latin letter or a digit stands at a place."""
    return 0 <= place < len(text) and _OTHER.match(text[place]) is not None


@contextmanager
def spaced() -> Iterator[None]:
    """Let WeasyPrint leave that space in whatever is laid out and drawn meanwhile, and none within punctuation that meets."""
    set_text = line_break.Layout.set_text

    def set_and_space(layout: Any, text: str, justify: bool = False) -> None:
        set_text(layout, text, justify)
        if layout.text.isascii():
            return
        if found := spacing_of(layout.text, _MANY if layout.style["font_size"] > _LARGE else _FEW):
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
