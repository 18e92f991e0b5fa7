"""Telephone numbers are found in the words round them, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from touchreport.text import dialled, telephone_numbers


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Technical desk, 030 555 0142, until 22:00", "0305550142"),
        ("Матвей Снегов, +7 (000) 555-01-24", "+70005550124"),
        ("انبار، ۰۲۱-۵۵۵۰-۰۱۴۲", "02155500142"),
        ("（03）5550-0101", "0355500101"),
        ("０３-５５５０-０１０１", "0355500101"),
        ("030 555 0150, at night 030 555 0199", "0305550150"),
        ("夜間は03-5550-0199まで", "0355500199"),
        ("112", "112"),
        ("6120", "6120"),
    ],
)
def test_the_first_number_is_what_a_telephone_dials(words: str, number: str) -> None:
    """Digits of any script count; groups, brackets and words round the number do not."""
    assert dialled(words) == number


@pytest.mark.parametrize(
    "words",
    [
        "refund up to 10 euros yourself",
        "shift lead, extension 21",
        "内线6120",
        "until 07:30",
        "0.5 points, 0 to 10",
        "order 2026-10-31",
        "",
    ],
)
def test_what_is_no_telephone_number_is_not_dialled(words: str) -> None:
    """Sums, times, dates and extensions inside a sentence are none: a wrong call costs more than a tap."""
    assert dialled(words) is None


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("скорая, затем Матвей Снегов, +7 (000) 555-01-24", ["+7 (000) 555-01-24"]),
        ("（03）5550-0101、夜間は０３-５５５０-０１９９", ["（03）5550-0101", "０３-５５５０-０１９９"]),
        ("۰۲۱-۵۵۵۰-۰۱۴۲ تا ساعت ۲۲", ["۰۲۱-۵۵۵۰-۰۱۴۲"]),
        ("㍿ 030 555 0142, until 22:00", ["030 555 0142"]),
        ("112 or extension 21", []),
    ],
)
def test_all_numbers_are_found_where_they_stand(words: str, numbers: list[str]) -> None:
    """In the text as it is written, whatever its digits and brackets; short ones have no place to break."""
    assert [words[start:end] for start, end in telephone_numbers(words)] == numbers
