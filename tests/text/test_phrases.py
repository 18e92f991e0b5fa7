"""Where the phrases of Japanese words begin."""

from __future__ import annotations

import pytest

from touchreport.text.phrases import phrase_starts


def parted(text: str) -> str:
    """Return a text with a stroke before each of its phrases but the first."""
    starts = phrase_starts(text)
    return "".join(f"|{letter}" if place in starts else letter for place, letter in enumerate(text))


@pytest.mark.parametrize(
    "words",
    [
        "返金の|お知らせ",
        "買い忘れの|お知らせ",
        "均等な|11チャネルに|相当",
        "うち|コントロール|可能|3件",
        "評価が|低い接点",
        "返品・|交換の|申し込み",
        "「LINE」が|担う接点",
        "サイズ感の|確認",
        "陽向さんの|ジャーニー",
        "フロント|（集客）",
        "尺度は|−2～+2",
    ],
)
def test_a_phrase_is_a_word_with_its_particles(words: str) -> None:
    """Kana stay with the word before them, counters with their number, letters of politeness with the word behind."""
    assert parted(words.replace("|", "")) == words


@pytest.mark.parametrize("words", ["", "線上線下接觸點", "Refund notice", "影響可能", "あ"])
def test_without_kana_there_are_no_phrases(words: str) -> None:
    """Chinese words do not show where they end, and others have spaces."""
    assert phrase_starts(words) == frozenset()
