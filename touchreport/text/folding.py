"""The key under which words are compared: headings, cell words, names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from touchreport.text.digits import to_ascii_digits
from touchreport.text.unseen import UNSEEN_OR_FORGOTTEN

_UNSEEN = re.compile(f"[{UNSEEN_OR_FORGOTTEN}]")
_GAP = re.compile(r"[\s_\-\u2010]+")

_PERSIAN = str.maketrans("يىكةۀەأإؤ", "ییکهههااو")
_ARABIC_MARKS = re.compile("[\u0640\u064b-\u0652\u0654]")
_ARABIC_SPACE = re.compile(
    r"(?<=[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]) (?=[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff])"
)

_QUOTES = str.maketrans("‘’ʼ", "'''", "«»“”„")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LOOKALIKES = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")

_KATAKANA = "\u30a1-\u30fa\u30fc"
_LONG_SIGN = re.compile(f"(?<=[{_KATAKANA}])[\\-\u2010\u2212]")
_LAST_LONG_SIGN = re.compile(f"(?<=[{_KATAKANA}]{{2}})ー(?![{_KATAKANA}])")
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3005\U00020000-\U0003ffff"
_CJK_SPACE = re.compile(rf"(?<=[{_CJK}]) (?=[{_CJK}\w])|(?<=\w) (?=[{_CJK}])")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return the key for comparing `text`; two spellings of one word have one key. Never shown, never stored.

    Equal become: upper and lower case; full and half width; digits of all scripts; a space, a line break, an
    underscore and a hyphen; in Persian Arabic and Persian letter forms, and a zero width non-joiner, a space
    and nothing; in Russian ё and е, and Latin letters that slipped into a Cyrillic word; in Chinese and
    Japanese a space and nothing beside Han and kana, and in Japanese a long sign at the end of a word and
    none; a curly and a straight apostrophe. Quotation marks fall away. A text of nothing but such marks keeps
    them: ``-`` is not empty.

    Folding twice changes nothing: ``fold(fold(text)) == fold(text)``.
    """
    if text.isascii():
        return _without_gaps(text).lower()
    folded = unicodedata.normalize("NFKC", text)
    for _ in range(3):  # removing a mark can bring letters together that normalise further
        again = _fold_once(folded)
        if again == folded:
            break
        folded = again
    return folded


def _fold_once(text: str) -> str:
    text = _UNSEEN.sub("", text)
    text = _WORD.sub(_repair_cyrillic, text).casefold()
    text = unicodedata.normalize("NFKC", text)
    text = fold_letters(text)
    text = _LONG_SIGN.sub("ー", text)
    text = _without_gaps(text.translate(_QUOTES) or text)
    text = _ARABIC_SPACE.sub("", text)
    text = _CJK_SPACE.sub("", text)
    return _LAST_LONG_SIGN.sub("", text)


def fold_letters(text: str) -> str:
    """Return `text` with Persian letter forms, ё and digits made one; spaces and case stay as they are."""
    text = text.translate(_PERSIAN).replace("ی\u0654", "ئ").replace("ё", "е")
    return to_ascii_digits(_ARABIC_MARKS.sub("", text) or text)


def _without_gaps(text: str) -> str:
    """Return `text` trimmed, each run of white space, underscores and hyphens inside as one space.

    A hyphen before a digit is a sign and a hyphen after a letter is a mark ("A-"): both tell words apart, so
    they stay at the ends. So does a text of nothing but gaps.
    """
    core = _GAP.sub(" ", text).strip()
    if not core:
        return text.strip()
    start, end = text.index(core[0]), text.rindex(core[-1]) + 1
    sign = "-" if core[0].isdecimal() and text[:start].endswith("-") else ""
    mark = "-" if text[end:].startswith("-") else ""
    return sign + core + mark


def _repair_cyrillic(found: re.Match[str]) -> str:
    """Turn Latin look-alikes to Cyrillic where all other letters of the word are Cyrillic."""
    word = found[0]
    if word.isascii() or not _CYRILLIC.search(word):
        return word
    repaired = word.translate(_LOOKALIKES)
    return repaired if all(_CYRILLIC.match(letter) for letter in repaired) else word
