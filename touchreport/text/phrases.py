"""Where the phrases of Japanese words end, as far as the kinds of their letters tell.

A phrase (文節) is a word with the particles behind it. A new one begins where kana turn into ideographs or into katakana, behind
a mark and before a bracket. Nothing is looked up: texts without kana, which may be Chinese, have no phrases here.
"""

from __future__ import annotations

import re

_KANA = re.compile("[ぁ-ゖァ-ヺ]")
_KINDS = re.compile(
    "(?P<hiragana>[ぁ-ゖゝゞ])|(?P<katakana>[ァ-ヺーヽヾ])|(?P<ideograph>[\u3400-\u9fff\uf900-\ufaff々〆])"
    "|(?P<digit>[0-9０-９])|(?P<mark>[、。，．・：；？！])|(?P<closing>[」』）］｝〕〉》】”’])|(?P<opening>[「『（［｛〔〈《【“‘])"
    "|(?P<space>\\s)"
)
_BEFORE_IDEOGRAPHS = "おご"
"""Letters of politeness, which belong to the word behind them (お知らせ)."""

_PARTICLES = "のはがをにでとへもやな"

_COMPOUND = 5
"""Ideographs in a row from which they are taken for several words, of two letters each but the last."""


def phrase_starts(text: str) -> frozenset[int]:
    """Return the places in a text at which a phrase begins, the first letter apart; none without kana."""
    if _KANA.search(text) is None:
        return frozenset()
    kinds = [_kind(letter) for letter in text]
    return frozenset(place for place in range(1, len(text)) if _starts(text, kinds, place))


def _kind(letter: str) -> str:
    found = _KINDS.match(letter)
    return "other" if found is None else found.lastgroup or "other"


def _starts(text: str, kinds: list[str], place: int) -> bool:
    before, after = kinds[place - 1], kinds[place]
    if after in {"mark", "closing", "space"} or before == "opening":
        return False
    if before in {"mark", "space"} or after == "opening":
        return True
    if after == "hiragana":
        return before == "hiragana" and _polite(text, kinds, place)
    if before == "digit" or before == after or {before, after} == {"digit", "other"}:
        return before == after == "ideograph" and _within_compound(kinds, place)
    if before == "hiragana":
        return not _polite(text, kinds, place - 1) and not _within_word(text, kinds, place)
    return not ({before, after} == {"ideograph", "katakana"} and _alone(kinds, place))


def _polite(text: str, kinds: list[str], place: int) -> bool:
    return text[place] in _BEFORE_IDEOGRAPHS and place + 1 < len(text) and kinds[place + 1] == "ideograph"


def _within_word(text: str, kinds: list[str], place: int) -> bool:
    """Return whether a single kana between ideographs is no particle, so that one word goes on behind it (申し込み)."""
    around = kinds[max(0, place - 2) : place + 1]
    return around == ["ideograph", "hiragana", "ideograph"] and text[place - 1] not in _PARTICLES


def _alone(kinds: list[str], place: int) -> bool:
    """Return whether the ideograph beside katakana is a single one, which belongs to their word (サイズ感, 未チェック)."""
    at = place if kinds[place] == "ideograph" else place - 1
    start, end = _run(kinds, at)
    return end - start == 1


def _within_compound(kinds: list[str], place: int) -> bool:
    start, end = _run(kinds, place)
    return end - start >= _COMPOUND and (place - start) % 2 == 0 and end - place > 1


def _run(kinds: list[str], place: int) -> tuple[int, int]:
    start, end = place, place + 1
    while start and kinds[start - 1] == kinds[place]:
        start -= 1
    while end < len(kinds) and kinds[end] == kinds[place]:
        end += 1
    return start, end
