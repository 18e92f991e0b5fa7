"""Text that was opened in a wrong encoding is recognised; text as it should be never is."""

from __future__ import annotations

import pytest

from touchreport.readers.misread import may_be_misread, meant_by
from touchreport.vocabulary.catalogue import types
from touchreport.vocabulary.headings import headings, tables
from touchreport.vocabulary.languages import LANGUAGES

GARBLED = {
    "Канал продаж": [("utf-8", "cp1252"), ("utf-8", "cp1251"), ("cp1251", "cp1252"), ("utf-8", "cp1256")],
    "نقطه تماس": [("utf-8", "cp1252"), ("utf-8", "cp1256"), ("cp1256", "cp1252")],
    "顧客旅程階段": [("utf-8", "cp1252"), ("cp950", "cp1252"), ("utf-8", "gb18030")],
    "客户旅程阶段与触点名称": [("utf-8", "cp1252"), ("gb18030", "cp1252")],
    "タッチポイント": [("utf-8", "cp1252"), ("cp932", "cp1252")],
    "Café über": [("utf-8", "cp1252")],
}
CASES = [(text, right, wrong) for text, ways in GARBLED.items() for right, wrong in ways]


def opened(text: str, right: str, wrong: str) -> str:
    """Return `text`, saved in one encoding and opened in another; what that does not have is a control character."""
    found = ""
    data = text.replace("ی", "ي").encode(right) if right == "cp1256" else text.encode(right)
    if wrong != "cp1252":
        return data.decode(wrong, "ignore")
    for byte in data:
        try:
            found += bytes([byte]).decode(wrong)
        except UnicodeDecodeError:
            found += chr(byte)
    return found


@pytest.mark.parametrize(("text", "right", "wrong"), CASES)
def test_what_was_opened_wrongly_is_told_with_what_was_meant(text: str, right: str, wrong: str) -> None:
    """The words that were meant are found again, but for letters that did not survive."""
    garbled = opened(text, right, wrong)
    assert garbled != text
    meant = meant_by(garbled)
    assert meant is not None
    assert sum(letter in meant for letter in text) > len(text) * 0.7


def test_words_as_they_should_be_are_left_alone() -> None:
    """Not one of several thousand words of six languages is taken for garbled, closely looked at or quickly."""
    words = {each.name.in_language(tag) for each in types().values() for tag in LANGUAGES}
    for table in tables():
        index = headings(table)
        words |= {word for tag in LANGUAGES for word in index.synonyms(tag)}
    assert len(words) > 5000
    assert [word for word in words if meant_by(word) is not None] == []
    assert [word for word in words if may_be_misread(word) and meant_by(word)] == []


@pytest.mark.parametrize(
    "text", ["", "plain", "Tür", "100 €", "naïve café", "сёстры", "«نقل»", "★★★☆☆", "¿Qué?"]
)
def test_a_few_odd_signs_are_no_sign_of_it(text: str) -> None:
    """Accents, currency signs and quotation marks stand in any good text."""
    assert meant_by(text) is None
