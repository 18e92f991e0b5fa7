"""Telephone numbers inside of words, as a telephone dials them."""

from __future__ import annotations

import re
import unicodedata

from touchreport.text.digits import to_ascii_digits

_SPACELESS = r"\u3040-\u30ff\u3400-\u9fff"
"""Kana and ideographs, which stand beside a number without a space."""

_NUMBER = re.compile(
    rf"(?:(?<![\w.,-])|(?<=[{_SPACELESS}]))(?:\+|\(?0)[\d() ./\u2010-]*\d(?:(?![\w-])|(?=[{_SPACELESS}]))"
)
_ALONE = re.compile(r"[\d ]{3,}")
_FEWEST_DIGITS = 7
"""Fewer are a sum, a time or a date; a short number counts where nothing else is written."""


def telephone_numbers(text: str) -> tuple[tuple[int, int], ...]:
    """Return where telephone numbers begin and end in `text`, of which a reader wants each in one piece."""
    even = to_ascii_digits("".join(_evened(letter) for letter in text))
    found = [each for each in _NUMBER.finditer(even) if len(_digits(each[0])) >= _FEWEST_DIGITS]
    return tuple(each.span() for each in found)


def dialled(text: str) -> str | None:
    """Return the first telephone number in `text`, as digits with a plus sign where it has one; None without one.

    A number is known by its beginning, ``+`` or ``0``, and its length: “until 22:00” and “up to 10 euros” hold none.
    A text that is nothing but a number is one however short it is, such as “112”.
    """
    ascii_text = to_ascii_digits(unicodedata.normalize("NFKC", text)).strip()
    if _ALONE.fullmatch(ascii_text):
        return ascii_text.replace(" ", "")
    for start, end in telephone_numbers(ascii_text):
        digits = _digits(ascii_text[start:end])
        return f"+{digits}" if ascii_text[start] == "+" else digits
    return None


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _evened(letter: str) -> str:
    """Return the plain form of a letter of full width, and others as they are, so that places stay the same."""
    plain = unicodedata.normalize("NFKC", letter)
    return plain if len(plain) == 1 else letter
