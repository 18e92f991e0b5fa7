"""Telephone numbers inside of words, as a telephone dials them."""

from __future__ import annotations

import re
import unicodedata

from touchreport.text.digits import to_ascii_digits

_NUMBER = re.compile(r"(?<![\w.,-])(?:\+|\(?0)[\d() ./\u2010-]*\d(?![\w-])")
_ALONE = re.compile(r"[\d ]{3,}")
_FEWEST_DIGITS = 7
"""Fewer are a sum, a time or a date; a short number counts where nothing else is written."""


def dialled(text: str) -> str | None:
    """Return the first telephone number in `text`, as digits with a plus sign where it has one; None without one.

    A number is known by its beginning, ``+`` or ``0``, and its length: “until 22:00” and “up to 10 euros” hold none.
    A text that is nothing but a number is one however short it is, such as “112”.
    """
    ascii_text = to_ascii_digits(unicodedata.normalize("NFKC", text)).strip()
    if _ALONE.fullmatch(ascii_text):
        return ascii_text.replace(" ", "")
    for found in _NUMBER.finditer(ascii_text):
        digits = re.sub(r"\D", "", found[0])
        if len(digits) >= _FEWEST_DIGITS:
            return f"+{digits}" if found[0].startswith("+") else digits
    return None
