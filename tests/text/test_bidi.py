from __future__ import annotations

import pytest

from touchreport.text import balanced, direction, has_bidi_controls, prevailing
from touchreport.text.bidi import Direction

DIRECTIONS = [
    ("Tern", "ltr"),
    ("گامان", "rtl"),
    ("12 گامان Ltd", "rtl"),
    ("(Acme) گامان", "ltr"),
    ("+98 (21)", None),
    ("۱۲٪", None),
    ("", None),
    ("接觸點", "ltr"),
    ("\u2067گامان\u2069 Ltd", "ltr"),
    ("\u2069 گامان", "rtl"),
    ("שלום", "rtl"),
]


@pytest.mark.parametrize(("text", "expected"), DIRECTIONS)
def test_the_first_strong_character_decides(text: str, expected: str | None) -> None:
    """The direction is that of the first strong character outside isolates."""
    assert direction(text) == expected


PREVAILING = [
    ("iPhone را هم بخرید", "rtl", "rtl"),
    ("Google Analytics برای سایت", "rtl", "rtl"),
    ("Nike Air Max مدل", "rtl", "ltr"),
    ("Nike Air Max مدل", "ltr", "ltr"),
    ("Acme (IR) Ltd.", "rtl", "ltr"),
    ("The word سلام", "rtl", "ltr"),
    ("سلام is a greeting in Persian", "ltr", "ltr"),
    ("سلام is", "ltr", "ltr"),
    ("https://shop.example/a?b=c", "rtl", "ltr"),
    ("shop.example/a R-12 info@shop.example فروشگاه", "rtl", "rtl"),
    ("+98 (21)", "rtl", None),
    ("\u2066Ltd\u2069 گامان", "ltr", "rtl"),
    ("", "rtl", None),
]


@pytest.mark.parametrize(("text", "around", "expected"), PREVAILING)
def test_most_words_decide(text: str, around: Direction, expected: str | None) -> None:
    """The direction is that of most words; codes and addresses are none, and on a par the surrounding text wins."""
    assert prevailing(text, around) == expected


BALANCED = [
    ("plain", "plain"),
    ("\u200fmark", "\u200fmark"),
    ("\u202eevil", "\u202eevil\u202c"),
    ("\u2067open", "\u2067open\u2069"),
    ("\u202a\u2067x", "\u202a\u2067x\u2069\u202c"),
    ("stray\u2069", "stray"),
    ("stray\u202c", "stray"),
    ("\u2067a\u202c\u2069", "\u2067a\u2069"),
    ("\u2067a\u202ab\u2069c", "\u2067a\u202ab\u202c\u2069c"),
    ("\u2067fine\u2069", "\u2067fine\u2069"),
    ("\u202ea\nb\u202c", "\u202ea\u202c\nb"),
]


@pytest.mark.parametrize(("text", "expected"), BALANCED)
def test_no_control_reaches_beyond_its_text(text: str, expected: str) -> None:
    """What is open is closed at the end of its paragraph, what ends nothing is dropped."""
    assert balanced(text) == expected
    assert balanced(expected) == expected


def test_controls_are_found_and_marks_are_not_controls() -> None:
    """Embeddings, overrides and isolates count; the marks that Persian text uses do not."""
    assert has_bidi_controls("a\u202eb")
    assert has_bidi_controls("a\u2066b")
    assert not has_bidi_controls("می\u200cکند\u200f \u200e")
