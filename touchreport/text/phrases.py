"""Where the phrases of Japanese words end, as far as the kinds of their letters tell.

A phrase (文節) is a word with the particles behind it. A new one begins where kana turn into ideographs or into katakana, behind
a mark and before a bracket, and between the words of a long compound where it is sure where they end. Texts without kana, which
may be Chinese, have no phrases here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from touchreport.text.compounds import Compound, compound, leans

_KANA = re.compile("[ぁ-ゖァ-ヺ]")
_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff々〆"
_KINDS = re.compile(
    f"(?P<hiragana>[ぁ-ゖゝゞ])|(?P<katakana>[ァ-ヺーヽヾ])|(?P<ideograph>[{_IDEOGRAPHS}])"
    "|(?P<digit>[0-9０-９])|(?P<mark>[、。，．・：；？！])|(?P<closing>[」』）］｝〕〉》】”’])|(?P<opening>[「『（［｛〔〈《【“‘])"
    "|(?P<space>\\s)"
)
_RUN = re.compile(f"[{_IDEOGRAPHS}]+")
_BEFORE_IDEOGRAPHS = "おご"
"""Letters of politeness, which belong to the word behind them (お知らせ)."""

_PARTICLES = "のはがをにでとへもやな"

_COUNTED = re.compile("[0-9０-９][かヶカヵケ]?\\Z")
"""A number, and the kana between it and some counters (3か月)."""


def phrase_starts(text: str) -> frozenset[int]:
    """Return the places in a text at which a phrase begins, the first letter apart; none without kana."""
    if _KANA.search(text) is None:
        return frozenset()
    kinds = [_kind(letter) for letter in text]
    within = frozenset(start + place for start, found in _compounds(text, kinds) for place in found.sure)
    return within | {place for place in range(1, len(text)) if _starts(text, kinds, place)}


def possible_starts(text: str) -> frozenset[int]:
    """Return the places within long compounds at which a word may begin, though that is not sure; none without kana."""
    if _KANA.search(text) is None:
        return frozenset()
    kinds = [_kind(letter) for letter in text]
    return frozenset(start + place for start, found in _compounds(text, kinds) for place in found.possible)


def _kind(letter: str) -> str:
    found = _KINDS.match(letter)
    return "other" if found is None else found.lastgroup or "other"


def _compounds(text: str, kinds: list[str]) -> Iterator[tuple[int, Compound]]:
    """Yield where each run of ideographs starts, and where its words begin from there."""
    for run in _RUN.finditer(text):
        start, end = run.span()
        yield (
            start,
            compound(
                run[0],
                counted=_is_counted(text, start),
                leaning=start > 0 and kinds[start - 1] in {"katakana", "other"},
                inflected=end < len(text) and kinds[end] == "hiragana" and text[end] not in _PARTICLES,
            ),
        )


def _is_counted(text: str, place: int) -> bool:
    return _COUNTED.search(text, max(0, place - 2), place) is not None


def _starts(text: str, kinds: list[str], place: int) -> bool:
    """Return whether a phrase begins at a place, which is not between two ideographs."""
    before, after = kinds[place - 1], kinds[place]
    if after in {"mark", "closing", "space"} or before == "opening":
        return False
    if before in {"mark", "space"} or after == "opening":
        return True
    if after == "hiragana":
        return before == "hiragana" and _polite(text, kinds, place)
    if before == "digit" or before == after or {before, after} == {"digit", "other"}:
        return False
    if after == "ideograph" and _is_counted(text, place):
        return False
    if before == "hiragana":
        return not _polite(text, kinds, place - 1) and not _within_word(text, kinds, place)
    return (
        "ideograph" not in {before, after}
        or {before, after}.isdisjoint({"katakana", "other"})
        or not _tied(text, kinds, place)
    )


def _polite(text: str, kinds: list[str], place: int) -> bool:
    return text[place] in _BEFORE_IDEOGRAPHS and place + 1 < len(text) and kinds[place + 1] == "ideograph"


def _within_word(text: str, kinds: list[str], place: int) -> bool:
    """Return whether a single kana between ideographs is no particle, so that one word goes on behind it (申し込み)."""
    around = kinds[max(0, place - 2) : place + 1]
    return around == ["ideograph", "hiragana", "ideograph"] and text[place - 1] not in _PARTICLES


def _tied(text: str, kinds: list[str], place: int) -> bool:
    """Return whether an ideograph belongs to the katakana or Latin letters beside it: a single one (サイズ感, 未チェック, A社) or one
    that is bound to what stands before it (チャネル別件数).
    """
    if kinds[place] != "ideograph":
        return place == 1 or kinds[place - 2] != "ideograph"
    return place + 1 == len(text) or kinds[place + 1] != "ideograph" or leans(text[place : place + 2])
