"""The table by which words are folded. It goes into the index as data, so that both sides fold by the same one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from touchreport.text.unseen import UNSEEN

PATTERNS: tuple[tuple[str, str], ...] = (
    ("(?<=[ァ-ヺー]{2})ー(?![ァ-ヺー])", ""),  # a long sign at the end of a loanword is written or not
    ("[’'ʼ][sS](?![0-9A-Za-z])", ""),  # the customer’s choice is the customer's
    ("جست[\u200c ]?و[\u200c ]?جو", "جستجو"),  # two common words of Persian that are written in three ways
    ("گفت[\u200c ]?و[\u200c ]?گو", "گفتگو"),
)
"""What is replaced before letters are folded: patterns that mean the same in Python and in JavaScript."""

HAN_AND_KANA = (
    "[\u3005\u3007\u3041-\u309f\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
"""A run of letters between which no spaces are written."""

ENDINGS: Mapping[str, tuple[str, ...]] = {
    "[а-я]": (
        *("иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иях", "иям", "ией"),
        *(
            "ях",
            "ах",
            "ов",
            "ев",
            "ей",
            "ий",
            "ый",
            "ой",
            "ям",
            "ам",
            "ем",
            "ом",
            "ые",
            "ие",
            "ая",
            "яя",
            "ое",
            "ее",
        ),
        *("ую", "юю", "ых", "их", "ым", "им", "ия", "ии", "ию", "ие", "ью"),
        *("а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й"),
    ),
    "[a-z]": ("ies", "es", "s"),
    "[\u0620-\u06d3]": ("هایی", "های", "ها"),
}
"""Endings without which a word that was asked for is looked up, too, by the letters in which it is written; the
longest first. Only what is asked for is shortened, never what is found, and a shortened word counts for less."""

SHORTEST_STEM = 4
"""Letters that are left at least of a word without its ending."""

_SINGLE: Mapping[str, str] = {
    **dict(
        zip(
            "\u064a\u0649\u0626\u0643\u0629\u06c0\u06d5",
            "\u06cc\u06cc\u06cc\u06a9\u0647\u0647\u0647",
            strict=True,
        )
    ),
    **dict(zip("\u0622\u0623\u0625\u0671\u0624", "\u0627\u0627\u0627\u0627\u0648", strict=True)),
    **{"ё": "е", "ς": "σ", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ħ": "h", "ð": "d"},
    **dict(zip("臺裏爲麽羣峯綫", "台裡為麼群峰線", strict=True)),
}
_MORE: Mapping[str, str] = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
_KASHIDA = "\u0640"


@cache
def letters() -> Mapping[str, str]:
    """Return what becomes of each letter that does not stay as it is; nothing, of marks that nobody types."""
    found = dict(_latin())
    found |= {chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)}  # katakana to hiragana
    found |= {chr(zero + n): str(n) for zero in (0x0660, 0x06F0) for n in range(10)}
    found |= {chr(code): "" for code in (*range(0x300, 0x370), *range(0x64B, 0x660), 0x670)}
    found |= dict.fromkeys(UNSEEN + _KASHIDA, "")
    found |= {**_SINGLE, **_MORE}
    return dict(sorted(found.items()))


def _latin() -> Iterator[tuple[str, str]]:
    """Yield small Latin letters with marks, and what they are without."""
    for code in (*range(0xDF, 0x250), *range(0x1E00, 0x1F00)):
        parts = unicodedata.normalize("NFD", chr(code))
        if chr(code).islower() and len(parts) > 1 and parts[0].isascii():
            yield chr(code), parts[0]
