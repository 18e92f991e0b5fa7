"""Words under one key however they are written, and the keys under which a text is found."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from touchreport.render.search.table import HAN_AND_KANA, PATTERNS, letters
from touchreport.text.unseen import NON_JOINER

_WORD = re.compile(f"[^\\W_]+(?:{NON_JOINER}[^\\W_]+)*")
_RUN = re.compile(HAN_AND_KANA)


def fold(text: str) -> str:
    """Return `text` as it is compared; ``fold`` in ``engine.js`` does the same by the same table.

    Equal become upper and lower case; full and half width; Persian, Arabic and Latin digits; Arabic and Persian
    letter forms; е and ё; hiragana and katakana, and a long sign at the end of a loanword and none; Latin letters
    with and without marks. The half-space of Persian stays: :func:`keys` knows both ways to write it.
    """
    text = unicodedata.normalize("NFKC", text)
    for pattern, replacement in PATTERNS:
        text = re.sub(pattern, replacement, text)
    return text.lower().translate(_translation())


@cache
def _translation() -> dict[int, str]:
    return {ord(letter): to for letter, to in letters().items()}


def keys(text: str) -> list[str]:
    """Return the keys under which a text is found, in order, with repeats.

    A word is its own key. One with a half-space is found as one and by its parts. Of a run of Han and kana each two
    neighbours are a key, and the last letter alone, so that each single letter begins a key.
    """
    found: list[str] = []
    for word in _WORD.findall(fold(text)):
        at = 0
        for run in _RUN.finditer(word):
            found += _of_word(word[at : run.start()])
            found += _of_run(run[0])
            at = run.end()
        found += _of_word(word[at:])
    return found


def _of_word(word: str) -> list[str]:
    parts = [part for part in word.split(NON_JOINER) if part]
    return ["".join(parts), *parts] if len(parts) > 1 else parts


def _of_run(run: str) -> list[str]:
    return [*(run[at : at + 2] for at in range(len(run) - 1)), run[-1]]
