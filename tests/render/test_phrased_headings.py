"""Headings of the website in Chinese and Japanese, whose lines end where a phrase ends."""

from __future__ import annotations

import re

import pytest

from touchreport.render.phrased_headings import with_phrased_headings


def parted(html: str) -> str:
    """Return the words of a page with a stroke wherever a line may end between two letters."""
    html = re.sub('<wbr>|(?<=[^>])<span class="ph-one">', "|", html)
    return re.sub("<[^>]*>", "", html)


@pytest.mark.parametrize(
    "tag", ["h1", "h2", "h3", 'p class="lede"', 'p class="sub phrases"', 'dd class="phrases"']
)
def test_lines_of_japanese_headings_end_with_a_phrase(tag: str) -> None:
    """Those of all levels, of leads, and of titles that are paragraphs."""
    html = f"<{tag}>返金のお知らせ</{tag.partition(' ')[0]}>"
    assert parted(with_phrased_headings(html, "ja")) == "返金の|お知らせ"


@pytest.mark.parametrize("words", ["关键时刻|却让她|感受不好", "其中|9項|不能等"])
def test_lines_of_chinese_headings_end_with_a_word(words: str) -> None:
    """A number keeps its measure word."""
    pytest.importorskip("icu")
    assert parted(with_phrased_headings(f"<h2>{words.replace('|', '')}</h2>", "zh-Hant")) == words


def test_a_number_keeps_the_space_before_it() -> None:
    """Browsers set a small space between an ideograph and a number, but not across an element ``wbr``."""
    html = with_phrased_headings("<h2>うち2件が返金のお知らせ</h2>", "ja")
    assert html == '<h2>うち<span class="ph-one">2件が</span><wbr>返金の<wbr>お知らせ</h2>'


def test_phrases_are_found_across_elements() -> None:
    """A break stands before the element that a phrase begins with, and none in what is drawn."""
    html = '<h3><a href="#b"><svg><title>誕生月の印</title></svg>誕生月の</a><b>クーポン</b></h3>'
    assert with_phrased_headings(html, "ja") == html.replace("<b>", "<wbr><b>")


def test_what_stands_for_a_letter_is_not_parted() -> None:
    """Nor does it move the places of what stands behind it."""
    assert with_phrased_headings("<h2>A&amp;Bのお知らせ</h2>", "ja").startswith("<h2>A&amp;Bの<wbr>")


def test_a_phrase_wider_than_a_small_screen_breaks_anywhere() -> None:
    """It would else leave a line nearly empty before it, and be broken at the margin all the same."""
    long = "インフルエンサーマーケティングの"
    assert with_phrased_headings(f"<h2>{long}紹介</h2>", "ja") == (
        f'<h2><span class="ph-any">{long}</span><wbr>紹介</h2>'
    )


def test_other_paragraphs_and_other_languages_stay() -> None:
    """Running text breaks at any letter, as it always does in these languages."""
    assert with_phrased_headings("<p>返金のお知らせ</p>", "ja") == "<p>返金のお知らせ</p>"
    assert with_phrased_headings("<h1>返金のお知らせ</h1>", "en") == "<h1>返金のお知らせ</h1>"
