"""One word however it is written, in six languages."""

from __future__ import annotations

import pytest

from touchreport.render.search import fold, keys

SAME = {
    "case": ("Waiting for the ORDER", "waiting for the order"),
    "apostrophe and ending": ("the customer’s choice", "the customer choice"),
    "marks on Latin letters": ("Café Škoda Straße", "cafe skoda strasse"),
    "Arabic letter forms": ("كفش ميوه پرسيدن", "کفش میوه پرسیدن"),
    "letters with hamza": ("مسؤول أصلي", "مسوول اصلی"),
    "vowel signs and a drawn-out letter": ("کـفـشِ نُو", "کفش نو"),
    "Persian, Arabic and Latin digits": ("۱۴۰۵ ١٤٠٥", "1405 1405"),
    "yo": ("учёт", "учет"),
    "full width": ("ＡＰＰ１２", "app12"),
    "half width kana": ("ｶﾞｲﾄﾞ", "ガイド"),
    "katakana and hiragana": ("サイズ", "さいず"),
    "a long sign at the end of a loanword": ("ユーザー", "ユーザ"),
    "two forms of a Chinese letter": ("臺北", "台北"),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_spellings_of_one_word_are_one(pair: tuple[str, str]) -> None:
    """What a reader would call the same word folds to the same letters."""
    assert fold(pair[0]) == fold(pair[1])


@pytest.mark.parametrize(
    ("one", "other"), [("コーヒー", "恋"), ("май", "маи"), ("シー", "シ"), ("がく", "かく")]
)
def test_other_words_stay_others(one: str, other: str) -> None:
    """What is another word stays one: й is no и, が no か, and a short loanword keeps its long sign."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize("text", [text for pair in SAME.values() for text in pair])
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)


def test_words_are_keys() -> None:
    """Where spaces are written, each word is a key, in order; signs are none."""
    assert keys("Name called, cup handed-over: 41") == ["name", "called", "cup", "handed", "over", "41"]


def test_a_half_space_is_written_or_not() -> None:
    """A Persian word with a half-space is found as one word and by its parts."""
    assert keys("کسب‌وکار") == ["کسبوکار", "کسب", "وکار"]
    assert keys("کسبوکار") == ["کسبوکار"]


def test_letters_without_spaces_are_keys_in_pairs() -> None:
    """Of a run of Han and kana each two neighbours are a key; the last letter is one, so that all letters begin one."""
    assert keys("顧客接点") == ["顧客", "客接", "接点", "点"]
    assert keys("店") == ["店"]


def test_a_run_ends_where_other_letters_begin() -> None:
    """Latin letters and digits inside a run are words of their own."""
    assert keys("用App在客廳") == ["用", "app", "在客", "客廳", "廳"]
    assert keys("LINE配信12件") == ["line", "配信", "信", "12", "件"]
