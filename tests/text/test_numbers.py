from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from touchreport.text import (
    Refusal,
    Score,
    parse_duration,
    parse_number,
    parse_percent,
    parse_score,
    to_ascii_digits,
)

NUMBERS = [
    ("1,234.5", "en", 1234.5),
    ("1,234", "en", 1234.0),
    ("1.234", "en", 1.234),
    ("1,234,567", "en", 1234567.0),
    (".5", "en", 0.5),
    ("1e3", "en", 1000.0),
    ("-12", "en", -12.0),
    ("−12", "en", -12.0),
    ("+3", "en", 3.0),
    ("12k", "en", 12000.0),
    ("3 million", "en", 3e6),
    ("1'234.50", "de-CH", 1234.5),
    ("1.5", "de-CH", 1.5),
    ("1 234,5", "ru", 1234.5),
    ("1\u00a0234,5", "ru", 1234.5),
    ("1\u202f234,5", "ru", 1234.5),
    ("1,5", "ru", 1.5),
    ("0,125", "ru", 0.125),
    ("1.5", "ru", 1.5),
    ("1,234,567", "ru", 1234567.0),
    ("1,2 тыс.", "ru", 1200.0),
    ("3 млн", "ru", 3e6),
    ("1.234,5", "de", 1234.5),
    ("1.234,5", "en", 1234.5),
    ("1,234.5", "ru", 1234.5),
    ("۱٬۲۳۴٫۵", "fa", 1234.5),
    ("۱٬۲۳۴٫۵", "en", 1234.5),
    ("۱٫۵", "fa", 1.5),
    ("٫۵", "fa", 0.5),
    ("۱٬۲۳۴", "fa", 1234.0),
    ("۱۲۳۴", "fa", 1234.0),
    ("۱,۲۳۴", "fa", 1234.0),
    ("۱.۵", "fa", 1.5),
    ("٣٤", "fa", 34.0),
    ("\u200e−۵", "fa", -5.0),
    ("۱۲ هزار", "fa", 12000.0),
    ("۳ میلیون", "fa", 3e6),
    ("１，２３４", "ja", 1234.0),
    ("1.2万", "ja", 12000.0),
    ("1.2萬", "zh-Hant", 12000.0),
    ("2億", "ja", 2e8),
    ("12 %", "en", 0.12),
    ("12%", "en", 0.12),
    ("۱۲٪", "fa", 0.12),
    ("٪۱۲", "fa", 0.12),
    ("۱۲ درصد", "fa", 0.12),
    ("12％", "zh-Hans", 0.12),
    ("12,5 %", "ru", 0.125),
]


@pytest.mark.parametrize(("text", "language", "value"), NUMBERS)
def test_a_number_is_read_as_its_language_writes_it(text: str, language: str, value: float) -> None:
    """Each form in which the languages write a number gives its value."""
    assert parse_number(text, language) == pytest.approx(value)


REFUSED = [
    ("1,234", "ru", Refusal.AMBIGUOUS),
    ("1.234", "ru", Refusal.AMBIGUOUS),
    ("1,234", "de", Refusal.AMBIGUOUS),
    ("1,234 тыс.", "ru", Refusal.AMBIGUOUS),
    ("1,5", "en", Refusal.AMBIGUOUS),
    ("0,125", "en", Refusal.AMBIGUOUS),
    ("1,5", "fa", Refusal.AMBIGUOUS),
    ("۱،۲۳۴", "fa", Refusal.AMBIGUOUS),
    ("", "en", Refusal.UNREADABLE),
    ("five", "en", Refusal.UNREADABLE),
    ("12.11.2026", "en", Refusal.UNREADABLE),
    ("1,23,456", "en", Refusal.UNREADABLE),
    ("1٫2٫3", "fa", Refusal.UNREADABLE),
    ("4/5", "en", Refusal.UNREADABLE),
    ("3-5", "en", Refusal.UNREADABLE),
    ("5.", "en", Refusal.UNREADABLE),
    ("10²", "en", Refusal.UNREADABLE),
    ("nan", "en", Refusal.UNREADABLE),
    ("12 people", "en", Refusal.UNKNOWN_UNIT),
    ("۱۲ نفر", "fa", Refusal.UNKNOWN_UNIT),
    ("1e999", "en", Refusal.OUT_OF_RANGE),
]


