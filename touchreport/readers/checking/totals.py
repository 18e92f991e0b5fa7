"""Rows of a sheet that sum up the others: totals, averages, counts. They are no touchpoints."""

from __future__ import annotations

import re

from touchreport.model.node import Mapped, Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import plain

_NUMBER = re.compile(r"\d[\d.,'\s\u00a0\u202f\u066b\u066c]*")
_BESIDE_WORDS = ".,;:=()[]\u2211\u03a3#%*/·–—-، ؛：（）【】＝＃％"
_MADE_BY_FORMULAS = ("=", "#")
_LONGEST = 60  # a word for a sum, a number and what is counted


def is_total(desk: Desk, row: Mapped) -> bool:
    """Return whether a row says nothing in words but that it is a sum, an average or a count; a warning tells it.

    A column that the author leaves out counts, too: in words it says what the row is.
    """
    word: Scalar | None = None
    for _, cell in row.pairs:
        if isinstance(cell, Scalar) and _has_words(desk, plain(cell)):
            if not _is_total_word(desk, plain(cell)):
                return False
            word = word or cell
    if word is not None:
        desk.collector.warning("total-row", word, words=plain(word))
    return word is not None


def _has_words(desk: Desk, text: str) -> bool:
    """Return whether a cell holds more than a number, a mark for nothing, or what a formula left."""
    if text.startswith(_MADE_BY_FORMULAS) or desk.lexicon.is_not_given(text) or desk.lexicon.is_none(text):
        return False
    return any(letter.isalpha() for letter in text)


def _is_total_word(desk: Desk, text: str) -> bool:
    """Return whether a text is a word for a sum, with a number and what is counted or without: "25 contact points"."""
    if len(text) > _LONGEST:
        return False
    parts = [part for piece in _NUMBER.split(text) if (part := piece.strip(_BESIDE_WORDS))]
    has_number = _NUMBER.search(text) is not None
    return all(
        desk.lexicon.word("total", part) or (has_number and desk.lexicon.word("counted", part))
        for part in parts
    )
