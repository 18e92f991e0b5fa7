"""Punctuation of Chinese and Japanese that meets other punctuation, and leaves out the empty half of its square there.

Browsers do so (``text-spacing-trim``); WeasyPrint does not, so that between a bracket and the comma behind it there was a hole
as wide as a letter. The fonts know how a mark looks in half a square (``halt``); a font without that changes nothing, and words
whose style has them closed up already are let be.

A viewer takes a letter that is moved back by half and more for the beginning of another word, and copies a space before it.
So what is left of a square is a little more than half; and of a closing and an opening mark it is the closing one that has
half a square, which looks the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from weasyprint.text.ffi import TO_UNITS, ffi, pango

from touchreport.text.unseen import WORD_JOINER

_OPENING = "「『（《〈【〔〖［｛｟"
_CLOSING = "」』）》〉】〕〗］｝｠"
_STOPS = "、。，．"
_MIDDLE = "・：；"
_FEATURE = "halt"
_MORE = 0.06
"""What a mark has beyond half a square, in parts of the size of the letters."""

_CLOSED_UP = {"palt", "halt", "chws", "pwid"}


def halves_of(text: str, language: str = "ja") -> frozenset[int]:
    """Return the places of marks that stand in half a square: none beside letters, one of any two that meet.

    Args:
        text: words of one size and weight.
        language: tag of their language; in Taiwan and Hong Kong commas and full stops stand in the middle of their squares,
            and in simplified Chinese quotation marks are as wide as letters.
    """
    centred = language.lower().startswith(("zh-hant", "zh-tw", "zh-hk", "zh-mo"))
    quotes = language.lower().startswith("zh") and not centred
    opening = _OPENING + ("“‘" if quotes else "")
    closing = _CLOSING + ("" if centred else _STOPS) + ("”’" if quotes else "")
    middle = _MIDDLE + (_STOPS if centred else "")
    marks = [place for place, letter in enumerate(text) if letter != WORD_JOINER]
    found = set[int]()
    for place, behind in pairwise(marks):
        one, other = text[place], text[behind]
        if one in closing and other in closing + middle + opening:
            found.add(place)
        elif other in opening and one in opening + middle:
            found.add(behind)
    return frozenset(found)


def close_up(layout: Any) -> None:
    """Let the marks of a layout that meet others stand in half a square."""
    text, style = layout.text, layout.style
    settings = style["font_feature_settings"]
    if settings != "normal" and not _CLOSED_UP.isdisjoint(name for name, value in settings if value):
        return
    if found := halves_of(text, style["lang"] or ""):
        _give(layout, sorted(found))


def _give(layout: Any, places: Iterable[int]) -> None:
    attributes = pango.pango_layout_get_attributes(layout.layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    style = layout.style
    usual = 0 if style["letter_spacing"] == "normal" else style["letter_spacing"]
    spacing = int((usual + _MORE * style["font_size"]) * TO_UNITS)
    for place in places:
        half = pango.pango_attr_font_features_new(_FEATURE.encode())
        more = pango.pango_attr_letter_spacing_new(spacing)
        half.start_index = more.start_index = len(layout.text[:place].encode())
        half.end_index = more.end_index = half.start_index + len(layout.text[place].encode())
        pango.pango_attr_list_insert(attributes, half)
        pango.pango_attr_list_change(attributes, more)
    pango.pango_layout_set_attributes(layout.layout, attributes)