@pytest.mark.parametrize(("text", "language", "reason"), REFUSED)
def test_what_cannot_be_told_is_refused_with_its_reason(text: str, language: str, reason: Refusal) -> None:
    """Nothing is guessed: a number that could be two numbers, or none, is refused."""
    assert parse_number(text, language) is reason


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet="0123۴۵.,٫٬، '%٪−+-/eаkتк\u200e：:★４", max_size=14), st.sampled_from(["en", "fa", "ru"])
)
def test_no_text_breaks_the_readers(text: str, language: str) -> None:
    """Any text gives a finite value or a refusal; nothing is raised."""
    for value in (
        parse_number(text, language),
        parse_percent(text, language),
        parse_duration(text, language),
    ):
        assert isinstance(value, Refusal) or abs(value) < float("inf")
    assert isinstance(parse_score(text, language), Score | Refusal)


PERCENT = [
    ("12 %", None, 0.12),
    ("0.5 %", None, 0.005),
    ("۱۲٪", None, 0.12),
    ("35", None, 0.35),
    ("0", None, 0.0),
    ("0.35", "share", 0.35),
    ("1", "share", 1.0),
    ("1", "percent", 0.01),
    ("0.35", None, Refusal.AMBIGUOUS),
    ("1", None, Refusal.AMBIGUOUS),
    ("a third", None, Refusal.UNREADABLE),
]


@pytest.mark.parametrize(("text", "bare", "value"), PERCENT)
def test_a_share_without_its_sign_is_not_guessed(text: str, bare: object, value: object) -> None:
    """A number from 0 to 1 without a per cent sign is a share only where the column says so."""
    read = parse_percent(text, "en", bare=bare)  # type: ignore[arg-type]
    assert read == (value if isinstance(value, Refusal) else pytest.approx(value))


DURATIONS = [
    ("3:00", "en", 180.0),
    ("1:40", "en", 100.0),
    ("22:30", "en", 1350.0),
    ("1:02:03", "en", 3723.0),
    ("۳:۰۰", "fa", 180.0),
    ("2 min", "en", 120.0),
    ("2min.", "en", 120.0),
    ("1 h 30 min", "en", 5400.0),
    ("1h30m", "en", 5400.0),
    ("2 minutes and 30 seconds", "en", 150.0),
    ("4.2 days", "en", 362880.0),
    ("1,5 часа", "ru", 5400.0),
    ("2 недели", "ru", 1209600.0),
    ("۳ دقیقه", "fa", 180.0),
    ("۳ دقیقه و ۲۰ ثانیه", "fa", 200.0),
    ("۱٫۵ ساعت", "fa", 5400.0),
    ("3 دقيقه", "fa", 180.0),
    ("۲ هفته", "fa", 1209600.0),
    ("2分30秒", "ja", 150.0),
    ("２時間", "ja", 7200.0),
    ("250 ms", "en", 0.25),
]


@pytest.mark.parametrize(("text", "language", "seconds"), DURATIONS)
def test_a_duration_is_read_in_every_language(text: str, language: str, seconds: float) -> None:
    """Clocks and numbers with units give seconds."""
    assert parse_duration(text, language) == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("3", Refusal.NO_UNIT),
        ("12 %", Refusal.NO_UNIT),
        ("3 months", Refusal.UNKNOWN_UNIT),
        ("3 working days", Refusal.UNKNOWN_UNIT),
        ("soon", Refusal.UNREADABLE),
        ("", Refusal.UNREADABLE),
        ("1:75:00", Refusal.OUT_OF_RANGE),
        ("3:75", Refusal.UNREADABLE),
        ("1,5 min", Refusal.AMBIGUOUS),
    ],
)
def test_a_duration_without_a_fixed_length_is_refused(text: str, reason: Refusal) -> None:
    """A bare number, a month and a working day have no length in seconds."""
    assert parse_duration(text, "en") is reason


@pytest.mark.parametrize(
    ("text", "language", "score"),
    [
        ("4", "en", Score(4)),
        ("4/5", "en", Score(4, 5)),
        ("4 out of 5", "en", Score(4, 5)),
        ("4 из 5", "ru", Score(4, 5)),
        ("۴ از ۵", "fa", Score(4, 5)),
        ("4点", "ja", Score(4)),
        ("4分", "zh-Hans", Score(4)),
        ("★★★★☆", "ja", Score(4, 5)),
        ("★★★", "en", Score(3)),
        ("6/5", "en", Refusal.OUT_OF_RANGE),
        ("good", "en", Refusal.UNREADABLE),
        ("", "en", Refusal.UNREADABLE),
    ],
)
def test_a_rating_keeps_the_end_of_its_scale(text: str, language: str, score: Score | Refusal) -> None:
    """A rating is the first number, with the end of its scale where that was written."""
    assert parse_score(text, language) == score


def test_digits_of_all_scripts_become_ascii_and_nothing_else_does() -> None:
    """Decimal digits are exchanged; superscripts, signs and letters stay."""
    assert to_ascii_digits("۱۲٣４x²五①") == "1234x²五①"
