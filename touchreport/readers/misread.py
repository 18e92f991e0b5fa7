"""Text that was once saved in one encoding and opened in another: ``ÐšÐ°Ð½Ð°Ð»`` where ``Канал`` was meant."""

from __future__ import annotations

import re

from touchreport.readers.guess import guess
from touchreport.readers.likeness import likeness

_OPENED_AS = ("cp1252", "cp1251", "cp1256", "cp932", "gb18030", "cp950")
"""The encodings in which programs open a file that is UTF-8, by the country of the machine."""

_WESTERN_RUN = re.compile("[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}")
_ODD = re.compile(
    "[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\u0402-\u040f\u0452-\u045f\u0490\u0491]"
)
_KANA_AS_WESTERN = re.compile("[\u201a\u0192].*[\u201a\u0192]")  # the first bytes of kana in cp932
_LANGUAGES = ("ru", "fa", "zh-Hans", "zh-Hant", "ja", "en")
_FEWEST_BYTES = 0.7
_FEWEST_LETTERS = 3
_LIKELY, _SURE, _UNLIKELY = 0.5, 0.75, 0.0


def meant_by(text: str) -> str | None:
    """Return what was written before `text` was opened in a wrong encoding; None where it reads as it should.

    A few letters may be missing, since not every byte survives such an opening.
    """
    if text.isascii() or max(likeness(text, language) for language in _LANGUAGES) > _SURE:
        return None
    return _from_utf8(text) or _from_legacy(text)


def may_be_misread(text: str) -> bool:
    """Return whether `text` has so many odd signs that it is worth asking; a quick look, for large tables.

    What was opened as Chinese or Japanese has none and is not noticed here.
    """
    odd = 0 if text.isascii() else len(_ODD.findall(text))
    return odd >= _FEWEST_LETTERS and odd * 5 > len(text)


def _from_utf8(text: str) -> str | None:
    """Return the words if the letters of `text` are the bytes of UTF-8."""
    for encoding in _OPENED_AS:
        data = _bytes(text, encoding)
        if data is None:
            continue
        found = data.decode("utf-8", "ignore")
        wide = [letter for letter in found if not letter.isascii()]
        had = sum(byte > 0x7F for byte in data)
        if sum(len(letter.encode()) for letter in wide) < _FEWEST_BYTES * had:
            continue
        few = encoding != "cp1252" and len(wide) < _FEWEST_LETTERS  # two letters may be a word by chance
        if wide and not few and max(likeness(found, language) for language in _LANGUAGES) > _LIKELY:
            return found
    return None


def _from_legacy(text: str) -> str | None:
    """Return the words if `text` is a legacy encoding opened as that of Western Europe."""
    is_western = _WESTERN_RUN.search(text) is None or likeness(text, "en") > _UNLIKELY
    if is_western and _KANA_AS_WESTERN.search(text) is None:
        return None
    data = _bytes(text, "cp1252")
    found = None if data is None else guess(data)
    is_sure = found is not None and found.encoding != "cp1252" and found.likelihood > _SURE
    return found.text if found is not None and is_sure else None


def _bytes(text: str, encoding: str) -> bytes | None:
    """Return the bytes that were read as `text`; None if that cannot be.

    A byte that the encoding does not have comes out as the control character of that number.
    """
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        pass
    try:
        return b"".join(
            letter.encode("latin-1" if "\x80" <= letter <= "\x9f" else encoding) for letter in text
        )
    except UnicodeEncodeError:
        return None
