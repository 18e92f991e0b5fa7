"""Captions in Chinese and Japanese, whose lines end where a phrase ends."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from touchreport.render.phrasing import held, held_markup
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


def test_elements_and_other_languages_stay() -> None:
    """Letters in attributes are no words; other languages have spaces to break at."""
    markup = Markup('<b title="返金のお知らせ">返金</b> 11 of 12')
    assert held_markup(markup, "en", 8) == markup
    assert str(held_markup(markup, "ja", 8)).startswith('<b title="返金のお知らせ">')
