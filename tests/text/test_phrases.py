"""Where the phrases of Japanese words begin."""

from __future__ import annotations

import pytest

from touchreport.text.phrases import phrase_starts, possible_starts


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
        "利用者|満足度の|調査",
        "所有者|区分ごとの|接点数",
        "3か月後の|結果",
        "5ヶ所の|店舗",
        "A社の|事例",
        "VIP客の|声",
        "新CRMの|導入",
        "5%以上の|差",
        "チャネル別件数の|表",
        "チャネル|品質の|表",
        "一字|一句|同じ",
    ],
)
def test_a_phrase_is_a_word_with_its_particles(words: str) -> None:
    """Kana stay with the word before them, counters with their number, bound letters with what bears them, letters of politeness with the word behind."""
    assert parted(words.replace("|", "")) == words


@pytest.mark.parametrize("words", ["", "線上線下接觸點", "Refund notice", "影響可能", "あ"])
def test_without_kana_there_are_no_phrases(words: str) -> None:
    """Chinese words do not show where they end, and others have spaces."""
    assert phrase_starts(words) == frozenset()


def test_places_that_are_not_sure_are_told_apart() -> None:
    """Where a compound can be read in two ways its words may begin, and no phrase does."""
    assert phrase_starts("商品数量別の") == frozenset()
    assert possible_starts("商品数量別の") == {2, 3}
    assert possible_starts("商品数量別") == frozenset()
