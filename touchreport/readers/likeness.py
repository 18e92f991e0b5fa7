"""How much a text looks like words of a language: by how usual its letters are, and how they stand together."""

from __future__ import annotations

import itertools
import unicodedata

# The letters of most words; a text that has few of them was read with the wrong table.
_COMMON_RUSSIAN = frozenset("оеаинтсрвлкмдпуя")


def likeness(text: str, language: str) -> float:
    """Return from -1 (nonsense) to 1 how much the letters of `text` beyond ASCII look like those of the language.

    Args:
        text: any text; one in ASCII alone looks like nothing.
        language: ``fa``, ``ru``, ``ja``, ``zh-Hant``, ``zh-Hans``; anything else stands for Western Europe.
    """
    weigh = {"fa": _persian, "ru": _russian, "ja": _japanese, "zh-Hant": _chinese, "zh-Hans": _chinese}
    found = weigh.get(language, _western)
    weights = [found(*each, language) for each in _threes(text) if not each[1].isascii()]
    return sum(weights) / len(weights) if weights else -1.0


def _threes(text: str) -> zip[tuple[str, str, str]]:
    return zip(itertools.chain(" ", text), text, itertools.chain(text[1:], " "), strict=False)


def _persian(before: str, letter: str, after: str, _: str) -> float:
    if letter in "\u200c\u200d\u200e\u200f«»،؛؟\xa0":
        return 0.5
    return 1.0 if "\u0600" <= letter <= "\u06ff" and not _is_beside_latin(before, after) else -1.0


def _russian(before: str, letter: str, after: str, _: str) -> float:
    """Capitals inside a word betray another encoding; so do rare letters, and those of other languages."""
    if letter in "«»—–…№\xa0“”„":
        return 0.5
    small = letter.lower()
    if not ("а" <= small <= "я" or small == "ё") or _is_beside_latin(before, after):
        return -1.0
    if letter.isupper() and before.islower():
        return -1.0
    return 1.0 if small in _COMMON_RUSSIAN else 0.4


def _western(before: str, letter: str, after: str, _: str) -> float:
    """Accented letters stand between plain ones; in a row they betray another encoding."""
    if letter in "‘’“”–—…€£©®™°\xa0":
        return 0.6
    if not unicodedata.category(letter).startswith("L"):
        return -1.0
    return 0.8 if _is_beside_latin(before, after) else -1.0


def _is_beside_latin(before: str, after: str) -> bool:
    """Return whether a letter touches a plain Latin one, as it does in the words of Western Europe only."""
    return any(near.isascii() and near.isalpha() for near in (before, after))


def _chinese(before: str, letter: str, after: str, language: str) -> float:
    """Each national standard has its everyday characters first."""
    if _is_wide_mark(letter):
        return 0.6
    if not "\u4e00" <= letter <= "\u9fff":
        return -1.0
    standard, last = ("big5", 0xC6) if language == "zh-Hant" else ("gb2312", 0xD7)
    try:
        return 1.0 if letter.encode(standard)[0] <= last else -0.3
    except UnicodeEncodeError:
        return -0.5


def _japanese(before: str, letter: str, after: str, _: str) -> float:
    if _is_wide_mark(letter):
        return 0.6
    if "\u3041" <= letter <= "\u30ff":
        return 1.0
    if "\uff66" <= letter <= "\uff9f":  # half width, which wrong guesses are full of
        return -0.2
    try:
        return 0.7 if letter.encode("cp932")[0] <= 0x98 else -0.3
    except UnicodeEncodeError:
        return -1.0


def _is_wide_mark(letter: str) -> bool:
    return "\u3001" <= letter <= "\u301f" or "\uff01" <= letter <= "\uff5e"
