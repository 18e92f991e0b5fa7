from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from touchreport.text import fold, fold_variants, normalise

SAME = [
    ("Touchpoint", "TOUCHPOINT"),
    ("touch-point", "touch point"),
    ("touch_point", "touch  point"),
    ("Touch\npoint", "touch point"),
    ("\ufeffName\u200b", "name"),
    ("\u00a0Name\u3000", "name"),
    ("\u202bنام\u202c", "نام"),
    ("Ｎａｍｅ", "name"),
    ("كانال", "کانال"),
    ("علي", "علی"),
    ("موسى", "موسی"),
    ("نقطة", "نقطه"),
    ("نقطۀ تماس", "نقطه تماس"),
    ("نقطهٔ تماس", "نقطه تماس"),
    ("مؤثر", "موثر"),
    ("أثر", "اثر"),
    ("إثر", "اثر"),
    ("کــانال", "کانال"),
    ("مُشتَری", "مشتری"),
    ("به‌روزرسانی", "به روزرسانی"),
    ("به‌روزرسانی", "بهروزرسانی"),
    ("نقطه‌تماس", "نقطه تماس"),
    ("مرحله ۳", "مرحله 3"),
    ("مرحله ٣", "مرحله ۳"),
    ("ﺗﻤﺎﺱ", "تماس"),
    ("учёт", "учет"),
    ("«Канал»", "канал"),
    ("„канал“", "канал"),
    ("the customer’s", "the customer's"),
    ("Kанал", "канал"),  # the first letter is Latin
    ("кaнaл", "канал"),  # both vowels are Latin
    ("ｶﾀｶﾅ", "カタカナ"),
    ("ユーザー", "ユーザ"),
    ("ユーザー名", "ユーザ名"),
    ("デ-タ", "データ"),
    ("デ－タ", "データ"),
    ("LINE 公式", "LINE公式"),
    ("接觸點\n名稱", "接觸點名稱"),
]

DIFFERENT = [
    ("آب", "اب"),  # the long alef is a letter of its own
    ("رئیس", "رییس"),
    ("ヴ", "バ"),
    ("-1", "1"),
    ("A-", "A"),
    ("A+", "A"),
    ("one two", "onetwo"),
    ("PRкампания", "РRкампания"),  # R is no look-alike: the word stays as it is
    ("キー", "キ"),
    ("接觸點", "接触点"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_word_have_one_key(one: str, other: str) -> None:
    """Two spellings that readers take for one word compare as equal."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    """Folding does not make different words equal."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize("mark", ["-", "–", "—", "*", "_", "ー", "ـ", "؟", "«»"])
def test_a_mark_alone_is_not_empty(mark: str) -> None:
    """A cell that holds only a mark has a key: it says "none", an empty cell says nothing."""
    assert fold(mark)


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("aKкаё ё-_\n۱1ي\u200cی ةئ\u0654هーアｱﾞ漢«»ـ\u064b(A*:ßİ\u200f’'"), max_size=12
    )
)
def test_folding_twice_changes_nothing(text: str) -> None:
    """A key is its own key."""
    assert fold(fold(text)) == fold(text)


VARIANTS = [
    ("Importance (1-5)", "importance"),
    ("Importance (1-5) *", "importance"),
    ("Name*:", "name"),
    ("重要度（5段階）", "重要度"),
    ("名稱：", "名稱"),
    ("نام [الزامی]", "نام"),
    ("کانال‌ها", "کانال"),
    ("کانال ها", "کانال"),
    ("کانالها", "کانال"),
    ("كانال‌هاي مشتری", "کانال مشتری"),
    ("توضیحات", "توضیح"),
    ("توضیحات (اختیاری)", "توضیح"),
]


@pytest.mark.parametrize(("heading", "word"), VARIANTS)
def test_endings_are_tried_with_and_without(heading: str, word: str) -> None:
    """A heading is also tried without marks, bracket and Persian plural at its end."""
    variants = fold_variants(heading)
    assert fold(word) in variants
    assert variants[0] == fold(heading)


def test_variants_of_a_plain_word_are_the_word_alone() -> None:
    """Where nothing can be left out there is one key."""
    assert fold_variants("Name") == ("name",)
    assert fold_variants("(x)") == ("(x)",)
    assert fold_variants("ها") == ("ها",)


def test_a_long_row_of_spaces_and_brackets_is_read_in_linear_time() -> None:
    """A hostile heading does not make the reader hang: the keys of 200,000 characters are few."""
    assert len(fold_variants("(" * 100_000 + " " * 100_000 + ")")) == 2


STORED = [
    ("\ufeffنام\u200b", "نام"),
    ("می\u200cکنند", "می\u200cکنند"),
    ("علي", "علي"),
    ("e\u0301", "é"),
    ("Ｎａｍｅ", "Ｎａｍｅ"),
    ("  a\n", "  a\n"),
]


@pytest.mark.parametrize(("written", "stored"), STORED)
def test_normalising_rewrites_no_letter(written: str, stored: str) -> None:
    """What is stored is what was written, in NFC and without invisible marks; the non-joiner stays."""
    assert normalise(written) == stored
