"""Digits of all scripts."""

from __future__ import annotations

import re
import unicodedata

_DIGIT = re.compile(r"[^\D0-9]")


def to_ascii_digits(text: str) -> str:
    """Return `text` with every decimal digit (Persian, Arabic, full width ...) as one of 0 to 9.

    Superscripts, circled numbers and number signs such as 五 are not decimal digits; they stay.
    """
    if text.isascii():
        return text
    return _DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), text)
