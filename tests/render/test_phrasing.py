"""Captions in Chinese and Japanese, whose lines end where a phrase ends."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from touchreport.render.phrasing import held, held_markup, with_held_headings, with_whole_ends
from touchreport.text.unseen import WORD_JOINER


def parted(text: str) -> str:
    """Return a text with a stroke wherever a line may end between two letters."""
    words = "|".join(text)
    return words.replace(f"|{WORD_JOINER}|", "")


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("均等な|1|1チャネルに相当", 10),
        ("うち|コントロール|可能3件", 10),
        ("重要なのに|評価が|低い接点", 10),
        ("返金の|お知らせ", 8),
        ("所有者|区分ごとの|接点数", 10),
        ("商品|数|量別の|一覧表", 10),
        ("其|中|可|控1件", 8),
        ("サイズ", 8),
    ],
)
def test_lines_end_with_a_phrase(words: str, most: int) -> None:
    """Nor does the last line have one or two letters, where the phrase before it is short enough to come along."""
    assert parted(held(words.replace("|", ""), most)) == words


def test_a_phrase_wider_than_the_column_breaks_anywhere() -> None:
    """It would else run over, or be broken behind its last letter but one."""
    assert held("インフルエンサーの動画解説", 8).startswith("インフルエンサーの")


@pytest.mark.parametrize(
    ("text", "kept"),
    [("n=17,640、95%信頼区間14.1～15.1", "14.1～15.1"), ("区間は−0.2〜+0.4まで", "0.2〜+0.4")],
)
def test_a_range_is_never_parted(text: str, kept: str) -> None:
    """Whatever stands before it, and in a text without phrases as well."""
    place = held(text).replace(WORD_JOINER, "+").index(kept.replace("～", "+～+").replace("〜", "+〜+"))
    assert place > 0


def test_elements_and_other_languages_stay() -> None:
    """Letters in attributes are no words; other languages have spaces to break at."""
    markup = Markup('<b title="返金のお知らせ">返金</b> 11 of 12')
    assert held_markup(markup, "en", 8) == markup
    assert str(held_markup(markup, "ja", 8)).startswith('<b title="返金のお知らせ">')


@pytest.mark.parametrize(
    "words",
    [
        "其中|9項|不能等",
        "兩者|皆有4個。",
        "地图的|差异最大",
        "我们|先告诉你。",
    ],
)
def test_lines_of_chinese_end_with_a_word(words: str) -> None:
    """A number keeps its measure word, and no letter stands alone on the last line."""
    pytest.importorskip("icu")
    assert parted(held(words.replace("|", ""), 12, "zh-Hant")) == words


def test_a_name_is_never_parted() -> None:
    """A dictionary knows no names of brands; the project does."""
    words = held("暖簷居家與顧客相遇的每一刻", 8, "zh-Hant", ["暖簷居家"])
    assert parted(words).startswith("暖簷居家")


def test_headings_of_a_document_are_held() -> None:
    """Headings of every level, whatever stands in them, and nothing else."""
    html = '<h1 id="a">返金のお知らせ</h1><h3><a href="#b">誕生月のクーポン</a></h3><p>返金のお知らせ</p>'
    found = with_held_headings(html, "ja")
    assert parted(found[found.index(">") + 1 : found.index("</h1>")]) == "返金の|お知らせ"
    assert '<a href="#b">' in found
    assert "<p>返金のお知らせ</p>" in found
    assert with_held_headings(html, "en") == html


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        (
            "ja",
            "<p>それぞれのフェーズで数えています。</p>",
            "<p>それぞれのフェーズで数+え+て+い+ま+す+。</p>",
        ),
        ("ja", "<li><b>離れる理由になります。</b></li>", "<li><b>離れる理由になり+ま+す+。</b></li>"),
        ("ja", "<p>アーンドメディアコミュニケーション</p>", "<p>アーンドメディアコミュニケー+シ+ョ+ン</p>"),
        ("ja", "<p>全部で12 of 34</p>", "<p>全部で12 of 34</p>"),
        ("ja", "<p>短い。</p>", "<p>短い。</p>"),
        ("en", "<p>それぞれのフェーズで数えています。</p>", "<p>それぞれのフェーズで数えています。</p>"),
    ],
)
def test_no_paragraph_ends_in_a_line_of_a_letter_or_two(language: str, before: str, after: str) -> None:
    """Its last phrase is whole where that is short; else its last letters are, in print, where nothing else cares for it."""
    found = with_whole_ends(f"<title>あああああああ</title><body>{before}", language)
    assert found.replace(WORD_JOINER, "+") == f"<title>あああああああ</title><body>{after}"


def test_a_short_clause_of_a_headline_stands_on_one_line() -> None:
    """It follows another, and its line begins where it begins; one that is wider breaks between its words."""
    pytest.importorskip("icu")
    html = "<h1>行銷企劃部負責19個接觸點，能照顧好的是12個</h1><h2>第一次，依照目前的紀錄看來那裡的顧客期望不同</h2>"
    first, second = with_held_headings(html, "zh-Hant").removeprefix("<h1>").split("</h1><h2>")
    assert parted(first).endswith("|能照顧好的是1|2個")
    assert "|" in parted(second.removesuffix("</h2>").partition("，")[2])
