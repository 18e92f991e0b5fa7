"""Numbers as people write them, in the languages known."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Literal

from touchreport.text.digits import to_ascii_digits
from touchreport.text.folding import fold
from touchreport.text.known_words import known_words, writes_decimal_comma
from touchreport.text.refusal import Refusal
from touchreport.text.unseen import UNSEEN

_UNSEEN = re.compile(f"[{UNSEEN}]")
_FULL_WIDTH: Mapping[int, str] = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_NUMBER = re.compile(
    r"""(?P<sign>[+\-\u2212]?)\s*
        (?P<body>\d+(?:[.,\u066b\u066c\u060c'\u2019\ \u00a0\u2009\u202f]\d+)*|[.\u066b]\d+)
        (?P<exponent>[eE][+-]?\d{1,3}(?![^\W\d_]))?
        \s*(?P<word>[^\d]*)$""",
    re.VERBOSE,
)
_MARK = re.compile(r"\D")
_ONE_MARK = str.maketrans("\u2019\u00a0\u2009\u202f", "'   ")
_DECIMAL, _GROUP, _LIST_COMMA = "\u066b", "\u066c", "\u060c"  # ٫ ٬ ،


def parse_number(text: str, language: str) -> float | Refusal:
    """Return the number that `text` writes, or why it cannot be told.

    Understood are the decimal and grouping marks of `language` (a BCP 47 tag) and those of other languages
    where they can mean one thing only, Persian and full-width digits, a sign, an exponent, multiples
    ("1.2万", "1,2 тыс.") and per cent ("12 %" is 0.12).

    ``AMBIGUOUS``: a comma or point could group thousands or start decimals ("1,234" in Russian).
    ``UNKNOWN_UNIT``: a word follows that is no multiple. ``OUT_OF_RANGE``: too large to hold.
    """
    plain = plain_text(text)
    percent, rest = _without_percent(plain)
    found = _NUMBER.match(rest)
    if found is None:
        return Refusal.UNREADABLE
    factor = 1.0 if not found["word"] else known_words().multiples.get(fold(found["word"]).rstrip("."))
    if factor is None:
        return (
            Refusal.UNKNOWN_UNIT if any(letter.isalpha() for letter in found["word"]) else Refusal.UNREADABLE
        )
    digits = _plain_digits(found["body"].translate(_ONE_MARK), writes_decimal_comma(language))
    if isinstance(digits, Refusal):
        return digits
    size = float(digits + (found["exponent"] or "")) * factor
    if not math.isfinite(size):
        return Refusal.OUT_OF_RANGE
    value = size / 100 if percent else size
    return -value if found["sign"] in ("-", "\u2212") else value


def parse_percent(
    text: str, language: str, *, bare: Literal["share", "percent"] | None = None
) -> float | Refusal:
    """Return the share that `text` writes, where 0.12 is twelve per cent.

    Args:
        text: such as "12 %", "٪۱۲" or "12".
        language: BCP 47 tag.
        bare: what a number without a per cent sign is; if None, a number above 1 is per cent, 0 is 0, and
            anything between is ``AMBIGUOUS`` (0.5 may be a half or half a per cent).
    """
    value = parse_number(text, language)
    if isinstance(value, Refusal) or _without_percent(plain_text(text))[0] or value == 0 or bare == "share":
        return value
    if bare is None and -1 <= value <= 1:
        return Refusal.AMBIGUOUS
    return value / 100


def plain_text(text: str) -> str:
    """Return `text` with ASCII digits and half-width signs, trimmed, without what nobody sees."""
    return to_ascii_digits(_UNSEEN.sub("", text).translate(_FULL_WIDTH)).strip()


def split_after_digits(text: str) -> tuple[str, str]:
    """Return what `text` holds up to its last digit, and the words after it."""
    end = max((place for place, letter in enumerate(text, 1) if letter.isdecimal()), default=0)
    return text[:end], text[end:].strip()


def _without_percent(text: str) -> tuple[bool, str]:
    """Return whether a per cent sign or word stands at either end, and the text without it."""
    if text[:1] in ("%", "٪"):
        return True, text[1:].strip()
    number, word = split_after_digits(text)
    return (True, number) if fold(word) in known_words().percent else (False, text)


def _plain_digits(body: str, decimal_comma: bool) -> str | Refusal:
    """Return `body` in the form that float() reads."""
    marks = _MARK.findall(body)
    parts = _MARK.split(body)
    if not marks:
        return body
    kinds = list(dict.fromkeys(marks))
    if len(kinds) > 2 or _DECIMAL in marks[:-1] or (len(kinds) == 2 and marks.count(marks[-1]) > 1):
        return Refusal.UNREADABLE
    if len(kinds) == 2:
        return _grouped(parts[:-1], parts[-1]) if marks[-1] in (".", ",", _DECIMAL) else Refusal.UNREADABLE
    if len(marks) > 1 or kinds[0] in (_GROUP, "'", " "):
        return _grouped(parts)
    return _one_mark(kinds[0], parts, decimal_comma)


def _grouped(groups: list[str], decimals: str | None = None) -> str | Refusal:
    if not _are_groups(groups):
        return Refusal.UNREADABLE
    return "".join(groups) + ("" if decimals is None else f".{decimals}")


def _are_groups(parts: list[str]) -> bool:
    """Whether `parts` are the thousands of a number: one to three digits, then three each."""
    first, *others = parts
    return 1 <= len(first) <= 3 and not first.startswith("0") and all(len(part) == 3 for part in others)


def _one_mark(mark: str, parts: list[str], decimal_comma: bool) -> str | Refusal:
    """Read a number with a single point or comma, the case in which languages contradict each other."""
    as_decimal = ".".join(parts)
    if mark == _DECIMAL or (mark == "." and not decimal_comma):
        return as_decimal
    if mark == _LIST_COMMA:
        return Refusal.AMBIGUOUS
    if decimal_comma:
        return Refusal.AMBIGUOUS if _are_groups(parts) else as_decimal
    return "".join(parts) if _are_groups(parts) else Refusal.AMBIGUOUS
