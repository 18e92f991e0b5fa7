"""Where the words of a long Japanese compound begin."""

from __future__ import annotations

import itertools
import time

import pytest

from touchreport.text.compounds import compound


def parted(run: str, *, counted: bool = False, leaning: bool = False, inflected: bool = False) -> str:
    """Return a run of ideographs with a stroke where a word begins for sure, and a question mark where one may."""
    found = compound(run, counted=counted, leaning=leaning, inflected=inflected)
    marks = dict.fromkeys(found.sure, "|") | dict.fromkeys(found.possible, "?")
    return "".join(marks.get(place, "") + letter for place, letter in enumerate(run))


@pytest.mark.parametrize(
    "words",
    [
        "利用者|満足度", "第三者|評価|機関", "顧客|満足度|調査", "未対応|接点数", "企業間|取引", "製品|品質|管理", "従業員|満足度",
        "新規|顧客|獲得数", "全接点|対応|可能", "自社|保有|媒体", "無料|相談|件数", "不満?足度|調査",
    ],
)  # fmt: skip
def test_a_word_keeps_the_letters_that_are_bound_to_it(words: str) -> None:
    """Before 者, 度 or 数 and behind 未 or 第 no word begins, unless both letters are one (品質, 数値, 不満)."""
    assert parted(words.replace("|", "").replace("?", "")) == words


@pytest.mark.parametrize(
    "words",
    [
        "担当|責任者", "所有者|区分", "顧客|構成比", "本製品|独自", "実行|責任者", "最終|決定者", "可視|境界線", "接点|一覧|全体", "説明|責任者",
        "最終|決定権", "累積|成功率", "担当|責任者間", "担当|責任者|全員", "担当|責任者以外", "費用|対効果", "集計|対象外", "顧客|対応者", "目的|区分別",
        "費用|記入分", "所有者|区分別", "平均|失敗数", "重要度以上", "区分|未記入", "期限|超過分", "関係者|外秘",
    ],
)  # fmt: skip
def test_the_compounds_of_our_own_words(words: str) -> None:
    """Each compound of five ideographs or more of the Japanese catalogues parts as it is read."""
    assert parted(words.replace("|", "")) == words


@pytest.mark.parametrize(
    "words", ["商品?数?量別", "平均?数値|比較", "再発?行?件数", "東京?都?庁前", "四半?期別|売上"]
)
def test_where_there_are_two_ways_to_read_nothing_is_sure(words: str) -> None:
    """A word may begin at the places of each reading, and where none makes up the run, wherever no letter is bound."""
    assert parted(words.replace("|", "").replace("?", "")) == words


def test_a_run_takes_letters_from_what_stands_around_it() -> None:
    """A counter belongs to the number before it, a bound letter to other letters before it, and kana make one a word."""
    assert parted("件以上必要", counted=True) == "件以上|必要"
    assert parted("月後再確認件数", counted=True) == "月後|再確認|件数"
    assert parted("別顧客満足度", leaning=True) == "別|顧客|満足度"
    assert parted("一字一句同", inflected=True) == "一字|一句|同"


@pytest.mark.parametrize("run", ["", "店", "利用者数", "接点一覧"])
def test_a_short_run_is_one_word(run: str) -> None:
    """Up to four ideographs stand together."""
    assert parted(run) == run


def test_words_put_together_are_never_cut_inside() -> None:
    """Whatever words of a business stand side by side, what is sure is right."""
    words = (
        "顧客", "責任", "評価", "接点", "利用者", "満足度", "未対応", "再確認", "各店舗", "品質", "数値", "用途", "区分別", "達成率", "社内", "部門間",
        "期間中", "最終", "分析", "対象外", "本製品", "契約数", "先頭", "不足分", "費用",
    )  # fmt: skip
    for chosen in itertools.product(words, repeat=3):
        ends = set(itertools.accumulate(map(len, chosen)))
        assert compound("".join(chosen)).sure <= ends, chosen


def test_a_run_of_any_length_is_soon_read() -> None:
    """A run that no word would make is given up, not counted."""
    begun = time.perf_counter()
    assert compound("分" * 100_000).sure == frozenset()
    assert time.perf_counter() - begun < 1
