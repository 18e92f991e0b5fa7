"""Lengths of time as people write them."""

from __future__ import annotations

import re

from touchreport.text.folding import fold
from touchreport.text.known_words import known_words
from touchreport.text.numbers import parse_number, plain_text
from touchreport.text.refusal import Refusal

_CLOCK = re.compile(r"(?:(?P<hours>\d{1,6}):(?=\d\d:))?(?P<minutes>\d{1,6}):(?P<seconds>[0-5]\d)$")
_PART = re.compile(
    r"\s*(?P<number>[+\-\u2212]?[\d.,'\u066b\u066c\u2019\s]*\d)\s*(?P<unit>(?:[^\W\d_]|\u200c)+)\.?[\s,]*"
)


def parse_duration(text: str, language: str) -> float | Refusal:
    """Return the seconds that `text` writes.

    Understood are clocks ("3:00" is three minutes, "1:02:03" has hours) and numbers with units, in every
    language known and in any mix: "2 min", "1 h 30 min", "۳ دقیقه و ۲۰ ثانیه", "4.2 days", "2分30秒".

    ``NO_UNIT``: a bare number. ``UNKNOWN_UNIT``: a unit that is not a fixed length of time (a month, a
    working day) or not known.
    """
    plain = plain_text(text)
    clock = _CLOCK.match(plain)
    if clock:
        return _clock_seconds(clock)
    if not isinstance(parse_number(plain, language), Refusal):
        return Refusal.NO_UNIT
    parts = _parts(plain)
    if isinstance(parts, Refusal):
        return parts
    return _sum(parts, language)


def _clock_seconds(clock: re.Match[str]) -> float | Refusal:
    minutes = int(clock["minutes"])
    if clock["hours"] and minutes > 59:
        return Refusal.OUT_OF_RANGE
    return float(int(clock["hours"] or 0) * 3600 + minutes * 60 + int(clock["seconds"]))


def _parts(text: str) -> list[tuple[str, str]] | Refusal:
    """Split into pairs of a number and its unit."""
    words = " ".join(word for word in text.split() if fold(word) not in known_words().joiners)
    parts: list[tuple[str, str]] = []
    position = 0
    while position < len(words):
        found = _PART.match(words, position)
        if found is None:
            return Refusal.UNKNOWN_UNIT if parts else Refusal.UNREADABLE
        parts.append((found["number"], found["unit"]))
        position = found.end()
    return parts or Refusal.UNREADABLE


def _sum(parts: list[tuple[str, str]], language: str) -> float | Refusal:
    total = 0.0
    for number, unit in parts:
        value = parse_number(number, language)
        if isinstance(value, Refusal):
            return value
        seconds = known_words().durations.get(fold(unit))
        if seconds is None:
            return Refusal.UNKNOWN_UNIT
        total += value * seconds
    return total
