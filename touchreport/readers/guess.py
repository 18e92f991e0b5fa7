"""Which legacy encoding a file is probably in: for a message, never to read the file by.

Almost any bytes are valid in some old encoding, so that decoding without an error says little. What tells is
whether the result looks like words: each candidate's letters are weighed by how usual they are.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

_CANDIDATES: Mapping[str, tuple[str, ...]] = {
    "fa": ("cp1256",),
    "ru": ("cp1251",),
    "zh-Hant": ("cp950", "big5hkscs"),
    "zh-Hans": ("gb18030",),
    "ja": ("cp932",),
    "en": ("cp1252",),
}
_SAMPLE = 20_000  # bytes; enough to tell, and quick for any file
_PREVIEW = 60
_OWN_LANGUAGE = 0.1
_LIKELY = 0.4


@dataclass(frozen=True, slots=True)
class Guess:
    """A likely encoding.

    Attributes:
        encoding: its name in Python, such as ``cp1256``.
        preview: the first words of the file that need it, read with it.
    """

    encoding: str
    preview: str


def guess(data: bytes, languages: tuple[str, ...] = ()) -> Guess | None:
    """Return the likeliest encoding of `data`, which is not UTF-8; None if nothing looks like words.

    Args:
        data: the bytes of the file.
        languages: the project's languages; of two equally likely encodings theirs is preferred.
    """
    utf16 = _utf16(data)
    if utf16 is not None:
        return utf16
    best: tuple[float, str, str] | None = None
    for language, encodings in _CANDIDATES.items():
        for encoding in encodings:
            text = _decoded(data, encoding)
            if text is None:
                continue
            likelihood = _likelihood(text, language) + (_OWN_LANGUAGE if language in languages else 0.0)
            if best is None or likelihood > best[0]:
                best = (likelihood, encoding, text)
    return Guess(best[1], _preview(best[2])) if best is not None and best[0] >= _LIKELY else None


def _utf16(data: bytes) -> Guess | None:
    """Recognise UTF-16 without a mark by its zero bytes: separators and line ends have one each."""
    sample = data[:_SAMPLE]
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if sample[first::2].count(0) > len(sample) / 50 and not sample[1 - first :: 2].count(0):
            text = _decoded(data, encoding)
            if text is not None:
                return Guess(encoding, _preview(text))
    return None


def _decoded(data: bytes, encoding: str) -> str | None:
    """Return the beginning of `data`, strictly decoded; a character cut off at the end does not count."""
    for cut in range(4):
        try:
            return data[: _SAMPLE - cut].decode(encoding)
        except UnicodeDecodeError as error:
            if len(data) <= _SAMPLE or error.start < _SAMPLE - 8:
                return None
    return None


def _preview(text: str) -> str:
    """Return the first words of `text` that are not plain ASCII."""
    lines = (line.strip() for line in text.splitlines())
    line = next((line for line in lines if not line.isascii()), "")
    start = next((index for index, letter in enumerate(line) if not letter.isascii()), 0)
    return line[max(0, start - 10) :][:_PREVIEW]


def _likelihood(text: str, language: str) -> float:
    """Return from -1 (nonsense) to 1 how much the letters beyond ASCII look like those of the language."""
    weigh = {"fa": _persian, "ru": _russian, "en": _western}.get(language)
    weights = [
        weigh(before, letter, after) if weigh else _east_asian(letter, language)
        for before, letter, after in _threes(text)
        if not letter.isascii()
    ]
    return sum(weights) / len(weights) if weights else -1.0


def _threes(text: str) -> zip[tuple[str, str, str]]:
    return zip(itertools.chain(" ", text), text, itertools.chain(text[1:], " "), strict=False)


def _persian(before: str, letter: str, after: str) -> float:
    if letter in "\u200c\u200d\u200e\u200f«»،؛؟\xa0":
        return 0.5
    return 1.0 if "\u0600" <= letter <= "\u06ff" and not _is_beside_latin(before, after) else -1.0


def _russian(before: str, letter: str, after: str) -> float:
    """Capitals inside a word betray another encoding; so do the letters of other Slavic languages."""
    if letter in "«»—–…№\xa0“”„":
        return 0.5
    if not ("а" <= letter.lower() <= "я" or letter in "ёЁ") or _is_beside_latin(before, after):
        return -1.0
    return -1.0 if letter.isupper() and before.islower() else 1.0


def _western(before: str, letter: str, after: str) -> float:
    """Accented letters stand between plain ones; in a row they betray another encoding."""
    if letter in "‘’“”–—…€£©®™°\xa0":
        return 0.6
    if not unicodedata.category(letter).startswith("L"):
        return -1.0
    return 0.8 if _is_beside_latin(before, after) else -1.0


def _is_beside_latin(before: str, after: str) -> bool:
    """Return whether a letter touches a plain Latin one, as it does in the words of Western Europe only."""
    return any(near.isascii() and near.isalpha() for near in (before, after))


def _east_asian(letter: str, language: str) -> float:
    """Each national standard has its everyday characters first."""
    if "\u3001" <= letter <= "\u301f" or "\uff01" <= letter <= "\uff5e":
        return 0.6
    if language == "ja":
        return _japanese(letter)
    if not "\u4e00" <= letter <= "\u9fff":
        return -1.0
    standard, last = ("big5", 0xC6) if language == "zh-Hant" else ("gb2312", 0xD7)
    try:
        return 1.0 if letter.encode(standard)[0] <= last else -0.3
    except UnicodeEncodeError:
        return -0.5


def _japanese(letter: str) -> float:
    if "\u3041" <= letter <= "\u30ff":
        return 1.0
    if "\uff66" <= letter <= "\uff9f":  # half width, which wrong guesses are full of
        return -0.2
    try:
        return 0.7 if letter.encode("cp932")[0] <= 0x98 else -0.3
    except UnicodeEncodeError:
        return -1.0
