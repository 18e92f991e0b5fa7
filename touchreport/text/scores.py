"""Ratings: a number on a scale."""

from __future__ import annotations

import re
from dataclasses import dataclass

from touchreport.text.folding import fold
from touchreport.text.known_words import known_words
from touchreport.text.numbers import parse_number, plain_text, split_after_digits
from touchreport.text.refusal import Refusal

_STARS = re.compile("(?P<full>[★⭐]*)(?P<empty>☆*)$")


@dataclass(frozen=True, slots=True)
class Score:
    """A rating as written.

    Attributes:
        value: the rating.
        out_of: the end of its scale, where it was written.
    """

    value: float
    out_of: float | None = None


def parse_score(text: str, language: str) -> Score | Refusal:
    """Return the rating that `text` writes: "4", "4/5", "4 из 5", "۴ از ۵", "4点" or "★★★★☆".

    ``OUT_OF_RANGE``: the rating is beyond the end of the scale beside it. Other refusals as in
    :func:`touchreport.text.parse_number`.
    """
    plain = plain_text(text)
    stars = _STARS.match(plain)
    if plain and stars:
        return Score(float(len(stars["full"])), float(len(plain)) if stars["empty"] else None)
    value_text, out_of_text = _halves(plain)
    value = parse_number(_without_points(value_text), language)
    if isinstance(value, Refusal) or out_of_text is None:
        return value if isinstance(value, Refusal) else Score(value)
    out_of = parse_number(_without_points(out_of_text), language)
    if isinstance(out_of, Refusal):
        return out_of
    return Refusal.OUT_OF_RANGE if value > out_of else Score(value, out_of)


def _halves(text: str) -> tuple[str, str | None]:
    """Split "4 из 5" at the word between; longer words first, so that "out of" wins over "of"."""
    for word in sorted(known_words().of, key=len, reverse=True):
        value, middle, out_of = text.partition(word)
        if middle and out_of:
            return value.strip(), out_of.strip()
    return text, None


def _without_points(text: str) -> str:
    number, word = split_after_digits(text)
    return number if fold(word) in known_words().points else text
